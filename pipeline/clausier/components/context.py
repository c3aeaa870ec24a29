"""The context of a paragraph: what a component knows of the document around it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ParagraphContext:
    """A paragraph's kind and level, and the header of its document, as analysed by ``clausier.structure``.

    Attributes:
        kind: The paragraph's kind (``preambular``, ``operative``, ``title``…; see variables.csv).
        number: The number as printed ("1.", "a)"), empty if there is none. The paragraph's text
            begins with it.
        level: 0 for a paragraph of its own, 1 for an item in it, 2 for an item of an item.
        organisation: The issuing organisation ("OSCE", "ONU"), empty if unknown.
        body: The issuing body, by its name in bodies.jsonl ("Conseil permanent"), empty if unknown.
        symbol: The document's own symbol, empty if unknown.
        year: The document's year, None if unknown.
    """

    kind: str
    number: str = ""
    level: int = 0
    organisation: str = ""
    body: str = ""
    symbol: str = ""
    year: int | None = None
