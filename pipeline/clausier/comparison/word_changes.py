"""Word changes: which words of a paragraph were replaced, added or dropped in another one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import LCSseq

from clausier.comparison.similarity import WordEncoder
from clausier.comparison.words import Word

WordSpan = tuple[int, int]
"""Index of the first word of a span, and the index after its last one."""

IndexPair = tuple[int, int]
"""Index of a word of the first paragraph, and that of the same word in the second."""

MAX_KEPT_BETWEEN = 2
"""Two changes are merged if at most so many words stay between them, all of them short."""

MAX_LETTERS_OF_SHORT = 3
"""Letters of a short word: "de", "la", "et", "aux" do not separate two changes of one phrase."""


@dataclass(frozen=True, slots=True)
class WordChange:
    """A span of words that became another one.

    Attributes:
        a: The words of the first paragraph; none if words were added.
        b: The words of the second paragraph; none if words were dropped.
    """

    a: tuple[Word, ...]
    b: tuple[Word, ...]

    @property
    def kind(self) -> Literal["replaced", "added", "dropped"]:
        """What happened to the words."""
        if not self.a:
            return "added"
        return "replaced" if self.b else "dropped"


def find_word_changes(first: Sequence[Word], second: Sequence[Word]) -> list[WordChange]:
    """Return the changes from one paragraph to another, in order.

    The words that stay are a longest common subsequence. Where only one or two short words stay between two changes, the
    changes and these words are merged into one change, so that phrases are not fragmented.

    Args:
        first: The words of the first paragraph.
        second: The words of the second.
    """
    merged: list[tuple[WordSpan, WordSpan]] = []
    for a, b in _changed_spans(first, second):
        if merged and _is_negligible(first[merged[-1][0][1] : a[0]]):
            a, b = (merged[-1][0][0], a[1]), (merged[-1][1][0], b[1])
            merged.pop()
        merged.append((a, b))
    return [WordChange(tuple(first[slice(*a)]), tuple(second[slice(*b)])) for a, b in merged]


def find_kept_words(first: Sequence[Word], second: Sequence[Word]) -> list[IndexPair]:
    """Return the indices of the words that two paragraphs share, in order: a longest common subsequence.

    Args:
        first: The words of the first paragraph.
        second: The words of the second.
    """
    a, b = _encode(first, second)
    return [
        pair
        for op in LCSseq.opcodes(a, b)
        if op.tag == "equal"
        for pair in zip(range(op.src_start, op.src_end), range(op.dest_start, op.dest_end), strict=True)
    ]


def _changed_spans(first: Sequence[Word], second: Sequence[Word]) -> Iterator[tuple[WordSpan, WordSpan]]:
    """The spans between words that stay."""
    a = b = 0
    for next_a, next_b in [*find_kept_words(first, second), (len(first), len(second))]:
        if (a, b) != (next_a, next_b):
            yield (a, next_a), (b, next_b)
        a, b = next_a + 1, next_b + 1


def _is_negligible(words: Sequence[Word]) -> bool:
    return len(words) <= MAX_KEPT_BETWEEN and all(len(word.key) <= MAX_LETTERS_OF_SHORT for word in words)


def _encode(first: Sequence[Word], second: Sequence[Word]) -> tuple[str, str]:
    encoder = WordEncoder()
    return encoder.encode(w.key for w in first), encoder.encode(w.key for w in second)
