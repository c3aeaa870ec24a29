"""The segments of a clause in a cell, ``12-40;60-71``, and in its text, `` … `` between them."""

from collections.abc import Iterable

Span = tuple[int, int]
"""Offsets in the document text, end-exclusive."""

SEPARATOR = " … "
"""Joins the segments of a clause in its text."""


def parse_segments(cell: str) -> list[Span]:
    """Return the spans in a cell of segments; none if the cell is not in their form.

    Args:
        cell: ``12-40;60-71``.
    """
    segments = []
    for part in cell.split(";"):
        start, _, end = part.partition("-")
        if not (_is_offset(start) and _is_offset(end)):
            return []
        segments.append((int(start), int(end)))
    return segments


def format_segments(spans: Iterable[Span]) -> str:
    """Return spans as a cell of segments.

    Args:
        spans: Offsets in the document text.
    """
    return ";".join(f"{start}-{end}" for start, end in spans)


def join_segments(spans: Iterable[Span], text: str) -> str:
    """Return the text of a clause: that of its segments with ``SEPARATOR`` between them.

    Args:
        spans: Its segments.
        text: The document text.
    """
    return SEPARATOR.join(text[start:end] for start, end in spans)


def _is_offset(digits: str) -> bool:
    return digits.isascii() and digits.isdecimal() and len(digits) < 12
