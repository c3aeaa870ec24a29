"""The mistakes of a model: each miss, false alarm and wrong value, with its context and the rule that made the row."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from clausier.evaluation.correctness import counts_as_found, counts_as_gold, value_of_found, value_of_gold
from clausier.evaluation.measures import NAMES, Measure, measures_of
from clausier.evaluation.pairing import RowPair, pair_rows
from clausier.gold.records import GoldDocument
from clausier.records import Annotation

MistakeKind = Literal["miss", "false alarm", "wrong"]

COMPARED_MEASURES = {
    **{layer: tuple(name for name in names if name != "overlap") for layer, names in NAMES.items()},
    # A wrong start is a wrong span too; the kind of a clause is right only if its segments are.
    "paragraphs": ("span", "kind", "label"),
    "clauses": ("head", "segments", "kind"),
}
"""The measures in which two paired rows are compared, so that every pair that is wrong in a measure is listed."""

CONTEXT_LENGTH = 60
"""How many characters before and after a row are its context."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A row that a model misses, finds wrongly, or gives a wrong value.

    Attributes:
        layer: The layer, of ``measures.TABLES``.
        what: ``miss`` (only in the gold), ``false alarm`` (only found) or ``wrong`` (in both, with another value).
        doc_id: The document.
        paragraph_id: The gold paragraph; the found one for a false alarm.
        start: Offset of its first character in the document text: of the gold row if there is one.
        end: Offset after its last character.
        gold: The text of the gold row, empty if there is none.
        found: The text of the found row, empty if there is none.
        attribute: What is wrong: ``span``, ``head``, or a column; empty unless ``what`` is ``wrong``.
        gold_value: The value in the gold.
        found_value: The value that the model gives.
        context: The row in square brackets, with the text before and after it.
        rule_id: The rule that made the found row, if its table has this column.
        origin: How the found row came about, if its table has this column.
    """

    layer: str
    what: MistakeKind
    doc_id: str
    paragraph_id: str
    start: int
    end: int
    gold: str
    found: str
    attribute: str
    gold_value: str
    found_value: str
    context: str
    rule_id: str
    origin: str


def find_mistakes(document: GoldDocument, annotation: Annotation, layers: Collection[str]) -> tuple[Mistake, ...]:
    """List the mistakes of a model in a document.

    Args:
        document: A gold document.
        annotation: What the model finds in it; its offsets refer to the gold text.
        layers: The tables to compare, of ``GOLD_LAYERS``.

    Returns:
        In the order of layers, then of the text. A row with a wrong span and a wrong value is listed for both.
    """
    return tuple(
        mistake
        for layer in dict.fromkeys(measure.layer for measure in measures_of(layers))
        for pair in pair_rows(document, annotation, layer)
        for mistake in _mistakes_of_pair(pair, document, layer)
    )


def _mistakes_of_pair(pair: RowPair, document: GoldDocument, layer: str) -> Iterator[Mistake]:
    if pair.found is None:
        yield _mistake(pair, document, layer, "miss")
    elif pair.gold is None:
        yield _mistake(pair, document, layer, "false alarm")
    else:
        for name in COMPARED_MEASURES[layer]:
            measure = Measure(layer, name)
            found, gold = value_of_found(pair, measure), value_of_gold(pair, measure)
            if found != gold and (counts_as_gold(pair, measure) or counts_as_found(pair, measure)):
                yield _mistake(pair, document, layer, "wrong", name, gold, found)


def _mistake(
    pair: RowPair,
    document: GoldDocument,
    layer: str,
    what: MistakeKind,
    attribute: str = "",
    gold_value: str = "",
    found_value: str = "",
) -> Mistake:
    row = pair.gold or pair.found
    assert row is not None
    return Mistake(
        layer=layer,
        what=what,
        doc_id=document.doc_id,
        paragraph_id=row.paragraph_id,
        start=row.start,
        end=row.end,
        gold=pair.gold.text if pair.gold else "",
        found=pair.found.text if pair.found else "",
        attribute=attribute,
        gold_value=gold_value,
        found_value=found_value,
        context=context(document.text, row.start, row.end),
        rule_id=getattr(pair.found, "rule_id", ""),
        origin=getattr(pair.found, "origin", ""),
    )


def context(text: str, start: int, end: int) -> str:
    """Return a row in square brackets with the text before and after it, on one line.

    Args:
        text: The document text.
        start: Its start offset.
        end: Its end offset.
    """
    before, after = text[max(0, start - CONTEXT_LENGTH) : start], text[end : end + CONTEXT_LENGTH]
    return f"{before}[{text[start:end]}]{after}".replace("\n", " ")
