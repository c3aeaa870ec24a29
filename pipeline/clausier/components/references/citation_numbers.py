"""The numbers of one citation: what they share because they stand in one list."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clausier.components.references import patterns
from clausier.french.dates import parse_date
from clausier.model_files.bodies import Body

YEARLY_NUMBER = re.compile(r"\d{1,3}/\d{2}")
"""A number counted by year, as OSCE councils do: 17/04. The sessions of UN organs look the same: 60/288."""

OSCE_NUMBER_IN_LIST = re.compile(r"\d{1,3}/\d{2}|\d{1,4}\s?\(\s?(?:19|20)\d{2}\s?\)")
"""What a number looks like that goes on a list of OSCE decisions, though by itself it would be one of the United Nations."""


@dataclass(frozen=True, slots=True)
class CitedNumber:
    """One number of a citation, with what follows it."""

    start: int
    end: int
    number: str
    un: bool
    symbol: str
    date: str
    year: int | None
    title: str


def continues_osce_list(before: CitedNumber, number: str) -> bool:
    """Tell whether a number goes on a list of OSCE decisions: the sign of a list is that of all its members.

    Args:
        before: The member before it.
        number: The number, which has no sign of its own.
    """
    is_osce = bool(before.number) and not before.un
    return is_osce and OSCE_NUMBER_IN_LIST.fullmatch(number) is not None


def with_body_numbering(body: Body | None, member: CitedNumber) -> CitedNumber:
    """Return a member of a list without sign as the body counts that is named beside the list.

    Args:
        body: The body, None if none is named.
        member: A number of a decision.
    """
    if member.un and body is not None and body.organisation == "OSCE" and YEARLY_NUMBER.fullmatch(member.number):
        return replace(member, un=False)
    return member


def distribute_dates(members: Sequence[CitedNumber], folded: str) -> list[CitedNumber]:
    """Return members with the dates that follow their list, one each: "en date du 14 avril 2015 et du 21 décembre 2018".

    Args:
        members: The members; the last has the first of the dates, if there is one.
        folded: The paragraph, folded.

    Returns:
        The same where a single date follows, or each has its own; without dates where there are more or fewer than members.
    """
    *others, last = members
    if not others or not last.date or any(member.date for member in others):
        return list(members)
    dates, end = [last.date], last.end
    while further := patterns.FURTHER_DATE.match(folded, end):
        dates.append(parse_date(further["date"]))
        end = further.end()
    if len(dates) == 1:
        return list(members)
    if len(dates) != len(members):
        return [*others, replace(last, date="")]
    return [replace(member, date=date) for member, date in zip(members, dates, strict=True)]
