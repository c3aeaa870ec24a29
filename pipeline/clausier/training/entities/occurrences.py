"""Where the forms of names stand in training documents, and whether they are gold there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausier.components.entities.gazetteer import Gazetteer, Term
from clausier.components.words import Words, read_parts
from clausier.evaluation.pairing import pair_rows
from clausier.gold.records import GoldRow, Span
from clausier.records import Entity, Reference
from clausier.training.example import Example


@dataclass(frozen=True, slots=True)
class NamedParagraph:
    """A paragraph in which the entities are gold.

    Attributes:
        doc_id: Its document.
        organisation: The organisation that issued the document.
        row: The paragraph.
        words: Its words, parted at hyphens.
        gold: The gold entities in it, by their offsets in the document text.
        closed: Stretches that belong to mentions of instruments: no names are looked for in them.
    """

    doc_id: str
    organisation: str
    row: GoldRow
    words: Words
    gold: Mapping[Span, GoldRow]
    closed: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A stretch of a paragraph that has the form of a name.

    Attributes:
        paragraph: The paragraph.
        before: The folded word before it.
        gold: The gold entity that it is, None if it is none.
    """

    paragraph: NamedParagraph
    before: str
    gold: GoldRow | None


@dataclass(frozen=True, slots=True)
class GoldName:
    """A gold entity that a gazetteer may hold, and what the model found of it."""

    doc_id: str
    row: GoldRow
    found: Entity | None

    @property
    def key(self) -> str:
        """What it names; empty if nobody has said so."""
        return self.row.cell_text("canonical_id")

    @property
    def is_right(self) -> bool:
        """Whether the model found it with all that the gold says of it."""
        found = self.found
        return (
            found is not None
            and (found.start, found.end) == self.row.span
            and all(
                self.row.cell_text(column) in ("", getattr(found, column))
                for column in ("label", "subtype", "canonical_id")
            )
        )


def named_paragraphs(examples: Sequence[Example]) -> list[NamedParagraph]:
    """Return the paragraphs in which entities are gold.

    Args:
        examples: The training documents.
    """
    return [
        NamedParagraph(
            example.gold.doc_id,
            example.found.document.organisation,
            row,
            read_parts(row.text),
            {e.span: e for e in example.gold["entities"] if e.paragraph_id == row.paragraph_id},
            tuple((r.start, r.end) for r in _references(example) if row.start <= r.start < row.end),
        )
        for example in examples
        for row in example.gold.checked_paragraphs("entities")
    ]


def _references(example: Example) -> Sequence[GoldRow | Reference]:
    """The mentions of instruments: those of the gold, and where nobody has said which there are, those that are found."""
    return example.gold["references"] or example.found.references


def gold_names(examples: Sequence[Example]) -> list[GoldName]:
    """Return the gold entities that a gazetteer may hold: no dates, which a grammar finds.

    Args:
        examples: The training documents.
    """
    return [
        GoldName(example.gold.doc_id, pair.gold, pair.found if isinstance(pair.found, Entity) else None)
        for example in examples
        for pair in pair_rows(example.gold, example.found, "entities")
        if pair.gold is not None and pair.gold.cell_text("label") not in ("", "DATE")
    ]


def occurrences(terms: Sequence[Term], paragraphs: Sequence[NamedParagraph]) -> Iterator[tuple[Term, Occurrence]]:
    """Give each place where a term would be found; not those within longer gold entities and mentions of instruments.

    Args:
        terms: The terms.
        paragraphs: The paragraphs to search.
    """
    gazetteer = Gazetteer(terms)
    for paragraph in paragraphs:
        for first, behind, term in gazetteer.find(paragraph.words, paragraph.organisation):
            base = paragraph.row.start
            span = (base + paragraph.words.starts[first], base + paragraph.words.ends[behind - 1])
            if not _is_hidden(span, paragraph):
                yield term, Occurrence(paragraph, paragraph.words.at(first - 1), paragraph.gold.get(span))


def _is_hidden(span: Span, paragraph: NamedParagraph) -> bool:
    longer = any(start <= span[0] and span[1] <= end and (start, end) != span for start, end in paragraph.gold)
    return longer or any(start < span[1] and span[0] < end for start, end in paragraph.closed)
