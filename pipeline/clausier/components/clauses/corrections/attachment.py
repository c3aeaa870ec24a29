"""Attachment of conjunctions, relative pronouns, participles and adverbials."""

from clausier.components.clauses.corrections.patterns import (
    CONVENIR_FORMS,
    FINITE_SUBORDINATORS,
    QUE_FORMS,
    UNAMBIGUOUS_RELATIVES,
)
from clausier.components.clauses.patterns import RELATIVE_PRONOUNS
from clausier.components.clauses.relations import CLAUSAL_RELATIONS, VERB_DEPENDENT_RELATIONS
from clausier.components.clauses.tree import Tree

MAX_DISTANCE_TO_VERB = 20
"""Within how many words a finite verb is searched; one farther away likelier belongs to another clause."""


def subordinators(tree: Tree) -> None:
    """In "Du fait que la responsabilité leur incombe": the noun after "que" is the subject of the finite verb after it."""
    for i, word in enumerate(tree.words):
        noun = tree.heads[i]
        if word not in FINITE_SUBORDINATORS or tree.relations[i] != "mark" or noun < i:
            continue
        if tree.pos[noun] not in ("NOUN", "PROPN", "PRON", "ADJ") or tree.dependents(noun, "cop", "aux"):
            continue
        verb = _find_subjectless_predicate(tree, noun)
        if verb is None:
            continue
        governor = tree.heads[noun]
        if governor == noun or verb in (governor, *tree.ancestors(governor)):
            continue
        conjunctions = tree.dependents(noun, "mark", "cc")
        tree.attach(verb, governor, _clausal_relation(tree, noun, word))
        tree.attach(noun, verb, "nsubj")
        for conjunction in conjunctions:
            tree.attach(conjunction, verb, tree.relations[conjunction])


def _clausal_relation(tree: Tree, noun: int, conjunction: str) -> str:
    """The relation of a clause whose subject the parser took for its predicate."""
    relation, verbal = tree.relations[noun], tree.pos[tree.heads[noun]] in ("VERB", "AUX")
    if relation in CLAUSAL_RELATIONS - {"conj", "root"} or (relation == "conj" and verbal):
        return relation
    if conjunction not in QUE_FORMS:
        return "advcl"
    return "ccomp" if verbal else "acl"


def _find_subjectless_predicate(tree: Tree, noun: int) -> int | None:
    """The next finite predicate after a noun, if it has no subject and no clause opens between them."""
    for i in range(noun + 1, min(noun + MAX_DISTANCE_TO_VERB, len(tree))):
        if tree.words[i] in RELATIVE_PRONOUNS or tree.relations[i] == "mark":
            return None
        is_copula = tree.relations[i] == "cop" and tree.heads[i] > i
        predicate = tree.heads[i] if is_copula else i
        if (is_copula or tree.pos[i] == "VERB") and tree.is_finite(predicate):
            return None if tree.dependents(predicate, "nsubj", "cc") else predicate
    return None


def extracted_pronouns(tree: Tree) -> None:
    """In "La ligne qu'elle vient de définir", "un sujet dont je sais qu'il l'occupe": the pronoun depends on the inner verb."""
    for i, word in enumerate(tree.words):
        verb = tree.heads[i]
        if word not in (*QUE_FORMS, "dont") or tree.pos[i] != "PRON" or tree.relations[i] in ("mark", "nsubj"):
            continue
        infinitives = [c for c in tree.dependents(verb, "xcomp") if tree.morphs[c].startswith("Inf")]
        clauses = [c for c in tree.dependents(verb, "ccomp") if c > verb and tree.dependents(c, "mark")]
        if i < verb and len(infinitives) == 1 and (word == "dont" or not tree.dependents(infinitives[0], "obj")):
            tree.attach(i, infinitives[0], "obj")
        elif i < verb and clauses and not infinitives:
            tree.attach(i, clauses[0], "obj")


def subjects_of_relatives(tree: Tree) -> None:
    """In "Une lettre qui, selon lui, avait été volée": "qui" is the subject of the next finite verb that has none."""
    for i, word in enumerate(tree.words):
        head = tree.heads[i]
        if word != "qui" or tree.pos[i] != "PRON" or tree.pos_at(i - 1) == "ADP" or tree.pos[head] in ("VERB", "AUX"):
            continue
        if tree.dependents(head, "cop"):
            continue
        for verb in range(i + 1, min(i + MAX_DISTANCE_TO_VERB, len(tree))):
            if tree.pos[verb] == "VERB" and tree.is_finite(verb):
                if not tree.dependents(verb, "nsubj"):
                    tree.attach(i, verb, "nsubj")
                break


def relatives(tree: Tree) -> None:
    """In "La Déclaration, qui a souligné ce point", "la Charte, dans laquelle il est dit": the clause modifies the noun."""
    for i in range(1, len(tree)):
        verb = tree.heads[i]
        is_subject = tree.words[i] == "qui" and tree.relations[i] == "nsubj"
        if (
            verb < i
            or not (is_subject or tree.words[i] in UNAMBIGUOUS_RELATIVES)
            or tree.relations[verb] not in ("ccomp", "advcl")
        ):
            continue
        before = i - 1
        while tree.pos_at(before) in ("ADP", "PUNCT"):
            before -= 1
        if tree.pos_at(before) in ("NOUN", "PROPN", "ADJ", "PRON", "NUM"):
            tree.set_relation(verb, "acl")


def participles_behind_nouns(tree: Tree) -> None:
    """In "La Stratégie de l'OSCE visant à": a participle right after a noun phrase modifies the noun, not the verb."""
    for i in range(1, len(tree)):
        verb = tree.heads[i]
        if not tree.morphs[i].startswith("Part.Pres") or tree.relations[i] != "advcl" or verb > i:
            continue
        if tree.pos[i - 1] not in ("NOUN", "PROPN", "ADJ") or tree.pos[verb] not in ("VERB", "AUX"):
            continue
        nouns = [
            c for c in tree.dependents(verb, "obj", "obl", "iobj") if verb < c < i and tree.pos[c] in ("NOUN", "PROPN")
        ]
        if nouns:
            tree.attach(i, nouns[-1], "acl")


def dependents_before_gerunds(tree: Tree) -> None:
    """In "Demande, dans la limite du mandat, de faciliter l'accès, en recourant au fonds": a gerund precedes its dependents."""
    for i in range(2, len(tree)):
        if tree.words[i - 1] != "en" or tree.morphs[i] != "Part.Pres" or tree.is_root(i):
            continue
        governor = tree.heads[i]
        for child in tree.children()[i]:
            if (
                governor < child
                and tree.relations[child] in VERB_DEPENDENT_RELATIONS
                and "," in tree.words[child : i - 1]
            ):
                infinitive = tree.morphs[child].startswith("Inf")
                tree.attach(child, governor, "xcomp" if infinitive else tree.relations[child])


def participles_behind_commas(tree: Tree) -> None:
    """In "La Stratégie visant à réduire les risques, adoptée en 2003": a participle modifies a noun that it agrees with."""
    for i in range(2, len(tree)):
        if tree.morphs[i] != "Part.Past" or tree.words[i - 1] != "," or tree.relations[i] not in ("advcl", "acl"):
            continue
        agreement = tree.agreement[i]
        if (
            tree.dependents(i, "aux", "nsubj")
            or tree.heads[i] > i
            or agreement.startswith(".")
            or agreement.endswith(".")
        ):
            continue
        if tree.agreement[tree.heads[i]] == agreement:
            continue
        for noun in [i - 2, *tree.ancestors(i - 2)]:
            if noun < i and tree.pos[noun] in ("NOUN", "PROPN") and tree.agreement[noun] == agreement:
                tree.attach(i, noun, "acl")
                break


def places_behind_participles(tree: Tree) -> None:
    """In "La Stratégie adoptée en 2003 par le Conseil, à Maastricht": a place after a dated participle depends on it."""
    dated = -1
    for i in range(len(tree)):
        if tree.morphs[i] == "Part.Past" and tree.relations[i] in ("acl", "advcl"):
            dated = i
        elif tree.pos[i] in ("VERB", "AUX"):
            dated = -1
        is_place = tree.pos[i] == "PROPN" and tree.relations[i] == "obl" and tree.word_at(i - 1) in ("a", "en")
        if is_place and tree.word_at(i - 2) == "," and tree.heads[i] < dated and _is_dated(tree, dated):
            tree.attach(i, dated, "obl")


def _is_dated(tree: Tree, participle: int) -> bool:
    return any(tree.pos[c] == "NUM" or tree.dependents(c, "nummod") for c in tree.dependents(participle, "obl", "nmod"))


def closed_parentheses(tree: Tree) -> None:
    """In "De présenter, selon qu'il conviendra, des propositions": nothing after the comma depends on the parenthesis."""
    for i, word in enumerate(tree.words):
        if word not in CONVENIR_FORMS or tree.relations[i] not in ("advcl", "conj"):
            continue
        conjunctions = tree.dependents(i, "mark")
        if tree.word_at(i + 1) != "," or not conjunctions:
            continue
        before = conjunctions[0] - 2
        is_parenthesis = tree.word_at(before + 1) == "," and tree.pos_at(before) == "VERB"
        tree.attach(i, before if is_parenthesis else tree.heads[i], "advcl")
        for child in tree.children()[i]:
            if child > i + 1 and tree.relations[child] in VERB_DEPENDENT_RELATIONS:
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
            firsts[governor] = tree.dependents(governor, "obj")[0]
        first = firsts[governor]
        if first == i or first < governor or verb <= first or tree.dependents(i, "cc"):
            continue
        if tree.morphs[verb] == "Part.Pres" and governor in tree.ancestors(verb) and not tree.dependents(verb, "obj"):
            for child in tree.children()[governor]:
                if verb < child <= i and tree.relations[child] in ("obl", "advmod", "obj"):
                    tree.attach(child, verb, tree.relations[child])
            firsts.clear()
