"""Distinct wordings of a corpus: paragraphs with the same words are compared once, however often they occur."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clausier.comparison.compared_paragraphs import compared_paragraphs
from clausier.corpus.document_rows import DocumentRows
from clausier.lineages.dating import Dating, dating_of
from clausier.records import Document, Paragraph

MIN_WORDS = 5
"""Shorter paragraphs are lead-ins and captions ("Prie le Secrétaire général :", "Protection des civils"), whose recurrence
says nothing about the origin of language. The shortest of the usual closing formulae are longer."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A paragraph as an occurrence of its wording, with its document and the date of that.

    Attributes:
        document: The document.
        dating: When it was adopted, None if unknown.
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
    """A sequence of words, and every paragraph that consists of them.

    Attributes:
        words: The keys of the words.
        occurrences: The paragraphs, by document and order in it.
    """

    words: tuple[str, ...]
    occurrences: Sequence[Occurrence]


def occurrences_in(rows: DocumentRows) -> list[Occurrence]:
    """Return the paragraphs of a document that are compared, including those that are too short.

    Args:
        rows: The document.
    """
    dating = dating_of(rows.document)
    return [Occurrence(rows.document, dating, c.paragraph, tuple(c.keys)) for c in compared_paragraphs(rows)]


def group_by_wording(occurrences: Iterable[Occurrence]) -> list[Wording]:
    """Return the wordings of paragraphs that are long enough, in the alphabetical order of their words.

    Neither the wordings nor their order depend on the order of the documents.

    Args:
        occurrences: Paragraphs of any number of documents.
    """
    by_words: dict[tuple[str, ...], list[Occurrence]] = {}
    for occurrence in occurrences:
        if not occurrence.is_short:
            by_words.setdefault(occurrence.words, []).append(occurrence)
    return [
        Wording(words, sorted(by_words[words], key=lambda o: (o.document.doc_id, o.paragraph.order)))
        for words in sorted(by_words)
    ]
