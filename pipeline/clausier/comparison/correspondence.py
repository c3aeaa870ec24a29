"""Two paragraphs that correspond, with all that changed between them."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from clausier.comparison.alignment import Pair, align
from clausier.comparison.shifts import Shift, leading, shifts
from clausier.comparison.side import ByKey, ParagraphRows, Side
from clausier.comparison.wording import Change, Place, changes, kept
from clausier.comparison.words import Word


@dataclass(frozen=True, slots=True)
class Mentions:
    """What two paragraphs refer to or name, by key.

    Attributes:
        shared: What both have, as it stands in the second.
        added: What only the second has.
        dropped: What only the first has.
    """

    shared: ByKey
    added: ByKey
    dropped: ByKey


@dataclass(frozen=True, slots=True)
class Correspondence:
    """A pair of paragraphs, and what became of the first in the second.

    Where a paragraph was split or merged, what another of its counterparts accounts for is no difference, and what none
    accounts for is told once, with the counterpart that it resembles most.

    Attributes:
        pair: The pair.
        a: The paragraph of the first document.
        b: The paragraph of the second document.
        kept: Places of the words that both share, in order.
        changes: What was changed in its words.
        shifts: What became of its acts.
        lead: What became of the act that the pair is known by, even where another pair tells it; None if it has no act.
        references: What it refers to.
        entities: What it names.
    """

    pair: Pair
    a: ParagraphRows
    b: ParagraphRows
    kept: Sequence[Place]
    changes: Sequence[Change]
    shifts: Sequence[Shift]
    lead: Shift | None
    references: Mentions
    entities: Mentions

    @property
    def similarity(self) -> float:
        """Twice the words that both share in order, over the words of both: ``similarity.similarity`` of all words."""
        return 2 * len(self.kept) / (len(self.a.unit.words) + len(self.b.unit.words))


def correspondences(first: Side, second: Side) -> list[Correspondence]:
    """Align two documents, and say what changed in each pair of paragraphs.

    Args:
        first: The first document.
        second: The second document.

    Returns:
        The pairs, by place in the second document, then in the first.
    """
    matcher = _Matcher(first, second, align(first.compared, second.compared))
    return [matcher.correspondence(pair) for pair in matcher.pairs]


@dataclass(frozen=True)
class _Matcher:
    first: Side
    second: Side
    pairs: Sequence[Pair]

    def correspondence(self, pair: Pair) -> Correspondence:
        a, b = self.first.paragraphs[pair.a], self.second.paragraphs[pair.b]
        return Correspondence(
            pair,
            a,
            b,
            self._kept[pair],
            changes(self._words(pair, 0), self._words(pair, 1)),
            [shift for shift in self._shifts[pair] if self._is_told(pair, shift)],
            leading(self._shifts[pair]),
            self._mentions(pair, lambda paragraph: paragraph.references),
            self._mentions(pair, lambda paragraph: paragraph.entities),
        )

    @cached_property
    def _of(self) -> tuple[dict[int, list[Pair]], dict[int, list[Pair]]]:
        """The pairs of each paragraph of the first and of the second document, the most similar first."""
        of_a, of_b = defaultdict(list), defaultdict(list)
        for pair in sorted(self.pairs, key=lambda p: -p.similarity):
            of_a[pair.a].append(pair)
            of_b[pair.b].append(pair)
        return of_a, of_b

    def _siblings(self, pair: Pair, side: int) -> list[Pair]:
        """The pairs of one of its two paragraphs, the most similar first."""
        return self._of[side][(pair.a, pair.b)[side]]

    @cached_property
    def _kept(self) -> dict[Pair, list[Place]]:
        return {pair: kept(self._all_words(pair, 0), self._all_words(pair, 1)) for pair in self.pairs}

    def _all_words(self, pair: Pair, side: int) -> Sequence[Word]:
        paragraphs = (self.first.paragraphs[pair.a], self.second.paragraphs[pair.b])
        return paragraphs[side].unit.words

    def _words(self, pair: Pair, side: int) -> list[Word]:
        """The words of one of its paragraphs that this pair has to account for."""
        siblings = self._siblings(pair, side)
        here = {places[side] for places in self._kept[pair]}
        elsewhere = {places[side] for sibling in siblings if sibling != pair for places in self._kept[sibling]}
        words = enumerate(self._all_words(pair, side))
        return [word for n, word in words if n in here or (n not in elsewhere and siblings[0] == pair)]

    @cached_property
    def _shifts(self) -> dict[Pair, list[Shift]]:
        return {
            pair: shifts(self.first.paragraphs[pair.a].actions, self.second.paragraphs[pair.b].actions)
            for pair in self.pairs
        }

    def _is_told(self, pair: Pair, shift: Shift) -> bool:
        """Whether an act that only one side has is told by this pair."""
        if shift.a is not None and shift.b is not None:
            return True
        side = 0 if shift.b is None else 1
        siblings = self._siblings(pair, side)
        action = (shift.a, shift.b)[side]
        elsewhere = (other for sibling in siblings if sibling != pair for other in self._shifts[sibling])
        matched = any((other.a, other.b)[side] == action and other.a and other.b for other in elsewhere)
        return siblings[0] == pair and not matched

    def _mentions(self, pair: Pair, mentions_of: Callable[[ParagraphRows], ByKey]) -> Mentions:
        first, second = self.first.paragraphs, self.second.paragraphs
        a, b = mentions_of(first[pair.a]), mentions_of(second[pair.b])
        in_a = {key for sibling in self._siblings(pair, 1) for key in mentions_of(first[sibling.a])}
        in_b = {key for sibling in self._siblings(pair, 0) for key in mentions_of(second[sibling.b])}
        tells_a, tells_b = self._siblings(pair, 0)[0] == pair, self._siblings(pair, 1)[0] == pair
        return Mentions(
            {key: mention for key, mention in b.items() if key in a},
            {key: mention for key, mention in b.items() if tells_b and key not in in_a},
            {key: mention for key, mention in a.items() if tells_a and key not in in_b},
        )
