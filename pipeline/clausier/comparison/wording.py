"""What was changed in the words of a paragraph."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import LCSseq

from clausier.comparison.similarity import Alphabet
from clausier.comparison.words import Word

Place = tuple[int, int]

MOST_BETWEEN = 2
"""So many short words between two changes belong to them."""

SHORT = 3
"""Letters of a short word: "de", "la", "et", "aux" hold no phrase together by themselves."""


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of words that became another one.

    Attributes:
        a: The words of the first paragraph; none if they were added.
        b: The words of the second paragraph; none if they were dropped.
    """

    a: tuple[Word, ...]
    b: tuple[Word, ...]

    @property
    def kind(self) -> Literal["replaced", "added", "dropped"]:
        """What happened to the words."""
        if not self.a:
            return "added"
        return "replaced" if self.b else "dropped"


def changes(first: Sequence[Word], second: Sequence[Word]) -> list[Change]:
    """Return what was changed from one paragraph to another, in order.

    The words that stay are a longest common subsequence; where only one or two short words stay between two changes, the
    three are told as one, so that phrases are not cut to pieces.

    Args:
        first: The words of the first paragraph.
        second: The words of the second.
    """
    found: list[tuple[Place, Place]] = []
    for a, b in _changed(first, second):
        if found and _is_nothing(first[found[-1][0][1] : a[0]]):
            a, b = (found[-1][0][0], a[1]), (found[-1][1][0], b[1])
            found.pop()
        found.append((a, b))
    return [Change(tuple(first[slice(*a)]), tuple(second[slice(*b)])) for a, b in found]


def kept(first: Sequence[Word], second: Sequence[Word]) -> list[Place]:
    """Return the places of the words that two paragraphs share, in order: a longest common subsequence.

    Args:
        first: The words of the first paragraph.
        second: The words of the second.
    """
    a, b = _written(first, second)
    return [
        pair
        for op in LCSseq.opcodes(a, b)
        if op.tag == "equal"
        for pair in zip(range(op.src_start, op.src_end), range(op.dest_start, op.dest_end), strict=True)
    ]


def _changed(first: Sequence[Word], second: Sequence[Word]) -> Iterator[tuple[Place, Place]]:
    """Stretches between words that stay."""
    a = b = 0
    for next_a, next_b in [*kept(first, second), (len(first), len(second))]:
        if (a, b) != (next_a, next_b):
            yield (a, next_a), (b, next_b)
        a, b = next_a + 1, next_b + 1


def _is_nothing(words: Sequence[Word]) -> bool:
    return len(words) <= MOST_BETWEEN and all(len(word.key) <= SHORT for word in words)


def _written(first: Sequence[Word], second: Sequence[Word]) -> tuple[str, str]:
    alphabet = Alphabet()
    return alphabet.write(w.key for w in first), alphabet.write(w.key for w in second)
