"""Calendar dates in running text, with their ISO 8601 form: days, months, years, and stretches of them."""

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache

from clausier.components.entities.match import EntityMatch
from clausier.french.dates import MONTHS

DAY = r"(?:1\s?er|\d{1,2}|l\d|\dl)"
YEAR = r"(?:19|20)\d{2}"

NUMBERED = frozenset(
    "programme agenda n no nos n° resolution resolutions decision decisions article articles page pages paragraphe".split()
)
"""Words before a number that make it no year."""

COUNTED = frozenset(
    "dollars euros francs personnes hommes femmes soldats militaires membres observateurs policiers tonnes metres km milles"
    " kilometres hectares millions milliards pour heures exemplaires familles enfants refugies fois h pages".split()
)
"""What a number between 1900 and 2099 may count, so that it is no year."""


@lru_cache(maxsize=1)
def _date() -> re.Pattern[str]:
    """The longest form first; every repetition is bounded, so that matching is linear in the text."""
    month = "|".join(sorted(MONTHS, key=len, reverse=True))
    till = r"(?:\s?-\s?|\s(?:au|a|jusqu'au)\s)"
    join = rf"(?:{till}|\s(?:et|ou)\s|\s?,\s?)"
    return re.compile(
        rf"(?<![\w/.-])(?:"
        rf"(?P<from_day>{DAY})(?:\s(?P<from_month>{month})(?:\s(?P<from_year>{YEAR}))?{till}|(?:{join}{DAY}){{0,4}}?{join})"
        rf"(?P<to_day>{DAY})\s(?P<to_month>{month})\s(?P<to_year>{YEAR})"
        rf"|(?P<early_day>{DAY})\s(?P<early_month>{month})"
        rf"(?=(?:(?:,|\set)\s{DAY}\s(?:{month})){{0,4}}(?:,|\set)\s{DAY}\s(?:{month})\s(?P<early_year>{YEAR}))"
        rf"|(?P<day>{DAY})\s(?P<day_month>{month})\s(?P<day_year>{YEAR})"
        rf"|(?P<first_month>{month})(?:\s(?P<first_month_year>{YEAR}))?\s(?:a|au|et|-)\s(?P<last_month>{month})\s"
        rf"(?P<last_month_year>{YEAR})"
        rf"|(?P<month>{month})\s(?P<month_year>{YEAR})"
        rf"|(?P<first>{YEAR})\s?(?:-|a|/)\s?(?P<last>{YEAR}|\d{{2}}(?=\D|$))"
        rf"|(?P<year>{YEAR})"
        rf")(?![\w/-])"
    )


def find_dates(text: str, folded: str) -> Iterator[EntityMatch]:
    """Yield the dates of a paragraph in order.

    Args:
        text: The paragraph.
        folded: Its folded text.

    Yields:
        Matches whose ``canonical_id`` is the date (2011-12-07, 2010-05, 2003) or a stretch (2010-05-19/2010-05-21).
    """
    for match in _date().finditer(folded):
        if match["year"] and not _is_year(folded, match.start(), match.end()):
            continue
        value = _value(match)
        # A day that the calendar does not have ("31 juin") is a date all the same, without a value.
        if value or match["day"] or match["from_day"] or match["early_day"]:
            rule = "date:year" if match["year"] else "date:stretch" if "/" in value else "date"
            start, end = match.span()
            yield EntityMatch(start, end, text[start:end], "DATE", rule, "grammar", canonical_id=value)


def _is_year(folded: str, start: int, end: int) -> bool:
    """Whether four digits are a year: no part of a larger number, no number of a document, and counting nothing."""
    before = folded[max(0, start - 20) : start].split()[-1:]
    after = re.match(r"\s?([^\W\d]+|\(|°|%|\d)", folded[end : end + 20])
    if before and (before[0].strip("(") in NUMBERED or before[0][-1:].isdigit()):
        return False
    if re.search(r"\d\s$", folded[max(0, start - 3) : start]):
        return False
    return after is None or (after[1] not in COUNTED and after[1] not in ("(", "°", "%") and not after[1].isdigit())


def _value(match: re.Match[str]) -> str:
    group = match.groupdict()
    if group["year"]:
        return group["year"]
    if group["first"]:
        last = group["last"] if len(group["last"]) == 4 else group["first"][:2] + group["last"]
        return f"{group['first']}/{last}" if last > group["first"] else ""
    if group["month"]:
        return f"{group['month_year']}-{MONTHS[group['month']]:02}"
    if group["early_day"]:
        return _iso(group["early_day"], group["early_month"], group["early_year"])
    if group["first_month"]:
        year = group["last_month_year"]
        begins = f"{group['first_month_year'] or year}-{MONTHS[group['first_month']]:02}"
        return f"{begins}/{year}-{MONTHS[group['last_month']]:02}"
    if group["day"]:
        return _iso(group["day"], group["day_month"], group["day_year"])
    begins = _iso(
        group["from_day"], group["from_month"] or group["to_month"], group["from_year"] or group["to_year"]
    )  # fmt: skip
    ends = _iso(group["to_day"], group["to_month"], group["to_year"])
    return f"{begins}/{ends}" if begins and ends and begins < ends else ""


def _iso(day: str, month: str, year: str) -> str:
    number = int(day.replace("l", "1").removesuffix("er"))
    try:
        return datetime.date(int(year), MONTHS[month], number).isoformat()
    except ValueError:
        return ""
