"""French texts with their gold marked inline: ``⟦PP1⟧`` stands where the paragraph PP1 begins."""

import re

_MARK = re.compile(r"⟦([^⟧]*)⟧")


def read_marked(marked: str) -> tuple[str, list[tuple[int, str]]]:
    """Return the text without its marks, and for each mark the offset that it stood at and its label."""
    starts = []
    text = ""
    last = 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        starts.append((len(text), mark[1]))
        last = mark.end()
    return text + marked[last:], starts
