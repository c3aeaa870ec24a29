"""Forms of "avoir" and "faire" that are auxiliaries, and those that are not."""

from clausier.components.clauses.tree import Tree

HAVING = frozenset("ai as a avons avez ont avais avait avaient aura auront aurait auraient eut ait aient".split())
"""Forms of "avoir"."""

FAIRE = frozenset("faire fait font faisant fera feront fit faisait faisaient ferait fasse fassent".split())
"""Forms of "faire"."""

REACH = 3
"""How many adverbs, pronouns and commas may stand between an auxiliary and its verb."""


def compound_tenses(tree: Tree) -> None:
    """In "J'ai moi-même examiné": a form of "avoir" with a participle behind adverbs is its auxiliary."""
    for i, word in enumerate(tree.words):
        if word not in HAVING or tree.pos[i] != "VERB":
            continue
        for child in tree.children()[i]:
            if child > i and tree.morphs[child] == "Part.Past" and tree.pos[child] == "VERB":
                between = tree.pos[i + 1 : child]
                if len(between) <= REACH and all(pos in ("ADV", "PRON", "PUNCT") for pos in between):
                    tree.lift(child, i, "aux")
                    tree.tag_as(i, "AUX", tree.morphs[i])
                    break


def causatives(tree: Tree) -> None:
    """In "La faire évoluer": "faire" before an infinitive is its auxiliary (aux:caus)."""
    for i, word in enumerate(tree.words):
        if word not in FAIRE or tree.pos[i] not in ("VERB", "AUX"):
            continue
        behind = next((j for j in range(i + 1, min(i + 4, len(tree))) if tree.pos[j] not in ("ADV", "PRON")), 0)
        if behind and tree.morphs[behind].startswith("Inf") and tree.heads[behind] == i and tree.pos[behind] == "VERB":
            tree.lift(behind, i, "aux")
            tree.tag_as(i, "AUX", tree.morphs[i])


def avoir_is_no_copula(tree: Tree) -> None:
    """In "Que le groupe avait en Chine", "qui a trait à": "avoir" without a participle is a verb."""
    for i, word in enumerate(tree.words):
        head = tree.heads[i]
        if word not in HAVING or tree.pos[i] != "AUX" or head == i:
            continue
        of_noun = tree.relations[i] == "aux" and tree.pos[head] == "NOUN" and head > i and not tree.having(head, "cop")
        trait = tree.words[head] == "trait" and tree.word(head + 1) in ("a", "au", "aux")
        if tree.relations[i] == "cop" or of_noun or trait:
            if trait:
                tree.tag_as(head, "NOUN")
            tree.lift(i, head, "obj")
            tree.tag_as(i, "VERB", tree.morphs[i])
