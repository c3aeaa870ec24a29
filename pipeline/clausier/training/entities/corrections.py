"""Corrections of entries of the gazetteer: another label or subtype, if the gold is significant."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from clausier.components.entities.gazetteer import LABELS
from clausier.model_files.pattern_file import Entry
from clausier.training.changes import LearnedChange, build_change
from clausier.training.confidence import is_significant_majority
from clausier.training.entities.gold_entities import GoldEntity
from clausier.training.entities.names import ENTITIES_FILE
from clausier.training.settings import TrainingSettings

CORRECTABLE_COLUMNS = ("label", "subtype")

MIN_CORRECTION_ROWS = 2
"""The least number of rows that give the same other value."""


def propose_corrections(
    entities: Sequence[GoldEntity], entries: Mapping[str, Entry], settings: TrainingSettings
) -> Iterator[LearnedChange]:
    """Propose other labels and subtypes for entries.

    Rows with another canonical id are no evidence: they mean another name. Organs of States are labelled by rule.

    Args:
        entities: The gold entities.
        entries: The gazetteer, by id.
        settings: The training settings.
    """
    groups: dict[str, list[GoldEntity]] = {}
    for entity in entities:
        predicted = entity.predicted
        if predicted is None or not entity.is_in_gazetteer:
            continue
        entry = entries.get(predicted.canonical_id)
        is_same_name = entity.canonical_id in ("", predicted.canonical_id)
        if entry is not None and predicted.label == entry["label"] and is_same_name:
            groups.setdefault(predicted.canonical_id, []).append(entity)
    for id_, group in groups.items():
        entry = entries[id_]
        corrected = {
            column: value
            for column in CORRECTABLE_COLUMNS
            if (value := _corrected_value(column, group, entry, settings))
        }
        if corrected:
            rows = [(entity.doc_id, entity.row.text) for entity in group]
            reason = "the gold says otherwise of " + ", ".join(corrected)
            yield build_change("entities", ENTITIES_FILE, id_, entry, {**entry, **corrected}, rows, reason)


def _corrected_value(column: str, group: Sequence[GoldEntity], entry: Entry, settings: TrainingSettings) -> str:
    """The value that a significant majority of the rows gives, if it differs from that of the entry; else empty."""
    values = [value for entity in group if (value := entity.row.cell_text(column))]
    if not values:
        return ""
    value, count = Counter(values).most_common(1)[0]
    is_valid = column != "label" or value in LABELS
    is_sure = count >= MIN_CORRECTION_ROWS and is_significant_majority(count, len(values), settings.confidence)
    return value if is_valid and is_sure and value != entry[column] else ""
