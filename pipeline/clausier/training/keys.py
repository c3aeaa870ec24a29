"""Readable keys of learned entries."""

import re
from collections.abc import Collection

from clausier.french.folding import fold

FUNCTION_WORDS = frozenset("a au aux d de des du en et l la le les ou par pour sur s un une".split())
LONGEST_KEY = 8
"""Words of a key."""


def key_of(name: str, year: str, taken: Collection[str]) -> str:
    """Return a key that no other entry has: "declaration-tunis-sport-2001".

    Args:
        name: A French name.
        year: The year that the key ends with; may be empty.
        taken: The keys of the other entries.
    """
    told = [word for word in slug(name).split("-") if word and word not in FUNCTION_WORDS][:LONGEST_KEY]
    if year and year not in told:
        told.append(year)
    key = "-".join(told)
    count = 2
    unique = key
    while unique in taken:
        unique, count = f"{key}-{count}", count + 1
    return unique


def is_key(canonical_id: str) -> bool:
    """Tell whether a canonical id is the key of an instrument, and not a symbol.

    Args:
        canonical_id: As a row tells it.
    """
    return re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", canonical_id) is not None


def slug(name: str) -> str:
    """Return the words of a name joined by hyphens, folded.

    Args:
        name: A French name.
    """
    return "-".join(re.findall(r"[a-z0-9]+", fold(name).replace("œ", "oe").replace("æ", "ae")))
