"""The formats of the tables, by name: one module a format, imported on demand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import cast

from clausier.errors import ClausierError
from clausier.tables.formats.sink import Sink
from clausier.tables.schema import Schema

__all__ = ["FORMATS", "Sink", "file_names", "open_sink", "parse_formats"]

TABLE = "TABLE"
"""Placeholder for the name of a table in names of files."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format, as known before its module is imported.

    Attributes:
        files: The names of its files; one with ``TABLE`` in it stands for one file a table.
        needs: A module that it requires and that a plain installation may lack; empty if there is none.
    """

    files: tuple[str, ...]
    needs: str = ""


FORMATS: Mapping[str, Format] = {
    "csv": Format((f"{TABLE}.csv",)),
    "jsonl": Format((f"{TABLE}.jsonl",)),
    "parquet": Format((f"{TABLE}.parquet",), needs="pyarrow"),
    "xlsx": Format(("tables.xlsx",), needs="xlsxwriter"),
    "sqlite": Format(("tables.sqlite", "datasette.json")),
}
"""Every format, in the order in which they are written. The module of the same name has its class ``Writer``."""


def parse_formats(text: str) -> tuple[str, ...]:
    """Read the formats that a user named.

    Args:
        text: Names with commas between them, or ``all``.

    Returns:
        The names, each once, in the order of ``FORMATS``.

    Raises:
        ClausierError: E130, a name is no format; E131, a library that it needs is not installed.
    """
    named = list(FORMATS) if text.strip() == "all" else [name.strip() for name in text.split(",")]
    for name in named:
        if name not in FORMATS:
            raise ClausierError("E130", format=name, available=", ".join(FORMATS))
        if FORMATS[name].needs and find_spec(FORMATS[name].needs) is None:
            raise ClausierError("E131", format=name, library=FORMATS[name].needs)
    return tuple(name for name in FORMATS if name in named)


def file_names(name: str, schema: Schema) -> tuple[str, ...]:
    """Return the names of the files that a format writes.

    Args:
        name: A key of ``FORMATS``.
        schema: The tables that are written.
    """
    return tuple(
        file.replace(TABLE, table) for file in FORMATS[name].files for table in (schema if TABLE in file else ("",))
    )


def open_sink(name: str, folder: Path, schema: Schema, excel: bool = False) -> Sink:
    """Create the files of a format.

    Args:
        name: A key of ``FORMATS``.
        folder: The folder for them; it exists and holds none of them.
        schema: The tables that are written.
        excel: Whether CSV files are made safe for spreadsheets; the other formats always are.

    Raises:
        OSError: The files cannot be created.
    """
    writer = cast(Callable[..., Sink], import_module(f"{__name__}.{name}").Writer)
    return writer(folder, schema, excel=excel) if name == "csv" else writer(folder, schema)
