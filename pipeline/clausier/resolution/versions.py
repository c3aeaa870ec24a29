"""Issues of a decision: the first, its revisions and its corrigenda, told by the end of a symbol (docs/genre.md, A.1).

OSCE corrigenda print the whole text again, so that each issue replaces those before it. An addendum is a document of its own.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple


class Issue(NamedTuple):
    """Which issue of a decision a document is; in the order in which they replace each other.

    Attributes:
        revision: The number of Rev.n, 0 for none.
        corrigendum: The number of Corr.n, 0 for none; counted anew in each revision.
    """

    revision: int = 0
    corrigendum: int = 0


FIRST = Issue()


@dataclass(frozen=True, slots=True)
class Version:
    """A symbol, read.

    Attributes:
        decision: What the symbols of all issues have in common, as it is compared: without case and spaces.
        issue: Which of them it is.
    """

    decision: str
    issue: Issue


def version_of(symbol: str) -> Version:
    """Read a symbol: MC.DEC/34/08/Corr.1 is the first corrigendum of MC.DEC/34/08, and A/70/1/Add.2 no issue of A/70/1.

    Args:
        symbol: A canonical symbol; "Corr." without a number is the first.
    """
    parts = re.sub(r"[\s*]", "", symbol).split("/")
    numbers = {"rev": 0, "corr": 0}
    while len(parts) > 1 and (suffix := _suffix().fullmatch(parts[-1])):
        numbers[suffix["sort"].lower()] = int(suffix["number"] or 1)
        parts.pop()
    return Version("/".join(parts).lower(), Issue(numbers["rev"], numbers["corr"]))


@lru_cache(maxsize=1)
def _suffix() -> re.Pattern[str]:
    return re.compile(r"(?P<sort>Rev|Corr)\.?(?P<number>\d{0,2})", re.IGNORECASE)
