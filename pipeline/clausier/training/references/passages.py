"""The paragraphs that references are learned from, with what a person has said of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clausier.annotation.annotate import CITING
from clausier.components.context import ParagraphContext
from clausier.french.folding import fold
from clausier.gold.records import GoldDocument, GoldRow
from clausier.training.example import Example

ANAPHORIC = "True"
"""What the column ``anaphoric`` tells of a mention that points back."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A gold reference.

    Attributes:
        doc_id: The document that it stands in.
        start: Offset of its first character in the paragraph.
        end: Offset behind its last character.
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
        """What it stands for, as far as the row tells."""
        return self.row.cell_text("canonical_id")

    @property
    def is_anaphoric(self) -> bool:
        """Whether it points back: what it stands for is said elsewhere."""
        return self.row.cell_text("anaphoric") == ANAPHORIC


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph in which the references are gold.

    Attributes:
        doc_id: The document that it stands in.
        text: Its text.
        folded: Its folded text.
        context: What the gold tells of the document.
        mentions: All of its references, in order.
    """

    doc_id: str
    text: str
    folded: str
    context: ParagraphContext
    mentions: tuple[Mention, ...]


def passages_of(examples: Sequence[Example]) -> list[Passage]:
    """Return the paragraphs in which references are gold; those that cite nothing by rule are left out.

    Args:
        examples: The training documents.
    """
    return [passage for example in examples for passage in _of_document(example.gold)]


def _of_document(gold: GoldDocument) -> Iterator[Passage]:
    mentions: dict[str, list[Mention]] = {}
    starts = {row.paragraph_id: row.start for row in gold["paragraphs"]}
    for row in gold["references"]:
        start = starts.get(row.paragraph_id, 0)
        mention = Mention(gold.doc_id, row.start - start, row.end - start, gold.text[row.start : row.end], row)
        mentions.setdefault(row.paragraph_id, []).append(mention)
    for paragraph in gold.checked_paragraphs("references"):
        if paragraph.cell_text("kind") and paragraph.cell_text("kind") not in CITING:
            continue
        text = gold.text[paragraph.start : paragraph.end]
        yield Passage(
            gold.doc_id, text, fold(text), _context(gold, paragraph), tuple(mentions.get(paragraph.paragraph_id, ()))
        )


def _context(gold: GoldDocument, paragraph: GoldRow) -> ParagraphContext:
    year = gold.cells.get("year")
    return ParagraphContext(
        kind=paragraph.cell_text("kind"),
        organisation=str(gold.cells.get("organisation", "")),
        body=str(gold.cells.get("body", "")),
        symbol=str(gold.cells.get("symbol", "")),
        year=year if isinstance(year, int) else None,
    )
