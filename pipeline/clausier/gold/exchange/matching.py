"""Which row of the gold folder a mark was made from."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from clausier.gold.exchange.tool_spans import Mark, row_segments, trimmed
from clausier.gold.records import GoldRow, Span

Key = tuple[str, tuple[Span, ...]]


def matched(marks: Sequence[Mark], rows: Sequence[GoldRow], text: str) -> list[tuple[Mark, GoldRow | None]]:
    """Return each mark with the row that it was made from, None if a person added it.

    A mark that names a row is made from it, the one that stands at its place before others (a tool may copy an
    annotation with all that it says); one that names none, because a tool lost it, from a row at the same place.

    Args:
        marks: The marks of a table.
        rows: The rows of the table.
        text: The document text.
    """
    found: dict[int, GoldRow] = {}
    taken: set[int] = set()
    at = [trimmed(mark.segments, text) for mark in marks]
    keys: tuple[Callable[[str, tuple[Span, ...]], Key], ...] = (
        lambda name, place: (name, place),
        lambda name, place: (name, ()),
        lambda name, place: ("", place),
    )
    for key in keys:
        free = defaultdict[Key, list[GoldRow]](list)
        for row in reversed(rows):
            if row.number not in taken:
                free[key(str(row.number), trimmed(row_segments(row, text), text))].append(row)
        for index in _open(len(marks), found):
            if candidates := free.get(key(marks[index].row, at[index])):
                found[index] = candidates.pop()
                taken.add(found[index].number)
    return [(mark, found.get(index)) for index, mark in enumerate(marks)]


def _open(count: int, found: dict[int, GoldRow]) -> Iterator[int]:
    return (index for index in range(count) if index not in found)
