"""Forms of names that mostly name something else in the training documents: kept where they hold, or dropped."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from clausier.components.entities.gazetteer import Term, terms_of
from clausier.french.folding import fold
from clausier.model_files.pattern_file import Entry
from clausier.training.change import Change, change_of
from clausier.training.entities.context import context_of
from clausier.training.entities.names import FILE
from clausier.training.entities.occurrences import NamedParagraph, Occurrence, occurrences
from clausier.training.likelihood import surely_below
from clausier.training.settings import Settings


def restrictions(
    paragraphs: Sequence[NamedParagraph], entries: Mapping[str, Entry], learned: str, settings: Settings
) -> Iterator[Change]:
    """Propose what to do with forms that are gold too rarely.

    A learned form must reach the least precision on the occurrences that there are; one of the base model is touched only
    if its precision is below it beyond doubt.

    Args:
        paragraphs: The paragraphs in which entities are gold.
        entries: The gazetteer, by id.
        learned: The provenance of learned entries.
        settings: The figures that learning goes by.
    """
    terms = [term for entry in entries.values() for term in terms_of(entry, Path(FILE), 0) if _is_plain(term, entry)]
    found: dict[Term, list[Occurrence]] = {}
    for term, occurrence in occurrences(terms, paragraphs):
        found.setdefault(term, []).append(occurrence)
    changed: dict[str, Entry | None] = {}
    wrong: dict[str, list[Occurrence]] = {}
    for term, some in found.items():
        misses = [occurrence for occurrence in some if not _names(occurrence, term)]
        right, total = len(some) - len(misses), len(some)
        if entries[term.id]["provenance"] == learned:
            is_bad = right < settings.min_precision * total
        else:
            is_bad = surely_below(right, total, settings.min_precision, settings.confidence)
        if is_bad:
            before = changed.get(term.id, entries[term.id])
            changed[term.id] = _restricted(before, term, some, settings)
            wrong.setdefault(term.id, []).extend(misses)
    for name, after in changed.items():
        rows = [(o.paragraph.doc_id, o.paragraph.row.text[:120]) for o in wrong[name]]
        reason = f"of its forms, {len(rows)} occurrences in the training documents are something else"
        yield change_of("entities", FILE, name, entries[name], after, rows, reason)


def _is_plain(term: Term, entry: Entry) -> bool:
    """Whether a term is a form that the entry lists for all documents."""
    return not term.organisation and not term.after and term.printed in entry.get("pattern", ())


def _names(occurrence: Occurrence, term: Term) -> bool:
    """Whether an occurrence is a gold entity of the term's key, or of its label where the gold tells no key."""
    gold = occurrence.gold
    if gold is None:
        return False
    key = gold.cell_text("canonical_id")
    if key and not term.keyless:
        # Another label under the same key says that the entry is labelled wrong, not that the form is: see corrections.
        return key == term.id
    return key == "" and gold.cell_text("label") in ("", term.label)


def _restricted(before: Entry | None, term: Term, found: Sequence[Occurrence], settings: Settings) -> Entry | None:
    """An entry without a form, or with it in the context in which it holds; None if no form is left."""
    if before is None:
        return None
    kept = [form for form in before.get("pattern", ()) if fold(form) != fold(term.printed)]
    entry = {**before, "pattern": kept} if kept else {k: v for k, v in before.items() if k != "pattern"}
    context = context_of(found, lambda occurrence: _names(occurrence, term), settings)
    if context is not None and context.key != "pattern":
        return context.add_to(entry, term.printed)
    return entry if kept or entry.get("pattern_in") or entry.get("pattern_after") else None
