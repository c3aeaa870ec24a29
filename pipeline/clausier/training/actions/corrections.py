"""Corrections of entries of the lexicon: another concept, category, strength or lemma, if the gold is significant."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from clausier.french.folding import fold
from clausier.model_files.pattern_file import Entry
from clausier.training.actions.entries import ACTIONS_FILE
from clausier.training.actions.gold_actions import GoldAction
from clausier.training.actions.lemma_patterns import patterns_of_lemma
from clausier.training.changes import LearnedChange, build_change
from clausier.training.confidence import is_significant_majority
from clausier.training.settings import TrainingSettings

CORRECTABLE_COLUMNS = ("concept", "category", "strength", "lemma")

MIN_CORRECTION_ROWS = 2
"""The least number of rows that give the same other value."""


def propose_corrections(
    actions: Sequence[GoldAction], entries: Mapping[str, Entry], settings: TrainingSettings
) -> Iterator[LearnedChange]:
    """Propose corrections of entries.

    Args:
        actions: All gold actions.
        entries: The lexicon, by id.
        settings: The training settings.
    """
    for id_, group in _group_by_entry(actions).items():
        entry = entries[id_]
        corrected = {
            column: value
            for column in CORRECTABLE_COLUMNS
            if (value := _corrected_value(column, group, entry, settings)) is not None
        }
        if corrected:
            rows = [(action.paragraph.doc_id, action.row.text) for action in group]
            reason = "the gold says otherwise of " + ", ".join(corrected)
            yield build_change("actions", ACTIONS_FILE, id_, entry, {**entry, **corrected}, rows, reason)


def _group_by_entry(actions: Sequence[GoldAction]) -> dict[str, list[GoldAction]]:
    """The gold actions that an entry matches with the same offsets."""
    groups: dict[str, list[GoldAction]] = {}
    for action in actions:
        predicted = action.predicted
        if action.entry_id and predicted is not None and (predicted.start, predicted.end) == action.row.span:
            groups.setdefault(action.entry_id, []).append(action)
    return groups


def _explains_entry(lemma: str, entry: Entry) -> bool:
    """Whether a lemma gives the pattern of an entry and is the lemma of that pattern."""
    return any(pattern == entry["pattern"] and of_entry == lemma for pattern, of_entry in patterns_of_lemma(lemma))


def _corrected_value(
    column: str, group: Sequence[GoldAction], entry: Entry, settings: TrainingSettings
) -> str | int | None:
    """The value that a significant majority of the rows gives, if it differs from that of the entry."""
    # A row with another lemma is another action; it gets an entry of its own.
    rows = group if column == "lemma" else [a for a in group if a.predicted and a.lemma == a.predicted.lemma]
    values = [action.row.cell_text(column) for action in rows if action.row.cell_text(column)]
    if not values:
        return None
    value, count = Counter(values).most_common(1)[0]
    if column == "lemma" and not _explains_entry(value, entry):
        return None
    is_other = fold(value) != fold(str(entry[column]))
    if (
        not is_other
        or count < MIN_CORRECTION_ROWS
        or not is_significant_majority(count, len(values), settings.confidence)
    ):
        return None
    return int(value) if column == "strength" else value
