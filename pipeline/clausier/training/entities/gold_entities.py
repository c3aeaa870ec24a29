"""The gold entities of training documents, aligned with the predicted ones, and the paragraphs that contain them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clausier.components.words import Words, read_parts
from clausier.evaluation.pairing import pair_rows
from clausier.gold.records import GoldRow, Span
from clausier.records import Entity, Reference
from clausier.training.examples import TrainingExample


@dataclass(frozen=True, slots=True)
class EntityParagraph:
    """A paragraph in which the entities are gold.

    Attributes:
        doc_id: Its document.
        organisation: The organisation that issued the document.
        row: The paragraph.
        words: Its words, split at hyphens.
        gold: The gold entities in it, by their offsets in the document text.
        reference_spans: Offsets of the mentions of instruments: entities are not searched within them.
    """

    doc_id: str
    organisation: str
    row: GoldRow
    words: Words
    gold: Mapping[Span, GoldRow]
    reference_spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """A gold entity that a gazetteer may hold, with the predicted entity that it is aligned with; None if there is none."""

    doc_id: str
    row: GoldRow
    predicted: Entity | None

    @property
    def canonical_id(self) -> str:
        """The canonical id of the row; empty if it gives none."""
        return self.row.cell_text("canonical_id")

    @property
    def is_correct(self) -> bool:
        """Whether the prediction has the same offsets and all values that the row gives."""
        predicted = self.predicted
        return (
            predicted is not None
            and (predicted.start, predicted.end) == self.row.span
            and all(
                self.row.cell_text(column) in ("", getattr(predicted, column))
                for column in ("label", "subtype", "canonical_id")
            )
        )

    @property
    def is_in_gazetteer(self) -> bool:
        """Whether the gazetteer has the form: the model matches it with the same offsets."""
        predicted = self.predicted
        return (
            predicted is not None
            and predicted.origin == "gazetteer"
            and (predicted.start, predicted.end) == self.row.span
        )


def entity_paragraphs(examples: Sequence[TrainingExample]) -> list[EntityParagraph]:
    """Return the paragraphs in which entities are gold.

    Args:
        examples: The training documents.
    """
    return [
        EntityParagraph(
            example.gold.doc_id,
            example.predicted.document.organisation,
            row,
            read_parts(row.text),
            {e.span: e for e in example.gold["entities"] if e.paragraph_id == row.paragraph_id},
            tuple((r.start, r.end) for r in _references(example) if row.start <= r.start < row.end),
        )
        for example in examples
        for row in example.gold.checked_paragraphs("entities")
    ]


def _references(example: TrainingExample) -> Sequence[GoldRow | Reference]:
    """The mentions of instruments: the gold ones, or the predicted ones if the gold has none."""
    return example.gold["references"] or example.predicted.references


def gold_entities(examples: Sequence[TrainingExample]) -> list[GoldEntity]:
    """Return the gold entities that a gazetteer may hold: all but dates, which a grammar matches.

    Args:
        examples: The training documents.
    """
    return [
        GoldEntity(example.gold.doc_id, pair.gold, pair.found if isinstance(pair.found, Entity) else None)
        for example in examples
        for pair in pair_rows(example.gold, example.predicted, "entities")
        if pair.gold is not None and pair.gold.cell_text("label") not in ("", "DATE")
    ]
