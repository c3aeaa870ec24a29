"""Forms of "avoir" and "faire" that are auxiliaries, and those that are not."""

from clausier.components.clauses.corrections.patterns import AVOIR_FORMS, FAIRE_FORMS
from clausier.components.clauses.tree import Tree

MAX_WORDS_BETWEEN = 3
"""How many adverbs, pronouns and commas may separate an auxiliary from its verb."""


def compound_tenses(tree: Tree) -> None:
    """In "J'ai moi-même examiné": a form of "avoir" with a participle after adverbs is its auxiliary."""
    for i, word in enumerate(tree.words):
        if word not in AVOIR_FORMS or tree.pos[i] != "VERB":
            continue
        for child in tree.children()[i]:
            if child > i and tree.morphs[child] == "Part.Past" and tree.pos[child] == "VERB":
                between = tree.pos[i + 1 : child]
                if len(between) <= MAX_WORDS_BETWEEN and all(pos in ("ADV", "PRON", "PUNCT") for pos in between):
                    tree.promote(child, i, "aux")
                    tree.set_pos(i, "AUX", tree.morphs[i])
                    break


def causatives(tree: Tree) -> None:
    """In "La faire évoluer": "faire" before an infinitive is its auxiliary (aux:caus)."""
    for i, word in enumerate(tree.words):
        if word not in FAIRE_FORMS or tree.pos[i] not in ("VERB", "AUX"):
            continue
        verb = next((j for j in range(i + 1, min(i + 4, len(tree))) if tree.pos[j] not in ("ADV", "PRON")), 0)
        if verb and tree.morphs[verb].startswith("Inf") and tree.heads[verb] == i and tree.pos[verb] == "VERB":
            tree.promote(verb, i, "aux")
            tree.set_pos(i, "AUX", tree.morphs[i])


def avoir_is_no_copula(tree: Tree) -> None:
    """In "Que le groupe avait en Chine", "qui a trait à": "avoir" without a participle is a verb."""
    for i, word in enumerate(tree.words):
        head = tree.heads[i]
        if word not in AVOIR_FORMS or tree.pos[i] != "AUX" or head == i:
            continue
        of_noun = (
            tree.relations[i] == "aux" and tree.pos[head] == "NOUN" and head > i and not tree.dependents(head, "cop")
        )
        trait = tree.words[head] == "trait" and tree.word_at(head + 1) in ("a", "au", "aux")
        if tree.relations[i] == "cop" or of_noun or trait:
            if trait:
                tree.set_pos(head, "NOUN")
            tree.promote(i, head, "obj")
            tree.set_pos(i, "VERB", tree.morphs[i])
