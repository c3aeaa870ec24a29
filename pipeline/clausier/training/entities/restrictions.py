"""Restriction of forms of names that mostly name something else: to a context in which they do not, or dropped."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from clausier.components.entities.gazetteer import Term, terms_of
from clausier.french.folding import fold
from clausier.model_files.pattern_file import Entry
from clausier.training.changes import LearnedChange, build_change
from clausier.training.confidence import is_significantly_below
from clausier.training.entities.context import widest_precise_context
from clausier.training.entities.gold_entities import EntityParagraph
from clausier.training.entities.names import ENTITIES_FILE
from clausier.training.entities.occurrences import TermOccurrence, find_occurrences
from clausier.training.settings import TrainingSettings

MAX_QUOTED_CHARACTERS = 120
"""Length of a quoted paragraph (characters)."""


def propose_restrictions(
    paragraphs: Sequence[EntityParagraph], entries: Mapping[str, Entry], learned: str, settings: TrainingSettings
) -> Iterator[LearnedChange]:
    """Propose to restrict or drop forms of low precision.

    A learned form is changed if its precision is below the least precision; one of the base model only if it is
    significantly below.

    Args:
        paragraphs: The paragraphs in which entities are gold.
        entries: The gazetteer, by id.
        learned: The provenance of learned entries.
        settings: The training settings.
    """
    terms = [
        term
        for entry in entries.values()
        for term in terms_of(entry, Path(ENTITIES_FILE), 0)
        if _is_unrestricted(term, entry)
    ]
    by_term: dict[Term, list[TermOccurrence]] = {}
    for term, occurrence in find_occurrences(terms, paragraphs):
        by_term.setdefault(term, []).append(occurrence)
    changed: dict[str, Entry | None] = {}
    wrong: dict[str, list[TermOccurrence]] = {}
    for term, occurrences in by_term.items():
        misses = [occurrence for occurrence in occurrences if not _is_entity_of(occurrence, term)]
        correct, total = len(occurrences) - len(misses), len(occurrences)
        if entries[term.id]["provenance"] == learned:
            is_bad = correct < settings.min_precision * total
        else:
            is_bad = is_significantly_below(correct, total, settings.min_precision, settings.confidence)
        if is_bad:
            before = changed.get(term.id, entries[term.id])
            changed[term.id] = _restrict(before, term, occurrences, settings)
            wrong.setdefault(term.id, []).extend(misses)
    for id_, after in changed.items():
        rows = [(o.paragraph.doc_id, o.paragraph.row.text[:MAX_QUOTED_CHARACTERS]) for o in wrong[id_]]
        reason = f"of its forms, {len(rows)} occurrences in the training documents are something else"
        yield build_change("entities", ENTITIES_FILE, id_, entries[id_], after, rows, reason)


def _is_unrestricted(term: Term, entry: Entry) -> bool:
    """Whether a term is a form that the entry lists for all documents."""
    return not term.organisation and not term.after and term.printed in entry.get("pattern", ())


def _is_entity_of(occurrence: TermOccurrence, term: Term) -> bool:
    """Whether an occurrence is a gold entity of the term's id, or of its label if the gold gives no id."""
    gold = occurrence.gold
    if gold is None:
        return False
    canonical_id = gold.cell_text("canonical_id")
    if canonical_id and not term.keyless:
        # Another label with the same id means that the label of the entry is wrong, not the form: see corrections.
        return canonical_id == term.id
    return canonical_id == "" and gold.cell_text("label") in ("", term.label)


def _restrict(
    before: Entry | None, term: Term, occurrences: Sequence[TermOccurrence], settings: TrainingSettings
) -> Entry | None:
    """An entry without a form, or with the form in the context in which it is precise; None if no form is left."""
    if before is None:
        return None
    kept = [form for form in before.get("pattern", ()) if fold(form) != fold(term.printed)]
    entry = {**before, "pattern": kept} if kept else {k: v for k, v in before.items() if k != "pattern"}
    context = widest_precise_context(occurrences, lambda occurrence: _is_entity_of(occurrence, term), settings)
    if context is not None and context.key != "pattern":
        return context.add_to(entry, term.printed)
    return entry if kept or entry.get("pattern_in") or entry.get("pattern_after") else None
