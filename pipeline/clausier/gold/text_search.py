"""Where a text stands in a document: what lets a person add a row without counting characters."""

from collections.abc import Sequence
from functools import lru_cache

from clausier.gold.records import Span

GAP = " … "
"""What joins the segments of a clause in its text."""


@lru_cache(maxsize=1)
def _alike() -> dict[int, str]:
    """Characters that keyboards and spreadsheets exchange; each for one, so that offsets stay."""
    return str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "“": '"', "”": '"', "‑": "-"})


def places(needle: str, text: str, within: Span) -> list[Span]:
    """Return where a text stands in a stretch of the document, apostrophes and hard spaces being as they are typed.

    Args:
        needle: What a person wrote.
        text: The document text.
        within: The stretch.

    Returns:
        Offsets in the document text, in their order. A place that is only the part of a word is left out where there are
        others.
    """
    wanted, searched = needle.translate(_alike()).strip(), text.translate(_alike())
    found = []
    at = searched.find(wanted, *within) if wanted else -1
    while at >= 0:
        found.append((at, at + len(wanted)))
        at = searched.find(wanted, at + 1, within[1])
    whole = [(start, end) for start, end in found if _is_whole(searched, start, end)]
    return whole or found


def _is_whole(text: str, start: int, end: int) -> bool:
    before = text[start - 1 : start].isalnum() and text[start].isalnum()
    behind = text[end : end + 1].isalnum() and text[end - 1].isalnum()
    return not (before or behind)


def nearest(found: Sequence[Span], told: Span | None) -> list[Span]:
    """Return the places that a row may mean: the one that it stood at before its text was edited, else all.

    Args:
        found: The places of its text.
        told: The offsets that it gives, if it does.
    """
    if told is not None and len(found) > 1:
        touched = [place for place in found if place[0] < told[1] and told[0] < place[1]]
        if len(touched) == 1:
            return touched
    return list(found)


def segments_of(pieces: Sequence[str], text: str, within: Span) -> list[Span] | None:
    """Return where the segments of a clause stand, each behind the one before it.

    Args:
        pieces: Their texts.
        text: The document text.
        within: The paragraph.

    Returns:
        Their offsets; None if they don't stand there in this order.
    """
    found: list[Span] = []
    start = within[0]
    for piece in pieces:
        ahead = places(piece, text, (start, within[1]))
        if not ahead:
            return None
        found.append(ahead[0])
        start = ahead[0][1]
    return found


def spans_of(written: str) -> list[Span]:
    """Return the spans that a cell of segments tells.

    Args:
        written: ``START-END`` with ``;`` between them.

    Returns:
        The spans; none if it is written otherwise.
    """
    segments = []
    for part in written.split(";") if written else ():
        start, _, end = part.partition("-")
        if not (start.isdecimal() and end.isdecimal() and len(part) < 40):
            return []
        segments.append((int(start), int(end)))
    return segments


def written_spans(spans: Sequence[Span]) -> str:
    """Return spans as a cell of segments tells them."""
    return ";".join(f"{start}-{end}" for start, end in spans)


def quoted(place: Span, text: str, around: int = 20) -> str:
    """Return a place as an error lists it: its offsets and what stands around it."""
    before, behind = text[max(0, place[0] - around) : place[0]], text[place[1] : place[1] + around]
    return f"{place[0]}-{place[1]} (“{before}[{text[place[0] : place[1]]}]{behind}”)".replace("\n", " ")
