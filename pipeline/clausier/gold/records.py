"""Records of a gold folder: its documents, and their rows as a person has corrected them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from clausier.layers import LAYERS
from clausier.tables.csv_format import Value

GOLD_LAYERS = ("paragraphs", *LAYERS)
"""The tables that can be corrected, and that a model is scored on."""

Span = tuple[int, int]
"""Offsets in the document text, end-exclusive."""


@dataclass(frozen=True, slots=True)
class GoldRow:
    """A row of a gold table, anchored in its document.

    Attributes:
        table: One of ``GOLD_LAYERS``.
        number: Its number as a spreadsheet shows it: the header is row 1.
        paragraph_id: The paragraph that it belongs to, or is.
        start: Offset of its first character in the document text.
        end: Offset after its last character.
        text: Its text, as the document has it; the segments of a clause are joined by `` … ``.
        checked: Whether a person has vouched for it.
        cells: Its other cells by column, with the types of the schema; blank ones are left out.
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

    def cell_text(self, column: str) -> str:
        """Return a cell as text; empty if it is blank."""
        value = self.cells.get(column)
        return "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A document of a gold folder.

    Attributes:
        doc_id: Its id.
        source: The file that it was read from.
        text: Its text, to which all offsets refer.
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
        """Return the paragraphs in which a layer is gold: its rows are right, and none is missing.

        A layer is gold in a paragraph if the row of the paragraph is checked, and so are all of its rows in the table of
        the layer. There is no such paragraph if the layer is not being corrected in this document.

        Args:
            layer: One of ``GOLD_LAYERS``.
        """
        if layer not in self.layers:
            return ()
        unchecked = {row.paragraph_id for row in self[layer] if not row.checked}
        return tuple(p for p in self["paragraphs"] if p.checked and p.paragraph_id not in unchecked)

    def gold_rows(self, layer: str) -> tuple[GoldRow, ...]:
        """Return the rows of a layer in the paragraphs in which it is gold."""
        checked = {p.paragraph_id for p in self.checked_paragraphs(layer)}
        return tuple(row for row in self[layer] if row.paragraph_id in checked)


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold folder that has been read.

    Attributes:
        path: The folder.
        documents: Its documents, in the order of ``documents.csv``.
        sha256: The digest of the names and contents of its tables and texts, in hexadecimal.
    """

    path: Path
    documents: tuple[GoldDocument, ...]
    sha256: str
