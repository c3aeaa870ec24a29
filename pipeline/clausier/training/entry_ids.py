"""Readable ids of learned entries."""

import re
from collections.abc import Collection

from clausier.french.folding import fold

ID_STOPWORDS = frozenset("a au aux d de des du en et l la le les ou par pour sur s un une".split())
"""Function words that ids leave out."""
MAX_ID_WORDS = 8

_INSTRUMENT_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ASCII_WORD = re.compile(r"[a-z0-9]+")


def unique_entry_id(name: str, year: str, taken: Collection[str]) -> str:
    """Return an id that no other entry has: "declaration-tunis-sport-2001".

    Args:
        name: A French name.
        year: The year that the id ends with; may be empty.
        taken: The ids of the other entries.
    """
    words = [word for word in slugify(name).split("-") if word and word not in ID_STOPWORDS][:MAX_ID_WORDS]
    if year and year not in words:
        words.append(year)
    base = "-".join(words)
    count = 2
    unique = base
    while unique in taken:
        unique, count = f"{base}-{count}", count + 1
    return unique


def is_instrument_id(canonical_id: str) -> bool:
    """Check whether a canonical id has the form of the id of a named instrument, and not that of a symbol.

    Args:
        canonical_id: The canonical id of a gold row.
    """
    return _INSTRUMENT_ID.fullmatch(canonical_id) is not None


def slugify(name: str) -> str:
    """Return the words of a name joined by hyphens, folded.

    Args:
        name: A French name.
    """
    return "-".join(_ASCII_WORD.findall(fold(name).replace("œ", "oe").replace("æ", "ae")))
