"""What a gold folder holds: documents, and what a person has said of their paragraphs, actions, references and the rest."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from clausier.layers import LAYERS
from clausier.tables.csv_format import Value

GOLD_LAYERS = ("paragraphs", *LAYERS)
"""The tables that can be corrected, and that a model is scored on."""

Span = tuple[int, int]
"""Offsets in the document text, the second one behind the end."""


@dataclass(frozen=True, slots=True)
class GoldRow:
    """A row of a gold table, at its place in the document.

    Attributes:
        table: One of ``GOLD_LAYERS``.
        number: Its number as a spreadsheet shows it: the header is row 1.
        paragraph_id: The paragraph that it stands in, or is.
        start: Offset of its first character in the document text.
        end: Offset behind its last character.
        text: Its text, as the document has it; the segments of a clause are joined by `` … ``.
        checked: Whether a person has vouched for it.
        cells: What else it tells, by column, with the types of the schema. Cells that are blank are left out: they say
            nothing.
        note: A remark of the person.
    """

    table: str
    number: int
    paragraph_id: str
    start: int
    end: int
    text: str
    checked: bool
    cells: Mapping[str, Value]
    note: str = ""

    @property
    def span(self) -> Span:
        """Its offsets in the document text."""
        return self.start, self.end

    def told(self, column: str) -> str:
        """Return what a cell says, as text; empty if it is blank."""
        value = self.cells.get(column)
        return "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A document of a gold folder.

    Attributes:
        doc_id: Its name.
        source: The file that it was read from.
        text: Its text, into which all offsets point.
        layers: The tables of it that are being corrected, of ``GOLD_LAYERS``.
        rows: Its rows by table, in the order of the text; those of other layers than ``layers`` are there too.
        cells: Its row of the documents table, by column, blank cells left out.
    """

    doc_id: str
    source: Path
    text: str
    layers: frozenset[str]
    rows: Mapping[str, tuple[GoldRow, ...]]
    cells: Mapping[str, Value]

    def __getitem__(self, table: str) -> tuple[GoldRow, ...]:
        """Return the rows of a table; none if the folder lacks it."""
        return self.rows.get(table, ())

    def checked_paragraphs(self, layer: str) -> tuple[GoldRow, ...]:
        """Return the paragraphs in which a layer is gold: what it says is right, and nothing is missing.

        A paragraph is so when its own row is checked, and so are all of its rows in the table of the layer. There are
        none if the layer is not being corrected in this document.

        Args:
            layer: One of ``GOLD_LAYERS``.
        """
        if layer not in self.layers:
            return ()
        open_ones = {row.paragraph_id for row in self[layer] if not row.checked}
        return tuple(p for p in self["paragraphs"] if p.checked and p.paragraph_id not in open_ones)

    def gold_rows(self, layer: str) -> tuple[GoldRow, ...]:
        """Return the rows of a layer that stand in paragraphs in which it is gold."""
        checked = {p.paragraph_id for p in self.checked_paragraphs(layer)}
        return tuple(row for row in self[layer] if row.paragraph_id in checked)


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold folder that has been read.

    Attributes:
        path: The folder.
        documents: Its documents, in the order of its documents table.
        sha256: Of the names and contents of its tables and texts, in hexadecimal.
    """

    path: Path
    documents: tuple[GoldDocument, ...]
    sha256: str
