"""Pairing two lists of spans: what is most alike first, each at most once."""

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Protocol, TypeVar


class Placed(Protocol):
    """What stands somewhere in a text."""

    @property
    def start(self) -> int:
        """Offset of its first character."""

    @property
    def end(self) -> int:
        """Offset behind its last one."""


First = TypeVar("First", bound=Placed)
Second = TypeVar("Second", bound=Placed)


def match(
    first: Sequence[First], second: Sequence[Second], likeness: Callable[[First, Second], tuple[int, ...]]
) -> list[tuple[First | None, Second | None]]:
    """Pair the items of two lists that overlap, the most alike first.

    Args:
        first: Items in any order.
        second: Others.
        likeness: How much two items that overlap are alike; greater tuples are paired first.

    Returns:
        Each item of both lists once, in the order of the text: in a pair, or alone beside None.
    """
    left, right = sorted(first, key=attrgetter("start", "end")), sorted(second, key=attrgetter("start", "end"))
    candidates = [(likeness(left[i], right[j]), -i, -j) for i, j in _overlapping(left, right)]
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
    return sorted(pairs, key=_place)


def overlap(one: Placed, other: Placed) -> int:
    """Return how many characters two items share.

    Args:
        one: An item.
        other: Another.
    """
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _overlapping(left: Sequence[Placed], right: Sequence[Placed]) -> Iterator[tuple[int, int]]:
    """The places in both lists, sorted by start, of items that share a character."""
    first = 0
    for i, item in enumerate(left):
        # What ends before this item ends before all that follow.
        while first < len(right) and right[first].end <= item.start:
            first += 1
        for j in range(first, len(right)):
            if right[j].start >= item.end:
                break
            if overlap(item, right[j]):
                yield i, j


def _place(pair: tuple[Placed | None, Placed | None]) -> tuple[int, int]:
    item = pair[0] or pair[1]
    assert item is not None
    return item.start, item.end
