"""Corrections of what entries of the gazetteer say: another label or subtype, where the gold surely says so."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from clausier.components.entities.gazetteer import LABELS
from clausier.model_files.pattern_file import Entry
from clausier.training.change import Change, change_of
from clausier.training.entities.names import FILE
from clausier.training.entities.occurrences import GoldName
from clausier.training.likelihood import surely_most
from clausier.training.settings import Settings

LEAST = 2
"""So many rows must say the same."""


def corrections(names: Sequence[GoldName], entries: Mapping[str, Entry], settings: Settings) -> Iterator[Change]:
    """Propose other labels and subtypes for entries.

    Rows with another key are no evidence: they say that the name is another one. Organs of States are labelled by rule.

    Args:
        names: The gold entities.
        entries: The gazetteer, by id.
        settings: The figures that learning goes by.
    """
    groups: dict[str, list[GoldName]] = {}
    for name in names:
        found = name.found
        if found is None or found.origin != "gazetteer" or (found.start, found.end) != name.row.span:
            continue
        entry = entries.get(found.canonical_id)
        if entry is not None and found.label == entry["label"] and name.key in ("", found.canonical_id):
            groups.setdefault(found.canonical_id, []).append(name)
    for key, group in groups.items():
        entry = entries[key]
        told = {column: value for column in ("label", "subtype") if (value := _surely(column, group, entry, settings))}
        if told:
            rows = [(name.doc_id, name.row.text) for name in group]
            reason = "the gold says otherwise of " + ", ".join(told)
            yield change_of("entities", FILE, key, entry, {**entry, **told}, rows, reason)


def _surely(column: str, group: Sequence[GoldName], entry: Entry, settings: Settings) -> str:
    """What the gold says of an entry, if it is another thing beyond doubt; else empty."""
    told = [value for name in group if (value := name.row.cell_text(column))]
    if not told:
        return ""
    value, number = Counter(told).most_common(1)[0]
    is_valid = column != "label" or value in LABELS
    is_sure = number >= LEAST and surely_most(number, len(told), settings.confidence)
    return value if is_valid and is_sure and value != entry[column] else ""
