"""Calendar dates in running text, with their ISO 8601 form: days, months, years, and ranges of them."""

import datetime
import re
from collections.abc import Iterator

from clausier.components.entities.match import EntityMatch
from clausier.components.entities.patterns import COUNTED_NOUNS, DATE, NOUNS_BEFORE_A_NUMBER
from clausier.french.dates import MONTHS

_NEXT_WORD = re.compile(r"\s?([^\W\d]+|\(|°|%|\d)")
_DIGIT_BEFORE = re.compile(r"\d\s$")


def find_dates(text: str, folded: str) -> Iterator[EntityMatch]:
    """Yield the dates of a paragraph in order.

    Args:
        text: The paragraph.
        folded: Its folded text.

    Yields:
        Matches whose ``canonical_id`` is the date (2011-12-07, 2010-05, 2003) or a range (2010-05-19/2010-05-21).
    """
    for match in DATE.finditer(folded):
        if match["year"] and not _is_year(folded, match.start(), match.end()):
            continue
        value = _iso_value(match)
        # A day that the calendar does not have ("31 juin") is a date all the same, without a value.
        if value or match["day"] or match["from_day"] or match["early_day"]:
            rule = "date:year" if match["year"] else "date:stretch" if "/" in value else "date"
            start, end = match.span()
            yield EntityMatch(start, end, text[start:end], "DATE", rule, "grammar", canonical_id=value)


def _is_year(folded: str, start: int, end: int) -> bool:
    """Whether four digits are a year: no part of a larger number, no number of a document, and counting nothing."""
    before = folded[max(0, start - 20) : start].split()[-1:]
    after = _NEXT_WORD.match(folded[end : end + 20])
    if before and (before[0].strip("(") in NOUNS_BEFORE_A_NUMBER or before[0][-1:].isdigit()):
        return False
    if _DIGIT_BEFORE.search(folded[max(0, start - 3) : start]):
        return False
    return after is None or (
        after[1] not in COUNTED_NOUNS and after[1] not in ("(", "°", "%") and not after[1].isdigit()
    )


def _iso_value(match: re.Match[str]) -> str:
    """The ISO 8601 form of a match of ``DATE``, empty for an impossible date or range."""
    group = match.groupdict()
    if group["year"]:
        return group["year"]
    if group["first"]:
        last = group["last"] if len(group["last"]) == 4 else group["first"][:2] + group["last"]
        return f"{group['first']}/{last}" if last > group["first"] else ""
    if group["month"]:
        return f"{group['month_year']}-{MONTHS[group['month']]:02}"
    if group["early_day"]:
        return _iso_day(group["early_day"], group["early_month"], group["early_year"])
    if group["first_month"]:
        year = group["last_month_year"]
        first = f"{group['first_month_year'] or year}-{MONTHS[group['first_month']]:02}"
        return f"{first}/{year}-{MONTHS[group['last_month']]:02}"
    if group["day"]:
        return _iso_day(group["day"], group["day_month"], group["day_year"])
    first = _iso_day(
        group["from_day"], group["from_month"] or group["to_month"], group["from_year"] or group["to_year"]
    )  # fmt: skip
    last = _iso_day(group["to_day"], group["to_month"], group["to_year"])
    return f"{first}/{last}" if first and last and first < last else ""


def _iso_day(day: str, month: str, year: str) -> str:
    number = int(day.replace("l", "1").removesuffix("er"))
    try:
        return datetime.date(int(year), MONTHS[month], number).isoformat()
    except ValueError:
        return ""
