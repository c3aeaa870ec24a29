"""A bad file, and what it gets."""

from collections.abc import Callable
from dataclasses import dataclass

from clausier.errors import ClausierError
from clausier.readers.files import read_data
from clausier.readers.source import Source
from tests.fuzz.containers import FRENCH

READ = "it is read"


@dataclass(frozen=True, slots=True)
class Hostile:
    """A bad file.

    Attributes:
        what: What is bad about it, in a few words.
        path: What it calls itself.
        make: Gives its bytes.
        gets: The message that it is refused with, or ``READ``, with the warnings about it.
        text: What comes out of it, if it is read; None where that is long, and holds FRENCH.
    """

    what: str
    path: str
    make: Callable[[], bytes]
    gets: str
    text: str | None = FRENCH


def answer(data: bytes, path: str) -> tuple[str, Source | None]:
    """Read a file, and tell it as in ``Hostile.gets``.

    Args:
        data: Its bytes.
        path: What it calls itself.
    """
    try:
        source = read_data(data, path)
    except ClausierError as error:
        return f"{error.code} {error.message}", None
    return "; ".join([READ, *(f"{problem.code} {problem.message}" for problem in source.problems)]), source
