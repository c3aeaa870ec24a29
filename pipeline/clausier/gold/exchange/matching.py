"""Matching the spans that a tool returns with the rows of the gold folder that they were exported from."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from clausier.gold.exchange.tool_spans import ToolSpan, normalize_segments, row_segments
from clausier.gold.records import GoldRow, Span

Key = tuple[str, tuple[Span, ...]]
"""The number of a row and its offsets; either may be left empty."""


def match_rows(spans: Sequence[ToolSpan], rows: Sequence[GoldRow], text: str) -> list[tuple[ToolSpan, GoldRow | None]]:
    """Return each span with the row that it was exported from, None if a person added it.

    A span with the number of a row belongs to that row. Of several (a tool may copy an annotation with all of its values),
    the one at the row's offsets does. A span without a number, because a tool lost it, belongs to a row at its offsets.

    Args:
        spans: The spans of a table.
        rows: The rows of the table.
        text: The document text.
    """
    matched: dict[int, GoldRow] = {}
    taken: set[int] = set()
    offsets = [normalize_segments(span.segments, text) for span in spans]
    keys: tuple[Callable[[str, tuple[Span, ...]], Key], ...] = (
        lambda number, segments: (number, segments),
        lambda number, segments: (number, ()),
        lambda number, segments: ("", segments),
    )
    for key in keys:
        free = defaultdict[Key, list[GoldRow]](list)
        for row in reversed(rows):
            if row.number not in taken:
                free[key(str(row.number), normalize_segments(row_segments(row, text), text))].append(row)
        for index in _unmatched(len(spans), matched):
            if candidates := free.get(key(spans[index].row, offsets[index])):
                matched[index] = candidates.pop()
                taken.add(matched[index].number)
    return [(span, matched.get(index)) for index, span in enumerate(spans)]


def _unmatched(count: int, matched: dict[int, GoldRow]) -> Iterator[int]:
    return (index for index in range(count) if index not in matched)
