"""Words of a text, folded, with their offsets.

The same words serve the opener (text alone, in structure) and the components (a Doc): damaged text does not come out of
a linguistic tokenizer in any stable way, so the matchers don't depend on one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from clausier.french.folding import fold


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    """A word with its inner hyphens; an elided word keeps its apostrophe; other signs stand alone."""
    return re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*'?|\d+|\S")


@lru_cache(maxsize=1)
def _part() -> re.Pattern[str]:
    """The same, with words parted at their hyphens, which are no words."""
    return re.compile(r"[^\W\d_]+'?|\d+|[^\s-]")


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
    return _read(text, _word())


def read_parts(text: str) -> Words:
    """Split a text into words and these at their hyphens: "Haut-Commissaire" and "Haut Commissaire" are the same.

    A hyphen that an extraction lost leaves a capital within the word (docs/genre.md, F.11): there it is split too.

    Args:
        text: A paragraph, or a name.
    """
    lost = [match.start() for match in _inner_capital().finditer(text)]
    if not lost:
        return _read(text, _part())
    extents: list[tuple[int, int]] = []
    for match in _part().finditer(fold(text)):
        cuts = [match.start(), *(place for place in lost if match.start() < place < match.end()), match.end()]
        extents.extend(pairwise(cuts))
    return _words(text, extents)


def _read(text: str, pattern: re.Pattern[str]) -> Words:
    return _words(text, [(m.start(), m.end()) for m in pattern.finditer(fold(text))])


def _words(text: str, extents: Sequence[tuple[int, int]]) -> Words:
    folded = fold(text)
    return Words(
        text,
        tuple(folded[start:end] for start, end in extents),
        tuple(start for start, _ in extents),
        tuple(end for _, end in extents),
    )


@lru_cache(maxsize=1)
def _inner_capital() -> re.Pattern[str]:
    """A capital with small letters behind it, right behind a small letter: where a hyphen was lost ("BosnieHerzégovine")."""
    return re.compile(r"(?<=[a-zà-öø-ÿ])[A-ZÀ-ÖØ-Þ](?=[a-zà-öø-ÿ]{2})")
