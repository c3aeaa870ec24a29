"""Which words are verbs, and which of them head a clause."""

import re

from clausier.components.clauses.relations import HEADING, NOMINAL
from clausier.components.clauses.tree import CLITICS, Tree

PREPOSITIONS = frozenset("concernant suivant durant pendant moyennant nonobstant touchant devant avant vu".split())
"""Participles that have become prepositions (Grevisse, Le bon usage, § 259)."""

NO_PARTICIPLES = PREPOSITIONS | frozenset("pourtant cependant auparavant maintenant autant tant instant".split())
"""Words in -ant that are no participles where they stand without an article."""

NEGATIONS = frozenset("pas plus jamais rien point guere".split())
"""Negations that precede an infinitive: "ne pas intervenir"."""

SUBORDINATORS = frozenset("lorsque lorsqu' quand puisque puisqu' alors tandis".split())
"""Conjunctions of adverbial clauses alone."""

INVERTED = frozenset("-je -tu -il -elle -on -nous -vous -ils -elles -ce -t-il -t-elle -t-on -t-ils -t-elles".split())
"""Subjects behind their verb, as the tokenizer leaves them."""


def adjectives(tree: Tree) -> None:
    """In "Des mesures appropriées": an adjective that was a participle once."""
    for i, word in enumerate(tree.words):
        if tree.relations[i] == "acl" and re.fullmatch(r"approprie(e?s?)", word):
            tree.tag_as(i, "ADJ")
            tree.relate(i, "amod")


def passives(tree: Tree) -> None:
    """In "Doit être bien mélangé": what has an auxiliary is a verb, whatever it is taken for."""
    for i, relation in enumerate(tree.relations):
        head = tree.heads[i]
        if relation == "aux" and head > i and tree.pos[head] == "ADJ":
            tree.tag_as(head, "VERB", "Part.Past")


def gerunds(tree: Tree) -> None:
    """In "En simplifiant les règles": a word in -ant behind "en" is a present participle."""
    for i in range(1, len(tree)):
        word = tree.words[i]
        if tree.words[i - 1] != "en" or not word.endswith("ant") or word in NO_PARTICIPLES:
            continue
        if tree.pos[i] not in ("VERB", "AUX") or not tree.morphs[i].startswith("Part"):
            noun = tree.heads[i]
            if noun > i and tree.pos[i] not in ("VERB", "AUX") and tree.pos[noun] in ("NOUN", "PROPN"):
                tree.lift(i, noun, "obj")
            tree.tag_as(i, tree.pos[i] if tree.pos[i] == "AUX" else "VERB", "Part.Pres")
        if tree.pos[i] == "VERB":
            _take(tree, i - 1, i, "mark")
            if tree.word(i - 2) == "tout":
                _take(tree, i - 2, i, "advmod")
        if tree.pos[i] == "VERB" and not tree.is_root(i) and tree.relations[i] not in HEADING:
            tree.relate(i, "advcl")


def _take(tree: Tree, place: int, head: int, relation: str) -> None:
    """Attach a word to a verb, also where the parser attached the verb to the word."""
    if place not in tree.above(head):
        tree.attach(place, head, relation)
    elif tree.heads[head] == place and not tree.is_root(place):
        tree.lift(head, place, relation)


def present_participles(tree: Tree) -> None:
    """In "Les produits couvrant les risques", "Habitant à Paris, il": a word in -ant before an object is a verb."""
    for i, word in enumerate(tree.words):
        if not word.endswith("ant") or len(word) < 5 or word in NO_PARTICIPLES or tree.pos[i] in ("VERB", "AUX"):
            continue
        opens = i == 0 and tree.pos[i] == "NOUN" and tree.tag(i + 1) in ("ADP", "DET")
        governs = tree.pos[i] in ("ADP", "SCONJ") and tree.tag(i + 1) in ("DET", "VERB", "AUX", "NUM")
        if not (opens or governs):
            continue
        if governs and tree.heads[i] > i:
            tree.lift(i, tree.heads[i], "obj")
        tree.tag_as(i, "VERB", "Part.Pres")
        tree.relate(i, "root" if tree.is_root(i) else "advcl" if opens else "acl")


def passive_participles(tree: Tree) -> None:
    """In "Les photos reprises par la presse": a word with the form of a past participle before "par" is one."""
    for i in range(len(tree) - 1):
        if tree.words[i + 1] != "par" or tree.pos[i] not in ("ADJ", "NOUN", "PROPN"):
            continue
        if _looks_passive(tree.forms[i]) and tree.tag(i - 1) not in ("DET", "ADP", "NUM", "ADJ"):
            tree.tag_as(i, "VERB", "Part.Past")
            if tree.relations[i] not in HEADING:
                tree.relate(i, "acl")


def _looks_passive(form: str) -> bool:
    """Forms that hardly any noun has: in -é but for "parité", in -ise, -ite, -ue, -erte in the feminine."""
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
        while tree.word(verb) in CLITICS or tree.word(verb) == "en" or (verb == i + 1 and tree.word(verb) in NEGATIONS):
            verb += 1
        if tree.tag(verb) in ("NOUN", "ADJ", "PROPN", "ADV", "ADP") and tree.word(verb) not in NEGATIONS:
            infinitive = tree.words[verb].endswith(("er", "ir", "re")) and tree.word(i + 1) in NEGATIONS
            tree.tag_as(verb, "VERB", "Inf." if infinitive else "Fin.Pres")
            if tree.relations[verb] not in HEADING:
                tree.relate(verb, "advcl")


def inverted_verbs(tree: Tree) -> None:
    """In "Puis-je savoir": what carries its subject behind a hyphen is a finite verb, and governs an infinitive."""
    for i in range(len(tree) - 1):
        joined = tree.words[i + 1] in INVERTED and not tree.words[i].startswith(("-", "t-"))
        if not joined or tree.pos[i] not in ("CCONJ", "ADV", "NOUN", "PROPN", "ADP"):
            continue
        tree.tag_as(i, "VERB", "Fin.Pres")
        head = tree.heads[i]
        if head > i and tree.morphs[head].startswith("Inf"):
            tree.lift(i, head, "xcomp")
        elif tree.relations[i] not in HEADING:
            tree.relate(i, "parataxis")
        tree.attach(i + 1, i, "nsubj")


def bare_coordinated_verbs(tree: Tree) -> None:
    """In "La glace est présente et risque de durer": a noun without article, coordinated with a predicate, is a verb."""
    for i in range(2, len(tree) - 1):
        head = tree.heads[i]
        if tree.pos[i] != "NOUN" or tree.relations[i] != "conj" or tree.pos[i - 1] != "CCONJ" or head > i:
            continue
        if not tree.words[i].endswith(("e", "ent", "t")) or tree.tag(i + 1) not in ("ADP", "DET", "ADV", "SCONJ"):
            continue
        predicate = tree.pos[head] == "VERB" or (tree.pos[head] == "ADJ" and tree.having(head, "cop"))
        if predicate and tree.is_finite(head) and not tree.having(i, "det"):
            tree.tag_as(i, "VERB", "Fin.Pres")


def participles_as_roots(tree: Tree) -> None:
    """In "Des saignements graves, pouvant être fatals, ont été rapportés": the finite verb heads the sentence."""
    children = tree.children()
    for i in range(1, len(tree)):
        if not tree.is_root(i) or not tree.morphs[i].startswith("Part") or tree.having(i, "aux", "cop"):
            continue
        nouns = [c for c in children[i] if c < i and tree.pos[c] in ("NOUN", "PROPN")]
        verbs = [c for c in children[i] if c > i and tree.is_finite(c) and not tree.having(c, "mark", "cc")]
        if not nouns or not verbs:
            continue
        subject, verb = nouns[-1], verbs[0]
        tree.lift(verb, i, "acl")
        tree.attach(subject, verb, "nsubj")
        tree.attach(i, subject, "acl")
        for child in children[i]:
            if child not in (subject, verb) and (child < subject or child > verb):
                tree.attach(child, verb, tree.relations[child])


def finite_verbs_below_nouns(tree: Tree) -> None:
    """In "L'article 105, paragraphe 6, stipule que": a finite predicate that nothing joins to the noun before it heads it."""
    children = tree.children()
    for noun in range(len(tree)):
        if not tree.is_root(noun) or tree.pos[noun] not in ("NOUN", "PROPN") or tree.having(noun, "cop", "case"):
            continue
        for predicate in children[noun]:
            if predicate < noun or not _is_bare_predicate(tree, predicate):
                continue
            tree.lift(predicate, noun, "nsubj")
            for child in children[noun]:
                if child > predicate and tree.relations[child] != "punct":
                    tree.attach(child, predicate, tree.relations[child])
            break


def _is_bare_predicate(tree: Tree, place: int) -> bool:
    """Whether a finite verb, or a noun or adjective with a finite copula, has neither subject nor conjunction."""
    if tree.relations[place] not in ("acl", "appos", "dep", "conj", "nmod"):
        return False
    if not tree.is_finite(place) or not (tree.pos[place] == "VERB" or tree.having(place, "cop")):
        return False
    if tree.having(place, "nsubj", "csubj", "mark", "cc"):
        return False
    before = [c for c in tree.children()[place] if c < place]
    return not any(tree.pos[c] == "PRON" and tree.words[c] not in CLITICS for c in before)


def subordinate_roots(tree: Tree) -> None:
    """In "C'est une affaire qui dura lorsqu'il était ministre": a clause with a conjunction does not head the sentence.

    Nor does what "que" opens in a cleft sentence: "C'est la vie du bassin que les visiteurs découvrent".
    """
    for i in range(len(tree)):
        conjunctions = tree.having(i, "mark") if tree.is_root(i) else []
        if not conjunctions:
            continue
        subordinate = tree.words[conjunctions[0]] in SUBORDINATORS
        cleft = tree.words[conjunctions[0]] in ("que", "qu'")
        for place in tree.children()[i]:
            if place > conjunctions[0]:
                break
            predicate = tree.having(place, "cop") or (subordinate and tree.pos[place] == "VERB")
            if (subordinate or cleft) and predicate and tree.is_finite(place) and not tree.having(place, "mark"):
                tree.lift(place, i, "advcl")
                break


def verbs_in_nominal_relations(tree: Tree) -> None:
    """In "Afin d'aboutir" (obl), "et ayant sous les yeux" (fixed): a verb heads a clause whatever it is attached as."""
    for i, relation in enumerate(tree.relations):
        if tree.pos[i] != "VERB" or relation in HEADING:
            continue
        if relation == "fixed" and tree.pos[tree.heads[i]] == "CCONJ":
            conjunction = tree.heads[i]
            tree.attach(i, tree.heads[conjunction], "conj")
            tree.attach(conjunction, i, "cc")
        elif relation in NOMINAL and not tree.morphs[i].startswith("Part") and tree.word(i - 1) != "-":
            tree.relate(i, "acl" if relation == "nmod" else "advcl")


def copular_predicates_in_nominal_relations(tree: Tree) -> None:
    """In "Risque d'être là plusieurs jours": what has a copula heads a clause whatever it is attached as."""
    for i, relation in enumerate(tree.relations):
        nominal = relation in ("nmod", "obl", "appos", "dep", "obj") and tree.pos[i] not in ("VERB", "AUX")
        if nominal and any(c < i for c in tree.having(i, "cop")):
            tree.relate(i, "advcl" if relation == "obl" else "ccomp" if relation == "obj" else "acl")
