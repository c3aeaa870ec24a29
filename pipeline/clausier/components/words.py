"""Words of a text, folded, with their offsets.

The same words serve the opener (text alone, in structure) and the components (a Doc): a linguistic tokenizer
gives unstable results on damaged text, so the matchers do not depend on one.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from clausier.french.folding import fold

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*'?|\d+|\S")
"""A word with its inner hyphens; an elided word keeps its apostrophe; any other character is a word of its own."""


_PART = re.compile(r"[^\W\d_]+'?|\d+|[^\s-]")
"""The same, with words split at their hyphens, which are dropped."""


@dataclass(frozen=True)
class Words:
    """The words of a text.

    Attributes:
        text: The text as printed.
        folded_text: The text in unaccented lower case, of the same length.
        folded: Each word of it; "l'" keeps its apostrophe. The text between two of them contains no characters of words.
    """

    text: str
    folded_text: str
    folded: tuple[str, ...]

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The offsets of the words in the text."""
        starts: list[int] = []
        end = 0
        for word in self.folded:
            start = self.folded_text.find(word, end)
            end = start + len(word)
            starts.append(start)
        return tuple(starts)

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """The offsets of the ends of the words."""
        return tuple(map(int.__add__, self.starts, map(len, self.folded)))

    def __len__(self) -> int:
        return len(self.folded)

    @cached_property
    def distinct(self) -> frozenset[str]:
        """The set of the folded words, for a quick check that a rule cannot apply."""
        return frozenset(self.folded)

    @cached_property
    def capitals(self) -> tuple[int, ...]:
        """The indices of the words that are printed with a capital."""
        text = self.text
        return tuple(index for index, start in enumerate(self.starts) if text[start].isupper())

    def at(self, index: int) -> str:
        """Return the folded word at an index, an empty string outside the text."""
        return self.folded[index] if 0 <= index < len(self.folded) else ""

    def printed(self, first: int, end: int) -> str:
        """Return the printed text of the words from ``first`` to ``end`` (exclusive)."""
        return self.text[self.starts[first] : self.ends[end - 1]] if end > first else ""

    def is_accented(self, index: int) -> bool:
        """Return whether a word is printed with an accented last letter: "encouragé", not "encourage"."""
        last = self.text[self.ends[index] - 1]
        return last != self.folded[index][-1] and last.lower() != self.folded[index][-1]

    def is_capital(self, index: int) -> bool:
        """Return whether a word is printed with a capital."""
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
    lost_hyphens = [match.start() for match in _INNER_CAPITAL.finditer(text)]
    if not lost_hyphens:
        return _read(text, _PART)
    folded = fold(text)
    words: list[str] = []
    for match in _PART.finditer(folded):
        cuts = [
            match.start(),
            *(offset for offset in lost_hyphens if match.start() < offset < match.end()),
            match.end(),
        ]
        words.extend(folded[start:end] for start, end in pairwise(cuts))
    return Words(text, folded, tuple(words))


def _read(text: str, pattern: re.Pattern[str]) -> Words:
    folded = fold(text)
    return Words(text, folded, tuple(pattern.findall(folded)))


_INNER_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ](?<=[a-zà-öø-ÿ].)(?=[a-zà-öø-ÿ]{2})")
"""A capital between lower-case letters, where a hyphen was lost ("BosnieHerzégovine")."""
