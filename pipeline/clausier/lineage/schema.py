"""The schema of the tables of a lineage, read from ``variables.csv`` beside this file."""

from functools import lru_cache
from importlib import resources

from clausier.tables.schema import Schema, parse_schema


@lru_cache(maxsize=1)
def schema() -> Schema:
    """Return the columns of every table, in the order in which they are written."""
    return parse_schema((resources.files("clausier.lineage") / "variables.csv").read_text(encoding="utf-8"))
