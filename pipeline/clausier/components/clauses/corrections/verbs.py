"""Verbs: which words are verbs, and which of them head a clause."""

from clausier.components.clauses.corrections.patterns import (
    ADJECTIVE_APPROPRIE,
    ADVERBIAL_SUBORDINATORS,
    INVERTED_SUBJECTS,
    NON_PARTICIPLES,
    PREVERBAL_NEGATIONS,
    QUE_FORMS,
)
from clausier.components.clauses.patterns import CLITIC_PRONOUNS
from clausier.components.clauses.relations import CLAUSAL_RELATIONS, NOMINAL_RELATIONS
from clausier.components.clauses.tree import Tree


def adjectives(tree: Tree) -> None:
    """In "Des mesures appropriées": a former participle is an adjective."""
    for i, word in enumerate(tree.words):
        if tree.relations[i] == "acl" and ADJECTIVE_APPROPRIE.fullmatch(word):
            tree.set_pos(i, "ADJ")
            tree.set_relation(i, "amod")


def passives(tree: Tree) -> None:
    """In "Doit être bien mélangé": a word with an auxiliary is a verb, whatever the parser takes it for."""
    for i, relation in enumerate(tree.relations):
        head = tree.heads[i]
        if relation == "aux" and head > i and tree.pos[head] == "ADJ":
            tree.set_pos(head, "VERB", "Part.Past")


def gerunds(tree: Tree) -> None:
    """In "En simplifiant les règles": a word in -ant after "en" is a present participle."""
    for i in range(1, len(tree)):
        word = tree.words[i]
        if tree.words[i - 1] != "en" or not word.endswith("ant") or word in NON_PARTICIPLES:
            continue
        if tree.pos[i] not in ("VERB", "AUX") or not tree.morphs[i].startswith("Part"):
            noun = tree.heads[i]
            if noun > i and tree.pos[i] not in ("VERB", "AUX") and tree.pos[noun] in ("NOUN", "PROPN"):
                tree.promote(i, noun, "obj")
            tree.set_pos(i, tree.pos[i] if tree.pos[i] == "AUX" else "VERB", "Part.Pres")
        if tree.pos[i] == "VERB":
            _attach_to_verb(tree, i - 1, i, "mark")
            if tree.word_at(i - 2) == "tout":
                _attach_to_verb(tree, i - 2, i, "advmod")
        if tree.pos[i] == "VERB" and not tree.is_root(i) and tree.relations[i] not in CLAUSAL_RELATIONS:
            tree.set_relation(i, "advcl")


def _attach_to_verb(tree: Tree, i: int, verb: int, relation: str) -> None:
    """Attach a word to a verb, even if the parser attached the verb to the word."""
    if i not in tree.ancestors(verb):
        tree.attach(i, verb, relation)
    elif tree.heads[verb] == i and not tree.is_root(i):
        tree.promote(verb, i, relation)


def present_participles(tree: Tree) -> None:
    """In "Les produits couvrant les risques", "Habitant à Paris, il": a word in -ant before an object is a verb."""
    for i, word in enumerate(tree.words):
        if not word.endswith("ant") or len(word) < 5 or word in NON_PARTICIPLES or tree.pos[i] in ("VERB", "AUX"):
            continue
        opens = i == 0 and tree.pos[i] == "NOUN" and tree.pos_at(i + 1) in ("ADP", "DET")
        governs = tree.pos[i] in ("ADP", "SCONJ") and tree.pos_at(i + 1) in ("DET", "VERB", "AUX", "NUM")
        if not (opens or governs):
            continue
        if governs and tree.heads[i] > i:
            tree.promote(i, tree.heads[i], "obj")
        tree.set_pos(i, "VERB", "Part.Pres")
        tree.set_relation(i, "root" if tree.is_root(i) else "advcl" if opens else "acl")


def passive_participles(tree: Tree) -> None:
    """In "Les photos reprises par la presse": a word with the form of a past participle before "par" is one."""
    for i in range(len(tree) - 1):
        if tree.words[i + 1] != "par" or tree.pos[i] not in ("ADJ", "NOUN", "PROPN"):
            continue
        if _looks_passive(tree.forms[i]) and tree.pos_at(i - 1) not in ("DET", "ADP", "NUM", "ADJ"):
            tree.set_pos(i, "VERB", "Part.Past")
            if tree.relations[i] not in CLAUSAL_RELATIONS:
                tree.set_relation(i, "acl")


def _looks_passive(form: str) -> bool:
    """Whether a form is one that hardly any noun has: -é but for "parité", -ise, -ite, -ue, -erte in the feminine."""
    stem = form.removesuffix("s")
    if stem.endswith(("é", "ée")):
        return not stem.endswith("ité")
    return len(stem) > 5 and stem.endswith(("ise", "ite", "uite", "ue", "erte", "einte"))


def negated_verbs(tree: Tree) -> None:
    """In "Personne ne les aide": what follows "ne" and its clitics is a verb."""
    for i, word in enumerate(tree.words):
        if word not in ("ne", "n'") or tree.forms[i] == "né":
            continue
        verb = i + 1
        while (
            tree.word_at(verb) in CLITIC_PRONOUNS
            or tree.word_at(verb) == "en"
            or (verb == i + 1 and tree.word_at(verb) in PREVERBAL_NEGATIONS)
        ):
            verb += 1
        if (
            tree.pos_at(verb) in ("NOUN", "ADJ", "PROPN", "ADV", "ADP")
            and tree.word_at(verb) not in PREVERBAL_NEGATIONS
        ):
            infinitive = tree.words[verb].endswith(("er", "ir", "re")) and tree.word_at(i + 1) in PREVERBAL_NEGATIONS
            tree.set_pos(verb, "VERB", "Inf." if infinitive else "Fin.Pres")
            if tree.relations[verb] not in CLAUSAL_RELATIONS:
                tree.set_relation(verb, "advcl")


def inverted_verbs(tree: Tree) -> None:
    """In "Puis-je savoir": a word with a hyphenated subject after it is a finite verb, and governs an infinitive."""
    for i in range(len(tree) - 1):
        is_inverted = tree.words[i + 1] in INVERTED_SUBJECTS and not tree.words[i].startswith(("-", "t-"))
        if not is_inverted or tree.pos[i] not in ("CCONJ", "ADV", "NOUN", "PROPN", "ADP"):
            continue
        tree.set_pos(i, "VERB", "Fin.Pres")
        head = tree.heads[i]
        if head > i and tree.morphs[head].startswith("Inf"):
            tree.promote(i, head, "xcomp")
        elif tree.relations[i] not in CLAUSAL_RELATIONS:
            tree.set_relation(i, "parataxis")
        tree.attach(i + 1, i, "nsubj")


def bare_coordinated_verbs(tree: Tree) -> None:
    """In "La glace est présente et risque de durer": a noun without article, coordinated with a predicate, is a verb."""
    for i in range(2, len(tree) - 1):
        head = tree.heads[i]
        if tree.pos[i] != "NOUN" or tree.relations[i] != "conj" or tree.pos[i - 1] != "CCONJ" or head > i:
            continue
        if not tree.words[i].endswith(("e", "ent", "t")) or tree.pos_at(i + 1) not in ("ADP", "DET", "ADV", "SCONJ"):
            continue
        predicate = tree.pos[head] == "VERB" or (tree.pos[head] == "ADJ" and tree.dependents(head, "cop"))
        if predicate and tree.is_finite(head) and not tree.dependents(i, "det"):
            tree.set_pos(i, "VERB", "Fin.Pres")


def participles_as_roots(tree: Tree) -> None:
    """In "Des saignements graves, pouvant être fatals, ont été rapportés": the finite verb heads the sentence."""
    children = tree.children()
    for i in range(1, len(tree)):
        if not tree.is_root(i) or not tree.morphs[i].startswith("Part") or tree.dependents(i, "aux", "cop"):
            continue
        nouns = [c for c in children[i] if c < i and tree.pos[c] in ("NOUN", "PROPN")]
        verbs = [c for c in children[i] if c > i and tree.is_finite(c) and not tree.dependents(c, "mark", "cc")]
        if not nouns or not verbs:
            continue
        subject, verb = nouns[-1], verbs[0]
        tree.promote(verb, i, "acl")
        tree.attach(subject, verb, "nsubj")
        tree.attach(i, subject, "acl")
        for child in children[i]:
            if child not in (subject, verb) and (child < subject or child > verb):
                tree.attach(child, verb, tree.relations[child])


def finite_verbs_below_nouns(tree: Tree) -> None:
    """In "L'article 105, paragraphe 6, stipule que": a finite predicate without a connective heads the noun before it."""
    children = tree.children()
    for noun in range(len(tree)):
        if not tree.is_root(noun) or tree.pos[noun] not in ("NOUN", "PROPN") or tree.dependents(noun, "cop", "case"):
            continue
        for predicate in children[noun]:
            if predicate < noun or not _is_bare_predicate(tree, predicate):
                continue
            tree.promote(predicate, noun, "nsubj")
            for child in children[noun]:
                if child > predicate and tree.relations[child] != "punct":
                    tree.attach(child, predicate, tree.relations[child])
            break


def _is_bare_predicate(tree: Tree, i: int) -> bool:
    """Whether a finite verb, or a noun or adjective with a finite copula, has neither subject nor conjunction."""
    if tree.relations[i] not in ("acl", "appos", "dep", "conj", "nmod"):
        return False
    if not tree.is_finite(i) or not (tree.pos[i] == "VERB" or tree.dependents(i, "cop")):
        return False
    if tree.dependents(i, "nsubj", "csubj", "mark", "cc"):
        return False
    before = [c for c in tree.children()[i] if c < i]
    return not any(tree.pos[c] == "PRON" and tree.words[c] not in CLITIC_PRONOUNS for c in before)


def subordinate_roots(tree: Tree) -> None:
    """In "C'est une affaire qui dura lorsqu'il était ministre": a clause with a conjunction does not head the sentence.

    Nor does the clause with "que" of a cleft sentence: "C'est la vie du bassin que les visiteurs découvrent".
    """
    for i in range(len(tree)):
        conjunctions = tree.dependents(i, "mark") if tree.is_root(i) else []
        if not conjunctions:
            continue
        subordinate = tree.words[conjunctions[0]] in ADVERBIAL_SUBORDINATORS
        cleft = tree.words[conjunctions[0]] in QUE_FORMS
        for child in tree.children()[i]:
            if child > conjunctions[0]:
                break
            predicate = tree.dependents(child, "cop") or (subordinate and tree.pos[child] == "VERB")
            if (subordinate or cleft) and predicate and tree.is_finite(child) and not tree.dependents(child, "mark"):
                tree.promote(child, i, "advcl")
                break


def verbs_in_nominal_relations(tree: Tree) -> None:
    """In "Afin d'aboutir" (obl), "et ayant sous les yeux" (fixed): a verb heads a clause, whatever its parsed relation."""
    for i, relation in enumerate(tree.relations):
        if tree.pos[i] != "VERB" or relation in CLAUSAL_RELATIONS:
            continue
        if relation == "fixed" and tree.pos[tree.heads[i]] == "CCONJ":
            conjunction = tree.heads[i]
            tree.attach(i, tree.heads[conjunction], "conj")
            tree.attach(conjunction, i, "cc")
        elif relation in NOMINAL_RELATIONS and not tree.morphs[i].startswith("Part") and tree.word_at(i - 1) != "-":
            tree.set_relation(i, "acl" if relation == "nmod" else "advcl")


def copular_predicates_in_nominal_relations(tree: Tree) -> None:
    """In "Risque d'être là plusieurs jours": a word with a copula heads a clause, whatever its parsed relation."""
    for i, relation in enumerate(tree.relations):
        nominal = relation in ("nmod", "obl", "appos", "dep", "obj") and tree.pos[i] not in ("VERB", "AUX")
        if nominal and any(c < i for c in tree.dependents(i, "cop")):
            tree.set_relation(i, "advcl" if relation == "obl" else "ccomp" if relation == "obj" else "acl")
