"""The meaning of a new entry of the lexicon: concept, category, strength."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clausier.model_files.pattern_file import Entry
from clausier.training.actions.gold_actions import GoldAction
from clausier.training.majority import most_common_value


@dataclass(frozen=True, slots=True)
class Meaning:
    """Concept, category and strength of an action; empty and None if no row gives them."""

    concept: str
    category: str
    strength: int | None


def meaning_of(actions: Sequence[GoldAction], entries: Mapping[str, Entry]) -> Meaning:
    """Return the most common meaning of the rows; missing values are those of the entries with the same concept.

    Args:
        actions: Gold rows of one lemma.
        entries: The lexicon, by id.
    """
    concept = most_common_value(action.row.cell_text("concept") for action in actions)
    same_concept = [entry for entry in entries.values() if concept and entry["concept"] == concept]
    category = most_common_value(action.row.cell_text("category") for action in actions)
    category = category or most_common_value(entry["category"] for entry in same_concept)
    strength = most_common_value(action.row.cell_text("strength") for action in actions)
    strength = strength or most_common_value(
        "" if entry["strength"] is None else str(entry["strength"]) for entry in same_concept
    )
    return Meaning(concept, category, int(strength) if strength else None)
