"""Segmentation of a corrected parse into clauses: which tokens belong to which predicate.

A clause is a predicate with its dependents, minus the clauses nested in it. A predicate is a verb, or has a copula, in a
clausal relation: root, csubj, ccomp, advcl, acl, parataxis, conj, or xcomp with a verb (Universal
Dependencies, https://universaldependencies.org/u/dep/).
"""

from collections.abc import Iterator, Sequence

from clausier.components.clauses.relations import CLAUSAL_RELATIONS
from clausier.components.clauses.tree import Tree


def find_predicates(tree: Tree) -> frozenset[int]:
    """Return the indices of the tokens that head a clause.

    Args:
        tree: A corrected parse.
    """
    copular = {head for head, relation in zip(tree.heads, tree.relations, strict=True) if relation == "cop"}
    return frozenset(
        i
        for i, relation in enumerate(tree.relations)
        if relation in CLAUSAL_RELATIONS
        and (tree.pos[i] == "VERB" if relation == "xcomp" else tree.pos[i] in ("VERB", "AUX") or i in copular)
    )


def find_clause_heads(tree: Tree, predicates: frozenset[int]) -> list[int]:
    """Return for each token the head of its clause; the root of its sentence if none of its ancestors is a predicate.

    Args:
        tree: A corrected parse.
        predicates: Indices of the predicates, from ``find_predicates``.
    """
    clause_heads: list[int | None] = [i if i in predicates else None for i in range(len(tree))]
    for i in range(len(tree)):
        path = []
        current = i
        while (head := clause_heads[current]) is None:
            path.append(current)
            if tree.heads[current] == current:
                head = current
                break
            current = tree.heads[current]
        for descendant in path:
            clause_heads[descendant] = head
    return [head if head is not None else i for i, head in enumerate(clause_heads)]


def contiguous_runs(clause_heads: Sequence[int], tokens: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield clause head, first and last token of every run of tokens that belong to one clause.

    Args:
        clause_heads: The head of each token's clause, from ``find_clause_heads``.
        tokens: Indices of the tokens that are no punctuation.
    """
    first = last = -1
    for i in tokens:
        if first >= 0 and clause_heads[i] != clause_heads[first]:
            yield clause_heads[first], first, last
            first = i
        elif first < 0:
            first = i
        last = i
    if first >= 0:
        yield clause_heads[first], first, last
