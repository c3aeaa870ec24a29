"""A match of the component: an action in a paragraph."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ActionMatch:
    """An action in a paragraph; the fields are those of the ``actions`` table.

    Offsets are in characters of the paragraph. ``rank`` is 1 for the leading action; ``plural`` is true if its verb is a
    third person plural.
    """

    start: int
    end: int
    text: str
    rank: int
    lemma: str
    form: str
    plural: bool
    modifiers: tuple[str, ...]
    concept: str
    category: str
    strength: int | None
    complement_kind: str
    complement_verb: str
    complement_start: int | None
    complement_end: int | None
    rule_id: str
    origin: str
    needs_review: bool
