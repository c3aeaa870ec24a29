"""Who adopted an instrument, and when: ", adoptée le 3 décembre 2004 par le Conseil ministériel"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clausier.components.references import patterns
from clausier.components.references.match import ReferenceMatch
from clausier.french.dates import parse_date
from clausier.french.folding import fold
from clausier.model_files.bodies import Body


@dataclass(frozen=True, slots=True)
class Adoption:
    """What is said of the adoption of an instrument.

    Attributes:
        end: Offset behind the last character of it.
        date: ISO date, empty if it is not told.
        body: The body, None if it is not told or not known.
    """

    end: int
    date: str = ""
    body: Body | None = None


def read_adoption(folded: str, position: int, bodies: Sequence[Body]) -> Adoption | None:
    """Read what is said of the adoption behind a name or title.

    Date, body, place and session stand in any order; place and session are passed over.

    Args:
        folded: The paragraph, folded.
        position: Offset behind the name.
        bodies: The bodies that are known.

    Returns:
        What was read; None if neither date nor body is told.
    """
    opened = patterns.ADOPTION_START.match(folded, position)
    if opened is None:
        return None
    found, reached = Adoption(position), opened.end()
    while part := patterns.ADOPTION_DETAIL.match(folded, reached):
        reached = part.end()
        if part["date"]:
            found = replace(found, end=reached, date=parse_date(part["date"]))
        elif part["by"]:
            body = _body_at(folded, reached, bodies)
            if body is None:
                break
            reached = body[1]
            found = replace(found, end=reached, body=body[0])
    return found if found.date or found.body else None


def with_adoption(match: ReferenceMatch, folded: str, bodies: Sequence[Body]) -> ReferenceMatch:
    """Return a mention that is a mere name with its date and its body, where it or what follows it tells them.

    Args:
        match: Any mention.
        folded: The paragraph, folded.
        bodies: The bodies that are known.
    """
    if match.rule_id != "name":
        return match
    adopted = read_adoption(folded, match.end, bodies) or Adoption(match.end)
    date = _date_in_name(match.text) or adopted.date
    year = match.year or (int(date[:4]) if date else None)
    if adopted.body is None:
        return replace(match, date=date, year=year)
    return replace(match, date=date, year=year, body=adopted.body.name, organisation=adopted.body.organisation)


def _date_in_name(name: str) -> str:
    """The date that a name ends with, unless it holds the name of another instrument, whose date that may be."""
    words = re.findall(r"[^\W\d_]+", name)
    nested = any(word[0].isupper() and fold(word) in patterns.INSTRUMENT_NOUN_KINDS for word in words[1:])
    return "" if nested else parse_date(name.rstrip(")"))


def _body_at(folded: str, position: int, bodies: Sequence[Body]) -> tuple[Body, int] | None:
    """The body with the longest name that stands at a place, and where it ends."""
    named = [
        (position + len(phrase), body)
        for body in bodies
        for phrase in body.phrases
        if folded.startswith(phrase, position)
    ]
    if not named:
        return None
    end, body = max(named, key=lambda pair: pair[0])
    of = patterns.ADOPTING_ORGANISATION_TAIL.match(folded, end)
    return body, of.end() if of else end
