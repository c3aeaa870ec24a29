"""Canonical symbols, built from number, series and body, and what a symbol denotes (docs/genre.md, A.1 and A.2)."""

import re

from clausier.model_files.bodies import Body

FIRST_TWO_DIGIT_YEAR = 73
"""The first year that two digits denote: the CSCE began in 1973."""


def expand_year(two_digits: str) -> int:
    """Return the year that two digits denote."""
    year = int(two_digits)
    return 1900 + year if year >= FIRST_TWO_DIGIT_YEAR else 2000 + year


def build_osce_symbol(body: Body, number: str) -> str:
    """Return the symbol of an OSCE decision: PC.DEC/571, MC.DEC/17/04.

    Args:
        body: The body that took it.
        number: As printed, folded: "571", "17/04", "557/rev.1".
    """
    return f"{body.series}.DEC/{_normalise_suffix(number)}"


def _normalise_suffix(number: str) -> str:
    return re.sub(r"(corr|rev|add)", lambda match: match.group().capitalize(), re.sub(r"\s", "", number))


def normalise_un_number(number: str) -> str:
    """Return a UN number in its usual spacing: "1325 (2000)", "60/1", "3314 (XXIX)", "36/226 B"."""
    squeezed = re.sub(r"\s", "", number).upper()
    squeezed = re.sub(r"(?<=\d)([A-Z])(?=\(|$)", r" \1", squeezed)
    return squeezed.replace("(", " (").replace("  ", " ")


def build_un_symbol(series: str, noun: str, number: str) -> str:
    """Return the symbol of a UN resolution or decision.

    Args:
        series: The prefix of the organ: A, S, E, A/HRC, E/CN.4.
        noun: ``resolution`` or ``decision``.
        number: In its usual spacing.
    """
    return f"{series}/{'DEC' if noun == 'decision' else 'RES'}/{number}"


def trim_symbol(symbol: str) -> str:
    """Return a symbol without the characters that are not part of it: spaces of OCR, the asterisk, "OSCE+", a closing bracket."""
    bare = re.sub(r"\s?OSCE\+$", "", symbol).rstrip("*").rstrip(".,;-")
    bare = re.sub(r"/\s+", "/", bare)
    while bare.endswith(")") and bare.count("(") < bare.count(")"):
        bare = bare[:-1].rstrip()
    if symbol.rstrip("*").endswith(("Corr.", "Rev.")):
        bare += "."
    return bare


def kind_of_symbol(symbol: str) -> str:
    """Return the kind of document that a symbol's series denotes."""
    for part, kind in (
        (".DEC", "decision"), ("/DEC/", "decision"), ("/RES/", "resolution"), (".JOUR", "journal"), (".DEL", "statement"),
        (".GAL", "statement"), ("/PRST/", "statement"), (".FR", "report"),
    ):  # fmt: skip
        if part in symbol:
            return kind
    return "document"


def organisation_of_symbol(symbol: str) -> str:
    """Return the organisation whose series a symbol belongs to."""
    return "OSCE" if re.match(r"(?:FSC-PC|MC|PC|FSC|SUM|CIO|SEC|HDIM|EEF|ODIHR|DOC|4-C)\b", symbol) else "ONU"


def year_of_symbol(symbol: str) -> int | None:
    """Return the year that a symbol contains: MC.DEC/17/04, S/RES/1325 (2000), S/2005/72."""
    if match := re.search(r"\((\d{4})\)", symbol) or re.search(r"/((?:19|20)\d{2})(?:/|$)", symbol):
        return int(match[1])
    if match := re.search(r"\.\w+/\d{1,4}/(\d{2})(?!\d)", symbol):
        return expand_year(match[1])
    return None


def trimmed_length(symbol: str) -> int:
    """Return the length of a printed symbol in characters, without a closing bracket or stop that is not part of it."""
    bare = symbol
    while bare.endswith((".", ",", ";", "-")) and not bare.endswith(("Corr.", "Rev.")):
        bare = bare[:-1]
    while bare.endswith(")") and bare.count("(") < bare.count(")"):
        bare = bare[:-1]
    return len(bare)
