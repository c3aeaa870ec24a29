"""The tables as pandas frames, with the types of ``variables.csv``."""

from codecs import BOM_UTF8
from collections.abc import Iterable, Sequence
from pathlib import Path

import pandas as pd

from clausier.errors import ClausierError
from clausier.layers import Layers
from clausier.safety.spreadsheet import unguard
from clausier.tables.rows import Row, Tables
from clausier.tables.schema import Column, schema, schema_of

DTYPES = {"string": "string", "integer": "Int64", "boolean": "boolean"}


def frames(tables: Tables, layers: Layers) -> dict[str, pd.DataFrame]:
    """Return the tables of a choice of layers as frames, by name.

    Args:
        tables: The rows of all tables.
        layers: The layers that were chosen.
    """
    return {name: _frame(columns, tables[name]) for name, columns in schema_of(layers).items()}


def read_frames(folder: Path) -> dict[str, pd.DataFrame]:
    """Read the tables in a folder.

    Args:
        folder: The output folder of ``clausier annotate``.

    Raises:
        ClausierError: E114, the folder has no tables.
    """
    present = {name: columns for name, columns in schema().items() if (folder / f"{name}.csv").is_file()}
    if not present:
        raise ClausierError("E114", path=folder)
    return {name: _read(folder / f"{name}.csv", columns) for name, columns in present.items()}


def _frame(columns: Sequence[Column], rows: Iterable[Row]) -> pd.DataFrame:
    values = list(rows)
    return pd.DataFrame(
        {c.name: _typed(c, pd.Series([getattr(r, c.name) for r in values], dtype=object)) for c in columns}
    )


def _read(path: Path, columns: Sequence[Column]) -> pd.DataFrame:
    # All cells as strings: pandas would read "NA" as a missing value.
    cells = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    if _is_for_spreadsheets(path):
        cells = cells.map(unguard)
    return pd.DataFrame({c.name: _typed(c, _parsed(c, cells[c.name])) for c in columns})


def _is_for_spreadsheets(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(BOM_UTF8)) == BOM_UTF8


def _parsed(column: Column, cells: pd.Series) -> pd.Series:
    if column.type == "boolean":
        return cells.map({"true": True, "false": False})
    if column.type == "integer":
        return pd.to_numeric(cells.replace("", None))
    return cells


def _typed(column: Column, values: pd.Series) -> pd.Series:
    if column.type == "date":
        return pd.to_datetime(values.replace("", None), format="%Y-%m-%d")
    return values.astype(DTYPES[column.type])
