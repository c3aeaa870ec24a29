"""What the predicate is where the verb is "être"."""

from clausier.components.clauses.tree import Tree

ETRE = frozenset("est sont etait etaient fut furent sera seront soit soient serait seraient".split())
"""Finite forms of "être"."""


def copulas_of_clauses(tree: Tree) -> None:
    """In "La question est de savoir", "Le problème est que": "être" is the copula of the clause behind it."""
    for i, word in enumerate(tree.words):
        if word not in ETRE or tree.relations[i] in ("cop", "aux"):
            continue
        clauses = [c for c in tree.having(i, "ccomp", "xcomp", "advcl") if c > i]
        if len(clauses) == 1 and tree.word(i + 1) in ("que", "qu'", "de", "d'"):
            tree.lift(clauses[0], i, "cop")


def predicates_behind_adverbials(tree: Tree) -> None:
    """In "Est en réalité un criminel": the predicate is the noun phrase behind the adverbial that took the copula."""
    for i, relation in enumerate(tree.relations):
        noun = tree.heads[i]
        if relation != "cop" or noun < i or tree.pos[noun] not in ("NOUN", "PRON"):
            continue
        if not any(c > i for c in tree.having(noun, "case")):
            continue
        for child in tree.having(noun, "nmod", "appos", "obj", "conj", "nsubj", "obl", "amod"):
            if child > noun and tree.pos[child] in ("NOUN", "ADJ") and not tree.having(child, "case"):
                tree.lift(child, noun, "obl")
                tree.attach(i, child, "cop")
                break
