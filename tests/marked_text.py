"""French texts with their gold marked inline: ``[Rappelant|rappeler]`` labels a span, ``⟦PP1⟧`` a position."""

import re
from dataclasses import dataclass

_SPAN = re.compile(r"\[(?P<text>[^\[\]|]+)\|(?P<label>[^\[\]|]*)\]")
_POSITION = re.compile(r"⟦([^⟧]*)⟧")


@dataclass(frozen=True)
class Marked:
    """A sentence without its marks, and for each mark its stretch of text, offset and label."""

    text: str
    marks: tuple[tuple[int, str, str], ...]


def read(marked: str) -> Marked:
    """Read a marked sentence."""
    text, marks, last = "", [], 0
    for match in _SPAN.finditer(marked):
        text += marked[last : match.start()]
        marks.append((len(text), match["text"], match["label"]))
        text += match["text"]
        last = match.end()
    return Marked(text + marked[last:], tuple(marks))


def read_positions(marked: str) -> tuple[str, list[tuple[int, str]]]:
    """Return a text without its marks, and the offset and label of each mark."""
    starts = []
    text = ""
    last = 0
    for mark in _POSITION.finditer(marked):
        text += marked[last : mark.start()]
        starts.append((len(text), mark[1]))
        last = mark.end()
    return text + marked[last:], starts
