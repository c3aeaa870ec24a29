"""What a clause is to its parent, and what its predicate looks like."""

from collections.abc import Sequence

from clausier.components.clauses.relations import RELATIVES
from clausier.components.clauses.tree import Tree

FORMS = {"Inf": "infinitive", "Part.Pres": "present_participle", "Part.Past": "past_participle", "Fin": "finite"}
"""Values of the column ``verb_form`` by what ``Tree.morphs`` begins with."""

FIXED = {"root": "main", "conj": "coordinated", "parataxis": "parataxis"}
"""Kinds that follow from the relation alone."""


def verb_form(tree: Tree, head: int) -> str:
    """Return the form of a predicate: that of its first auxiliary or copula, else its own; empty if it has none.

    Args:
        tree: A corrected parse.
        head: The predicate.
    """
    leading = tree.having(head, "aux", "cop")
    morph = tree.morphs[leading[0] if leading else head]
    return next((form for start, form in FORMS.items() if morph.startswith(start)), "")


def kind(tree: Tree, head: int, form: str, words: Sequence[int]) -> str:
    """Return what a clause is to its parent.

    Args:
        tree: A corrected parse.
        head: Its predicate.
        form: The form of the predicate.
        words: Its own words, in order.
    """
    relation = tree.relations[head]
    if relation in FIXED:
        return FIXED[relation]
    if form == "infinitive":
        return "infinitive"
    if tree.gerund_mark(head) >= 0:
        return "gerundive"
    if tree.words[tree.heads[head]] == "afin":
        return "adverbial"
    if relation in ("csubj", "ccomp") and not form.endswith("participle"):
        return "completive"
    if relation == "acl" and _relative(tree, head, words):
        return "relative"
    if form in ("present_participle", "past_participle") or relation == "xcomp":
        return "participial"
    joined = connective(tree, head, words)
    if joined in ("que", "qu'", "qu’"):
        return "completive"
    if relation != "acl" or joined:
        return "adverbial"
    # Its pronoun may stand in a clause below: "la ligne qu'elle vient de définir".
    return "relative" if tree.word(words[0] - 1) in RELATIVES else "completive"


def connective(tree: Tree, head: int, words: Sequence[int]) -> str:
    """Return what joins a clause to its parent: "et", "afin de", "qui", "dans laquelle"; empty if nothing does.

    Args:
        tree: A corrected parse.
        head: Its predicate.
        words: Its own words, in order.
    """
    opening = _relative(tree, head, words) if tree.relations[head] == "acl" else []
    governor = tree.heads[head]
    joining = [governor, *opening] if tree.words[governor] == "afin" and governor < head else [*opening]
    for place in words:
        joins = _joins(tree, place, head)
        if place >= head or (tree.is_root(head) and not joins):
            break
        if joins and place not in joining:
            joining.append(place)
    return " ".join(tree.forms[place] for place in sorted(joining)).replace("' ", "'").replace("’ ", "’")


def _joins(tree: Tree, place: int, head: int) -> bool:
    """Conjunctions of a predicate and the further words of such; "en" and "tout en" of a gerund."""
    en = tree.gerund_mark(head)
    if en >= 0 and (place == en or (place == en - 1 and tree.words[place] == "tout")):
        return True
    governor = tree.heads[place]
    if tree.relations[place] == "fixed":
        return tree.relations[governor] in ("mark", "cc") and tree.heads[governor] == head
    return governor == head and tree.relations[place] in ("mark", "cc")


def _relative(tree: Tree, head: int, words: Sequence[int]) -> list[int]:
    """The words up to the relative pronoun, if nothing but its noun and prepositions stands before it."""
    for number, place in enumerate(words[:6]):
        if place >= head:
            break
        # "où" is told by its accent, "ou" is a conjunction.
        if (
            tree.words[place] in RELATIVES
            and tree.forms[place] != "ou"
            and tree.relations[place] not in ("mark", "fixed")
        ):
            return list(words[: number + 1])
        if tree.pos[place] not in ("ADP", "DET", "NOUN", "ADV", "PRON", "CCONJ"):
            break
    return []
