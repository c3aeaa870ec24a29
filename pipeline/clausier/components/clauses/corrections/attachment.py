"""What is attached to which word: conjunctions, relative pronouns, participles, adverbials."""

from clausier.components.clauses.relations import HEADING, RELATIVES
from clausier.components.clauses.tree import Tree

SUBORDINATORS = frozenset("que qu' lorsque lorsqu' puisque puisqu' quand si s'".split())
"""Conjunctions that open a finite clause."""

OBLIQUE = RELATIVES - frozenset("qui que qu' ou".split())
"""Relative pronouns that are nothing else."""

REACH = 20
"""How many words on a finite verb is looked for; farther away another clause is likelier."""

ADVERBIALS = frozenset("obl nmod advmod advcl xcomp obj ccomp iobj".split())
"""Relations of what may follow or precede a verb in its clause."""


def subordinators(tree: Tree) -> None:
    """In "Du fait que la responsabilité leur incombe": the noun behind "que" is the subject of the finite verb behind it."""
    for i, word in enumerate(tree.words):
        noun = tree.heads[i]
        if word not in SUBORDINATORS or tree.relations[i] != "mark" or noun < i:
            continue
        if tree.pos[noun] not in ("NOUN", "PROPN", "PRON", "ADJ") or tree.having(noun, "cop", "aux"):
            continue
        verb = _subjectless(tree, noun)
        if verb is None:
            continue
        governor = tree.heads[noun]
        if governor == noun or verb in (governor, *tree.above(governor)):
            continue
        conjunctions = tree.having(noun, "mark", "cc")
        tree.attach(verb, governor, _clausal(tree, noun, word))
        tree.attach(noun, verb, "nsubj")
        for conjunction in conjunctions:
            tree.attach(conjunction, verb, tree.relations[conjunction])


def _clausal(tree: Tree, noun: int, conjunction: str) -> str:
    """The relation of the clause whose subject the parser put in its predicate's place."""
    relation, verbal = tree.relations[noun], tree.pos[tree.heads[noun]] in ("VERB", "AUX")
    if relation in HEADING - {"conj", "root"} or (relation == "conj" and verbal):
        return relation
    if conjunction not in ("que", "qu'"):
        return "advcl"
    return "ccomp" if verbal else "acl"


def _subjectless(tree: Tree, noun: int) -> int | None:
    """The next finite predicate behind a noun, if it has no subject and nothing opens a clause between."""
    for place in range(noun + 1, min(noun + REACH, len(tree))):
        if tree.words[place] in RELATIVES or tree.relations[place] == "mark":
            return None
        copula = tree.relations[place] == "cop" and tree.heads[place] > place
        predicate = tree.heads[place] if copula else place
        if (copula or tree.pos[place] == "VERB") and tree.is_finite(predicate):
            return None if tree.having(predicate, "nsubj", "cc") else predicate
    return None


def extracted_pronouns(tree: Tree) -> None:
    """In "La ligne qu'elle vient de définir", "un sujet dont je sais qu'il l'occupe": the pronoun is the inner verb's."""
    for i, word in enumerate(tree.words):
        verb = tree.heads[i]
        if word not in ("que", "qu'", "dont") or tree.pos[i] != "PRON" or tree.relations[i] in ("mark", "nsubj"):
            continue
        infinitives = [c for c in tree.having(verb, "xcomp") if tree.morphs[c].startswith("Inf")]
        clauses = [c for c in tree.having(verb, "ccomp") if c > verb and tree.having(c, "mark")]
        if i < verb and len(infinitives) == 1 and (word == "dont" or not tree.having(infinitives[0], "obj")):
            tree.attach(i, infinitives[0], "obj")
        elif i < verb and clauses and not infinitives:
            tree.attach(i, clauses[0], "obj")


def subjects_of_relatives(tree: Tree) -> None:
    """In "Une lettre qui, selon lui, avait été volée": "qui" is the subject of the next finite verb that has none."""
    for i, word in enumerate(tree.words):
        head = tree.heads[i]
        if word != "qui" or tree.pos[i] != "PRON" or tree.tag(i - 1) == "ADP" or tree.pos[head] in ("VERB", "AUX"):
            continue
        if tree.having(head, "cop"):
            continue
        for verb in range(i + 1, min(i + REACH, len(tree))):
            if tree.pos[verb] == "VERB" and tree.is_finite(verb):
                if not tree.having(verb, "nsubj"):
                    tree.attach(i, verb, "nsubj")
                break


def relatives(tree: Tree) -> None:
    """In "La Déclaration, qui a souligné ce point", "la Charte, dans laquelle il est dit": the clause modifies the noun."""
    for i in range(1, len(tree)):
        verb = tree.heads[i]
        pronoun = tree.words[i] == "qui" and tree.relations[i] == "nsubj"
        if verb < i or not (pronoun or tree.words[i] in OBLIQUE) or tree.relations[verb] not in ("ccomp", "advcl"):
            continue
        before = i - 1
        while tree.tag(before) in ("ADP", "PUNCT"):
            before -= 1
        if tree.tag(before) in ("NOUN", "PROPN", "ADJ", "PRON", "NUM"):
            tree.relate(verb, "acl")


def participles_behind_nouns(tree: Tree) -> None:
    """In "La Stratégie de l'OSCE visant à": a participle right behind a noun phrase modifies the noun, not the verb."""
    for i in range(1, len(tree)):
        verb = tree.heads[i]
        if not tree.morphs[i].startswith("Part.Pres") or tree.relations[i] != "advcl" or verb > i:
            continue
        if tree.pos[i - 1] not in ("NOUN", "PROPN", "ADJ") or tree.pos[verb] not in ("VERB", "AUX"):
            continue
        nouns = [
            c for c in tree.having(verb, "obj", "obl", "iobj") if verb < c < i and tree.pos[c] in ("NOUN", "PROPN")
        ]
        if nouns:
            tree.attach(i, nouns[-1], "acl")


def dependents_before_gerunds(tree: Tree) -> None:
    """In "Demande, dans la limite du mandat, de faciliter l'accès, en recourant au fonds": a gerund governs to its right."""
    for i in range(2, len(tree)):
        if tree.words[i - 1] != "en" or tree.morphs[i] != "Part.Pres" or tree.is_root(i):
            continue
        governor = tree.heads[i]
        for child in tree.children()[i]:
            if governor < child and tree.relations[child] in ADVERBIALS and "," in tree.words[child : i - 1]:
                infinitive = tree.morphs[child].startswith("Inf")
                tree.attach(child, governor, "xcomp" if infinitive else tree.relations[child])


def participles_behind_commas(tree: Tree) -> None:
    """In "La Stratégie visant à réduire les risques, adoptée en 2003": a participle modifies a noun that it agrees with."""
    for i in range(2, len(tree)):
        if tree.morphs[i] != "Part.Past" or tree.words[i - 1] != "," or tree.relations[i] not in ("advcl", "acl"):
            continue
        agreement = tree.agreement[i]
        if tree.having(i, "aux", "nsubj") or tree.heads[i] > i or agreement.startswith(".") or agreement.endswith("."):
            continue
        if tree.agreement[tree.heads[i]] == agreement:
            continue
        for place in [i - 2, *tree.above(i - 2)]:
            if place < i and tree.pos[place] in ("NOUN", "PROPN") and tree.agreement[place] == agreement:
                tree.attach(i, place, "acl")
                break


def places_behind_participles(tree: Tree) -> None:
    """In "La Stratégie adoptée en 2003 par le Conseil, à Maastricht": a place behind a dated participle belongs to it."""
    dated = -1
    for i in range(len(tree)):
        if tree.morphs[i] == "Part.Past" and tree.relations[i] in ("acl", "advcl"):
            dated = i
        elif tree.pos[i] in ("VERB", "AUX"):
            dated = -1
        place = tree.pos[i] == "PROPN" and tree.relations[i] == "obl" and tree.word(i - 1) in ("a", "en")
        if place and tree.word(i - 2) == "," and tree.heads[i] < dated and _is_dated(tree, dated):
            tree.attach(i, dated, "obl")


def _is_dated(tree: Tree, participle: int) -> bool:
    return any(tree.pos[c] == "NUM" or tree.having(c, "nummod") for c in tree.having(participle, "obl", "nmod"))


def closed_parentheses(tree: Tree) -> None:
    """In "De présenter, selon qu'il conviendra, des propositions": nothing behind the comma depends on the parenthesis."""
    for i, word in enumerate(tree.words):
        if word not in ("conviendra", "convient", "conviendrait") or tree.relations[i] not in ("advcl", "conj"):
            continue
        conjunctions = tree.having(i, "mark")
        if tree.word(i + 1) != "," or not conjunctions:
            continue
        before = conjunctions[0] - 2
        inserted = tree.word(before + 1) == "," and tree.tag(before) == "VERB"
        tree.attach(i, before if inserted else tree.heads[i], "advcl")
        for child in tree.children()[i]:
            if child > i + 1 and tree.relations[child] in ADVERBIALS:
                tree.attach(child, tree.heads[i], tree.relations[child])


def second_objects(tree: Tree) -> None:
    """In "Intensifiera le dialogue en recensant, très tôt, les domaines communs": a verb has only one direct object."""
    firsts: dict[int, int] = {}
    last = -1
    for i in range(len(tree)):
        verb, last = last, i if tree.pos[i] == "VERB" else last
        if tree.relations[i] != "obj" or tree.pos[i] not in ("NOUN", "PROPN") or tree.heads[i] > i:
            continue
        governor = tree.heads[i]
        if governor not in firsts:
            firsts[governor] = tree.having(governor, "obj")[0]
        first = firsts[governor]
        if first == i or first < governor or verb <= first or tree.having(i, "cc"):
            continue
        if tree.morphs[verb] == "Part.Pres" and governor in tree.above(verb) and not tree.having(verb, "obj"):
            for child in tree.children()[governor]:
                if verb < child <= i and tree.relations[child] in ("obl", "advmod", "obj"):
                    tree.attach(child, verb, tree.relations[child])
            firsts.clear()
