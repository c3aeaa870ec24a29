"""Words that are one phrase: adverbials, conjunctions and what a hyphen joins."""

import re

from clausier.components.clauses.tree import Tree

TIMES = frozenset("an ans annee annees mois jour jours semaine semaines heure heures temps minutes".split())
"""Units of time in "il y a deux ans"."""

ADVERBIALS = {("a", "nouveau"), ("de", "nouveau")}
"""Adverbials of a preposition and an adjective that the parser reads as a preposition of what follows."""

DASHED = frozenset("-et -ou -mais -car".split())
"""Conjunctions behind a dash without a space."""

JOINING = re.compile(r"(?:ci|la|au|moi|toi|soi|lui|elle|eux|elles|nous|vous)-")
"""What a tokenizer leaves before "même", "dessus", "delà"."""


def item_labels(tree: Tree) -> None:
    """In "a) d'établir", "aux alinéas a) à d)": a single letter before a bracket is a label, no form of "avoir"."""
    for i in range(len(tree) - 1):
        if len(tree.words[i]) != 1 or tree.words[i + 1] != ")" or tree.pos[i] not in ("VERB", "AUX"):
            continue
        tree.tag_as(i, "NOUN")
        verb = next((child for child in tree.children()[i] if child > i and tree.pos[child] == "VERB"), None)
        if tree.heads[i] == i and verb is not None:
            tree.lift(verb, i, "dep")
        elif tree.heads[i] != i:
            tree.relate(i, "nmod")


def fixed_phrases(tree: Tree) -> None:
    """In "Y compris les femmes", "confirme à nouveau que": neither a clause nor a conjunction."""
    for i in range(1, len(tree)):
        pair = (tree.words[i - 1], tree.words[i])
        if pair == ("y", "compris"):
            _prepose(tree, i)
        elif pair in ADVERBIALS and tree.relations[i - 1] in ("mark", "case", "fixed") and tree.heads[i] == i - 1:
            verb = tree.heads[i - 1]
            before = i - 2
            if verb > i and tree.tag(before) == "VERB":
                tree.attach(i - 1, before, "advmod")
                if tree.relations[verb] == "advcl" and tree.word(i + 1) in ("que", "qu'"):
                    tree.relate(verb, "ccomp")


def _prepose(tree: Tree, compris: int) -> None:
    """Make "compris" a preposition: what it governs takes its place."""
    tree.tag_as(compris, "ADP")
    nouns = [c for c in tree.children()[compris] if c > compris and tree.relations[c] not in ("punct", "case", "det")]
    if nouns:
        tree.lift(nouns[0], compris, "case")
        if tree.relations[nouns[0]] not in ("conj", "nmod", "obl", "root", "obj"):
            tree.relate(nouns[0], "advcl" if tree.pos[nouns[0]] == "VERB" else "nmod")
        for other in nouns[1:]:
            tree.attach(other, nouns[0], tree.relations[other])
    elif tree.word(compris + 1) == "en" and tree.word(compris + 2).endswith("ant"):
        tree.attach(compris, compris + 2, "advmod")
    elif not tree.is_root(compris):
        tree.relate(compris, "case")
    tree.attach(compris - 1, compris, "fixed")


def fixed_times(tree: Tree) -> None:
    """The phrase "il y a quelques années" in another clause is an adverbial, not a clause."""
    for i in range(2, len(tree)):
        if tree.words[i] != "a" or tree.words[i - 2 : i] != ["il", "y"]:
            continue
        if tree.relations[i] in ("advcl", "parataxis", "advmod") and TIMES.intersection(tree.words[i + 1 : i + 4]):
            tree.relate(i, "fixed")


def conjunctions_of_two_words(tree: Tree) -> None:
    """In "Même si": the adverb belongs to the conjunction."""
    for i in range(len(tree) - 1):
        if tree.words[i] == "meme" and tree.words[i + 1] in ("si", "s'") and tree.relations[i + 1] == "mark":
            tree.attach(i, tree.heads[i + 1], "mark")


def joined_words(tree: Tree) -> None:
    """In "Ci-dessus", "lui-même": what a hyphen joins is one word; in "-et je le crois-" it is a dash."""
    for i in range(1, len(tree)):
        if JOINING.fullmatch(tree.words[i - 1]):
            tree.attach(i, i - 1, "fixed")
        elif tree.words[i - 1] in DASHED and tree.heads[i] != i - 1:
            tree.attach(i - 1, tree.heads[i], "cc")
        elif tree.words[i - 1] == "-" and tree.word(i - 2) in ("ci", "la") and tree.words[i].startswith("des"):
            tree.attach(i, i - 2, "fixed")


def purpose(tree: Tree) -> None:
    """In "Afin d'améliorer", "afin que": "afin" is an adverb of the verb before, and governs the clause behind it.

    So do French treebanks of Universal Dependencies; ``connective`` reads both words.
    """
    for i in range(len(tree) - 2):
        if tree.words[i] != "afin" or tree.words[i + 1] not in ("de", "d'", "que", "qu'"):
            continue
        verb = tree.heads[i]
        if verb > i and not tree.is_root(verb):
            tree.lift(i, verb, "ccomp")
            tree.relate(i, "advmod")
        else:
            verb = _behind_purpose(tree, i)
        if verb > i and not tree.is_root(i):
            tree.attach(verb, i, "ccomp")
            if tree.heads[verb] == i:
                tree.attach(i + 1, verb, "mark")


def _behind_purpose(tree: Tree, afin: int) -> int:
    """The predicate of the clause behind "afin": an infinitive close by, or what its conjunction belongs to."""
    if tree.words[afin + 1] in ("de", "d'"):
        for near in range(afin + 2, min(afin + 5, len(tree))):
            if tree.pos[near] == "VERB" and tree.morphs[near].startswith("Inf"):
                return near
    return tree.heads[afin + 1] if tree.heads[afin + 1] > afin + 1 else afin
