"""The gold actions of training documents with word indices, aligned with the predicted ones."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausier.components.words import Words, read_words
from clausier.evaluation.pairing import pair_rows
from clausier.french.morphology import analyse
from clausier.gold.records import GoldDocument, GoldRow
from clausier.records import Action
from clausier.records.paragraph_kinds import ACTING_KINDS
from clausier.training.examples import TrainingExample


@dataclass(frozen=True, slots=True)
class ActionParagraph:
    """A checked paragraph that may contain actions.

    Attributes:
        doc_id: Its document.
        row: The paragraph.
        words: Its words.
        opening: Index of the first word after the printed number.
    """

    doc_id: str
    row: GoldRow
    words: Words
    opening: int


@dataclass(frozen=True, slots=True)
class GoldAction:
    """A gold action with the predicted action that it is aligned with.

    Attributes:
        paragraph: Its paragraph.
        row: Its row.
        first: Index of its first word in the paragraph.
        end: Index after its last word.
        is_leading: Whether it is the leading action.
        predicted: The predicted action, None if there is none.
    """

    paragraph: ActionParagraph
    row: GoldRow
    first: int
    end: int
    is_leading: bool
    predicted: Action | None

    @property
    def lemma(self) -> str:
        """Its lemma: that of the row, else of the prediction, else of the form of its first word; else empty."""
        if gold_lemma := self.row.cell_text("lemma"):
            return gold_lemma
        if self.predicted is not None and self.predicted.start == self.row.start:
            return self.predicted.lemma
        readings = analyse(self.paragraph.words.at(self.first))
        return readings[0][0] if readings else ""

    @property
    def is_known(self) -> bool:
        """Whether an entry of the lexicon matches it with the same offsets and lemma."""
        predicted = self.predicted
        return (
            predicted is not None
            and predicted.origin == "lexicon"
            and (predicted.start, predicted.end) == self.row.span
            and predicted.lemma == self.lemma
        )

    @property
    def entry_id(self) -> str:
        """The id of the entry that matches it, empty if none does."""
        return entry_id_of(self.predicted) if self.predicted is not None else ""


def entry_id_of(action: Action) -> str:
    """Return the id of the entry that matched an action; empty if it was recognised by morphology alone."""
    return action.rule_id.rpartition(":")[2] if action.origin == "lexicon" else ""


def action_paragraph_rows(document: GoldDocument) -> list[GoldRow]:
    """Return the rows of the checked paragraphs that may contain actions.

    Args:
        document: A gold document.
    """
    return [row for row in document.checked_paragraphs("actions") if row.cell_text("kind") in ACTING_KINDS]


def action_paragraphs(document: GoldDocument) -> dict[str, ActionParagraph]:
    """Return the checked paragraphs that may contain actions, split into words, by paragraph id.

    Args:
        document: A gold document.
    """
    paragraphs = {}
    for row in action_paragraph_rows(document):
        words = read_words(row.text)
        number_length = len(row.cell_text("number"))
        opening = next((i for i, start in enumerate(words.starts) if start >= number_length), len(words))
        paragraphs[row.paragraph_id] = ActionParagraph(document.doc_id, row, words, opening)
    return paragraphs


def gold_actions(
    examples: Sequence[TrainingExample], paragraphs: Sequence[Mapping[str, ActionParagraph]]
) -> Iterator[GoldAction]:
    """Yield the gold actions of training documents, in order, without those that begin or end within a word.

    Args:
        examples: The documents.
        paragraphs: The ``action_paragraphs`` of each of them.
    """
    for example, by_id in zip(examples, paragraphs, strict=True):
        for pair in pair_rows(example.gold, example.predicted, "actions"):
            row = pair.gold
            if row is None or row.cell_text("form") == "inherited" or row.paragraph_id not in by_id:
                continue
            paragraph = by_id[row.paragraph_id]
            starts = {offset: index for index, offset in enumerate(paragraph.words.starts)}
            ends = {offset: index for index, offset in enumerate(paragraph.words.ends)}
            first, last = starts.get(row.start - paragraph.row.start), ends.get(row.end - paragraph.row.start)
            if first is not None and last is not None:
                predicted = pair.found if isinstance(pair.found, Action) else None
                yield GoldAction(paragraph, row, first, last + 1, first == paragraph.opening, predicted)
