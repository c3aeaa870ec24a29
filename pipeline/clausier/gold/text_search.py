"""Search for the text of a row in its document, so that a person can add a row without counting characters."""

from collections.abc import Sequence

from clausier.gold.records import Span

_TYPED = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "“": '"', "”": '"', "‑": "-"})
"""Characters that keyboards and spreadsheets replace; each by one character, so that offsets stay the same."""


def find_occurrences(needle: str, text: str, within: Span) -> list[Span]:
    """Return the occurrences of a text in a span of the document; typed apostrophes, quotes, spaces and hyphens match.

    Args:
        needle: The text that a person wrote.
        text: The document text.
        within: The span to search.

    Returns:
        Offsets in the document text, in ascending order. An occurrence that begins or ends inside a word is left out if
        there are others.
    """
    wanted, searched = needle.translate(_TYPED).strip(), text.translate(_TYPED)
    occurrences = []
    start = searched.find(wanted, *within) if wanted else -1
    while start >= 0:
        occurrences.append((start, start + len(wanted)))
        start = searched.find(wanted, start + 1, within[1])
    whole = [(start, end) for start, end in occurrences if _is_at_word_boundaries(searched, start, end)]
    return whole or occurrences


def _is_at_word_boundaries(text: str, start: int, end: int) -> bool:
    begins_inside = text[start - 1 : start].isalnum() and text[start].isalnum()
    ends_inside = text[end : end + 1].isalnum() and text[end - 1].isalnum()
    return not (begins_inside or ends_inside)


def narrow_by_offsets(occurrences: Sequence[Span], given: Span | None) -> list[Span]:
    """Return the occurrence that overlaps the offsets of a row whose text was edited, else all occurrences.

    Args:
        occurrences: The occurrences of the row's text.
        given: The offsets in the row, if it has any.
    """
    if given is not None and len(occurrences) > 1:
        overlapping = [span for span in occurrences if span[0] < given[1] and given[0] < span[1]]
        if len(overlapping) == 1:
            return overlapping
    return list(occurrences)


def find_segments(pieces: Sequence[str], text: str, within: Span) -> list[Span] | None:
    """Return the offsets of the segments of a clause, each after the end of the one before it.

    Args:
        pieces: Their texts.
        text: The document text.
        within: The paragraph.

    Returns:
        Their offsets; None if they don't occur there in this order.
    """
    segments: list[Span] = []
    start = within[0]
    for piece in pieces:
        following = find_occurrences(piece, text, (start, within[1]))
        if not following:
            return None
        segments.append(following[0])
        start = following[0][1]
    return segments


def parse_given_segments(cell: str) -> list[Span]:
    """Return the spans in a cell of segments that a person may have edited.

    Args:
        cell: ``START-END`` with ``;`` between them.

    Returns:
        The spans; none if the cell is in another form.
    """
    segments = []
    for part in cell.split(";") if cell else ():
        start, _, end = part.partition("-")
        if not (start.isdecimal() and end.isdecimal() and len(part) < 40):
            return []
        segments.append((int(start), int(end)))
    return segments


def quote_in_context(span: Span, text: str, around: int = 20) -> str:
    """Return a span as an error lists it: its offsets, and its text in square brackets with what surrounds it.

    Args:
        span: Offsets in the document text.
        text: The document text.
        around: How many characters to quote before and after the span.
    """
    before, after = text[max(0, span[0] - around) : span[0]], text[span[1] : span[1] + around]
    return f"{span[0]}-{span[1]} (“{before}[{text[span[0] : span[1]]}]{after}”)".replace("\n", " ")
