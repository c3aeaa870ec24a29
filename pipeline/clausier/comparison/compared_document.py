"""One of the two documents of a comparison: its compared paragraphs with their actions, references and entities."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar

from clausier.comparison.alignment import ParagraphFeatures
from clausier.comparison.compared_paragraphs import compared_paragraphs
from clausier.comparison.words import Word
from clausier.corpus.document_rows import DocumentRows
from clausier.french.folding import fold
from clausier.records import Action, Document, Entity, Paragraph, Reference

DATE_LABEL = "DATE"
"""Label of entities that are left out: changes of dates are reported as changes of words, and many belong to references."""


class _InParagraph(Protocol):
    @property
    def paragraph_id(self) -> str: ...


Row = TypeVar("Row", bound=_InParagraph)

Mention = Reference | Entity
MentionsByKey = Mapping[str, Mention]


@dataclass(frozen=True)
class ParagraphRows:
    """A compared paragraph with its rows.

    Attributes:
        paragraph: The paragraph.
        words: Its words.
        actions: Its actions, the leading one first.
        references: The first mention of each instrument that it refers to, by ``mention_key``.
        entities: The first mention of each entity that it names, dates excepted, by ``mention_key``.
    """

    paragraph: Paragraph
    words: Sequence[Word]
    actions: Sequence[Action]
    references: MentionsByKey
    entities: MentionsByKey


@dataclass(frozen=True)
class ComparedDocument:
    """A document with its compared paragraphs.

    Attributes:
        document: The document.
        paragraphs: Its compared paragraphs, in document order.
    """

    document: Document
    paragraphs: Sequence[ParagraphRows]

    @cached_property
    def features(self) -> list[ParagraphFeatures]:
        """The features of its paragraphs that the alignment uses."""
        indices = {rows.paragraph.paragraph_id: index for index, rows in enumerate(self.paragraphs)}
        return [_features(rows, indices.get(rows.paragraph.parent_id)) for rows in self.paragraphs]


def build_compared_document(rows: DocumentRows) -> ComparedDocument:
    """Return a document with its compared paragraphs, each with its own rows.

    Args:
        rows: The document.
    """
    actions = _by_paragraph(rows.actions)
    references = _by_paragraph(rows.references)
    entities = _by_paragraph(entity for entity in rows.entities if entity.label != DATE_LABEL)
    return ComparedDocument(
        rows.document,
        [
            ParagraphRows(
                compared.paragraph,
                compared.words,
                sorted(actions.get(compared.paragraph.paragraph_id, ()), key=lambda action: action.rank),
                _first_mentions(references.get(compared.paragraph.paragraph_id, ())),
                _first_mentions(entities.get(compared.paragraph.paragraph_id, ())),
            )
            for compared in compared_paragraphs(rows)
        ],
    )


def mention_key(mention: Mention) -> str:
    """Return the key that a mention is compared by: its canonical id, or its folded text if it has none.

    Args:
        mention: The mention.
    """
    return mention.canonical_id or fold(mention.text)


def _features(rows: ParagraphRows, parent: int | None) -> ParagraphFeatures:
    concept = rows.actions[0].concept if rows.actions else ""
    cited = frozenset(r.canonical_id for r in rows.references.values() if r.canonical_id)
    return ParagraphFeatures(_word_keys_with_citations_as_words(rows), concept, cited, parent)


def _word_keys_with_citations_as_words(rows: ParagraphRows) -> list[str]:
    """The keys of the words of a paragraph, each reference being a single word."""
    key_of_span = {(r.start, r.end): key for key, r in rows.references.items()}
    keys: list[str] = []
    previous_span: tuple[int, int] | None = None
    for word in rows.words:
        span = next((span for span in key_of_span if span[0] <= word.start < span[1]), None)
        if span is None or span != previous_span:
            keys.append(word.key if span is None else key_of_span[span])
        previous_span = span
    return keys


def _first_mentions(mentions: Iterable[Mention]) -> dict[str, Mention]:
    """The first mention of each key; anaphoric references ("la présente décision") are left out."""
    first: dict[str, Mention] = {}
    for mention in mentions:
        if not (isinstance(mention, Reference) and mention.anaphoric):
            first.setdefault(mention_key(mention), mention)
    return first


def _by_paragraph(rows: Iterable[Row]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row.paragraph_id, []).append(row)
    return grouped
