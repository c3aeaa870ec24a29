"""Sentences with their gold marked inline: ``[Rappelant|rappeler]`` marks a stretch and says what it is."""

import re
from dataclasses import dataclass

_MARK = re.compile(r"\[(?P<text>[^\[\]|]+)\|(?P<label>[^\[\]|]*)\]")


@dataclass(frozen=True)
class Marked:
    """A sentence without its marks, and for each mark its stretch of text, offset and label."""

    text: str
    marks: tuple[tuple[int, str, str], ...]


def read(marked: str) -> Marked:
    """Read a marked sentence."""
    text, marks, last = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        marks.append((len(text), match["text"], match["label"]))
        text += match["text"]
        last = match.end()
    return Marked(text + marked[last:], tuple(marks))
