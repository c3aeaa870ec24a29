"""From a corrected parse to clauses: which tokens each predicate owns.

A clause is a predicate with its dependents, minus the clauses nested in it. A predicate is a verb, or has a copula, and
stands in a relation of clauses: root, csubj, ccomp, advcl, acl, parataxis, conj, or xcomp with a verb (Universal
Dependencies, https://universaldependencies.org/u/dep/).
"""

from collections.abc import Iterator, Sequence

from clausier.components.clauses.relations import HEADING
from clausier.components.clauses.tree import Tree


def predicates(tree: Tree) -> frozenset[int]:
    """Return the places of the tokens that head a clause.

    Args:
        tree: A corrected parse.
    """
    copular = {head for head, relation in zip(tree.heads, tree.relations, strict=True) if relation == "cop"}
    return frozenset(
        place
        for place, relation in enumerate(tree.relations)
        if relation in HEADING
        and (
            tree.pos[place] == "VERB" if relation == "xcomp" else tree.pos[place] in ("VERB", "AUX") or place in copular
        )
    )


def owners(tree: Tree, heads: frozenset[int]) -> list[int]:
    """Return for each token the head of its clause; the root of its sentence where no predicate is above it.

    Args:
        tree: A corrected parse.
        heads: What ``predicates`` gives.
    """
    found: list[int | None] = [place if place in heads else None for place in range(len(tree))]
    for place in range(len(tree)):
        path = []
        at = place
        while (owner := found[at]) is None:
            path.append(at)
            if tree.heads[at] == at:
                owner = at
                break
            at = tree.heads[at]
        for passed in path:
            found[passed] = owner
    return [owner if owner is not None else place for place, owner in enumerate(found)]


def runs(owner: Sequence[int], words: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield owner, first and last token of every run of words that belong to one clause.

    Args:
        owner: What ``owners`` gives.
        words: The places of the tokens that are no punctuation.
    """
    first = last = -1
    for place in words:
        if first >= 0 and owner[place] != owner[first]:
            yield owner[first], first, last
            first = place
        elif first < 0:
            first = place
        last = place
    if first >= 0:
        yield owner[first], first, last
