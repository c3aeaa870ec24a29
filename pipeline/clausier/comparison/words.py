"""The words of a paragraph, as comparisons see them: without case, accents, punctuation and printed number."""

import re
from dataclasses import dataclass
from functools import lru_cache

from clausier.french.folding import fold
from clausier.records import Paragraph


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place in the document text.

    Attributes:
        key: The word as it is compared: unaccented, in lower case.
        start: Offset of its first character.
        end: Offset behind its last character, the apostrophe of an elision included.
    """

    key: str
    start: int
    end: int


def words_of(paragraph: Paragraph) -> tuple[Word, ...]:
    """Return the words of a paragraph.

    Printed numbers of paragraphs say nothing of what was taken over, nor do the calls of footnotes that were left in a text;
    and a capital or an accent less is how texts of another year are typed, no change of language. "70/1" and "2015" are
    words: that a later text cites another decision is a change.

    Args:
        paragraph: The paragraph.
    """
    skipped = len(paragraph.number) if paragraph.number and paragraph.text.startswith(paragraph.number) else 0
    offset = paragraph.start + skipped
    return tuple(
        Word(match[1], offset + match.start(), offset + match.end())
        for match in _word().finditer(fold(paragraph.text[skipped:]))
        if match[1]
    )


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    """A word with the apostrophe of an elision; no group where it is the call of a footnote: no number stands before " ,"."""
    return re.compile(r"(?<=\s)\d{1,3}(?=\s[,.])|(\w+(?:/\w+)*)['’]?")
