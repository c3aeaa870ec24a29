"""What became of the acts of a paragraph."""

from collections.abc import Sequence

import pytest

from clausier.comparison.verb_shifts import VerbShift, leading_shift, match_actions
from clausier.records import Action
from tests.builders import make_action, make_paragraph


def action(label: str, lemma: str, concept: str = "", strength: int | None = None, **changes: object) -> Action:
    """An action of a paragraph that holds nothing else."""
    return make_action(make_paragraph(label, lemma), lemma, lemma, concept, **({"strength": strength} | changes))


INVITE = action("OP1", "inviter", "invite", 1)
REQUEST = action("OP1", "demander", "request", 4)
ASK = action("OP1", "prier", "request", 4)
RECALL = action("PP1", "rappeler", "recall")
NOTE = action("PP1", "prendre note", "take-note")
WELCOME = action("PP1", "se féliciter", "welcome")
THANK = action("PP1", "remercier", "thank", rank=2)
CONCERNED = action("PP1", "être préoccupé", "express-concern")
GRAVELY = action("PP1", "être préoccupé", "express-concern", modifiers="gravement")
UNKNOWN = action("OP1", "bitumer")
OTHER_UNKNOWN = action("OP1", "paver")

KINDS = [
    (INVITE, REQUEST, "strengthened", "the second is higher on the scale of strength"),
    (REQUEST, INVITE, "weakened", "the second is lower"),
    (REQUEST, ASK, "other_words", "the same concept and strength by another verb"),
    (RECALL, RECALL, "same", "nothing changed"),
    (NOTE, WELCOME, "other_act", "acts of the preamble have no strength: another concept is another act"),
    (RECALL, REQUEST, "other_act", "only one of both has a strength"),
    (CONCERNED, GRAVELY, "other_words", "the same act with another adjunct"),
    (UNKNOWN, UNKNOWN, "same", "a verb that no lexicon knows is still the same verb"),
    (UNKNOWN, OTHER_UNKNOWN, "other_act", "of two verbs without concept nobody knows that they say the same"),
    (None, THANK, "added", "only the second paragraph has it"),
    (THANK, None, "dropped", "only the first paragraph has it"),
]


@pytest.mark.parametrize(("a", "b", "kind", "why"), KINDS)
def test_kinds(a: Action | None, b: Action | None, kind: str, why: str) -> None:
    assert VerbShift(a, b).kind == kind, why


SECOND_RECALL = action("PP1", "rappeler", "recall", rank=2)
SECOND_WELCOME = action("PP1", "se féliciter", "welcome", rank=2)
SALUTE = action("PP1", "saluer", "welcome")

MATCHES = [
    ([NOTE], [WELCOME, THANK], [(NOTE, WELCOME), (None, THANK)], "leading acts open the same paragraph"),
    ([NOTE, SECOND_RECALL], [RECALL], [(SECOND_RECALL, RECALL), (NOTE, None)], "the same verb wherever it stands"),
    ([RECALL, SECOND_WELCOME], [SALUTE], [(SECOND_WELCOME, SALUTE), (RECALL, None)], "the same act by another verb"),
    ([NOTE, THANK], [SALUTE], [(NOTE, SALUTE), (THANK, None)], "what nothing claims was dropped"),
    ([CONCERNED], [GRAVELY], [(CONCERNED, GRAVELY)], "the same verb with another adjunct"),
    ([], [], [], "a paragraph without acts"),
]


@pytest.mark.parametrize(("first", "second", "expected", "why"), MATCHES)
def test_matches(
    first: Sequence[Action], second: Sequence[Action], expected: Sequence[tuple[Action | None, Action | None]], why: str
) -> None:
    assert [(shift.a, shift.b) for shift in match_actions(first, second)] == expected, why


def test_a_pair_is_known_by_a_leading_act_that_has_a_counterpart() -> None:
    """Of "Reconnaissant …, et saluant …" that a paragraph "Saluant …" was merged into, the second act is its own."""
    recognise = action("PP1", "reconnaître", "recognize")
    salute = action("PP1", "saluer", "welcome", rank=2)
    assert leading_shift(match_actions([SALUTE], [recognise, salute])) == VerbShift(SALUTE, salute)
    assert leading_shift(match_actions([], [recognise, salute])) == VerbShift(None, recognise)
    assert leading_shift([]) is None
