"""The schema of the tables of a network, read from the ``variables.csv`` beside this file."""

from functools import lru_cache
from importlib import resources

from clausier.tables.schema import Schema, parse_schema


@lru_cache(maxsize=1)
def network_schema() -> Schema:
    """Return the columns of ``nodes`` and ``edges``."""
    return parse_schema((resources.files("clausier.network") / "variables.csv").read_text(encoding="utf-8"))
