"""Named atoms of the citation grammar: regular expressions over folded text (docs/genre.md, A.3 and A.5).

Every repetition is bounded or followed by what it cannot match, so that matching is linear in the text.
"""

import re
from functools import lru_cache

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


@lru_cache(maxsize=1)
def symbol() -> re.Pattern[str]:
    """Symbols as printed, on the text itself: OSCE series (A.1), UN documents; spaces of OCR behind "S/"."""
    osce = (
        r"(?:FSC-PC|MC|PC|FSC|SUM|CIO|SEC|HDIM|EEF|ODIHR)\s?(?:\(\d{1,2}\))?\.(?:DEC|DOC|JOUR|DEL|GAL|FR|NGO|ACMF|DD)"
        r"(?:/\d{1,4}(?:/\d{2})?)?(?:/(?:Corr|Rev|Add)\.?\d{0,2}){0,2}|DOC\.(?:S|FSC)/\d{1,3}/\d{2}|4-C/Dec\.\d{1,3}"
    )
    un = (
        r"(?:A|S|E|ST|TD|DP|T)/\s?(?:[A-Z]{2,10}[.\d]{0,3}/){0,3}(?:[A-Z]{1,5}[.-]?)?\d[\w.-]{0,14}"
        r"(?:/[\w.()-]{1,14}){0,5}(?:\s\((?:\d{4}|[IVXLC]+)\))?"
        r"|(?:CEDAW|CCPR|CRC|CAT|CERD|CRPD|CMW|FCCC|UNEP|HRI|NPT|BWC|CD|LOS|UNW|CTOC)/[A-Z\d][\w.()-]{0,14}(?:/[\w.()-]{1,14}){0,5}"
    )
    return re.compile(rf"(?<![\w/.])(?:{osce}|{un})\*?(?:\sOSCE\+)?")


@lru_cache(maxsize=1)
def head() -> re.Pattern[str]:
    """Nouns of numbered citations."""
    return re.compile(
        r"\b(?P<noun>decision|resolution|declaration|document|rapport|recommandation|lettre)(?P<plural>s?)\b"
    )


@lru_cache(maxsize=1)
def qualifier() -> re.Pattern[str]:
    """What stands between the noun and its number and is no body."""
    return re.compile(
        r"\s(?:ministerielles?(?:\sd(?:e\s|')(?P<place>\w+))?|commune|pertinentes?|anterieures?|suivantes?|connexes?|recentes?"
        r"|presidentielles?|cotees?|paru[es]* sous la cote|publiee?s?\s(?:sous la cote|dans))\s?:?"
    )


@lru_cache(maxsize=1)
def osce_member() -> re.Pattern[str]:
    """A number of an OSCE decision with its sign."""
    return re.compile(rf"\s?(?P<sign>{SIGN})?\s?(?P<number>{OSCE_NUMBER})(?!\w)\*?")


@lru_cache(maxsize=1)
def un_member() -> re.Pattern[str]:
    """A number of a UN resolution or decision; the sign is rare."""
    return re.compile(rf"\s?(?:{SIGN}\s?)?(?P<number>{UN_NUMBER})(?!\w)")


@lru_cache(maxsize=1)
def year_tail() -> re.Pattern[str]:
    """A year in brackets behind an OSCE number: "No 813 (2007)"."""
    return re.compile(r"\s?\(\s?(?P<year>(?:19|20)\d{2})\s?\)")


@lru_cache(maxsize=1)
def date_tail() -> re.Pattern[str]:
    """A date behind a number."""
    return re.compile(DATED)


@lru_cache(maxsize=1)
def further_date() -> re.Pattern[str]:
    """A date behind another: "du 14 avril 2015 et du 21 décembre 2018"."""
    return re.compile(rf"(?:,?\s(?:et|ainsi que)|,)\s(?:en date\s)?du\s(?P<date>{DATE})")


@lru_cache(maxsize=1)
def title_tail() -> re.Pattern[str]:
    """A title behind a number: ", intitulée « … »", at most 600 characters."""
    return re.compile(r",?\s(?:et\s)?intitul\w{1,5}\s?:?\s?[«\"“](?P<title>[^«»\"”]{3,600})[»\"”]")


@lru_cache(maxsize=1)
def separator() -> re.Pattern[str]:
    """Between members of a list; a short description of the last one may stand there ("5/1, sur …, et 5/2")."""
    return re.compile(r"\s?(?:,?\s?(?:et|ou|ainsi que|a)\s|,\s|/(?=\d))(?:la\s|le\s|sa\s|ses\s|les\s)?(?:notamment\s)?")


@lru_cache(maxsize=1)
def description() -> re.Pattern[str]:
    """A description of a member of a list, up to the next number."""
    return re.compile(
        r",?\s(?:sur|relatives?|concernant|portant|intitul\w+|par laquelle|dans laquelle)\s[^,;.]{2,160},?\s(?:et|ainsi que)\s"
        rf"(?=(?:{SIGN}\s?)?(?:{UN_NUMBER})(?!\w))"
    )


@lru_cache(maxsize=1)
def pinpoint() -> re.Pattern[str]:
    """A pinpoint before a mention: "paragraphe 8 de la", "chapitre VIII de la", "articles 25 et 26 du"."""
    unit = r"(?:paragraphes?|alineas?|articles?|chapitres?|sections?|parties?|annexes?|titres?|points?)"
    number = r"(?:[ivxlc]{1,7}(?:\.\d{1,3})?|\d{1,3}|[a-z])(?:\s?[a-z]?\s?\))?"
    listed = rf"{number}(?:(?:,\s|\set\s|\sa\s|\s){number}){{0,6}}"
    return re.compile(
        rf"\b(?P<pinpoint>{unit}\s{listed}(?:\s(?:du|de la|de l'|des|de ses|de son|de sa)\s?{unit}\s{listed}){{0,2}})"
        r"\s(?:du|de la|de l'|des|de sa|de ses|de son|de leur|de)\s?(?:dite?s?\s|sa\s|ladite\s)?$"
    )
