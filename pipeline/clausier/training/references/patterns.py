"""Regular expressions and French vocabulary for reading gold references (docs/genre.md, A.1 and A.2).

Those that match French words apply to folded text.
"""

import re

# Names of bodies, beside the number of a resolution or decision.

GENITIVE_LINK = re.compile(r",?\s(?:adoptees?\spar\s)?(?:du\s|de la\s|de l'\s?|des\s|le\s|la\s|l'\s?)")
"""What links a number or a noun to the name of the body: "résolution 95/1 de l'Assemblée générale"."""

YEAR_IN_BRACKETS = re.compile(r"\s?\(\s?(?:19|20)\d{2}\s?\)")

BODY_NAME_FOLLOWER = re.compile(r"\s(?:n\s?[°º˚o]|en date|de l'onu\b|des nations unies\b|de l'osce\b)")
"""Words after the name of a body that are no part of it."""

BODY_NAME_STOP = re.compile(r"[,;:.()«»\"]|\s\d")
"""Punctuation or number after the name of a body."""

SHORT_BODY_NAMES = frozenset("conseil assemblee commission forum comite".split())
"""Names that mean the last body before them: the grammar resolves them, so that no body has them for its own."""

SERIES_END = re.compile(r"/RES/|/DEC/|\.DEC/")
"""The end of the series in a symbol."""

# Symbols.

OSCE_SYMBOL = re.compile(
    r"(?P<series>[A-Z]{2,6}(?:-[A-Z]{2,6})?)\.DEC/(?P<number>\d{1,4}(?:/\d{2})?(?:/(?:Corr|Rev|Add)\.?\d{0,2})?)"
)
UN_SYMBOL = re.compile(r"(?P<series>[A-Z]{1,6}(?:/[A-Z]{1,6}(?:\.\d{1,3})?){0,2})/(?:RES|DEC)/(?P<number>\S.{0,30})")
SYMBOL_IN_BRACKETS = re.compile(r"\s\([^()]{2,40}(?:\([^()]{1,10}\))?\)$")
TWO_LETTERS = re.compile(r"[A-Za-z]{2}")

# Names of instruments.

PLAIN_WORD = re.compile(r"[a-z][a-z-]*")
FULL_INSTRUMENT_NAME = re.compile(r"[a-z][a-z-]* [^\d]+")
"""A name of several words without digits."""
LETTERS = re.compile(r"[^\W_]+")
NEXT_WORD = re.compile(r"\s(\w+)")

# Numbers and dates.

SPACE = re.compile(r"\s")
DIGITS = re.compile(r"\d+")
FOUR_DIGITS = re.compile(r"\d{4}")
SHORT_NUMBER = re.compile(r"\d{1,3}")
YEAR = re.compile(r"(?:19|20)\d{2}")
ISO_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
"""A year, a month or a day."""
