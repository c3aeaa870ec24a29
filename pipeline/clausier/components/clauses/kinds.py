"""What a clause is to its parent, and what its predicate looks like."""

from collections.abc import Sequence

from clausier.components.clauses.tree import Tree

RELATIVES = frozenset("qui que qu' dont ou lequel laquelle lesquels lesquelles auquel duquel auxquels desquels".split())

FORMS = {"Inf": "infinitive", "Part.Pres": "present_participle", "Part.Past": "past_participle", "Fin": "finite"}


def verb_form(tree: Tree, head: int, children: Sequence[int]) -> str:
    """Return the form of a predicate: that of its first auxiliary or copula, else its own; empty if it has none.

    Args:
        tree: A corrected parse.
        head: The predicate.
        children: Its dependents.
    """
    leading = [c for c in children if tree.relations[c] in ("aux", "cop")]
    morph = tree.morphs[leading[0] if leading else head]
    return next((form for start, form in FORMS.items() if morph.startswith(start)), "")


def kind(tree: Tree, head: int, form: str, first: int) -> str:
    """Return what a clause is to its parent.

    Args:
        tree: A corrected parse.
        head: Its predicate.
        form: The form of the predicate.
        first: Its first word.
    """
    relation = tree.relations[head]
    fixed = {"root": "main", "conj": "coordinated", "parataxis": "parataxis"}
    if relation in fixed:
        return fixed[relation]
    if form == "infinitive":
        return "infinitive"
    if form == "present_participle" and tree.word(head - 1) == "en":
        return "gerundive"
    if relation in ("csubj", "ccomp"):
        return "completive"
    if relation == "acl" and tree.pos[first] in ("PRON", "ADV", "ADP") and _is_relative(tree, first):
        return "relative"
    if form in ("present_participle", "past_participle") or relation == "xcomp":
        return "participial"
    return "completive" if relation == "acl" else "adverbial"


def _is_relative(tree: Tree, first: int) -> bool:
    return any(tree.word(place) in RELATIVES for place in (first, first + 1))


def connective(tree: Tree, words: Sequence[int], head: int) -> str:
    """Return what joins a clause to its parent: "et", "afin de", "qui"; empty if nothing does.

    Args:
        tree: A corrected parse.
        words: Its own words, in order.
        head: Its predicate.
    """
    joining: list[str] = []
    for place in words:
        relative = tree.relations[head] == "acl" and tree.pos[place] == "PRON" and tree.words[place] in RELATIVES
        gerund = tree.words[place] == "en" and place == head - 1
        if place >= head or not (tree.relations[place] in ("mark", "cc", "fixed") or relative or gerund):
            break
        joining.append(tree.forms[place])
    return " ".join(joining).replace("' ", "'").replace("’ ", "’")
