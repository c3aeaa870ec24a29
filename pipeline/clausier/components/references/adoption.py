"""The adoption of an instrument, its date and body: ", adoptée le 3 décembre 2004 par le Conseil ministériel"."""

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
    """A statement of the adoption of an instrument.

    Attributes:
        end: Offset after its last character.
        date: ISO date, empty if none is stated.
        body: The body, None if none is stated or the model does not know it.
    """

    end: int
    date: str = ""
    body: Body | None = None


def read_adoption(folded: str, position: int, bodies: Sequence[Body]) -> Adoption | None:
    """Read the statement of an adoption after a name or title.

    Date, body, location and session may have any order; location and session are skipped.

    Args:
        folded: The paragraph, folded.
        position: Offset after the name.
        bodies: The bodies of the model.

    Returns:
        The adoption; None if neither date nor body is stated.
    """
    opened = patterns.ADOPTION_START.match(folded, position)
    if opened is None:
        return None
    adoption, end = Adoption(position), opened.end()
    while part := patterns.ADOPTION_DETAIL.match(folded, end):
        end = part.end()
        if part["date"]:
            adoption = replace(adoption, end=end, date=parse_date(part["date"]))
        elif part["by"]:
            body = _body_at(folded, end, bodies)
            if body is None:
                break
            end = body[1]
            adoption = replace(adoption, end=end, body=body[0])
    return adoption if adoption.date or adoption.body else None


def with_adoption(match: ReferenceMatch, folded: str, bodies: Sequence[Body]) -> ReferenceMatch:
    """Return a match with date and body from its name or from the statement of adoption after it.

    Only matches of unregistered names are changed.

    Args:
        match: Any match.
        folded: The paragraph, folded.
        bodies: The bodies of the model.
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
    """Return the date that a name ends with, unless the name contains that of another instrument, to which it may belong."""
    words = re.findall(r"[^\W\d_]+", name)
    nested = any(word[0].isupper() and fold(word) in patterns.INSTRUMENT_NOUN_KINDS for word in words[1:])
    return "" if nested else parse_date(name.rstrip(")"))


def _body_at(folded: str, position: int, bodies: Sequence[Body]) -> tuple[Body, int] | None:
    """Return the body with the longest name at a position, and the end of that name."""
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
