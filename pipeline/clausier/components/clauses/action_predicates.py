"""Actions as heads of clauses: the leading one heads the main clause, the others are coordinated with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from clausier.components.clauses.patterns import SENTENCE_FINAL_MARKS
from clausier.components.clauses.tree import Tree
from clausier.components.extensions import matches

MORPHS = {
    "present_participle": "Part.Pres",
    "past_participle": "Part.Past",
    "indicative": "Fin.Pres",
    "first_person_plural": "Fin.Pres",
}
"""Verb forms in the notation of ``Tree.morphs``, by the form of an action."""


@dataclass(frozen=True, slots=True)
class ActionPredicate:
    """An action as the predicate of a clause.

    Attributes:
        head: Index of its verb or adjective.
        tokens: Indices of its tokens: "tenant pleinement compte".
        form: Its form, as in the ``actions`` table.
        lemma: The infinitive of its verb, without pronoun and complements.
        heads_own_sentence: Whether it is the root of a sentence of its own, after a final mark.
    """

    head: int
    tokens: range
    form: str
    lemma: str
    heads_own_sentence: bool


def read_action_predicates(doc: Doc) -> tuple[ActionPredicate, ...]:
    """Return the actions of a paragraph as predicates, in order.

    There are none unless an action leads the paragraph. An action after a subordinating conjunction is left out.

    Args:
        doc: A paragraph; ``doc.spans["actions"]`` holds its actions.
    """
    actions = matches(doc, "actions")
    if not actions or actions[0].rank != 1:
        return ()
    predicates = []
    for span, match in zip(doc.spans["actions"], actions, strict=True):
        head = _head(span)
        if any(child.dep_ == "mark" and child.pos_ == "SCONJ" for child in doc[head].lefts):
            continue
        tokens = range(span.start, span.end)
        predicates.append(
            ActionPredicate(head, tokens, match.form, _verb_lemma(match.lemma), _heads_own_sentence(doc[head]))
        )
    return tuple(predicates)


def _head(span: Span) -> int:
    for wanted in (("VERB",), ("ADJ", "NOUN", "AUX", "PROPN")):
        for token in span:
            if token.pos_ in wanted:
                return int(token.i)
    return int(span.start)


def _heads_own_sentence(token: Token) -> bool:
    first = token.sent.start
    return token.head == token and first > 0 and token.doc[first - 1].text in SENTENCE_FINAL_MARKS


def _verb_lemma(lemma: str) -> str:
    """The verb of "se féliciter", "prendre note", "s'appuyer"; the participle of "être convaincu"."""
    bare = lemma.removeprefix("se ").removeprefix("s'").removeprefix("s’")
    return bare.removeprefix("être ").split(" ")[0]


def apply_action_predicates(tree: Tree, predicates: Sequence[ActionPredicate]) -> None:
    """Make actions the heads of their clauses: the first of a sentence is its root, the others are coordinated with it.

    Args:
        tree: A parse; it is changed.
        predicates: The actions, from ``read_action_predicates``.
    """
    if not predicates:
        return
    tree.rule = "leading_action"
    _make_leading(tree, predicates[0])
    tree.rule = "coordinated_actions"
    leading = predicates[0].head
    for predicate in predicates[1:]:
        _correct_pos(tree, predicate)
        if predicate.heads_own_sentence:
            leading = predicate.head
            continue
        relation = "advcl" if tree.gerund_marker(predicate.head) >= 0 else "conj"
        tree.attach(predicate.head, leading, relation)
        _attach_conjunction(tree, predicate.head)
    for predicate in predicates:
        for i in predicate.tokens:
            if predicate.head not in (i, *tree.ancestors(i)):
                tree.attach(i, predicate.head, tree.relations[i])


def _make_leading(tree: Tree, predicate: ActionPredicate) -> None:
    """Make an action the root of its sentence, and everything that precedes it its dependents."""
    head = predicate.head
    _correct_pos(tree, predicate)
    root = next(reversed(list(tree.ancestors(head))), head)
    if not tree.is_root(head) or tree.relations[head] != "root":
        tree.make_root(head)
    if root != head:
        relation = "ccomp" if root > head and tree.is_finite(root) else "advcl" if tree.pos[root] == "VERB" else "obl"
        tree.attach(root, head, relation)
    for i in range(head):
        if tree.is_root(i) or tree.heads[i] > head:
            relation = tree.relations[i]
            is_number = relation == "root" or tree.pos[i] == "NUM"
            tree.attach(i, head, "dep" if is_number else relation)


def _correct_pos(tree: Tree, predicate: ActionPredicate) -> None:
    """Set part of speech, verb form and lemma of an action's verb where the parser's differ."""
    morph = MORPHS.get(predicate.form, "")
    if not morph:
        return
    if tree.pos[predicate.head] != "VERB":
        tree.lemmas[predicate.head] = predicate.lemma
        tree.set_pos(predicate.head, "VERB", morph)
    elif tree.morphs[predicate.head] != morph and not tree.dependents(predicate.head, "aux", "cop"):
        tree.set_pos(predicate.head, "VERB", morph)


def _attach_conjunction(tree: Tree, head: int) -> None:
    """Attach the conjunction before a coordinated action, its adverbs and pronouns."""
    i = head - 1
    while i >= 0 and tree.pos[i] in ("ADV", "PRON", "PUNCT", "ADP") and head - i < 5:
        i -= 1
    if i >= 0 and tree.words[i] in ("et", "ou", "mais"):
        tree.attach(i, head, "cc")
