"""The text between an act and a mention, normalized for the rules on preceding cues."""

from collections.abc import Sequence

from clausier.citations.patterns import COORDINATING_QUE, DISTINCTIVE_ACCENT, OBJECT_RELATIVE, RELATIVE_CLAUSE
from clausier.french.folding import fold
from clausier.records import Action, Paragraph, Reference

MENTION_PLACEHOLDER = "@"
"""Replaces the other mentions."""

MAX_CHARACTERS = 1_000
"""Characters read before a mention, or before the list that contains it: time grows with the mentions only."""

MAX_MENTIONS = 200
"""Mentions of a list that are read."""


def preceding_text(paragraph: Paragraph, action: Action | None, mentions: Sequence[Reference], index: int) -> str:
    """Return the text between an act and a mention: folded, other mentions as ``@``, closed relative clauses removed.

    Args:
        paragraph: The citing paragraph.
        action: The act; if it is in another paragraph or none is known, the paragraph is read from its beginning.
        mentions: All mentions of the paragraph, in their order.
        index: The index of the mention, from 0.
    """
    start = paragraph.start
    if action is not None and action.form != "inherited" and action.end <= mentions[index].start:
        start = action.end
    pieces: list[str] = []
    end, length = mentions[index].start, 0
    for other in reversed(mentions[max(0, index - MAX_MENTIONS) : index]):
        if start <= other.start and other.end <= end and length < MAX_CHARACTERS:
            piece = _fold_except_accents(paragraph.text[other.end - paragraph.start : end - paragraph.start])
            pieces += [piece, MENTION_PLACEHOLDER]
            end, length = other.start, length + len(piece) + 1
    first = max(start, end - MAX_CHARACTERS)
    pieces.append(_fold_except_accents(paragraph.text[first - paragraph.start : end - paragraph.start]))
    text = COORDINATING_QUE.sub("et", " ".join("".join(reversed(pieces)).split()))
    return OBJECT_RELATIVE.sub(" ", RELATIVE_CLAUSE.sub("", text))


def _fold_except_accents(text: str) -> str:
    """Fold a text, except for the accents that distinguish "à" from "a" and participles in "-é" from forms in "-e"."""
    folded = list(fold(text))
    for match in DISTINCTIVE_ACCENT.finditer(text):
        folded[match.start()] = match[0].lower()
    return "".join(folded)
