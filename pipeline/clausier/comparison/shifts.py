"""Verb shifts: what became of the acts of a paragraph ("Invite" → "Demande")."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from clausier.records import Action

Kind = Literal["same", "other_words", "strengthened", "weakened", "other_act", "added", "dropped"]
"""What became of an act. Strength is that of ``docs/actions.md``, from 1 (inviter) to 8 (décider)."""


@dataclass(frozen=True, slots=True)
class Shift:
    """An act before and after.

    Attributes:
        a: The action of the first paragraph; None if the act was added.
        b: The action of the second paragraph; None if the act was dropped.
    """

    a: Action | None
    b: Action | None

    @property
    def kind(self) -> Kind:
        """What became of the act.

        Acts that both have a strength are ``strengthened`` or ``weakened`` by it, whatever they are. Else an act of another
        concept is an ``other_act``, and the same act in other words ("préoccupé", "vivement préoccupé") is told as such.
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


def shifts(first: Sequence[Action], second: Sequence[Action]) -> list[Shift]:
    """Match the actions of two paragraphs that correspond.

    An action is matched with the one that says it in the same words, else with the same verb, else the same act; the
    leading actions are matched if nothing else claims them, since they open one and the same paragraph.

    Args:
        first: The actions of the first paragraph, the leading one first.
        second: The actions of the second.

    Returns:
        Each action once, in the order of the second paragraph; what was dropped stands last.
    """
    left_a, left_b = list(first), list(second)
    matched: list[Shift] = []
    for claims in CLAIMS:
        for b in tuple(left_b):
            a = next((a for a in left_a if claims(a, b)), None)
            if a is not None:
                matched.append(Shift(a, b))
                left_a.remove(a)
                left_b.remove(b)
    matched += [Shift(None, b) for b in left_b]
    by_place = sorted(matched, key=lambda shift: shift.b.rank if shift.b else 0)
    return [*by_place, *(Shift(a, None) for a in left_a)]


def leading(found: Sequence[Shift]) -> Shift | None:
    """Return the shift that a pair is known by: that of a leading action, of one that has a counterpart if there is one.

    Args:
        found: All shifts of a pair of paragraphs.
    """
    of_leading = [shift for shift in found if any(action and action.rank == 1 for action in (shift.b, shift.a))]
    return min(of_leading, key=lambda shift: shift.a is None or shift.b is None, default=None)


def _words(action: Action) -> tuple[str, str]:
    return action.lemma, action.modifiers


def _same_words(a: Action, b: Action) -> bool:
    return _words(a) == _words(b)


def _same_verb(a: Action, b: Action) -> bool:
    return a.lemma == b.lemma


def _same_act(a: Action, b: Action) -> bool:
    return a.concept != "" and a.concept == b.concept


def _both_lead(a: Action, b: Action) -> bool:
    return a.rank == b.rank == 1


CLAIMS = (_same_words, _same_verb, _same_act, _both_lead)
"""What makes two actions one act, the strongest first."""
