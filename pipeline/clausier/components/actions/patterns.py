"""French vocabulary of the rules on actions: sets of folded words, and the marks that the same rules look for.

Verbs, adjectives and adjuncts are data of the model (``actions.jsonl``, ``modifiers.jsonl``); here are function words, and the
nouns that the rules have to distinguish from verbs. Sets of different rules may differ by a word or two; equal ones are shared.
"""

import re

# Determiners, prepositions and conjunctions.

DEFINITE_ARTICLES = frozenset("le la les l'".split())
INDEFINITE_ARTICLES = frozenset("un une".split())
THIRD_PERSON_POSSESSIVES = frozenset("son sa ses".split())
"""Possessives of one possessor."""
POSSESSIVES = THIRD_PERSON_POSSESSIVES | frozenset("leur leurs notre nos".split())
DETERMINERS = DEFINITE_ARTICLES | INDEFINITE_ARTICLES | POSSESSIVES | {"des"}

PREP_DE = frozenset("de du des d'".split())
PREP_A = frozenset("a au aux".split())
COMPLEMENTIZERS = frozenset("que qu'".split())
"""Conjunctions that open a complement clause."""

INFINITIVE_PREPOSITIONS = frozenset("a de d'".split())
"""Prepositions that an infinitive may follow."""

COORDINATING_CONJUNCTIONS = frozenset("et ou mais puis".split())
CLAUSE_BOUNDARIES = COORDINATING_CONJUNCTIONS | frozenset(", ; : -".split())
"""What a further act follows, if the issuer is its subject."""

SUBORDINATORS = COMPLEMENTIZERS | frozenset(
    "qui dont ou lequel laquelle lesquels lesquelles auquel auxquels duquel desquels lorsque".split()
)
"""Relative pronouns and conjunctions that open a clause with a subject of its own; "ou" is also folded "où"."""

SUBJECT_RELATIVE_PRONOUNS = frozenset("qui lequel laquelle".split())
"""Relative pronouns that are the subject of their clause."""

# Pronouns.

THIRD_PERSON_REFLEXIVES = frozenset("se s'".split())
REFLEXIVE_PRONOUNS = THIRD_PERSON_REFLEXIVES | {"nous"}
THIRD_PERSON_OBJECTS = frozenset("le la les l' lui leur y en".split())
CLITIC_PRONOUNS = THIRD_PERSON_OBJECTS | THIRD_PERSON_REFLEXIVES
OBJECT_PRONOUNS = THIRD_PERSON_OBJECTS | {"nous"}
"""Object pronouns between a boundary and its verb ("et les encourage", ". Nous"); a reflexive belongs to the act."""

SUBJECT_PRONOUNS = frozenset("ils elles il elle".split())
WORDS_BEFORE_INFINITIVE = CLITIC_PRONOUNS | frozenset("ne pas nous".split())
"""Pronouns and negation between a preposition and its infinitive."""

# Auxiliaries, copulas and aspect verbs, as infinitives, and some of their forms.

AUXILIARY_VERBS = ("avoir", "être")
REFLEXIVE_COPULAS = ("dire", "déclarer", "montrer", "sentir")
COPULAS = ("être", "demeurer", "rester", *REFLEXIVE_COPULAS)
ASPECT_VERBS = ("continuer", "persister")
PERFECT_PARTICIPLE = "ayant"
"""The auxiliary of "Ayant examiné", which scans damage ("A_vant")."""
AUXILIARY_PARTICIPLES = frozenset({PERFECT_PARTICIPLE, "etant"})
PASSIVE_PARTICIPLE = "ete"
"""The second auxiliary of "ont été invités"."""

GERUND_MARKER = "en"
CONCESSIVE_GERUND = ("tout", "en")
"""What precedes a present participle in "Tout en prenant note"."""

# Adverbs and adjuncts.

MANNER_ADVERB_ENDING = "ment"
"""The ending of adverbs of manner."""

NON_MANNER_WORDS_IN_MENT = frozenset(
    "notamment conformement contrairement relativement independamment prealablement parallelement concernement"
    " anterieurement ulterieurement posterieurement concurremment conjointement gouvernement".split()
)
"""Words in -ment that open a phrase of their own, or are nouns: none states how an act is performed."""

MANNER_PREPOSITION = "avec"
"""What opens an adjunct with a noun of feeling ("avec satisfaction")."""

DEGREE_ADVERBS = frozenset("tout plus bien fort tres encore".split())
"""Adverbs that, as the last adjunct of an act, modify what follows the act and are no part of it."""

ADJUNCT_OPENERS = frozenset(
    "a au aux dans en par pour sur de des compte conformement sous avec sans apres avant afin lors outre parallelement"
    " considerant eu vu cependant toutefois enfin ainsi aussi egalement neanmoins".split()
)
"""First words of adjuncts that precede the leading act ("À cet égard, invite")."""

# Subjects of the leading act.

ISSUER_NOUNS = frozenset(
    "ministres conseil etats assemblee forum comite commission conference chefs participants delegations"
    " gouvernements parties presidence congres bureau groupe organe reunion membres representants".split()
)
"""Heads of the subjects that act in minutes ("Les ministres ont condamné", facts in docs/genre.md, C.4)."""

FIRST_PERSON_SUBJECT_ENDS = frozenset(", nous osce )".split())
"""The last words of a subject in the first person plural, apposition included ("Nous, membres du Conseil de l'OSCE, …")."""

SUBJECT_ENDS = frozenset("qui que dont ; : .".split())
"""What ends the search for the verb of a subject: a clause or sentence of its own."""

ADJUNCT_ENDS = frozenset("; : .".split())
"""What ends the search for the act that follows an initial adjunct."""

NOUN_PHRASE_OPENERS = DEFINITE_ARTICLES | INDEFINITE_ARTICLES | frozenset("de des d' sa son par pour".split())
"""Words after which a form is a noun rather than the verb of a subject ("Le Conseil de la demande")."""

# Addressees of directives.

_ADDRESSEE_OPENERS = DEFINITE_ARTICLES | PREP_A | frozenset("tous toutes chaque ceux".split())
DIRECT_ADDRESSEE_OPENERS = _ADDRESSEE_OPENERS | frozenset("celles instamment".split())
"""First words of an addressee that immediately follows a directive."""

INFINITIVE_ADDRESSEE_OPENERS = _ADDRESSEE_OPENERS | THIRD_PERSON_POSSESSIVES
"""First words of an addressee that precedes the infinitive of an act ("prie ses membres de rester")."""

# Complements of acts.

COMPLEMENT_OPENERS = (
    COMPLEMENTIZERS | DEFINITE_ARTICLES | INDEFINITE_ARTICLES | THIRD_PERSON_POSSESSIVES | PREP_DE | PREP_A
)
"""First words of a complement that follows an insertion between commas."""

COMPLEMENT_FINAL_MARKS = frozenset(", ; . : et -".split())
"""What precedes the next act, or ends the paragraph, and is no part of a complement."""

PARTICIPLE_COMPLEMENT_OPENERS = PREP_DE | COMPLEMENTIZERS | frozenset("par ,".split())
"""What follows a past participle that is printed without its accent ("Encourage par" for "Encouragé par")."""

ADJECTIVE_COMPLEMENT_OPENERS = PREP_DE | PREP_A | frozenset("par en devant ,".split())
"""What follows a coordinated adjective or past participle that is the issuer's."""

REFLEXIVE_COMPLEMENT_OPENERS = PREP_DE | {"a"}
"""What follows a reflexive act in the first person plural without subject ("Nous engageons à")."""

UNKNOWN_VERB_FOLLOWERS = (
    (DETERMINERS - {"notre", "nos"})
    | PREP_DE
    | PREP_A
    | COMPLEMENTIZERS
    | frozenset("tous toutes chaque , en par avec dans combien notamment".split())
)
"""What follows a verb that the lexicon does not know, other than adverbs in ``MANNER_ADVERB_ENDING``."""

# Nouns that look like verbs.

NOUNS_IN_ER = frozenset("janvier fevrier premier dernier papier metier chantier acier atelier courrier".split())
"""Words in -er that are no infinitives."""

NOUNS_LIKE_VERBS = frozenset("liste groupe note offre charge demande".split())
"""Nouns that are also a third person singular, at the beginning of a paragraph."""
OPENING_NOUN_FOLLOWERS = frozenset("d' explicative verbale d speciale".split())
"""What follows such a noun ("Demande d'explication", "Note verbale")."""

UNKNOWN_NOUN_FOLLOWERS = PREP_DE | {","}
"""What follows a noun that looks like the third person singular of an unknown verb."""

COORDINATED_NOUN_FOLLOWERS = PREP_DE - {"d'"} | frozenset(", et ou ; .".split()) | {""}
"""What follows a noun among nouns that looks like an act ("la charge et note"); the empty string is the end of the text."""

# Agreement.

FEMININE_ENDINGS = ("ee", "ue", "ie", "te", "se", "ise", "ve")
"""Endings of the feminine of adjectives and past participles of the issuer."""

# Marks.

OPENING_QUOTATION_MARKS = frozenset("« “".split())
CLOSING_QUOTATION_MARKS = frozenset("» ”".split())
STRAIGHT_QUOTATION_MARK = '"'
QUOTATION_MARKS = OPENING_QUOTATION_MARKS | CLOSING_QUOTATION_MARKS | {STRAIGHT_QUOTATION_MARK}

ELIDED_WORD = re.compile(r"(?:[dlncsjm]|qu)'")
"""An elided word and its apostrophe, folded."""
