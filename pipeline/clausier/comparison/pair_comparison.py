"""Comparison of two paragraphs that correspond: all changes between them."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from clausier.comparison.alignment import AlignedPair, align
from clausier.comparison.compared_document import ComparedDocument, MentionsByKey, ParagraphRows
from clausier.comparison.verb_shifts import VerbShift, leading_shift, match_actions
from clausier.comparison.word_changes import IndexPair, WordChange, find_kept_words, find_word_changes
from clausier.comparison.words import Word


@dataclass(frozen=True, slots=True)
class MentionChanges:
    """What two paragraphs refer to or name, by key.

    Attributes:
        shared: Mentions in the second paragraph whose key both have.
        added: Mentions whose key only the second paragraph has.
        dropped: Mentions whose key only the first paragraph has.
    """

    shared: MentionsByKey
    added: MentionsByKey
    dropped: MentionsByKey


@dataclass(frozen=True, slots=True)
class PairComparison:
    """An aligned pair of paragraphs, and what changed from the first to the second.

    Where a paragraph was split or merged, what another of its counterparts accounts for is no change, and what none accounts
    for is reported once, with the most similar counterpart.

    Attributes:
        pair: The pair.
        a: The paragraph of the first document.
        b: The paragraph of the second document.
        kept_words: Indices of the words that both share, in order.
        word_changes: The changes of its words.
        shifts: The shifts of its acts that are reported with this pair.
        leading_shift: The shift of its leading act, even if it is reported with another pair; None if it has no act.
        references: The changes of what it refers to.
        entities: The changes of what it names.
    """

    pair: AlignedPair
    a: ParagraphRows
    b: ParagraphRows
    kept_words: Sequence[IndexPair]
    word_changes: Sequence[WordChange]
    shifts: Sequence[VerbShift]
    leading_shift: VerbShift | None
    references: MentionChanges
    entities: MentionChanges

    @property
    def similarity(self) -> float:
        """Twice the words that both share in order, over the words of both: ``similarity.similarity`` of all words."""
        return 2 * len(self.kept_words) / (len(self.a.words) + len(self.b.words))


def compare_pairs(first: ComparedDocument, second: ComparedDocument) -> list[PairComparison]:
    """Align two documents, and compare the paragraphs of each pair.

    Args:
        first: The first document.
        second: The second document.

    Returns:
        The pairs, by index in the second document, then in the first.
    """
    comparer = _PairComparer(first, second, align(first.features, second.features))
    return [comparer.compare(pair) for pair in comparer.pairs]


@dataclass(frozen=True)
class _PairComparer:
    """Compares the pairs of an alignment. A ``side`` is 0 for the first document, 1 for the second."""

    first: ComparedDocument
    second: ComparedDocument
    pairs: Sequence[AlignedPair]

    def compare(self, pair: AlignedPair) -> PairComparison:
        a, b = self.first.paragraphs[pair.a], self.second.paragraphs[pair.b]
        return PairComparison(
            pair,
            a,
            b,
            self._kept_words[pair],
            find_word_changes(self._own_words(pair, 0), self._own_words(pair, 1)),
            [shift for shift in self._shifts[pair] if self._is_reported_here(pair, shift)],
            leading_shift(self._shifts[pair]),
            self._mention_changes(pair, lambda paragraph: paragraph.references),
            self._mention_changes(pair, lambda paragraph: paragraph.entities),
        )

    @cached_property
    def _pairs_by_paragraph(self) -> tuple[dict[int, list[AlignedPair]], dict[int, list[AlignedPair]]]:
        """The pairs of each paragraph of the first and of the second document, the most similar first."""
        of_a, of_b = defaultdict(list), defaultdict(list)
        for pair in sorted(self.pairs, key=lambda p: -p.similarity):
            of_a[pair.a].append(pair)
            of_b[pair.b].append(pair)
        return of_a, of_b

    def _siblings(self, pair: AlignedPair, side: int) -> list[AlignedPair]:
        """All pairs of one of its two paragraphs, the most similar first."""
        return self._pairs_by_paragraph[side][(pair.a, pair.b)[side]]

    @cached_property
    def _kept_words(self) -> dict[AlignedPair, list[IndexPair]]:
        return {pair: find_kept_words(self._words(pair, 0), self._words(pair, 1)) for pair in self.pairs}

    def _words(self, pair: AlignedPair, side: int) -> Sequence[Word]:
        paragraphs = (self.first.paragraphs[pair.a], self.second.paragraphs[pair.b])
        return paragraphs[side].words

    def _own_words(self, pair: AlignedPair, side: int) -> list[Word]:
        """The words of one of its paragraphs that this pair has to account for."""
        siblings = self._siblings(pair, side)
        here = {indices[side] for indices in self._kept_words[pair]}
        elsewhere = {indices[side] for sibling in siblings if sibling != pair for indices in self._kept_words[sibling]}
        words = enumerate(self._words(pair, side))
        return [word for n, word in words if n in here or (n not in elsewhere and siblings[0] == pair)]

    @cached_property
    def _shifts(self) -> dict[AlignedPair, list[VerbShift]]:
        return {
            pair: match_actions(self.first.paragraphs[pair.a].actions, self.second.paragraphs[pair.b].actions)
            for pair in self.pairs
        }

    def _is_reported_here(self, pair: AlignedPair, shift: VerbShift) -> bool:
        """Whether a shift is reported with this pair, and not with a sibling."""
        if shift.a is not None and shift.b is not None:
            return True
        side = 0 if shift.b is None else 1
        siblings = self._siblings(pair, side)
        action = (shift.a, shift.b)[side]
        elsewhere = (other for sibling in siblings if sibling != pair for other in self._shifts[sibling])
        matched = any((other.a, other.b)[side] == action and other.a and other.b for other in elsewhere)
        return siblings[0] == pair and not matched

    def _mention_changes(
        self, pair: AlignedPair, mentions_of: Callable[[ParagraphRows], MentionsByKey]
    ) -> MentionChanges:
        first, second = self.first.paragraphs, self.second.paragraphs
        a, b = mentions_of(first[pair.a]), mentions_of(second[pair.b])
        in_a = {key for sibling in self._siblings(pair, 1) for key in mentions_of(first[sibling.a])}
        in_b = {key for sibling in self._siblings(pair, 0) for key in mentions_of(second[sibling.b])}
        is_best_of_a, is_best_of_b = self._siblings(pair, 0)[0] == pair, self._siblings(pair, 1)[0] == pair
        return MentionChanges(
            {key: mention for key, mention in b.items() if key in a},
            {key: mention for key, mention in b.items() if is_best_of_b and key not in in_a},
            {key: mention for key, mention in a.items() if is_best_of_a and key not in in_b},
        )
