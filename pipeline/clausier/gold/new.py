"""Making a gold folder from tables that ``clausier annotate`` wrote, whether or not a person has corrected them since."""

import os
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from clausier.errors import ClausierError
from clausier.gold.reading import check_gold
from clausier.gold.records import GOLD_LAYERS, GoldDocument
from clausier.gold.writing import write_gold
from clausier.safety.file_names import file_name_key, safe_name
from clausier.tables.new_folder import check_is_new

SOURCES = "sources"
"""The folder of the source files in a gold folder."""


def parse_layers(chosen: str) -> frozenset[str]:
    """Return the layers that a user named.

    Args:
        chosen: Names separated by commas; empty for all.

    Raises:
        ClausierError: E112, a name is no layer.
    """
    layers = frozenset(name.strip() for name in chosen.split(",") if name.strip())
    for name in sorted(layers - set(GOLD_LAYERS)):
        raise ClausierError("E112", layer=name, available=", ".join(GOLD_LAYERS))
    return layers


def new_gold(
    tables: Path, folder: Path, layers: Collection[str], sources: Path, *, checked: bool = False, copy: bool = True
) -> tuple[GoldDocument, ...]:
    """Make a gold folder.

    Args:
        tables: A folder of tables.
        folder: The path of the gold folder; nothing may exist there.
        layers: The tables that a person wants to correct; paragraphs are always among them. Empty: all tables in ``tables``.
        sources: The folder to which the ``source_path`` cells are relative: the one in which annotate was run.
        checked: Whether to mark all rows as checked: the tables have been corrected already.
        copy: Whether to copy the source files into the folder, so that it can be moved; else it refers to their paths.

    Returns:
        The documents that were written.

    Raises:
        ClausierError: E150 something exists at the path of the folder, E151 the tables have faults, E152 a table is
            missing, E158 a source file is, E108 nothing can be written, and what ``check_gold`` raises.
    """
    check_is_new(folder)
    reading = check_gold(tables, sources)
    for finding in reading.validation.findings:
        if finding.kind == "source":
            raise ClausierError("E158", reason=finding.reason)
    if error := reading.faults_as_error():
        raise error
    chosen = (
        frozenset(layers) | {"paragraphs"} if layers else frozenset(reading.validation.rows) & frozenset(GOLD_LAYERS)
    )
    for layer in sorted(chosen - reading.validation.rows.keys()):
        available = ", ".join(name for name in GOLD_LAYERS if name in reading.validation.rows)
        raise ClausierError("E152", path=tables, layer=layer, available=available)
    paths = _source_paths(reading.gold.documents, folder, copy)
    documents = tuple(_with_layers(d, chosen, paths[d.source], checked) for d in reading.gold.documents)
    write_gold(documents, folder, {path: source for source, path in paths.items()} if copy else {})
    return documents


def _source_paths(documents: Sequence[GoldDocument], folder: Path, copy: bool) -> dict[Path, str]:
    """The ``source_path`` of each source file: a unique name in the gold folder, or the relative path to the file."""
    paths: dict[Path, str] = {}
    for document in documents:
        source = document.source
        if source in paths:
            continue
        if copy:
            wanted = safe_name(source.stem) or "source"
            taken = {file_name_key(PurePath(path).stem) for path in paths.values()}
            names = (wanted if number == 1 else f"{wanted}-{number}" for number in range(1, len(paths) + 2))
            name = next(name for name in names if file_name_key(name) not in taken)
            paths[source] = f"{SOURCES}/{name}{source.suffix}"
        else:
            paths[source] = Path(os.path.relpath(source.resolve(), folder.resolve())).as_posix()
    return paths


def _with_layers(document: GoldDocument, layers: frozenset[str], path: str, checked: bool) -> GoldDocument:
    rows = {
        table: tuple(replace(row, checked=checked) for row in document[table])
        for table in GOLD_LAYERS
        if table in layers
    }
    return replace(document, layers=layers, rows=rows, cells={**document.cells, "source_path": path})
