"""The numbers of one citation, which may be a list, and what is inferred from their being in one list."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clausier.components.references import patterns
from clausier.french.dates import parse_date
from clausier.model_files.bodies import Body

YEARLY_NUMBER = re.compile(r"\d{1,3}/\d{2}")
"""A number by year, as of OSCE councils: 17/04. Numbers by session of UN organs have the same form: 60/288."""

OSCE_NUMBER_IN_LIST = re.compile(r"\d{1,3}/\d{2}|\d{1,4}\s?\(\s?(?:19|20)\d{2}\s?\)")
"""Numbers that continue a list of OSCE decisions, though alone they would be numbers of the United Nations."""


@dataclass(frozen=True, slots=True)
class CitedNumber:
    """One number of a citation, with the details that follow it."""

    start: int
    end: int
    number: str
    is_un: bool
    symbol: str
    date: str
    year: int | None
    title: str


def continues_osce_list(before: CitedNumber, number: str) -> bool:
    """Return whether a number continues a list of OSCE decisions: the sign of a list applies to all its members.

    Args:
        before: The number before it.
        number: The number, which has no sign of its own.
    """
    is_osce = bool(before.number) and not before.is_un
    return is_osce and OSCE_NUMBER_IN_LIST.fullmatch(number) is not None


def with_body_numbering(body: Body | None, cited: CitedNumber) -> CitedNumber:
    """Return a number without a sign with the numbering of the body that is named beside it.

    Args:
        body: The body, None if none is named.
        cited: A number of a decision.
    """
    if cited.is_un and body is not None and body.organisation == "OSCE" and YEARLY_NUMBER.fullmatch(cited.number):
        return replace(cited, is_un=False)
    return cited


def distribute_dates(numbers: Sequence[CitedNumber], folded: str) -> list[CitedNumber]:
    """Return numbers with the dates that follow their list, one each: "en date du 14 avril 2015 et du 21 décembre 2018".

    Args:
        numbers: The numbers; the last has the first of the dates, if there is one.
        folded: The paragraph, folded.

    Returns:
        The same where a single date follows, or each has its own; without dates where there are more or fewer dates than numbers.
    """
    *others, last = numbers
    if not others or not last.date or any(cited.date for cited in others):
        return list(numbers)
    dates, end = [last.date], last.end
    while further := patterns.FURTHER_DATE.match(folded, end):
        dates.append(parse_date(further["date"]))
        end = further.end()
    if len(dates) == 1:
        return list(numbers)
    if len(dates) != len(numbers):
        return [*others, replace(last, date="")]
    return [replace(cited, date=date) for cited, date in zip(numbers, dates, strict=True)]
