"""The words between an act and what it cites, in the form that the rules read."""

import re
from collections.abc import Iterable
from functools import lru_cache

from clausier.folding import fold
from clausier.records import Action, Paragraph, Reference

CITED = "@"
"""Stands for other mentions."""


def passage(paragraph: Paragraph, action: Action | None, mention: Reference, others: Iterable[Reference]) -> str:
    """Return what stands between an act and a mention: folded, other mentions as ``@``, closed relative clauses left out.

    Args:
        paragraph: The citing paragraph.
        action: The act; if it stands elsewhere or none is known, the paragraph is read from its beginning.
        mention: The mention.
        others: All mentions of the paragraph.
    """
    inside = action is not None and paragraph.start <= action.start < mention.start and action.form != "inherited"
    start = action.end if action is not None and inside else paragraph.start
    pieces, last = [], start
    for other in others:
        if last <= other.start and other.end <= mention.start:
            pieces += [_folded(paragraph.text[last - paragraph.start : other.start - paragraph.start]), CITED]
            last = other.end
    pieces.append(_folded(paragraph.text[last - paragraph.start : mention.start - paragraph.start]))
    words = _joins().sub("et", " ".join("".join(pieces).split()))
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
