"""Learning names: new entries of the gazetteer, and new forms of known ones."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from clausier.components.entities.dates import find_dates
from clausier.components.entities.gazetteer import Term
from clausier.components.entities.patterns import STATE_ORGANS
from clausier.components.words import read_parts
from clausier.french.folding import fold
from clausier.french.inflection import uninflected
from clausier.french.morphology import FUNCTION_WORDS, is_common_word
from clausier.model_files.pattern_file import Entry
from clausier.training.changes import LearnedChange, build_change
from clausier.training.entities.context import FormContext, widest_precise_context
from clausier.training.entities.gold_entities import EntityParagraph, GoldEntity
from clausier.training.entities.occurrences import TermOccurrence, find_occurrences
from clausier.training.entry_ids import slugify
from clausier.training.majority import most_common_value
from clausier.training.settings import TrainingSettings

ENTITIES_FILE = "entities.jsonl"

MIN_TRUSTED_ROWS = 2
"""From so many rows on, a form is not taken for an annotation error."""


@dataclass(frozen=True, slots=True)
class NameForm:
    """A form of a name.

    Attributes:
        text: The form as it is printed.
        label: The label of the gold rows.
        canonical_id: Their canonical id, empty if they give none.
    """

    text: str
    label: str
    canonical_id: str


def propose_names(
    entities: Sequence[GoldEntity],
    paragraphs: Sequence[EntityParagraph],
    entries: Mapping[str, Entry],
    settings: TrainingSettings,
    provenance: str,
) -> Iterator[LearnedChange]:
    """Propose forms of names that the model misses or takes for something else.

    Args:
        entities: The gold entities.
        paragraphs: The paragraphs in which entities are gold.
        entries: The gazetteer, by id.
        settings: The training settings.
        provenance: The ``provenance`` of new entries: "gold: NAME".
    """
    groups = _group_by_form(entities, entries)
    terms = {form: _build_term(form, group, entries) for form, group in groups.items()}
    occurrences: dict[NameForm, list[TermOccurrence]] = {form: [] for form in groups}
    form_of_term = {term: form for form, term in terms.items()}
    for term, occurrence in find_occurrences(list(terms.values()), paragraphs):
        occurrences[form_of_term[term]].append(occurrence)
    changed: dict[str, Entry] = {}
    evidence: dict[str, list[GoldEntity]] = {}
    for form, group in groups.items():
        if len(group) < settings.min_support or (
            len(group) < MIN_TRUSTED_ROWS and _may_be_annotation_error(group, _other_forms(form, groups, entries))
        ):
            continue
        context = widest_precise_context(occurrences[form], partial(_is_form, form=form), settings)
        if context is None:
            continue
        term = terms[form]
        before = changed.get(term.id) or entries.get(term.id)
        after = _add_form(before, term, context, provenance)
        if after is not None:
            changed[term.id] = after
            evidence.setdefault(term.id, []).extend(group)
    for id_, adjectives in _state_adjectives(entities, {**entries, **changed}).items():
        before = changed.get(id_) or entries[id_]
        known = before.get("adjective", ())
        changed[id_] = {**before, "adjective": list(dict.fromkeys((*known, *(word for word, _ in adjectives))))}
        evidence.setdefault(id_, []).extend(entity for _, entity in adjectives)
    for id_, after in changed.items():
        rows = [(entity.doc_id, entity.row.text) for entity in evidence[id_]]
        reason = "a form that the gazetteer lacks" if id_ in entries else "the gazetteer does not know it"
        yield build_change("entities", ENTITIES_FILE, id_, entries.get(id_), after, rows, reason)


def _state_adjectives(
    entities: Sequence[GoldEntity], entries: Mapping[str, Entry]
) -> dict[str, list[tuple[str, GoldEntity]]]:
    """Unknown adjectives of States in names of their organs, by entry: "Gouvernement libérien" has the id of Libéria."""
    adjectives: dict[str, list[tuple[str, GoldEntity]]] = {}
    for entity in entities:
        entry = entries.get(entity.canonical_id)
        if not entity.is_correct and _is_organ(entity) and entry is not None and entry["label"] == "LOC":
            word = read_parts(entity.row.text).printed(1, 2)
            if uninflected(fold(word)) not in {uninflected(fold(known)) for known in entry.get("adjective", ())}:
                adjectives.setdefault(entity.canonical_id, []).append((word, entity))
    return adjectives


def _is_organ(entity: GoldEntity) -> bool:
    """Whether it is an organ of a State with its adjective, "Gouvernement libérien": an ORG with the id of a LOC."""
    words = read_parts(entity.row.text)
    has_adjective = len(words) == 2 and words.at(1).isalpha() and words.at(1) not in FUNCTION_WORDS
    return entity.row.cell_text("label") == "ORG" and has_adjective and words.at(0) in map(fold, STATE_ORGANS)


def _is_date(text: str) -> bool:
    """Whether the grammar of dates matches all of a text, whatever the label of its row is."""
    return any((date.start, date.end) == (0, len(text)) for date in find_dates(text, fold(text)))


def _label_of_ids(entities: Sequence[GoldEntity], entries: Mapping[str, Entry]) -> dict[str, str]:
    """The label of each canonical id: that of its entry, else that of most of its rows; organs count if all rows are."""
    counts_by_id: dict[str, Counter[str]] = {}
    for entity in sorted(entities, key=_is_organ):
        if not _is_organ(entity) or entity.canonical_id not in counts_by_id:
            counts_by_id.setdefault(entity.canonical_id, Counter())[entity.row.cell_text("label")] += 1
    most_common = {id_: max(counts, key=lambda label: counts[label]) for id_, counts in counts_by_id.items()}
    return most_common | {id_: entry["label"] for id_, entry in entries.items()}


def _group_by_form(entities: Sequence[GoldEntity], entries: Mapping[str, Entry]) -> dict[NameForm, list[GoldEntity]]:
    """Gold entities that are not predicted correctly, by form.

    Common nouns that stand alone are left out: what "le Comité" names depends on its document. So are forms with a label
    that is not the most common one of their id, and those that the gazetteer has with another id or label: one of two
    entries with the same form would match by chance.
    """
    labels = _label_of_ids(entities, entries)
    groups: dict[NameForm, list[GoldEntity]] = {}
    for entity in entities:
        if (
            entity.is_correct
            or entity.is_in_gazetteer
            or _is_date(entity.row.text)
            or (entity.canonical_id and entity.row.cell_text("label") != labels[entity.canonical_id])
        ):
            continue
        words = read_parts(entity.row.text)
        if len(words) == 1 and is_common_word(words.at(0)):
            continue
        form = NameForm(entity.row.text, entity.row.cell_text("label"), entity.canonical_id)
        groups.setdefault(form, []).append(entity)
    return groups


def _build_term(form: NameForm, group: Sequence[GoldEntity], entries: Mapping[str, Entry]) -> Term:
    known = entries.get(form.canonical_id)
    if known is not None:
        flags = bool(known.get("any_case")), bool(known.get("also_word"))
        return Term(form.canonical_id, known["name"], known["label"], known["subtype"], form.text, "", *flags)
    name = _most_common(group, "canonical_name") or form.text
    subtype, any_case = _most_common(group, "subtype"), form.text.islower()
    id_ = form.canonical_id or _new_id(form.label, name)
    return Term(id_, name, form.label, subtype, form.text, "", any_case, keyless=not form.canonical_id)


def _add_form(before: Entry | None, term: Term, context: FormContext, provenance: str) -> Entry | None:
    """An entry with one form more; None if it has it already."""
    if before is None:
        entry: Entry = {"label": term.label, "id": term.id, "name": term.name}
        entry = context.add_to(entry, term.printed)
        return {**entry, "subtype": term.subtype, **_flags(term), "provenance": provenance}
    known = [
        *before.get("pattern", ()),
        *(form for key in ("pattern_in", "pattern_after") for form in _forms_in_context(before, key)),
    ]
    if fold(term.printed) in map(fold, known):
        return None
    return context.add_to(before, term.printed)


def _forms_in_context(entry: Entry, key: str) -> Iterator[str]:
    for forms in entry.get(key, {}).values():
        yield from forms


def _flags(term: Term) -> Entry:
    return {flag: True for flag in ("any_case", "keyless") if getattr(term, flag)}


def _is_form(occurrence: TermOccurrence, form: NameForm) -> bool:
    """Whether an occurrence is a gold entity of a form's label and id."""
    gold = occurrence.gold
    return (
        gold is not None
        and gold.cell_text("label") == form.label
        and gold.cell_text("canonical_id") in (form.canonical_id, "")
    )


def _other_forms(
    form: NameForm, groups: Mapping[NameForm, Sequence[GoldEntity]], entries: Mapping[str, Entry]
) -> list[str]:
    """The other forms of an id: in the gazetteer, and in gold rows that it lacks."""
    entry = entries.get(form.canonical_id)
    known = [entry["name"], *entry.get("pattern", ())] if entry is not None else []
    return known + [
        other.text
        for other in groups
        if form.canonical_id and other.canonical_id == form.canonical_id and other.text != form.text
    ]


def _may_be_annotation_error(group: Sequence[GoldEntity], other_forms: Sequence[str]) -> bool:
    """Whether the rows of a form may be an annotation error, or teach nothing that will come again.

    So it is with the name of a person, with words that no name has, with other offsets of a name that the model knows, and
    with a form that has no word in common with the other forms of its id; abbreviations never have.
    """
    row, predicted = group[0].row, group[0].predicted
    words = read_parts(row.text).folded
    if (
        _most_common(group, "subtype") == "person"
        or words[-1] in FUNCTION_WORDS
        or any(not word[0].isalnum() for word in words)
    ):
        return True
    if predicted is not None and predicted.origin == "gazetteer" and predicted.canonical_id == group[0].canonical_id:
        return True
    expected = {word for form in other_forms if not form.isupper() for word in _content_words(read_parts(form).folded)}
    return bool(expected) and not row.text.isupper() and not _content_words(words) & expected


def _content_words(words: Sequence[str]) -> set[str]:
    return {uninflected(word) for word in words if word not in FUNCTION_WORDS}


def _most_common(group: Sequence[GoldEntity], column: str) -> str:
    return most_common_value(entity.row.cell_text(column) for entity in group)


def _new_id(label: str, name: str) -> str:
    return f"{label.lower()}.{slugify(name)}"
