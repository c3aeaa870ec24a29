"""Matching two lists of spans one to one, the most similar pairs first."""

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Protocol, TypeVar


class HasSpan(Protocol):
    """An item with offsets in a text."""

    @property
    def start(self) -> int:
        """Offset of its first character."""

    @property
    def end(self) -> int:
        """Offset after its last character."""


First = TypeVar("First", bound=HasSpan)
Second = TypeVar("Second", bound=HasSpan)


def match_spans(
    first: Sequence[First], second: Sequence[Second], similarity: Callable[[First, Second], tuple[int, ...]]
) -> list[tuple[First | None, Second | None]]:
    """Match the items of two lists that overlap one to one, the most similar pairs first.

    Args:
        first: Items in any order.
        second: Others.
        similarity: The similarity of two items that overlap; pairs with greater tuples are matched first.

    Returns:
        Each item of both lists once, in the order of the text: in a pair, or alone beside None.
    """
    left, right = sorted(first, key=attrgetter("start", "end")), sorted(second, key=attrgetter("start", "end"))
    candidates = [(similarity(left[i], right[j]), -i, -j) for i, j in _overlapping(left, right)]
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(candidates, reverse=True):
        if -i not in partner and -j not in taken:
            partner[-i] = -j
            taken.add(-j)
    pairs: list[tuple[First | None, Second | None]] = [
        (item, right[partner[i]] if i in partner else None) for i, item in enumerate(left)
    ]
    pairs += [(None, item) for j, item in enumerate(right) if j not in taken]
    return sorted(pairs, key=_offsets)


def overlap_length(one: HasSpan, other: HasSpan) -> int:
    """Return how many characters two items share.

    Args:
        one: An item.
        other: Another.
    """
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _overlapping(left: Sequence[HasSpan], right: Sequence[HasSpan]) -> Iterator[tuple[int, int]]:
    """The indices in both lists, sorted by start, of items that share a character."""
    first = 0
    for i, item in enumerate(left):
        # An item that ends before this one starts also ends before all that follow start.
        while first < len(right) and right[first].end <= item.start:
            first += 1
        for j in range(first, len(right)):
            if right[j].start >= item.end:
                break
            if overlap_length(item, right[j]):
                yield i, j


def _offsets(pair: tuple[HasSpan | None, HasSpan | None]) -> tuple[int, int]:
    item = pair[0] or pair[1]
    assert item is not None
    return item.start, item.end
