"""The schema of the tables of a network, read from the ``variables.csv`` beside this file."""

from functools import lru_cache

from clausier.tables.schema import Schema, packaged_schema


@lru_cache(maxsize=1)
def network_schema() -> Schema:
    """Return the columns of ``nodes`` and ``edges``."""
    return packaged_schema("clausier.network")
