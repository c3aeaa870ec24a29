"""Writing a gold folder, atomically."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from clausier.gold.columns import gold_columns
from clausier.gold.records import GOLD_LAYERS, GoldDocument, GoldRow
from clausier.tables.csv_format import Value, format_line
from clausier.tables.new_folder import new_folder
from clausier.tables.output_folder import TEXTS


def write_gold(documents: Sequence[GoldDocument], folder: Path, files: Mapping[str, Path]) -> None:
    """Write documents as a gold folder.

    Args:
        documents: The documents; their ``source_path`` cells are written unchanged.
        folder: A folder that does not exist or is empty.
        files: Source files to copy into it, by their paths in the folder.

    Raises:
        ClausierError: E150 the folder is not empty, E108 it cannot be written.
    """
    with new_folder(folder) as staged:
        (staged / TEXTS).mkdir()
        for document in documents:
            (staged / TEXTS / f"{document.doc_id}.txt").write_bytes(document.text.encode())
        for table in _tables(documents):
            (staged / f"{table}.csv").write_bytes("".join(_lines(table, documents)).encode())
        for path, source in files.items():
            (staged / path).parent.mkdir(exist_ok=True)
            shutil.copyfile(source, staged / path)


def _tables(documents: Sequence[GoldDocument]) -> list[str]:
    """The tables to write; a layer that is being corrected has one even if it has no rows yet."""
    named = {layer for document in documents for layer in (*document.layers, *document.rows)}
    return ["documents", *(layer for layer in GOLD_LAYERS if layer in named)]


def _lines(table: str, documents: Sequence[GoldDocument]) -> Iterator[str]:
    names = [column.name for column in gold_columns()[table]]
    yield format_line(names)
    for document in documents:
        if table == "documents":
            cells: Mapping[str, Value] = {**document.cells, "layers": layers_cell(document)}
            yield format_line(cells.get(name) for name in names)
        for row in document.rows.get(table, ()):
            cells = row_cells(row, document)
            yield format_line(cells.get(name) for name in names)


def layers_cell(document: GoldDocument) -> str:
    """Return the layers of a document as the cell of its row lists them."""
    return "; ".join(layer for layer in GOLD_LAYERS if layer in document.layers)


def row_cells(row: GoldRow, document: GoldDocument) -> Mapping[str, Value]:
    """Return all cells of a row by column.

    Args:
        row: A row.
        document: Its document.
    """
    return {
        **row.cells,
        "doc_id": document.doc_id,
        "paragraph_id": row.paragraph_id,
        "start": row.start,
        "end": row.end,
        "text": row.text,
        "checked": row.checked,
        "note": row.note,
    }
