"""The words between an act and what it cites, in the form that the rules read."""

import re
from collections.abc import Sequence
from functools import lru_cache

from clausier.french.folding import fold
from clausier.records import Action, Paragraph, Reference

CITED = "@"
"""Stands for other mentions."""

LONGEST = 1_000
"""Characters before a mention, or before the list that it stands in, that are read: time grows with the mentions only."""

MOST_MENTIONS = 200
"""Mentions of a list that are read."""


def passage(paragraph: Paragraph, action: Action | None, mentions: Sequence[Reference], place: int) -> str:
    """Return what stands between an act and a mention: folded, other mentions as ``@``, closed relative clauses left out.

    Args:
        paragraph: The citing paragraph.
        action: The act; if it stands elsewhere or none is known, the paragraph is read from its beginning.
        mentions: All mentions of the paragraph, in their order.
        place: Which of them is meant, from 0.
    """
    start = paragraph.start
    if action is not None and action.form != "inherited" and action.end <= mentions[place].start:
        start = action.end
    pieces: list[str] = []
    end, length = mentions[place].start, 0
    for other in reversed(mentions[max(0, place - MOST_MENTIONS) : place]):
        if start <= other.start and other.end <= end and length < LONGEST:
            piece = _folded(paragraph.text[other.end - paragraph.start : end - paragraph.start])
            pieces += [piece, CITED]
            end, length = other.start, length + len(piece) + 1
    pieces.append(_folded(paragraph.text[max(start, end - LONGEST) - paragraph.start : end - paragraph.start]))
    words = _joins().sub("et", " ".join("".join(reversed(pieces)).split()))
    return _object_relative().sub(" ", _relative().sub("", words))


def _folded(text: str) -> str:
    """The text folded, but for the accents of "à" and of participles in "-é", which tell them from "a" and "-e"."""
    folded = list(fold(text))
    for match in _telling().finditer(text):
        folded[match.start()] = match[0].lower()
    return "".join(folded)


@lru_cache(maxsize=1)
def _telling() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)[àÀ](?!\w)|(?<=\w)[éÉ](?=[eE]?[sS]?(?!\w))")


@lru_cache(maxsize=1)
def _joins() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:ainsi|de meme) que(?!\w)")


@lru_cache(maxsize=1)
def _relative() -> re.Pattern[str]:
    """A relative clause between commas says something of the item before, nothing of the next one."""
    return re.compile(r", (?:(?:\w+ )?(?:la|les?)?(?:quel\w*|qui|dont) |tel\w* qu)[^,;]*(?=,)")


@lru_cache(maxsize=1)
def _object_relative() -> re.Pattern[str]:
    """What comes before the participle of a clause with que: "la lettre que le Secrétaire général a adressée"."""
    return re.compile(r" (?:qu'|que |auxquel\w+ )[^,;@]{1,60}? (?:a|ont|avait|avaient) (?=\w)")
