"""Named atoms of the citation grammar: regular expressions over folded text (docs/genre.md, A.3 and A.5).

Every repetition is bounded or followed by what it cannot match, so that matching is linear in the text.
"""

import re

from clausier.french.dates import FULL_DATE

SIGN = r"n\s?(?:[°º˚]s?|os?\b)\.?"
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
"""Symbols as printed, on the text itself: OSCE series (A.1), UN documents; spaces of OCR behind "S/"."""


HEAD = re.compile(r"\b(?P<noun>decision|resolution|declaration|document|rapport|recommandation|lettre)(?P<plural>s?)\b")
"""Nouns of numbered citations."""


QUALIFIER = re.compile(
    r"\s(?:ministerielles?(?:\sd(?:e\s|')(?P<place>\w+))?|commune|pertinentes?|anterieures?|suivantes?|connexes?|recentes?"
    r"|presidentielles?|cotees?|paru[es]* sous la cote|publiee?s?\s(?:sous la cote|dans))\s?:?"
)
"""What stands between the noun and its number and is no body."""


OSCE_MEMBER = re.compile(rf"\s?(?P<sign>{SIGN})?\s?(?P<number>{OSCE_NUMBER})(?!\w)\*?")
"""A number of an OSCE decision with its sign."""


UN_MEMBER = re.compile(rf"\s?(?:{SIGN}\s?)?(?P<number>{UN_NUMBER})(?!\w)")
"""A number of a UN resolution or decision; the sign is rare."""


YEAR_TAIL = re.compile(r"\s?\(\s?(?P<year>(?:19|20)\d{2})\s?\)")
"""A year in brackets behind an OSCE number: "No 813 (2007)"."""


DATE_TAIL = re.compile(DATED)
"""A date behind a number."""


FURTHER_DATE = re.compile(rf"(?:,?\s(?:et|ainsi que)|,)\s(?:en date\s)?du\s(?P<date>{DATE})")
"""A date behind another: "du 14 avril 2015 et du 21 décembre 2018"."""


TITLE_TAIL = re.compile(r",?\s(?:et\s)?intitul\w{1,5}\s?:?\s?[«\"“](?P<title>[^«»\"”]{3,600})[»\"”]")
"""A title behind a number: ", intitulée « … »", at most 600 characters."""


SEPARATOR = re.compile(
    r"\s?(?:,?\s?(?:et|ou|ainsi que|a)\s|,\s|/(?=\d))(?:la\s|le\s|sa\s|ses\s|les\s)?(?:notamment\s)?"
)
"""Between members of a list; a short description of the last one may stand there ("5/1, sur …, et 5/2")."""


DESCRIPTION = re.compile(
    r",?\s(?:sur|relatives?|concernant|portant|intitul\w+|par laquelle|dans laquelle)\s[^,;.]{2,160},?\s(?:et|ainsi que)\s"
    rf"(?=(?:{SIGN}\s?)?(?:{UN_NUMBER})(?!\w))"
)
"""A description of a member of a list, up to the next number."""


_UNIT = r"(?:paragraphes?|alineas?|articles?|chapitres?|sections?|parties?|annexes?|titres?|points?)"
_UNIT_NUMBER = r"(?:[ivxlc]{1,7}(?:\.\d{1,3})?|\d{1,3}|[a-z])(?:\s?[a-z]?\s?\))?"
_UNIT_NUMBERS = rf"{_UNIT_NUMBER}(?:(?:,\s|\set\s|\sa\s|\s){_UNIT_NUMBER}){{0,6}}"
PINPOINT = re.compile(
    rf"\b(?P<pinpoint>{_UNIT}\s{_UNIT_NUMBERS}"
    rf"(?:\s(?:du|de la|de l'|des|de ses|de son|de sa)\s?{_UNIT}\s{_UNIT_NUMBERS}){{0,2}})"
    r"\s(?:du|de la|de l'|des|de sa|de ses|de son|de leur|de)\s?(?:dite?s?\s|sa\s|ladite\s)?$"
)
"""A pinpoint before a mention: "paragraphe 8 de la", "chapitre VIII de la", "articles 25 et 26 du"."""
