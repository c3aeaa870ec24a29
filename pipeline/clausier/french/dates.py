"""Dates in running French (and the English ones of OSCE headers since 2012) as ISO 8601."""

import datetime
import re
from functools import lru_cache

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
"""Month names, folded."""


EARLIEST_YEAR = 1945
"""The Charter of the United Nations is of this year, the Final Act of Helsinki thirty years younger: that a document is of an
earlier year is a slip of the source ("12 Juin 11193")."""


@lru_cache(maxsize=1)
def date_pattern() -> str:
    """Return the regular expression of a full date in folded text: "1er juin 2001", "26 July 2012".

    Its groups are ``day``, ``month`` and ``year``; "l0" for "10" is a known damage (docs/genre.md, F.11).
    """
    months = "|".join(sorted(MONTHS, key=len, reverse=True))
    return rf"(?P<day>[0-9l]{{1,2}})\s?(?:er)?\s+(?P<month>{months})\s+(?P<year>[12]\d{{3}})"


def parse_date(text: str) -> str:
    """Return the ISO date that a text consists of or ends with, empty if there is none.

    Args:
        text: A line or phrase such as "7 décembre 2011" or "le 1er juin 2006".

    Returns:
        YYYY-MM-DD; empty for an impossible date (31 juin).
    """
    match = re.search(date_pattern() + r"\W*$", fold(text))
    if match is None:
        return ""
    day = int(match["day"].replace("l", "1"))
    try:
        return datetime.date(int(match["year"]), MONTHS[match["month"]], day).isoformat()
    except ValueError:
        return ""
