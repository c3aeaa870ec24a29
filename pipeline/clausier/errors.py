"""Every message that clausier can give a user, with its code, usual cause and remedy.

Codes: ``E1xx`` inputs and outputs, ``E2xx`` model folders and pattern files, ``E3xx`` documents that
cannot be annotated, ``W3xx`` structure, ``W4xx`` actions, ``W5xx`` references. An ``E`` stops what it
speaks of (one file, or the run); a ``W`` is a row in problems.csv that a person should look at.
"""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Message:
    """What a code says.

    ``text`` and ``hint`` are format strings; their fields are given where the message is made.
    """

    text: str
    hint: str


MESSAGES: dict[str, Message] = {}


def severity_of(code: str) -> Severity:
    """Return the severity that a code's first letter stands for."""
    return "error" if code.startswith("E") else "warning"


class ClausierError(Exception):
    """A failure told in the user's words.

    Args:
        code: A key of ``MESSAGES``.
        **fields: Values for the fields of the message and its hint.

    Raises:
        KeyError: The code is not in ``MESSAGES`` (a programming error).
    """

    def __init__(self, code: str, **fields: object) -> None:
        message = MESSAGES[code]
        self.code = code
        self.message = message.text.format(**fields)
        self.hint = message.hint.format(**fields)
        super().__init__(f"{code} {self.message} {self.hint}")
