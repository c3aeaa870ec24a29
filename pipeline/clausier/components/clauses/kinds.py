"""The kind of a clause, its connective, and the verb form of its predicate."""

from collections.abc import Sequence

from clausier.components.clauses.patterns import RELATIVE_PRONOUNS
from clausier.components.clauses.tree import Tree

VERB_FORMS = {"Inf": "infinitive", "Part.Pres": "present_participle", "Part.Past": "past_participle", "Fin": "finite"}
"""Values of the column ``verb_form``, by the prefix of ``Tree.morphs``."""

KIND_BY_RELATION = {"root": "main", "conj": "coordinated", "parataxis": "parataxis"}
"""Kinds that follow from the relation alone."""


def verb_form(tree: Tree, head: int) -> str:
    """Return the form of a predicate: that of its first auxiliary or copula, else its own; empty if it has none.

    Args:
        tree: A corrected parse.
        head: The predicate.
    """
    auxiliaries = tree.dependents(head, "aux", "cop")
    morph = tree.morphs[auxiliaries[0] if auxiliaries else head]
    return next((form for prefix, form in VERB_FORMS.items() if morph.startswith(prefix)), "")


def clause_kind(tree: Tree, head: int, form: str, tokens: Sequence[int]) -> str:
    """Return the kind of a clause: its relation to its parent, as in the column ``kind``.

    Args:
        tree: A corrected parse.
        head: Its predicate.
        form: The form of the predicate.
        tokens: Indices of its own tokens, in order.
    """
    relation = tree.relations[head]
    if relation in KIND_BY_RELATION:
        return KIND_BY_RELATION[relation]
    if form == "infinitive":
        return "infinitive"
    if tree.gerund_marker(head) >= 0:
        return "gerundive"
    if tree.words[tree.heads[head]] == "afin":
        return "adverbial"
    if relation in ("csubj", "ccomp") and not form.endswith("participle"):
        return "completive"
    if relation == "acl" and _relative_phrase(tree, head, tokens):
        return "relative"
    if form in ("present_participle", "past_participle") or relation == "xcomp":
        return "participial"
    printed = connective(tree, head, tokens)
    if printed in ("que", "qu'", "qu’"):
        return "completive"
    if relation != "acl" or printed:
        return "adverbial"
    # Its pronoun may belong to a nested clause: "la ligne qu'elle vient de définir".
    return "relative" if tree.word_at(tokens[0] - 1) in RELATIVE_PRONOUNS else "completive"


def connective(tree: Tree, head: int, tokens: Sequence[int]) -> str:
    """Return the words that join a clause to its parent: "et", "afin de", "qui", "dans laquelle"; empty if there are none.

    Args:
        tree: A corrected parse.
        head: Its predicate.
        tokens: Indices of its own tokens, in order.
    """
    relative = _relative_phrase(tree, head, tokens) if tree.relations[head] == "acl" else []
    governor = tree.heads[head]
    joining = [governor, *relative] if tree.words[governor] == "afin" and governor < head else [*relative]
    for i in tokens:
        joins = _is_connective(tree, i, head)
        if i >= head or (tree.is_root(head) and not joins):
            break
        if joins and i not in joining:
            joining.append(i)
    return " ".join(tree.forms[i] for i in sorted(joining)).replace("' ", "'").replace("’ ", "’")


def _is_connective(tree: Tree, i: int, head: int) -> bool:
    """Whether a token is or belongs to a conjunction of a predicate, or to "en" or "tout en" of a gerund."""
    en = tree.gerund_marker(head)
    if en >= 0 and (i == en or (i == en - 1 and tree.words[i] == "tout")):
        return True
    governor = tree.heads[i]
    if tree.relations[i] == "fixed":
        return tree.relations[governor] in ("mark", "cc") and tree.heads[governor] == head
    return governor == head and tree.relations[i] in ("mark", "cc")


def _relative_phrase(tree: Tree, head: int, tokens: Sequence[int]) -> list[int]:
    """The tokens up to the relative pronoun, if only its noun and prepositions precede it."""
    for position, i in enumerate(tokens[:6]):
        if i >= head:
            break
        # Without its accent "où" would be the conjunction "ou".
        if tree.words[i] in RELATIVE_PRONOUNS and tree.forms[i] != "ou" and tree.relations[i] not in ("mark", "fixed"):
            return list(tokens[: position + 1])
        if tree.pos[i] not in ("ADP", "DET", "NOUN", "ADV", "PRON", "CCONJ"):
            break
    return []
