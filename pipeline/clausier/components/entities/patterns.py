"""French vocabulary of the entity matcher: named word lists, and the regular expressions that are built from named atoms.

Words are folded (``clausier.french.folding``); the expressions that read printed text say so.
"""

import re

from clausier.french.dates import MONTHS
from clausier.french.morphology import FUNCTION_WORDS

# Articles and prepositions

DEFINITE_ARTICLES = frozenset({"le", "la", "les", "l'"})

PLURAL_DETERMINERS = frozenset("les des aux ces".split())

DEFINITE_DETERMINERS = frozenset("le la l' du au ce cet cette ledit ladite dudit audit".split())
"""Determiners before a short form; others introduce something new to the reader ("un Comité", "tout Conseil")."""

DE_FORMS = frozenset({"de", "d'", "du", "des"})
"""The preposition "de", elided and contracted."""

LOCATIVE_PREPOSITIONS = frozenset({"en", "au", "aux", "a"})
"""Prepositions before the location of a body or event ("Mission de l'OSCE en Bosnie-Herzégovine")."""

SUBJECT_PREPOSITIONS = frozenset({"pour", "sur", "contre"})
"""Prepositions before the subject that a body or event deals with ("Conférence sur les femmes")."""

# Inside a name

ADJECTIVE_PREFIXES = ("anti", "inter", "multi", "pluri", "trans")
"""Prefixes of compounds that serve as adjectives and are in no lemma table ("antimines")."""

PRENOMINAL_ADJECTIVES = frozenset("haut haute grand grande petit petite bon bonne nouveau nouvelle".split())
"""Adjectives that precede their noun ("de haut niveau")."""

NON_ADJECTIVES = FUNCTION_WORDS | {"est"}
"""Words that are in the table of adjectives but mostly something else: "est" is a verb, "sur" a preposition."""

NOMINALISED_INFINITIVES = frozenset("devoir pouvoir etre souvenir avenir".split())
"""Infinitives that are nouns too."""

NOUNS_OUTSIDE_NAMES = frozenset(
    "compte vigueur cours titre egard question objet cadre vue fin mesure tant matiere sein suite rapport theme"
    " periode travaux progres activites resultats".split()
)
"""Nouns of adverbial phrases after a preposition ("en vigueur", "au titre de"), of reports ("sur les travaux"), "thème"."""

WORDS_AFTER_VERBAL_PARTICIPLE = frozenset("par a au aux en dans le de du lors entre d'".split())
"""Words after a participle that has a complement and so is no mere adjective ("Comité créé par", "Fonds destiné à")."""

WORDS_AFTER_FINITE_VERB = DEFINITE_ARTICLES | frozenset("que qu' de a un une ses son sa".split())
"""Words after a finite verb that has the form of an adjective."""

ESTABLISHMENT_VERBS = frozenset(
    "tenir creer etablir organiser convoquer prevoir instituer reunir consacrer adopter constituer".split()
)
"""Verbs whose participle states how a body or event came about ("la Conférence tenue hier") and is no part of its name."""

# Head nouns

BODY_NOUNS = tuple(
    "comite commission conseil bureau organisation mission force groupe office ministere centre institut agence union banque"
    " tribunal cour autorite equipe departement secretariat association federation ligue alliance universite academie"
    " parlement assemblee chambre cabinet division service section unite cellule caisse mecanisme reseau observatoire"
    " organisme direction delegation ecole college".split()
)
EVENT_NOUNS = tuple("conference reunion sommet seminaire forum congres decennie annee journee semaine colloque".split())
PROGRAMME_NOUNS = tuple("programme initiative partenariat processus campagne facilite".split())
FUND_NOUNS = ("fonds", "budget")
ROLE_NOUNS = tuple(
    "representant envoye rapporteur coordonnateur conseiller directeur president commissaire ministre secretaire ambassadeur"
    " procureur greffier facilitateur mediateur administrateur".split()
)

NOUNS_WITH_SUBJECT = tuple("groupe comite commission rapporteur representant envoye coordonnateur conseiller".split())
"""Nouns of bodies and roles whose name may go on with "sur" and their subject; after other bodies "sur" belongs to a report
or a debate ("débats du Conseil sur…")."""

RANK_WORDS = ("haut", "sous", "vice", "premier", "co")
"""Words before a head noun that belong to it: "Haut Représentant", "Premier Ministre", "Vice-Président"."""

ORDINAL_ENDINGS = ("ieme", "premier", "premiere", "second", "seconde")
"""Endings of ordinals before a head noun."""

INSTRUMENT_CONTINUATIONS = {"programme": ("d'action", "de travail", "2030"), "cadre": ("d'action",)}
"""Nouns that name an instrument when these words follow ("Programme d'action", "Programme 2030")."""

INSTRUMENT_PART_NOUNS = frozenset("mandat mandats appel appels vision chapitre section partie titre resolution".split())
"""Nouns of further instruments and of parts of one; a name that begins with one is no entity."""

# Gazetteer

STATE_ORGANS = ("gouvernement", "gouvernements", "autorités", "délégation", "parlement", "présidence")
"""Nouns, as printed, that an adjective of nationality makes the name of a State's own body: "Gouvernement afghan"."""

CURRENCY_NOUNS = frozenset({"dollar", "dollars"})
"""Nouns after which "des États-Unis" is part of the name of a currency."""

# Proposals of the recogniser

ENGLISH_FUNCTION_WORDS = frozenset("of the in on and for to with from an by".split()) - FUNCTION_WORDS
"""Words that mark a title in English, of a report or a project."""

ROMAN_NUMBER = re.compile(r"(?:^|\s)(?:[IVXL]+(?:\s?(?:e|er|ème))?|[CDM]{1,3}[LXVI]{2,})\b")
"""Roman numbers of centuries, chapters and annexes, in printed text."""

# Dates

NOUNS_BEFORE_A_NUMBER = frozenset(
    "programme agenda n no nos n° resolution resolutions decision decisions article articles page pages paragraphe".split()
)
"""Words before four digits that are a number of theirs and no year."""

COUNTED_NOUNS = frozenset(
    "dollars euros francs personnes hommes femmes soldats militaires membres observateurs policiers tonnes metres km milles"
    " kilometres hectares millions milliards pour heures exemplaires familles enfants refugies fois h pages".split()
)
"""Words after a number between 1900 and 2099 that counts them and is no year."""

DAY = r"(?:1\s?er|\d{1,2}|l\d|\dl)"
"""A day of the month; "l0" for "10" is a known damage (docs/genre.md, F.11)."""

MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
YEAR = r"(?:19|20)\d{2}"
UNTIL = r"(?:\s?-\s?|\s(?:au|a|jusqu'au)\s)"
DAY_JOIN = rf"(?:{UNTIL}|\s(?:et|ou)\s|\s?,\s?)"

DATE = re.compile(
    rf"(?<![\w/.-])(?:"
    rf"(?P<from_day>{DAY})(?:\s(?P<from_month>{MONTH})(?:\s(?P<from_year>{YEAR}))?{UNTIL}|(?:{DAY_JOIN}{DAY}){{0,4}}?{DAY_JOIN})"
    rf"(?P<to_day>{DAY})\s(?P<to_month>{MONTH})\s(?P<to_year>{YEAR})"
    rf"|(?P<early_day>{DAY})\s(?P<early_month>{MONTH})"
    rf"(?=(?:(?:,|\set)\s{DAY}\s(?:{MONTH})){{0,4}}(?:,|\set)\s{DAY}\s(?:{MONTH})\s(?P<early_year>{YEAR}))"
    rf"|(?P<day>{DAY})\s(?P<day_month>{MONTH})\s(?P<day_year>{YEAR})"
    rf"|(?P<first_month>{MONTH})(?:\s(?P<first_month_year>{YEAR}))?\s(?:a|au|et|-)\s(?P<last_month>{MONTH})\s"
    rf"(?P<last_month_year>{YEAR})"
    rf"|(?P<month>{MONTH})\s(?P<month_year>{YEAR})"
    rf"|(?P<first>{YEAR})\s?(?:-|a|/)\s?(?P<last>{YEAR}|\d{{2}}(?=\D|$))"
    rf"|(?P<year>{YEAR})"
    rf")(?![\w/-])"
)
"""A date or a range of dates, the longest form first; every repetition is bounded, so that matching is linear in the text."""

# Persons

PERSON_TITLE = r"(?:MM?\.|M\s?me|Mmes?|Mlle|Mgr|Dr|Sir|Lord|S\.\s?E\.\s?M\.)"
NAME_PARTICLE = r"(?:de|du|d’|d'|van|von|der|den|ben|bin|el|da|di|dos|al|y)"
NAME_WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w’'-]*\.?|al-[A-Z][\w’'-]*)"

TITLED_PERSON = re.compile(
    rf"(?<!\w){PERSON_TITLE}\s(?P<name>{NAME_WORD}(?:\s(?:{NAME_PARTICLE}\s)?{NAME_WORD}){{0,4}})"
)
"""A person's name after a title, in printed text ("M. Kofi Annan")."""

# Abbreviations and cited instruments

ABBREVIATION = re.compile(r"(?<![\w-])[A-Z][\w’'-]{1,14}(?![\w-])")
"""A word that may be an abbreviation, in printed text."""

INTRODUCED_ABBREVIATION = re.compile(r"\s\(\s?[«\"“]?\s?(?P<short>[A-Z][\w’'-]{1,14})\s?[»\"”]?\s?\)")
"""An abbreviation in brackets after the name that it stands for, in printed text."""

CITED_SUBJECT = re.compile(r"\s(?:sur|concernant|relative? (?:à|au|aux)|relatif (?:à|au|aux))\s[^,;:.()]{1,200}")
"""The subject of a cited instrument, after its number, in printed text."""
