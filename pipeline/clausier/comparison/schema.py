"""The schema of the tables of a comparison."""

from functools import lru_cache
from importlib import resources

from clausier.tables.schema import Schema, parse_schema


@lru_cache(maxsize=1)
def schema() -> Schema:
    """Return the columns of every table of a comparison, in the order of ``variables.csv``."""
    return parse_schema((resources.files("clausier.comparison") / "variables.csv").read_text(encoding="utf-8"))
