"""The words that paragraphs are compared by: without case, accents, punctuation and printed number."""

import re
from dataclasses import dataclass

from clausier.french.folding import fold
from clausier.records import Paragraph

_WORD = re.compile(r"(?<=\s)\d{1,3}(?=\s[,.])|(\w+(?:/\w+)*)['’]?")
"""A word with the apostrophe of an elision. The group is empty for a footnote call: no number is followed by " ,"."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its offsets in the document text.

    Attributes:
        key: The word as it is compared: unaccented, in lower case.
        start: Offset of its first character.
        end: Offset after its last character, including the apostrophe of an elision.
    """

    key: str
    start: int
    end: int


def words_of(paragraph: Paragraph) -> tuple[Word, ...]:
    """Return the words of a paragraph.

    The printed number of a paragraph and footnote calls left in the text are skipped: they do not show whether language was
    taken over. A missing capital or accent is a typing habit of another year, not a change of language. "70/1" and "2015" are
    words: that a later text cites another decision is a change.

    Args:
        paragraph: The paragraph.
    """
    skipped = len(paragraph.number) if paragraph.number and paragraph.text.startswith(paragraph.number) else 0
    offset = paragraph.start + skipped
    return tuple(
        Word(match[1], offset + match.start(), offset + match.end())
        for match in _WORD.finditer(fold(paragraph.text[skipped:]))
        if match[1]
    )
