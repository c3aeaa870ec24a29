"""The schema of the tables of a comparison."""

from functools import lru_cache

from clausier.tables.schema import Schema, packaged_schema


@lru_cache(maxsize=1)
def schema() -> Schema:
    """Return the columns of every table of a comparison, in the order of ``variables.csv``."""
    return packaged_schema("clausier.comparison")
