"""New names, and new forms of names that are known."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from clausier.components.entities.dates import find_dates
from clausier.components.entities.gazetteer import Term
from clausier.components.entities.patterns import STATE_ORGANS
from clausier.components.words import read_parts
from clausier.french.folding import fold
from clausier.french.inflection import uninflected
from clausier.french.morphology import FUNCTION_WORDS, is_common_word
from clausier.model_files.pattern_file import Entry
from clausier.training.change import Change, change_of
from clausier.training.entities.context import Context, context_of
from clausier.training.entities.occurrences import GoldName, NamedParagraph, Occurrence, occurrences
from clausier.training.keys import slug
from clausier.training.majority import most_told
from clausier.training.settings import Settings

FILE = "entities.jsonl"

SEVERAL = 2
"""So many rows are no slip of the hand."""

Form = tuple[str, str, str]
"""What a name is printed as, its label and its key."""


def new_names(
    names: Sequence[GoldName],
    paragraphs: Sequence[NamedParagraph],
    entries: Mapping[str, Entry],
    settings: Settings,
    provenance: str,
) -> Iterator[Change]:
    """Propose forms of names that the model does not find, or takes for something else.

    Args:
        names: The gold entities.
        paragraphs: The paragraphs in which entities are gold.
        entries: The gazetteer, by id.
        settings: The figures that learning goes by.
        provenance: What new entries say of where they come from.
    """
    groups = _by_form(names, entries)
    terms = {form: _term(form, group, entries) for form, group in groups.items()}
    found: dict[Form, list[Occurrence]] = {form: [] for form in groups}
    by_term = {term: form for form, term in terms.items()}
    for term, occurrence in occurrences(list(terms.values()), paragraphs):
        found[by_term[term]].append(occurrence)
    changed: dict[str, Entry] = {}
    rested: dict[str, list[GoldName]] = {}
    for form, group in groups.items():
        if len(group) < settings.min_support or (
            len(group) < SEVERAL and _may_be_a_slip(group, _others(form, groups, entries))
        ):
            continue
        context = context_of(found[form], partial(_is, form=form), settings)
        if context is None:
            continue
        term = terms[form]
        before = changed.get(term.id) or entries.get(term.id)
        after = _with_form(before, term, context, group, provenance)
        if after is not None:
            changed[term.id] = after
            rested.setdefault(term.id, []).extend(group)
    for name, words in _adjectives(names, {**entries, **changed}).items():
        before = changed.get(name) or entries[name]
        known = before.get("adjective", ())
        changed[name] = {**before, "adjective": list(dict.fromkeys((*known, *(word for word, _ in words))))}
        rested.setdefault(name, []).extend(gold for _, gold in words)
    for name, after in changed.items():
        rows = [(name.doc_id, name.row.text) for name in rested[name]]
        reason = "a form that the gazetteer lacks" if name in entries else "the gazetteer does not know it"
        yield change_of("entities", FILE, name, entries.get(name), after, rows, reason)


def _adjectives(names: Sequence[GoldName], entries: Mapping[str, Entry]) -> dict[str, list[tuple[str, GoldName]]]:
    """The adjectives of States that names of their organs show: "Gouvernement libérien" has the key of Libéria."""
    found: dict[str, list[tuple[str, GoldName]]] = {}
    for name in names:
        entry = entries.get(name.key)
        if not name.is_right and _is_organ(name) and entry is not None and entry["label"] == "LOC":
            word = read_parts(name.row.text).printed(1, 2)
            if uninflected(fold(word)) not in {uninflected(fold(known)) for known in entry.get("adjective", ())}:
                found.setdefault(name.key, []).append((word, name))
    return found


def _is_organ(name: GoldName) -> bool:
    """Whether it is an organ of a State with its adjective, "Gouvernement libérien": an ORG with the key of a LOC."""
    words = read_parts(name.row.text)
    has_adjective = len(words) == 2 and words.at(1).isalpha() and words.at(1) not in FUNCTION_WORDS
    return name.row.cell_text("label") == "ORG" and has_adjective and words.at(0) in map(fold, STATE_ORGANS)


def _is_listed(name: GoldName) -> bool:
    """Whether the gazetteer has the form: one of two entries with it would win by chance."""
    found = name.found
    return found is not None and found.origin == "gazetteer" and (found.start, found.end) == name.row.span


def _is_date(text: str) -> bool:
    """Whether a grammar reads all of it as a date, whatever its row says it is."""
    return any((date.start, date.end) == (0, len(text)) for date in find_dates(text, fold(text)))


def _labels(names: Sequence[GoldName], entries: Mapping[str, Entry]) -> dict[str, str]:
    """The label of each key: that of its entry, else that of most of its rows; organs count only where all are."""
    told: dict[str, Counter[str]] = {}
    for name in sorted(names, key=_is_organ):
        if not _is_organ(name) or name.key not in told:
            told.setdefault(name.key, Counter())[name.row.cell_text("label")] += 1
    most = {key: max(counts, key=lambda label: counts[label]) for key, counts in told.items()}
    return most | {key: entry["label"] for key, entry in entries.items()}


def _by_form(names: Sequence[GoldName], entries: Mapping[str, Entry]) -> dict[Form, list[GoldName]]:
    """Gold entities that are not found rightly, by what they are printed as, label and key.

    Common nouns that stand alone are left out: what "le Comité" names, only its document tells. So are forms with another
    label than most of their key have, and those that the gazetteer has already, under another key or label.
    """
    labels = _labels(names, entries)
    groups: dict[Form, list[GoldName]] = {}
    for name in names:
        if (
            name.is_right
            or _is_listed(name)
            or _is_date(name.row.text)
            or (name.key and name.row.cell_text("label") != labels[name.key])
        ):
            continue
        words = read_parts(name.row.text)
        if len(words) == 1 and is_common_word(words.at(0)):
            continue
        groups.setdefault((name.row.text, name.row.cell_text("label"), name.key), []).append(name)
    return groups


def _term(form: Form, group: Sequence[GoldName], entries: Mapping[str, Entry]) -> Term:
    printed, label, key = form
    known = entries.get(key)
    if known is not None:
        flags = bool(known.get("any_case")), bool(known.get("also_word"))
        return Term(key, known["name"], known["label"], known["subtype"], printed, "", *flags)
    name = _most(group, "canonical_name") or printed
    subtype, any_case = _most(group, "subtype"), printed.islower()
    return Term(key or _new_id(label, name), name, label, subtype, printed, "", any_case, keyless=not key)


def _with_form(
    before: Entry | None, term: Term, context: Context, group: Sequence[GoldName], provenance: str
) -> Entry | None:
    """An entry with a form more; None if it has it already."""
    if before is None:
        entry: Entry = {"label": term.label, "id": term.id, "name": term.name}
        entry = context.add_to(entry, term.printed)
        return {**entry, "subtype": term.subtype, **_flags(term), "provenance": provenance}
    listed = [*before.get("pattern", ()), *(f for key in ("pattern_in", "pattern_after") for f in _listed(before, key))]
    if fold(term.printed) in map(fold, listed):
        return None
    return context.add_to(before, term.printed)


def _listed(entry: Entry, key: str) -> Iterator[str]:
    for forms in entry.get(key, {}).values():
        yield from forms


def _flags(term: Term) -> Entry:
    return {flag: True for flag in ("any_case", "keyless") if getattr(term, flag)}


def _is(occurrence: Occurrence, form: Form) -> bool:
    """Whether an occurrence is the gold entity that a form names."""
    _, label, key = form
    gold = occurrence.gold
    return gold is not None and gold.cell_text("label") == label and gold.cell_text("canonical_id") in (key, "")


def _others(form: Form, groups: Mapping[Form, Sequence[GoldName]], entries: Mapping[str, Entry]) -> list[str]:
    """What else a key is called: in the gazetteer, and in gold rows that it lacks."""
    printed, _, key = form
    entry = entries.get(key)
    known = [entry["name"], *entry.get("pattern", ())] if entry is not None else []
    return known + [other for other, _, of in groups if key and of == key and other != printed]


def _may_be_a_slip(group: Sequence[GoldName], others: Sequence[str]) -> bool:
    """Whether rows of a form may be no more than a slip of the hand, or teach nothing that will come again.

    So it is with the name of a person, with words that no name has, with another extent of a name that the model knows, and
    with a form that has no word in common with what else its key is called; abbreviations never have.
    """
    row, found = group[0].row, group[0].found
    words = read_parts(row.text).folded
    if _most(group, "subtype") == "person" or words[-1] in FUNCTION_WORDS or any(not w[0].isalnum() for w in words):
        return True
    if found is not None and found.origin == "gazetteer" and found.canonical_id == group[0].key:
        return True
    named = {word for other in others if not other.isupper() for word in _content(read_parts(other).folded)}
    return bool(named) and not row.text.isupper() and not _content(words) & named


def _content(words: Sequence[str]) -> set[str]:
    return {uninflected(word) for word in words if word not in FUNCTION_WORDS}


def _most(group: Sequence[GoldName], column: str) -> str:
    return most_told(name.row.cell_text(column) for name in group)


def _new_id(label: str, name: str) -> str:
    return f"{label.lower()}.{slug(name)}"
