"""What an entry of the lexicon says of an act beside its form: concept, category, strength."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clausier.model_files.pattern_file import Entry
from clausier.training.actions.acts import GoldAct
from clausier.training.majority import most_told


@dataclass(frozen=True, slots=True)
class Meaning:
    """Concept, category and strength of an act; empty and None where nobody has said them."""

    concept: str
    category: str
    strength: int | None


def meaning_of(acts: Sequence[GoldAct], entries: Mapping[str, Entry]) -> Meaning:
    """Return what most of the rows say; what they leave out is that of the entries with the same concept.

    Args:
        acts: Gold rows of one act.
        entries: The lexicon, by id.
    """
    concept = most_told(act.row.cell_text("concept") for act in acts)
    alike = [entry for entry in entries.values() if concept and entry["concept"] == concept]
    category = most_told(act.row.cell_text("category") for act in acts) or most_told(e["category"] for e in alike)
    strength = most_told(act.row.cell_text("strength") for act in acts)
    strength = strength or most_told("" if e["strength"] is None else str(e["strength"]) for e in alike)
    return Meaning(concept, category, int(strength) if strength else None)
