"""The meaning of a new entry of the lexicon: concept, category, strength, and how verbs of that meaning behave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from clausier.components.actions.lexicon import PROPERTIES
from clausier.model_files.pattern_file import Entry
from clausier.training.actions.gold_actions import GoldAction
from clausier.training.majority import most_common_value


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an action means; empty and None where no row says.

    Attributes:
        concept: Its concept.
        category: Its kind of speech act.
        strength: Its strength.
        properties: How verbs of this concept behave in the lexicon (``performed_by`` and others, see ``Entry``).
    """

    concept: str
    category: str
    strength: int | None
    properties: Mapping[str, Any]


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
    # Whatever is said of the verbs of a concept holds for a new one; its forms that are nouns are its own.
    properties = {
        name: values[0]
        for name in PROPERTIES
        if name != "also_noun" and (values := [entry[name] for entry in same_concept if name in entry])
    }
    return Meaning(concept, category, int(strength) if strength else None, properties)
