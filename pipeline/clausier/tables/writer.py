"""Writing the tables, the texts and their description to a folder."""

import re
import tempfile
from pathlib import Path

from clausier.errors import ClausierError
from clausier.layers import ALL, LAYERS, Layers
from clausier.tables.atomic import write_atomically
from clausier.tables.codebook import codebook
from clausier.tables.csv_format import format_table
from clausier.tables.datapackage import datapackage
from clausier.tables.invariants import check_keys
from clausier.tables.rows import Collection
from clausier.tables.run_record import NAME as RUN
from clausier.tables.run_record import RunRecord, format_run, former_outputs
from clausier.tables.schema import schema_of

TEXTS = "texts"

TABLE_FILES = frozenset(f"{name}.csv" for name in LAYERS)
"""The tables that another choice of layers may have left in a folder."""


def output_files(collection: Collection) -> dict[str, bytes]:
    """Return the content of every file but ``run.json``, by its path in the output folder.

    The same rows give the same bytes.

    Args:
        collection: The rows and texts of a run.

    Raises:
        ClausierError: E190, a key is doubled or points nowhere.
    """
    check_keys(collection.tables)
    files = {f"{TEXTS}/{doc_id}.txt": text.encode("utf-8") for doc_id, text in collection.texts.items()}
    schema = schema_of(collection.layers)
    for name, columns in schema.items():
        files[f"{name}.csv"] = format_table([c.name for c in columns], collection.tables[name])
    files["datapackage.json"] = datapackage(schema)
    files["codebook.md"] = codebook(schema).encode("utf-8")
    return files


def output_names(layers: Layers = ALL) -> tuple[str, ...]:
    """Return the names of what is written to an output folder; ``DOC_ID`` stands for the document's name.

    Args:
        layers: The layers that were chosen.
    """
    tables = (f"{name}.csv" for name in schema_of(layers))
    return (*tables, f"{TEXTS}/DOC_ID.txt", "datapackage.json", "codebook.md", RUN)


def check_writable(folder: Path) -> None:
    """Check that an output folder can be made and written to, so that a run fails before its work if not.

    Nothing is left behind: a file without a name is made in the nearest folder that exists.

    Args:
        folder: Where the tables shall go.

    Raises:
        ClausierError: E108, nothing can be written there.
    """
    nearest = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    try:
        with tempfile.TemporaryFile(dir=nearest):
            pass
    except OSError as error:
        raise ClausierError("E108", path=folder, reason=error.strerror or error) from error


def write_folder(folder: Path, collection: Collection, record: RunRecord) -> None:
    """Write a run to its folder: texts, tables, their description and, last, ``run.json``.

    Each file is replaced in one step. Texts and tables that the former ``run.json`` lists and that this
    run does not write are removed; nothing else in the folder is touched.

    Args:
        folder: The output folder; made if need be.
        collection: The rows and texts.
        record: What is known of the run.

    Raises:
        ClausierError: E108, a file cannot be written; E190, a key is doubled or points nowhere.
    """
    files = output_files(collection)
    former = former_outputs(folder)
    try:
        (folder / TEXTS).mkdir(parents=True, exist_ok=True)
        for path, content in files.items():
            write_atomically(folder / path, content)
        write_atomically(folder / RUN, format_run(record, files))
        for path in sorted(former - files.keys()):
            # What a file says is no licence to delete: only names that this command gives.
            if re.fullmatch(rf"{TEXTS}/[^/\\]+\.txt", path) or path in TABLE_FILES:
                (folder / path).unlink(missing_ok=True)
    except OSError as error:
        raise ClausierError("E108", path=error.filename or folder, reason=error.strerror or error) from error
