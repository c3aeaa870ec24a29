"""Multiword phrases: adverbials, conjunctions, words joined by a hyphen."""

from clausier.components.clauses.corrections.patterns import (
    ADVERBIAL_PHRASES,
    DASHED_CONJUNCTIONS,
    DE_FORMS,
    HYPHENATED_FIRST_PART,
    QUE_FORMS,
    TIME_UNITS,
)
from clausier.components.clauses.tree import Tree


def item_labels(tree: Tree) -> None:
    """In "a) d'établir", "aux alinéas a) à d)": a single letter before a bracket is a label, no form of "avoir"."""
    for i in range(len(tree) - 1):
        if len(tree.words[i]) != 1 or tree.words[i + 1] != ")" or tree.pos[i] not in ("VERB", "AUX"):
            continue
        tree.set_pos(i, "NOUN")
        verb = next((child for child in tree.children()[i] if child > i and tree.pos[child] == "VERB"), None)
        if tree.heads[i] == i and verb is not None:
            tree.promote(verb, i, "dep")
        elif tree.heads[i] != i:
            tree.set_relation(i, "nmod")


def fixed_phrases(tree: Tree) -> None:
    """In "Y compris les femmes", "confirme à nouveau que": neither a clause nor a conjunction."""
    for i in range(1, len(tree)):
        pair = (tree.words[i - 1], tree.words[i])
        if pair == ("y", "compris"):
            _make_preposition(tree, i)
        elif (
            pair in ADVERBIAL_PHRASES and tree.relations[i - 1] in ("mark", "case", "fixed") and tree.heads[i] == i - 1
        ):
            verb = tree.heads[i - 1]
            before = i - 2
            if verb > i and tree.pos_at(before) == "VERB":
                tree.attach(i - 1, before, "advmod")
                if tree.relations[verb] == "advcl" and tree.word_at(i + 1) in QUE_FORMS:
                    tree.set_relation(verb, "ccomp")


def _make_preposition(tree: Tree, compris: int) -> None:
    """Make "compris" a preposition: its first dependent takes over its head and relation."""
    tree.set_pos(compris, "ADP")
    nouns = [c for c in tree.children()[compris] if c > compris and tree.relations[c] not in ("punct", "case", "det")]
    if nouns:
        tree.promote(nouns[0], compris, "case")
        if tree.relations[nouns[0]] not in ("conj", "nmod", "obl", "root", "obj"):
            tree.set_relation(nouns[0], "advcl" if tree.pos[nouns[0]] == "VERB" else "nmod")
        for other in nouns[1:]:
            tree.attach(other, nouns[0], tree.relations[other])
    elif tree.word_at(compris + 1) == "en" and tree.word_at(compris + 2).endswith("ant"):
        tree.attach(compris, compris + 2, "advmod")
    elif not tree.is_root(compris):
        tree.set_relation(compris, "case")
    tree.attach(compris - 1, compris, "fixed")


def fixed_times(tree: Tree) -> None:
    """The phrase "il y a quelques années" in another clause is an adverbial, not a clause."""
    for i in range(2, len(tree)):
        if tree.words[i] != "a" or tree.words[i - 2 : i] != ["il", "y"]:
            continue
        if tree.relations[i] in ("advcl", "parataxis", "advmod") and TIME_UNITS.intersection(tree.words[i + 1 : i + 4]):
            tree.set_relation(i, "fixed")


def conjunctions_of_two_words(tree: Tree) -> None:
    """In "Même si": the adverb belongs to the conjunction."""
    for i in range(len(tree) - 1):
        if tree.words[i] == "meme" and tree.words[i + 1] in ("si", "s'") and tree.relations[i + 1] == "mark":
            tree.attach(i, tree.heads[i + 1], "mark")


def joined_words(tree: Tree) -> None:
    """In "Ci-dessus", "lui-même": a hyphen joins two parts of one word; in "-et je le crois-" it is a dash."""
    if not any("-" in word for word in tree.vocabulary):
        return
    for i in range(1, len(tree)):
        if HYPHENATED_FIRST_PART.fullmatch(tree.words[i - 1]):
            tree.attach(i, i - 1, "fixed")
        elif tree.words[i - 1] in DASHED_CONJUNCTIONS and tree.heads[i] != i - 1:
            tree.attach(i - 1, tree.heads[i], "cc")
        elif tree.words[i - 1] == "-" and tree.word_at(i - 2) in ("ci", "la") and tree.words[i].startswith("des"):
            tree.attach(i, i - 2, "fixed")


def purpose(tree: Tree) -> None:
    """In "Afin d'améliorer", "afin que": "afin" is an adverb of the verb before it, and governs the clause after it.

    French treebanks of Universal Dependencies annotate it so; ``connective`` reads both words.
    """
    for i in range(len(tree) - 2):
        if tree.words[i] != "afin" or tree.words[i + 1] not in (*DE_FORMS, *QUE_FORMS):
            continue
        verb = tree.heads[i]
        if verb > i and not tree.is_root(verb):
            tree.promote(i, verb, "ccomp")
            tree.set_relation(i, "advmod")
        else:
            verb = _purpose_predicate(tree, i)
        if verb > i and not tree.is_root(i):
            tree.attach(verb, i, "ccomp")
            if tree.heads[verb] == i:
                tree.attach(i + 1, verb, "mark")


def _purpose_predicate(tree: Tree, afin: int) -> int:
    """The predicate of the clause after "afin": a near infinitive, or the head of its conjunction."""
    if tree.words[afin + 1] in DE_FORMS:
        for i in range(afin + 2, min(afin + 5, len(tree))):
            if tree.pos[i] == "VERB" and tree.morphs[i].startswith("Inf"):
                return i
    return tree.heads[afin + 1] if tree.heads[afin + 1] > afin + 1 else afin
