"""Words of a text, folded, with their offsets.

The same words serve the opener (text alone, in structure) and the components (a Doc): damaged text does not come out of
a linguistic tokenizer in any stable way, so the matchers don't depend on one.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from clausier.french.folding import fold

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*'?|\d+|\S")
"""A word with its inner hyphens; an elided word keeps its apostrophe; other signs stand alone."""


_PART = re.compile(r"[^\W\d_]+'?|\d+|[^\s-]")
"""The same, with words parted at their hyphens, which are no words."""


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
    return _read(text, _WORD)


def read_parts(text: str) -> Words:
    """Split a text into words and these at their hyphens: "Haut-Commissaire" and "Haut Commissaire" are the same.

    A hyphen that an extraction lost leaves a capital within the word (docs/genre.md, F.11): there it is split too.

    Args:
        text: A paragraph, or a name.
    """
    lost = [match.start() for match in _INNER_CAPITAL.finditer(text)]
    if not lost:
        return _read(text, _PART)
    folded = fold(text)
    extents: list[tuple[int, int]] = []
    for match in _PART.finditer(folded):
        cuts = [match.start(), *(place for place in lost if match.start() < place < match.end()), match.end()]
        extents.extend(pairwise(cuts))
    return Words(
        text,
        tuple(folded[start:end] for start, end in extents),
        tuple(start for start, _ in extents),
        tuple(end for _, end in extents),
    )


def _read(text: str, pattern: re.Pattern[str]) -> Words:
    """The words of a text. Between two of them nothing stands that a word may hold, so each is found by searching on."""
    folded = fold(text)
    words = tuple(pattern.findall(folded))
    starts: list[int] = []
    end = 0
    for word in words:
        start = folded.find(word, end)
        end = start + len(word)
        starts.append(start)
    return Words(text, words, tuple(starts), tuple(map(int.__add__, starts, map(len, words))))


_INNER_CAPITAL = re.compile(r"(?<=[a-zà-öø-ÿ])[A-ZÀ-ÖØ-Þ](?=[a-zà-öø-ÿ]{2})")
"""A capital with small letters behind it, right behind a small letter: where a hyphen was lost ("BosnieHerzégovine")."""
