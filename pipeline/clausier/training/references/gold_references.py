"""The gold references of training documents, and the paragraphs that contain them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clausier.components.context import ParagraphContext
from clausier.french.folding import fold
from clausier.gold.records import GoldDocument, GoldRow
from clausier.records.paragraph_kinds import CITING_KINDS
from clausier.training.examples import TrainingExample

ANAPHORIC = "True"
"""The value of the column ``anaphoric`` of an anaphoric reference."""


@dataclass(frozen=True, slots=True)
class GoldReference:
    """A gold reference.

    Attributes:
        doc_id: Its document.
        start: Offset of its first character in the paragraph.
        end: Offset after its last character.
        text: Its text.
        row: Its row.
    """

    doc_id: str
    start: int
    end: int
    text: str
    row: GoldRow

    @property
    def canonical_id(self) -> str:
        """The canonical id of the row; empty if it gives none."""
        return self.row.cell_text("canonical_id")

    @property
    def is_anaphoric(self) -> bool:
        """Whether it is anaphoric: its instrument is given by an antecedent."""
        return self.row.cell_text("anaphoric") == ANAPHORIC


@dataclass(frozen=True, slots=True)
class ReferenceParagraph:
    """A paragraph in which the references are gold.

    Attributes:
        doc_id: Its document.
        text: Its text.
        folded: Its folded text.
        context: The context that the gold gives of the document.
        references: All of its references, in order.
    """

    doc_id: str
    text: str
    folded: str
    context: ParagraphContext
    references: tuple[GoldReference, ...]


def reference_paragraphs(examples: Sequence[TrainingExample]) -> list[ReferenceParagraph]:
    """Return the paragraphs in which references are gold, without those of kinds that never cite.

    Args:
        examples: The training documents.
    """
    return [paragraph for example in examples for paragraph in _paragraphs_of(example.gold)]


def _paragraphs_of(gold: GoldDocument) -> Iterator[ReferenceParagraph]:
    references: dict[str, list[GoldReference]] = {}
    starts = {row.paragraph_id: row.start for row in gold["paragraphs"]}
    for row in gold["references"]:
        start = starts.get(row.paragraph_id, 0)
        text = gold.text[row.start : row.end]
        reference = GoldReference(gold.doc_id, row.start - start, row.end - start, text, row)
        references.setdefault(row.paragraph_id, []).append(reference)
    for paragraph in gold.checked_paragraphs("references"):
        if paragraph.cell_text("kind") and paragraph.cell_text("kind") not in CITING_KINDS:
            continue
        text = gold.text[paragraph.start : paragraph.end]
        of_paragraph = tuple(references.get(paragraph.paragraph_id, ()))
        yield ReferenceParagraph(gold.doc_id, text, fold(text), _context(gold, paragraph), of_paragraph)


def _context(gold: GoldDocument, paragraph: GoldRow) -> ParagraphContext:
    year = gold.cells.get("year")
    return ParagraphContext(
        kind=paragraph.cell_text("kind"),
        organisation=str(gold.cells.get("organisation", "")),
        body=str(gold.cells.get("body", "")),
        symbol=str(gold.cells.get("symbol", "")),
        year=year if isinstance(year, int) else None,
    )
