"""The match of an entity, as the matcher returns it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EntityMatch:
    """An entity in a paragraph; the fields are those of the ``entities`` table.

    Offsets are in characters of the paragraph.
    """

    start: int
    end: int
    text: str
    label: str
    rule_id: str
    origin: str
    subtype: str = ""
    canonical_id: str = ""
    canonical_name: str = ""

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares a character with a span of the paragraph."""
        return self.start < end and start < self.end
