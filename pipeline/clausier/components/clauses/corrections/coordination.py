"""Coordination of clauses: conjuncts have the same form."""

from clausier.components.clauses.corrections.patterns import DE_FORMS
from clausier.components.clauses.tree import Tree


def infinitives(tree: Tree) -> None:
    """In "De rester saisi de la question et d'examiner": an infinitive is coordinated with one of the same preposition."""
    for i in range(2, len(tree)):
        governor = tree.heads[i]
        if tree.relations[i] != "conj" or not tree.morphs[i].startswith("Inf") or governor > i:
            continue
        preposition = tree.word_at(i - 1)
        if preposition not in ("de", "d'", "a", "pour") or tree.morphs[governor].startswith("Inf"):
            continue
        below = [c for c in tree.dependents(governor, "xcomp", "ccomp", "advcl", "acl") if c < i]
        for conjunct in [*reversed(below), *tree.ancestors(governor)]:
            if tree.morphs[conjunct].startswith("Inf") and _is_same_word(preposition, tree.word_at(conjunct - 1)):
                tree.attach(i, conjunct, "conj")
                break


def _is_same_word(one: str, other: str) -> bool:
    """Whether two words are the same, elision aside."""
    return one == other or {one, other} == set(DE_FORMS)


def gerunds(tree: Tree) -> None:
    """In "En élargissant le dialogue, en intensifiant les échanges": consecutive gerunds modify the same verb."""
    for i in range(2, len(tree)):
        before = tree.heads[i]
        if tree.words[i - 1] != "en" or tree.morphs[i] != "Part.Pres" or tree.words[i - 2] != "," or before > i:
            continue
        if before > 0 and tree.words[before - 1] == "en" and tree.morphs[before] == "Part.Pres":
            tree.attach(i, tree.heads[before], "advcl")
