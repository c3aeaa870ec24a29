"""Which clauses are coordinated: those of the same form."""

from clausier.components.clauses.tree import Tree


def infinitives(tree: Tree) -> None:
    """In "De rester saisi de la question et d'examiner": an infinitive is coordinated with one of the same preposition."""
    for i in range(2, len(tree)):
        governor = tree.heads[i]
        if tree.relations[i] != "conj" or not tree.morphs[i].startswith("Inf") or governor > i:
            continue
        mark = tree.word(i - 1)
        if mark not in ("de", "d'", "a", "pour") or tree.morphs[governor].startswith("Inf"):
            continue
        below = [c for c in tree.having(governor, "xcomp", "ccomp", "advcl", "acl") if c < i]
        for place in [*reversed(below), *tree.above(governor)]:
            if tree.morphs[place].startswith("Inf") and _same(mark, tree.word(place - 1)):
                tree.attach(i, place, "conj")
                break


def _same(one: str, other: str) -> bool:
    return one == other or {one, other} == {"de", "d'"}


def gerunds(tree: Tree) -> None:
    """In "En élargissant le dialogue, en intensifiant les échanges": gerunds in a row say how of the same verb."""
    for i in range(2, len(tree)):
        before = tree.heads[i]
        if tree.words[i - 1] != "en" or tree.morphs[i] != "Part.Pres" or tree.words[i - 2] != "," or before > i:
            continue
        if before > 0 and tree.words[before - 1] == "en" and tree.morphs[before] == "Part.Pres":
            tree.attach(i, tree.heads[before], "advcl")
