"""The matches of the reference matcher."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReferenceMatch:
    """A mention of an instrument; the fields are those of the ``references`` table.

    Offsets are in characters of the paragraph.
    """

    start: int
    end: int
    text: str
    kind: str
    rule_id: str
    organisation: str = ""
    body: str = ""
    number: str = ""
    year: int | None = None
    date: str = ""
    place: str = ""
    title: str = ""
    symbol: str = ""
    canonical_id: str = ""
    pinpoint: str = ""
    anaphoric: bool = False
    status: str = "unresolved"
    candidates: tuple[str, ...] = ()
