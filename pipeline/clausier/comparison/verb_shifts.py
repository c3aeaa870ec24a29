"""Verb shifts: what became of the acts of a paragraph ("Invite" → "Demande")."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from clausier.records import Action

ShiftKind = Literal["same", "other_words", "strengthened", "weakened", "other_act", "added", "dropped"]
"""What became of an act. Strength is that of ``docs/actions.md``, from 1 (inviter) to 8 (décider)."""


@dataclass(frozen=True, slots=True)
class VerbShift:
    """An act before and after.

    Attributes:
        a: The action of the first paragraph; None if the act was added.
        b: The action of the second paragraph; None if the act was dropped.
    """

    a: Action | None
    b: Action | None

    @property
    def kind(self) -> ShiftKind:
        """What became of the act.

        Acts that both have a strength are ``strengthened`` or ``weakened`` by it, whatever they are. Else an act of another
        concept is an ``other_act``, and the same act in other words ("préoccupé", "vivement préoccupé") is ``other_words``.
        """
        if self.a is None:
            return "added"
        if self.b is None:
            return "dropped"
        if self.a.strength is not None and self.b.strength is not None and self.a.strength != self.b.strength:
            return "strengthened" if self.b.strength > self.a.strength else "weakened"
        if _words(self.a) == _words(self.b):
            return "same"
        return "other_words" if self.a.concept and self.a.concept == self.b.concept else "other_act"


def match_actions(first: Sequence[Action], second: Sequence[Action]) -> list[VerbShift]:
    """Match the actions of two paragraphs that correspond.

    An action is matched with one in the same words, else with the same verb, else of the same act. Leading actions that no
    other criterion matches are matched with each other, since they open corresponding paragraphs.

    Args:
        first: The actions of the first paragraph, the leading one first.
        second: The actions of the second.

    Returns:
        Each action once, in the order of the second paragraph; dropped actions come last.
    """
    left_a, left_b = list(first), list(second)
    matched: list[VerbShift] = []
    for is_match in MATCH_CRITERIA:
        for b in tuple(left_b):
            a = next((a for a in left_a if is_match(a, b)), None)
            if a is not None:
                matched.append(VerbShift(a, b))
                left_a.remove(a)
                left_b.remove(b)
    matched += [VerbShift(None, b) for b in left_b]
    by_rank = sorted(matched, key=lambda shift: shift.b.rank if shift.b else 0)
    return [*by_rank, *(VerbShift(a, None) for a in left_a)]


def leading_shift(shifts: Sequence[VerbShift]) -> VerbShift | None:
    """Return the shift of a leading action, preferably of one that has a counterpart; None if there is no leading action.

    Args:
        shifts: All shifts of a pair of paragraphs.
    """
    of_leading = [shift for shift in shifts if any(action and action.rank == 1 for action in (shift.b, shift.a))]
    return min(of_leading, key=lambda shift: shift.a is None or shift.b is None, default=None)


def _words(action: Action) -> tuple[str, str]:
    return action.lemma, action.modifiers


def _has_same_words(a: Action, b: Action) -> bool:
    return _words(a) == _words(b)


def _has_same_verb(a: Action, b: Action) -> bool:
    return a.lemma == b.lemma


def _has_same_act(a: Action, b: Action) -> bool:
    return a.concept != "" and a.concept == b.concept


def _are_both_leading(a: Action, b: Action) -> bool:
    return a.rank == b.rank == 1


MATCH_CRITERIA = (_has_same_words, _has_same_verb, _has_same_act, _are_both_leading)
"""Predicates for two actions that are one act, the strongest evidence first."""
