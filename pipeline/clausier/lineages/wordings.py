"""Paragraphs with the same words are one wording: what is compared is compared once, however often it was said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clausier.comparison.units import units_of
from clausier.corpus.document_rows import DocumentRows
from clausier.lineages.dating import Dating, dating_of
from clausier.records import Document, Paragraph

MIN_WORDS = 5
"""Shorter paragraphs are lead-ins and captions ("Prie le Secrétaire général :", "Protection des civils"): that they recur
says nothing of where language comes from. The shortest of the usual closing formulae are longer."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph with its document and its time.

    Attributes:
        document: The document.
        dating: When it was adopted, None if that is not known.
        paragraph: The paragraph.
        words: The keys of its words.
    """

    document: Document
    dating: Dating | None
    paragraph: Paragraph
    words: tuple[str, ...]

    @property
    def is_short(self) -> bool:
        """Whether it has too few words to be compared."""
        return len(self.words) < MIN_WORDS


@dataclass(frozen=True, slots=True)
class Wording:
    """Words in order, and every paragraph that consists of them.

    Attributes:
        words: The keys of the words.
        passages: The paragraphs, by document and place in it.
    """

    words: tuple[str, ...]
    passages: Sequence[Passage]


def passages_of(rows: DocumentRows) -> list[Passage]:
    """Return the paragraphs of a document that are compared, and those that would be if they were longer.

    Args:
        rows: The document.
    """
    dating = dating_of(rows.document)
    return [Passage(rows.document, dating, unit.paragraph, tuple(unit.keys)) for unit in units_of(rows)]


def wordings_of(passages: Iterable[Passage]) -> list[Wording]:
    """Return the wordings of paragraphs that are long enough, in the alphabetical order of their words.

    Neither the wordings nor their order depend on the order of the documents.

    Args:
        passages: Paragraphs of any number of documents.
    """
    found: dict[tuple[str, ...], list[Passage]] = {}
    for passage in passages:
        if not passage.is_short:
            found.setdefault(passage.words, []).append(passage)
    return [
        Wording(words, sorted(found[words], key=lambda p: (p.document.doc_id, p.paragraph.order)))
        for words in sorted(found)
    ]
