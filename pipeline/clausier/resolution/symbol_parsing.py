"""Issues of a decision: the first, its revisions and its corrigenda, read from the suffix of a symbol (docs/genre.md, A.1).

OSCE corrigenda print the whole text again, so that each issue replaces those before it. An addendum is a document of its own.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

_SUFFIX = re.compile(r"(?P<sort>Rev|Corr)\.?(?P<number>\d{0,2})", flags=re.IGNORECASE)
_SPACE_OR_ASTERISK = re.compile(r"[\s*]")


class Issue(NamedTuple):
    """The issue of a decision that a document is; issues compare in the order in which they replace each other.

    Attributes:
        revision: The number of Rev.n, 0 for none.
        corrigendum: The number of Corr.n, 0 for none; counted anew in each revision.
    """

    revision: int = 0
    corrigendum: int = 0


FIRST_ISSUE = Issue()


@dataclass(frozen=True, slots=True)
class ParsedSymbol:
    """A symbol, split into the decision and the issue of it.

    Attributes:
        decision: What the symbols of all issues have in common, normalized for comparison: without case and spaces.
        issue: The issue.
    """

    decision: str
    issue: Issue


def parse_symbol(symbol: str) -> ParsedSymbol:
    """Parse a symbol: MC.DEC/34/08/Corr.1 is the first corrigendum of MC.DEC/34/08, and A/70/1/Add.2 no issue of A/70/1.

    Args:
        symbol: A canonical symbol; "Corr." without a number is the first.
    """
    parts = _SPACE_OR_ASTERISK.sub("", symbol).split("/")
    numbers = {"rev": 0, "corr": 0}
    while len(parts) > 1 and (suffix := _SUFFIX.fullmatch(parts[-1])):
        numbers[suffix["sort"].lower()] = int(suffix["number"] or 1)
        parts.pop()
    return ParsedSymbol("/".join(parts).lower(), Issue(numbers["rev"], numbers["corr"]))
