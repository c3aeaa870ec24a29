"""French vocabulary of references: word lists, and regular expressions built from named atoms (docs/genre.md, A.3 and A.5).

Expressions read folded text (``clausier.french.folding``) unless their description says that they read printed text. Every
repetition is bounded or followed by what it cannot match, so that matching is linear in the text.
"""

import re

from clausier.french.dates import FULL_DATE

NUMBER_SIGN = r"n\s?(?:[°º˚]s?|os?\b)\.?"
"""No, no, Nos, N°, n°, Nº, "N o" (folded)."""

SUFFIX = r"(?:/(?:corr|rev|add)\.?\s?\d{0,2})"
OSCE_NUMBER = rf"\d{{1,3}}/\d{{2}}(?!\d){SUFFIX}?|\d{{1,4}}{SUFFIX}?"
ROMAN = r"(?:s-|es-)?[ivxlc]{1,8}"
UN_NUMBER = (
    rf"\d{{1,4}}\s?[a-z]?\s?\(\s?(?:\d{{4}}|{ROMAN})\s?\)"
    r"|(?:e?s-)?\d{1,4}\s?/\s?(?:s-)?\d{1,4}(?:\s[a-z](?=[\s,;.)]))?"
)
DATE = re.sub(r"\?P<\w+>", "?:", FULL_DATE)
DATED = rf"(?:,?\s?(?:en date\s)?(?:du|le|,)\s{DATE}|\s?\(\s?{DATE}\s?\))"
MEETING = r"(?:,?\s(?:en date|adoptee?s?)\s(?:du|le|a|en)\s[^,;.()«»]{3,60})?"


_OSCE_SYMBOL = (
    r"(?:FSC-PC|MC|PC|FSC|SUM|CIO|SEC|HDIM|EEF|ODIHR)\s?(?:\(\d{1,2}\))?\.(?:DEC|DOC|JOUR|DEL|GAL|FR|NGO|ACMF|DD)"
    r"(?:/\d{1,4}(?:/\d{2})?)?(?:/(?:Corr|Rev|Add)\.?\d{0,2}){0,2}|DOC\.(?:S|FSC)/\d{1,3}/\d{2}|4-C/Dec\.\d{1,3}"
)
_UN_SYMBOL = (
    r"(?:A|S|E|ST|TD|DP|T)/\s?(?:[A-Z]{2,10}[.\d]{0,3}/){0,3}(?:[A-Z]{1,5}[.-]?)?\d[\w.-]{0,14}"
    r"(?:/[\w.()-]{1,14}){0,5}(?:\s\((?:\d{4}|[IVXLC]+)\))?"
    r"|(?:CEDAW|CCPR|CRC|CAT|CERD|CRPD|CMW|FCCC|UNEP|HRI|NPT|BWC|CD|LOS|UNW|CTOC)/[A-Z\d][\w.()-]{0,14}(?:/[\w.()-]{1,14}){0,5}"
)
SYMBOL = re.compile(rf"(?<![\w/.])(?:{_OSCE_SYMBOL}|{_UN_SYMBOL})\*?(?:\sOSCE\+)?")
"""Symbols of OSCE series (A.1) and UN documents, with spaces of OCR after "S/" (printed text)."""


CITATION_NOUN = re.compile(
    r"\b(?P<noun>decision|resolution|declaration|document|rapport|recommandation|lettre)(?P<plural>s?)\b"
)
"""Nouns of numbered citations."""


QUALIFIER = re.compile(
    r"\s(?:ministerielles?(?:\sd(?:e\s|')(?P<place>\w+))?|commune|pertinentes?|anterieures?|suivantes?|connexes?|recentes?"
    r"|presidentielles?|cotees?|paru[es]* sous la cote|publiee?s?\s(?:sous la cote|dans))\s?:?"
)
"""What may separate the noun from its number, apart from a body."""


OSCE_LIST_NUMBER = re.compile(rf"\s?(?P<sign>{NUMBER_SIGN})?\s?(?P<number>{OSCE_NUMBER})(?!\w)\*?")
"""A number of an OSCE decision with its sign."""


UN_LIST_NUMBER = re.compile(rf"\s?(?:{NUMBER_SIGN}\s?)?(?P<number>{UN_NUMBER})(?!\w)")
"""A number of a UN resolution or decision; the sign is rare."""


YEAR_TAIL = re.compile(r"\s?\(\s?(?P<year>(?:19|20)\d{2})\s?\)")
"""A year in brackets after an OSCE number: "No 813 (2007)"."""


DATE_TAIL = re.compile(DATED)
"""A date after a number."""


FURTHER_DATE = re.compile(rf"(?:,?\s(?:et|ainsi que)|,)\s(?:en date\s)?du\s(?P<date>{DATE})")
"""A date after another: "du 14 avril 2015 et du 21 décembre 2018"."""


TITLE_TAIL = re.compile(r",?\s(?:et\s)?intitul\w{1,5}\s?:?\s?[«\"“](?P<title>[^«»\"”]{3,600})[»\"”]")
"""A title after a number: ", intitulée « … »", at most 600 characters."""


LIST_SEPARATOR = re.compile(
    r"\s?(?:,?\s?(?:et|ou|ainsi que|a)\s|,\s|/(?=\d))(?:la\s|le\s|sa\s|ses\s|les\s)?(?:notamment\s)?"
)
"""The separator of the members of a list."""


LIST_DESCRIPTION = re.compile(
    r",?\s(?:sur|relatives?|concernant|portant|intitul\w+|par laquelle|dans laquelle)\s[^,;.]{2,160},?\s(?:et|ainsi que)\s"
    rf"(?=(?:{NUMBER_SIGN}\s?)?(?:{UN_NUMBER})(?!\w))"
)
"""A description of a member of a list, up to the next number: "5/1, sur …, et 5/2"."""


SYMBOL_BRACKET = re.compile(r"\s?\(\s?(?=[A-Z0-9])")
"""The bracket before a symbol that follows a number: "No 571 (PC.DEC/571)" (printed text)."""


CITATION_NOUN_KINDS = {"rapport": "report", "recommandation": "other", "lettre": "other"}
"""Kinds of instruments by the noun of a numbered citation, where the noun itself is no kind."""


SYMBOL_ONLY_NOUNS = frozenset({"document", "rapport", "lettre", "declaration", "recommandation"})
"""Nouns of instruments that are cited by symbol only, without a plain number."""


BODY_LINK = re.compile(r",?\s(?:adoptees?\spar\s|que\s)?(?:du\s|de\sla\s|de\sl'\s?|des\s|le\s|la\s|l'\s?)")
"""What links a body to the noun or number of a citation: " du ", ", adoptée par le ", " que l'"."""


CITED_ORGANISATION_TAIL = re.compile(r"(?:\sde l'(?:organisation des nations unies|onu|osce)|\sdes nations unies)")
"""The organisation after the body of a citation."""


SHORT_BODY_NOUN = re.compile(r"(?:conseil|assemblee|commission|forum)(?=[\s,;.)])")
"""The first noun of a body's name, alone: "du Conseil", "de l'Assemblée"."""


POSSESSIVE = re.compile(r"\b(?:sa|ses|notre|nos)\s(?:\w+\s){0,2}$")
"""A possessive before the noun of a citation, perhaps with adjectives: "ses précédentes"."""


SUBJECT_ARTICLE = re.compile(r"\b(?:le|la|l'|que l'|que le)\s?$")
"""The article before a body that is the subject of a sentence."""


SUBJECT_TO_POSSESSIVE = re.compile(r"(?:,?\s(?:dans|par|a|en|au|avait|a adopte|rappelait)?\s?[^,;.]{0,40})")
"""What may separate a subject from the possessive that refers to it: " rappelait "."""


_UNIT = r"(?:paragraphes?|alineas?|articles?|chapitres?|sections?|parties?|annexes?|titres?|points?)"
_UNIT_NUMBER = r"(?:[ivxlc]{1,7}(?:\.\d{1,3})?|\d{1,3}|[a-z])(?:\s?[a-z]?\s?\))?"
_UNIT_NUMBERS = rf"{_UNIT_NUMBER}(?:(?:,\s|\set\s|\sa\s|\s){_UNIT_NUMBER}){{0,6}}"
PINPOINT = re.compile(
    rf"\b(?P<pinpoint>{_UNIT}\s{_UNIT_NUMBERS}"
    rf"(?:\s(?:du|de la|de l'|des|de ses|de son|de sa)\s?{_UNIT}\s{_UNIT_NUMBERS}){{0,2}})"
    r"\s(?:du|de la|de l'|des|de sa|de ses|de son|de leur|de)\s?(?:dite?s?\s|sa\s|ladite\s)?$"
)
"""A pinpoint before a mention: "paragraphe 8 de la", "chapitre VIII de la", "articles 25 et 26 du"."""


# Decisions and resolutions cited by title, and adoptions

_ABOUT = r"(?:sur|concernant|(?:relative|portant|ayant trait)\s(?:sur|a|au|aux))"
TITLE_CITATION = re.compile(
    rf"\b(?P<noun>decision|resolution)\s{_ABOUT}\s(?P<title>[^;.:()«»]{{8,240}}?)(?=,?\sadoptee[\s,])"
)
"""Noun, preposition and title up to the statement of its adoption; at most 240 characters, no other sentence."""


ADOPTION_START = re.compile(r",?\s(?:qui\sa\sete\s|et\s)?adoptee?(?=[\s,])")
"""The participle that begins the statement of an adoption: ", adoptée", " qui a été adopté"."""


_SESSION = r"sa\s[a-z-]{3,30}\s(?:session|seance|reunion)"
_DATE_BODY_OR_MEETING = (
    rf"(?:le|en date du)\s(?P<date>{DATE})|(?P<by>par\s(?:le\s|la\s|l'\s?))"
    rf"|(?:a|lors de)\s(?:{_SESSION}|[a-z-]{{3,20}})"
)
ADOPTION_DETAIL = re.compile(rf",?\s(?:{_DATE_BODY_OR_MEETING})")
"""A detail of an adoption: its date, what introduces its body, or a place or session."""


ADOPTING_ORGANISATION_TAIL = re.compile(r"\sde l'(?:osce|onu|organisation des nations unies)\b|\sdes nations unies\b")
"""The organisation after the body that adopted an instrument."""


# Names of instruments

INSTRUMENT_NOUN_KINDS = {
    "convention": "treaty", "conventions": "treaty", "convention-cadre": "treaty", "pacte": "treaty", "pactes": "treaty",
    "traite": "treaty", "traites": "treaty", "protocole": "treaty", "protocoles": "treaty", "accord": "treaty",
    "accords": "treaty", "accord-cadre": "treaty", "memorandum": "treaty", "statut": "treaty", "arrangement": "treaty",
    "charte": "charter", "declaration": "declaration", "communique": "declaration", "consensus": "declaration",
    "engagement": "declaration", "strategie": "strategy", "plan": "action_plan", "programme": "action_plan",
    "cadre": "action_plan", "agenda": "action_plan", "feuille": "action_plan", "acte": "document", "document": "document",
    "code": "rules", "regles": "rules", "reglement": "rules", "principes": "rules", "lignes": "rules", "directives": "rules",
}  # fmt: skip
"""Head nouns of instruments' names, folded, with the kind of instrument that they name."""


NOUN_COMPLEMENTS = {
    "plan": r"d'action|mondial|strategique|de travail|directeur",
    "programme": r"d'action|de developpement|mondial|de travail",
    "cadre": r"d'action|de cooperation|de reference",
    "code": r"de conduite|de bonne conduite|de deontologie|international",
    "acte": r"final|constitutif",
    "document": r"final|de cloture|de strategie|de|d'",
    "principes": r"directeurs|fondamentaux|de base|de",
    "lignes": r"directrices",
    "regles": r"de procedure|minima|de",
    "reglement": r"interieur|sanitaire|financier",
    "feuille": r"de route",
    "memorandum": r"d'accord|d'entente",
    "engagement": r"de",
    "agenda": r"\d{4}|pour",
    "statut": r"de|du",
}
"""Alternatives of what must follow a head noun that names other things too."""


NAME_FUNCTION_WORDS = frozenset("de d' du des la le les l' a au aux sur contre pour et ou en".split())
"""Function words inside a name, which no name ends with."""


NAME_STOP_WORDS = frozenset(
    "qui que qu' dont ou lequel laquelle auquel y ainsi afin lors tel telle tels telles dans par selon comme notamment avec apres"
    " avant depuis pendant conformement sans mais soit est sont a ont etait figurant annexe ci-joint doivent doit peut peuvent"
    " il elle ils elles se s' n' ne c' ce cette ces son sa ses leur leurs tout tous toutes".split()
)
"""Words that no name contains, "à" aside, which folds to the verb "a"."""


NEW_PHRASE_WORDS = NAME_STOP_WORDS | {"le", "la", "les", "l'", "de", "du", "des", "d'", ""}
"""Words after "et" with which something else than a further complement of the name begins; empty: the text ends."""


DEFINITE_ARTICLES = frozenset({"le", "la", "les", "l'"})


PREPOSITIONS = frozenset("de a sur contre pour et ou en entre concernant visant touchant envers".split()) | {"d'"}
"""Words in a name that may precede an article."""


INFINITIVE_PREPOSITIONS = frozenset({"a", "de", "d'"})
"""Prepositions of an infinitive, with which a name ends ("la Convention de respecter")."""


OBJECT_PRONOUNS = frozenset({"l'", "le", "la", "les", "s'", "se", "y", "en"})
"""Pronouns between a preposition and its infinitive ("à l'appliquer")."""


ADVERBIAL_NOUNS = frozenset("moyen sein titre cours niveau plus profit lieu plan".split())
"""Nouns of "au moyen de", "au sein de": adjuncts of the clause, no part of a name."""


ADJUNCT_PREPOSITIONS = frozenset({"par", "dans", "lors", "le", "entre", "a"})
"""What follows a participle that states when, where or by whom an instrument was adopted."""


ADOPTION_PARTICIPLES = frozenset(
    "adopte adoptee adoptees adoptes signe signee signes conclu conclue issu issus issue".split()
)
"""Participles that end a name also without an adjunct."""


LOWER_CASE_NAME_STARTS = ("quatrième", "quatre")
"""What a name may begin with in lower case: "la quatrième Convention de Genève" (printed text)."""


NAME_YEAR_TAIL = re.compile(
    rf"\s(?:de\s|\()?(?P<year>(?:19|20)\d{{2}})(?P<close>\))?(?![\w/-])|\s(?:du\s|\()?(?:{DATE})\)?"
)
"""A year or date after a name: "d'Astana 2010", "de 1975", "(2002)", "du 12 août 1949"."""


# Generic mentions and anaphors

MENTION_NOUN_KINDS = {
    "decision": "decision", "resolution": "resolution", "declaration": "declaration", "recommandation": "other",
    "convention": "treaty", "protocole": "treaty", "traite": "treaty", "accord": "treaty", "charte": "charter",
    "strategie": "strategy", "document": "document", "instrument": "treaty", "statut": "treaty",
}  # fmt: skip
"""Nouns of mentions without a name, folded, with the kind of instrument that they name."""


SERIES_OF_KIND = {"decision": "DEC", "resolution": "RES", "declaration": "DOC"}
"""The part of a symbol that denotes the kind of the document itself."""


_ADJECTIVE = (
    r"(?:pertinent|anterieur|connexe|applicable|precedent|ulterieur|recent|existant)e?s?"
    r"(?:\s(?:et|ou)\s(?:pertinent|anterieur|connexe|applicable|precedent|ulterieur|recent)e?s)?"
)
GENERIC_MENTION = re.compile(
    r"\b(?P<noun>decision|resolution|declaration|convention|accord|instrument)s"
    rf"(?:\s(?:internationaux|internationales|regionaux|regionales|juridiques)){{0,2}}\s{_ADJECTIVE}\b"
    r"(?P<of>\s(?:de|du|de la|de l'|des)\s?(?:[\w'-]+\s?){0,2})?"
)
"""Instruments of a type: "décisions pertinentes de l'OSCE"."""


_MENTION_NOUNS = "|".join(MENTION_NOUN_KINDS)
ANAPHOR = re.compile(
    rf"\b(?P<own>presentes?\s(?P<noun1>{_MENTION_NOUNS})s?)\b"
    rf"|\b(?P<said>(?:la|le|les|au|aux|de|du|des)?dite?s?\s(?P<noun2>{_MENTION_NOUNS})s?)\b"
    rf"|\b(?P<this>(?:cet|cette|ce|ces)\s(?P<noun3>{_MENTION_NOUNS})s?(?:\sministerielles?)?)\b"
)
"""Anaphors: "la présente décision", "ladite convention", "cette résolution"."""


FOLLOWING_NUMBER = re.compile(r"\s(?:n\s?[o°º]|\d)")
"""A number after a noun, which makes it a citation."""


GENITIVE_PREPOSITION = re.compile(r"\s(?:du\s|de la\s|de l'\s?|des\s)")
"""The preposition and article before the body or organisation whose instruments a mention is about."""


ORGANISATION_NAMES = {
    "organisation pour la securite et la cooperation en europe": "OSCE", "osce": "OSCE",
    "organisation des nations unies": "ONU", "nations unies": "ONU", "onu": "ONU",
}  # fmt: skip
"""Organisations by their names, folded; the first that fits is taken."""
