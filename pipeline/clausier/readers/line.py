"""A line that is put together from pieces, raised characters among them."""

import re
from functools import lru_cache

REMEMBERED = 12
"""How many characters before raised ones tell what they are."""


@lru_cache(maxsize=1)
def _call() -> re.Pattern[str]:
    """The number of a note, perhaps in brackets, or several: "3", "(3)", "[3]", "3, 4"."""
    return re.compile(r"[(\[]?\d{1,3}[)\]]?(?:\s?[,–-]\s?[(\[]?\d{1,3}[)\]]?)*")


@lru_cache(maxsize=1)
def _unit() -> re.Pattern[str]:
    """Units of measure that are squared and cubed: "m2"."""
    return re.compile(r"(?:^|[\s\d])[mck]?m$")


@lru_cache(maxsize=1)
def _ending() -> re.Pattern[str]:
    """Raised endings of abbreviations and ordinals: No, nos, 1er, 2e, 20ème, XXIe, Mme, Mlle."""
    return re.compile(r"(?:os?|e|er|ers|re|res|es|[èe]me|[èe]mes|me|mes|lle|nde?|a)")


@lru_cache(maxsize=1)
def _takes_ending() -> re.Pattern[str]:
    """A number or an abbreviation that extraction parted from its raised end by a space."""
    return re.compile(r"(?:^|\s)(?:[NnM]|\d{1,4}|[IVXLC]+) $")


class Line:
    """Collects the pieces of a line; the cost of adding one does not grow with the line."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._tail = ""
        self.length = 0

    @property
    def tail(self) -> str:
        """The last few characters."""
        return self._tail

    def add(self, text: str) -> None:
        """Append a piece."""
        self._pieces.append(text)
        self._tail = (self._tail + text)[-REMEMBERED:]
        self.length += len(text)

    def add_raised(self, text: str) -> None:
        """Append raised characters.

        The call of a note is left out, as it would make another number of "No 571" and another word of "consensus": the
        note itself stands below the paragraph. At the beginning of a line the number is that of the note, and stays.
        """
        raised = text.strip()
        if _call().fullmatch(raised):
            if not self._tail.strip():
                self.add(f"{raised} ")
            elif _unit().search(self._tail):
                self.add(text)
            return
        if _ending().fullmatch(raised) and _takes_ending().search(self._tail):
            self._pieces[-1] = self._pieces[-1].removesuffix(" ")
            self._tail = self._tail[:-1]
            self.length -= 1
            text = text.lstrip()
        self.add(text)

    def text(self) -> str:
        """Return the line."""
        return "".join(self._pieces)
