"""Words of a text, folded, with their offsets.

The same words serve the opener (text alone, in structure) and the component (a Doc): damaged text does not come out of
a linguistic tokenizer in any stable way, so the matchers don't depend on one.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from clausier.folding import fold


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    """A word with its inner hyphens; an elided word keeps its apostrophe; other signs stand alone."""
    return re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*'?|\d+|\S")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text.

    Attributes:
        text: The text as printed.
        folded: Each word in unaccented lower case; "l'" keeps its apostrophe.
        starts: Their offsets in the text.
        ends: The offsets behind them.
    """

    text: str
    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.folded)

    def at(self, index: int) -> str:
        """Return the folded word at an index, an empty string outside the text."""
        return self.folded[index] if 0 <= index < len(self.folded) else ""

    def printed(self, first: int, behind: int) -> str:
        """Return the printed text from a word to the word before another."""
        return self.text[self.starts[first] : self.ends[behind - 1]] if behind > first else ""

    def is_accented(self, index: int) -> bool:
        """Tell whether a word is printed with an accented last letter: "encouragé", not "encourage"."""
        last = self.text[self.ends[index] - 1]
        return last != self.folded[index][-1] and last.lower() != self.folded[index][-1]

    def is_capital(self, index: int) -> bool:
        """Tell whether a word is printed with a capital."""
        return 0 <= index < len(self.folded) and self.text[self.starts[index]].isupper()


def read_words(text: str) -> Words:
    """Split a text into words.

    Args:
        text: A paragraph, or its beginning.
    """
    matches = list(_word().finditer(fold(text)))
    return Words(
        text,
        tuple(match.group() for match in matches),
        tuple(match.start() for match in matches),
        tuple(match.end() for match in matches),
    )
