"""One of the two documents of a comparison, with what stands in each of its paragraphs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar

from clausier.comparison.alignment import Compared
from clausier.comparison.units import Unit, units_of
from clausier.corpus.document_rows import DocumentRows
from clausier.french.folding import fold
from clausier.records import Action, Document, Entity, Reference

DATE = "DATE"
"""Entities that are left out: what changes about them is told by the words, and much of it is of the references."""


class _InParagraph(Protocol):
    @property
    def paragraph_id(self) -> str: ...


Row = TypeVar("Row", bound=_InParagraph)

Mention = Reference | Entity
ByKey = Mapping[str, Mention]


@dataclass(frozen=True)
class ParagraphRows:
    """A paragraph that is compared, with its rows.

    Attributes:
        unit: The paragraph and its words.
        actions: Its actions, the leading one first.
        references: What it refers to, by key: the first mention of each.
        entities: What it names, dates left out, by key: the first mention of each.
    """

    unit: Unit
    actions: Sequence[Action]
    references: ByKey
    entities: ByKey


@dataclass(frozen=True)
class Side:
    """A document with those of its paragraphs that are compared.

    Attributes:
        document: The document.
        paragraphs: Its paragraphs, in document order.
    """

    document: Document
    paragraphs: Sequence[ParagraphRows]

    @cached_property
    def compared(self) -> list[Compared]:
        """Its paragraphs as the alignment sees them."""
        places = {p.unit.paragraph.paragraph_id: place for place, p in enumerate(self.paragraphs)}
        return [_compared(p, places.get(p.unit.paragraph.parent_id)) for p in self.paragraphs]


def side_of(rows: DocumentRows) -> Side:
    """Prepare a document for comparison.

    Args:
        rows: The document.
    """
    actions = _by_paragraph(rows.actions)
    references = _by_paragraph(rows.references)
    entities = _by_paragraph(entity for entity in rows.entities if entity.label != DATE)
    return Side(
        rows.document,
        [
            ParagraphRows(
                unit,
                sorted(actions.get(unit.paragraph.paragraph_id, ()), key=lambda action: action.rank),
                _keyed(references.get(unit.paragraph.paragraph_id, ())),
                _keyed(entities.get(unit.paragraph.paragraph_id, ())),
            )
            for unit in units_of(rows)
        ],
    )


def key_of(row: Mention) -> str:
    """Return what a mention is compared by: its canonical id, or its words where it has none.

    Args:
        row: The mention.
    """
    return row.canonical_id or fold(row.text)


def _compared(paragraph: ParagraphRows, parent: int | None) -> Compared:
    concept = paragraph.actions[0].concept if paragraph.actions else ""
    cited = frozenset(r.canonical_id for r in paragraph.references.values() if r.canonical_id)
    return Compared(_with_short_names(paragraph), concept, cited, parent)


def _with_short_names(paragraph: ParagraphRows) -> list[str]:
    """The words of a paragraph, each citation being one word."""
    names = {(r.start, r.end): key for key, r in paragraph.references.items()}
    keys: list[str] = []
    last: tuple[int, int] | None = None
    for word in paragraph.unit.words:
        within = next((span for span in names if span[0] <= word.start < span[1]), None)
        if within is None or within != last:
            keys.append(word.key if within is None else names[within])
        last = within
    return keys


def _keyed(rows: Iterable[Mention]) -> dict[str, Mention]:
    mentions: dict[str, Mention] = {}
    for row in rows:
        if not (isinstance(row, Reference) and row.anaphoric):
            mentions.setdefault(key_of(row), row)
    return mentions


def _by_paragraph(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.paragraph_id, []).append(row)
    return found
