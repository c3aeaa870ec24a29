"""Predicates of the copula "être"."""

from clausier.components.clauses.corrections.patterns import DE_FORMS, ETRE_FINITE_FORMS, QUE_FORMS
from clausier.components.clauses.tree import Tree


def copulas_of_clauses(tree: Tree) -> None:
    """In "La question est de savoir", "Le problème est que": "être" is the copula of the clause after it."""
    for i, word in enumerate(tree.words):
        if word not in ETRE_FINITE_FORMS or tree.relations[i] in ("cop", "aux"):
            continue
        clauses = [c for c in tree.dependents(i, "ccomp", "xcomp", "advcl") if c > i]
        if len(clauses) == 1 and tree.word_at(i + 1) in (*QUE_FORMS, *DE_FORMS):
            tree.promote(clauses[0], i, "cop")


def predicates_behind_adverbials(tree: Tree) -> None:
    """In "Est en réalité un criminel": the predicate is the noun phrase after the adverbial that took the copula."""
    for i, relation in enumerate(tree.relations):
        noun = tree.heads[i]
        if relation != "cop" or noun < i or tree.pos[noun] not in ("NOUN", "PRON"):
            continue
        if not any(c > i for c in tree.dependents(noun, "case")):
            continue
        for child in tree.dependents(noun, "nmod", "appos", "obj", "conj", "nsubj", "obl", "amod"):
            if child > noun and tree.pos[child] in ("NOUN", "ADJ") and not tree.dependents(child, "case"):
                tree.promote(child, noun, "obl")
                tree.attach(i, child, "cop")
                break
