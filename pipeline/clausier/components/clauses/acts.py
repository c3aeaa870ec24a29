"""What is known of a paragraph's clauses from its actions: the leading one heads the main clause, others are coordinated."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from clausier.components.clauses.sentences import ENDS
from clausier.components.clauses.tree import Tree
from clausier.components.extensions import matches

MORPHS = {
    "present_participle": "Part.Pres",
    "past_participle": "Part.Past",
    "indicative": "Fin.Pres",
    "first_person_plural": "Fin.Pres",
}
"""Verb forms of actions as ``Tree.morphs`` has them."""


@dataclass(frozen=True, slots=True)
class Act:
    """An action as the parse needs it.

    Attributes:
        place: Its verb or adjective.
        words: Its words: "tenant pleinement compte".
        form: Its form, as the ``actions`` table has it.
        lemma: The infinitive of its verb, without pronoun and complements.
        apart: Whether it stands in a sentence of its own, behind a full stop.
    """

    place: int
    words: range
    form: str
    lemma: str
    apart: bool


def read_acts(doc: Doc) -> tuple[Act, ...]:
    """Return the actions of a paragraph, in order; none unless one leads it; what a conjunction opens is no act.

    Args:
        doc: A paragraph; ``doc.spans["actions"]`` tells its actions.
    """
    found = matches(doc, "actions")
    if not found or found[0].rank != 1:
        return ()
    acts = []
    for span, match in zip(doc.spans["actions"], found, strict=True):
        place = _head(span)
        if any(child.dep_ == "mark" and child.pos_ == "SCONJ" for child in doc[place].lefts):
            continue
        acts.append(Act(place, range(span.start, span.end), match.form, _verb(match.lemma), _is_apart(doc[place])))
    return tuple(acts)


def _head(span: Span) -> int:
    for wanted in (("VERB",), ("ADJ", "NOUN", "AUX", "PROPN")):
        for token in span:
            if token.pos_ in wanted:
                return int(token.i)
    return int(span.start)


def _is_apart(token: Token) -> bool:
    first = token.sent.start
    return token.head == token and first > 0 and token.doc[first - 1].text in ENDS


def _verb(lemma: str) -> str:
    """The verb of "se féliciter", "prendre note", "s'appuyer"; the participle of "être convaincu"."""
    bare = lemma.removeprefix("se ").removeprefix("s'").removeprefix("s’")
    return bare.removeprefix("être ").split(" ")[0]


def apply_acts(tree: Tree, acts: Sequence[Act]) -> None:
    """Let the actions head their clauses: the first of a sentence heads it, the others are coordinated with that one.

    Args:
        tree: A parse; it is changed.
        acts: What ``read_acts`` gives.
    """
    if not acts:
        return
    tree.rule = "leading_action"
    _lead(tree, acts[0])
    tree.rule = "coordinated_actions"
    leading = acts[0].place
    for act in acts[1:]:
        _tag(tree, act)
        if act.apart:
            leading = act.place
            continue
        tree.attach(act.place, leading, "advcl" if tree.gerund_mark(act.place) >= 0 else "conj")
        _conjunction(tree, act.place)
    for act in acts:
        for place in act.words:
            if act.place not in (place, *tree.above(place)):
                tree.attach(place, act.place, tree.relations[place])


def _lead(tree: Tree, act: Act) -> None:
    """Make an action the root of its sentence, and what stands before it its dependents."""
    action = act.place
    _tag(tree, act)
    root = next(reversed(list(tree.above(action))), action)
    if not tree.is_root(action) or tree.relations[action] != "root":
        tree.make_root(action)
    if root != action:
        relation = "ccomp" if root > action and tree.is_finite(root) else "advcl" if tree.pos[root] == "VERB" else "obl"
        tree.attach(root, action, relation)
    for place in range(action):
        if tree.is_root(place) or tree.heads[place] > action:
            relation = tree.relations[place]
            numbering = relation == "root" or tree.pos[place] == "NUM"
            tree.attach(place, action, "dep" if numbering else relation)


def _tag(tree: Tree, act: Act) -> None:
    """Give the verb of an action its part of speech, verb form and lemma, where the parser took it for something else."""
    morph = MORPHS.get(act.form, "")
    if not morph:
        return
    if tree.pos[act.place] != "VERB":
        tree.lemmas[act.place] = act.lemma
        tree.tag_as(act.place, "VERB", morph)
    elif tree.morphs[act.place] != morph and not tree.having(act.place, "aux", "cop"):
        tree.tag_as(act.place, "VERB", morph)


def _conjunction(tree: Tree, place: int) -> None:
    """Give a coordinated action the "et" before it and its adverbs and pronouns."""
    at = place - 1
    while at >= 0 and tree.pos[at] in ("ADV", "PRON", "PUNCT", "ADP") and place - at < 5:
        at -= 1
    if at >= 0 and tree.words[at] in ("et", "ou", "mais"):
        tree.attach(at, place, "cc")
