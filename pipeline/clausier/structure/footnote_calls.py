"""Footnote calls that extraction attached to the word before them: "terrorisme1", "résolution 1373 (2001)2,"."""

import re
from collections.abc import Iterator, Sequence

from clausier.french.dates import MONTHS
from clausier.french.folding import fold

_CALL = re.compile(
    r"(?:(?<![^\W\d_])(?P<stem>[^\W\d_]{3,})|(?<=\(\d{4}\))|(?<=[»”]))(?P<number>[1-9]\d?)(?![\w°%/])(?![.,]\d)"
)


_NOTE = re.compile(r"^[ \t]*(?P<number>[1-9]\d?)[ \t]+(?=[A-ZÀ-Ý«\"])(?P<word>[^\W\d_]*)", re.M)
"""The first line of a note: its number and a capital, without the stop that numbers paragraphs."""


def find_glued_calls(text: str) -> Iterator[tuple[int, int]]:
    """Find the calls that follow a word, a year in brackets or a quotation without a space.

    The digits are a call if a note of that number follows below, and either the word occurs elsewhere without them
    or the calls of the whole text count 1, 2, 3…: in scans, digits may be misread letters ("sessio11").

    Args:
        text: The text of a file.

    Yields:
        Start and end of each call.
    """
    notes: dict[str, int] = {}
    for note in _NOTE.finditer(text):
        if fold(note["word"]) not in MONTHS:
            notes[note["number"]] = note.start()
    if not notes:
        return
    calls = [m for m in _CALL.finditer(text) if notes.get(m["number"], -1) > m.end()]
    counted = _counts_up([int(m["number"]) for m in calls])
    words = set() if counted or not calls else set(re.findall(r"\b[^\W\d_]+\b", text))
    for match in calls:
        if counted or match["stem"] is None or match["stem"] in words:
            yield match.span("number")


def _counts_up(numbers: Sequence[int]) -> bool:
    return list(numbers) == list(range(1, len(numbers) + 1))
