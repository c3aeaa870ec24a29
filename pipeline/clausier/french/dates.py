"""Dates in running French (and the English ones of OSCE headers since 2012) as ISO 8601."""

import datetime
import re

from clausier.french.folding import fold

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier january", "fevrier february", "mars march", "avril april", "mai may", "juin june",
            "juillet july", "aout august", "septembre september", "octobre october", "novembre november",
            "decembre december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
"""Numbers of the months by their names, folded."""

EARLIEST_YEAR = 1945
"""The year of the Charter of the United Nations, thirty years before the Final Act of Helsinki: an earlier year of a document
is an error of the source ("12 Juin 11193")."""

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))

FULL_DATE = rf"(?P<day>[0-9l]{{1,2}})\s?(?:er)?\s+(?P<month>{_MONTH})\s+(?P<year>[12]\d{{3}})"
"""Regular expression of a full date in folded text: "1er juin 2001", "26 July 2012".

Its groups are ``day``, ``month`` and ``year``; "l0" for "10" is a known damage (docs/genre.md, F.11).
"""

_FINAL_DATE = re.compile(FULL_DATE + r"\W*$")


def parse_date(text: str) -> str:
    """Return the ISO date that a text consists of or ends with, empty if there is none.

    Args:
        text: A line or phrase such as "7 décembre 2011" or "le 1er juin 2006".

    Returns:
        YYYY-MM-DD; empty for an impossible date (31 juin).
    """
    match = _FINAL_DATE.search(fold(text))
    if match is None:
        return ""
    day = int(match["day"].replace("l", "1"))
    try:
        return datetime.date(int(match["year"]), MONTHS[match["month"]], day).isoformat()
    except ValueError:
        return ""
