"""The schema of the tables of a lineage, read from ``variables.csv`` beside this file."""

from functools import lru_cache

from clausier.tables.schema import Schema, packaged_schema


@lru_cache(maxsize=1)
def schema() -> Schema:
    """Return the columns of every table, in the order in which they are written."""
    return packaged_schema("clausier.lineage")
