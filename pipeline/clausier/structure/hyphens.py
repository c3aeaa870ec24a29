"""Hyphens at the end of a line: those that the line break added, and those of the word's spelling."""

import re
from functools import lru_cache

from clausier.structure import patterns


def is_lexical_hyphen(source: str, hyphen: int, follows: int) -> bool:
    """Return whether a hyphen at a line end belongs to the spelling of the word.

    Line breaks add hyphens between lower-case letters only. One between them belongs to the word if its first half is
    a first element of French compounds, or if the source has the same word with a hyphen inside a line.

    Args:
        source: The source text.
        hyphen: Offset of the hyphen.
        follows: Offset of the first character of the next line.
    """
    if not (source[hyphen - 1].islower() and source[follows].islower()):
        return True
    first = source[max(0, hyphen - 40) : hyphen]
    if patterns.HYPHENATED_FIRST_ELEMENT.search(first[-12:]):
        return True
    left = re.search(r"(?<!\w)\w+$", first)
    right = re.match(r"\w+", source[follows : follows + 40])
    return left is not None and right is not None and f"{left[0]}-{right[0]}".lower() in _compounds(source)


@lru_cache(maxsize=1)
def _compounds(source: str) -> frozenset[str]:
    """Return the hyphenated words of a text that do not cross a line end, in lower case."""
    return frozenset(
        match[0].lower() for match in re.finditer(r"(?<![\w-])[^\W\d_]{2,40}-[^\W\d_]{2,40}(?![\w-])", source)
    )
