"""What a model gets wrong: each miss, false alarm and wrong value, with what stands around it and the rule behind it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from clausier.evaluation.correctness import counts_as_found, counts_as_gold, value_of_found, value_of_gold
from clausier.evaluation.measures import NAMES, Measure, measures_of
from clausier.evaluation.pairing import Pair, pairs
from clausier.gold.records import GoldDocument
from clausier.records import Annotation

What = Literal["miss", "false alarm", "wrong"]

COMPARED = {
    **{layer: tuple(name for name in names if name != "overlap") for layer, names in NAMES.items()},
    # A start that is wrong is a span that is; the kind of a clause counts only if its segments are right.
    "paragraphs": ("span", "kind", "label"),
    "clauses": ("head", "segments", "kind"),
}
"""What is compared of two rows that are paired, so that every pair that is wrong in a measure is listed."""

AROUND = 60
"""So many characters before and behind a row are its context."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A row that a model does not find, should not find, or has a wrong value for.

    Attributes:
        layer: What it is about, of ``measures.TABLES``.
        what: ``miss`` (only in the gold), ``false alarm`` (only found) or ``wrong`` (in both, with another value).
        doc_id: The document.
        paragraph_id: The gold paragraph; the found one for a false alarm.
        start: Offset of its first character in the document text: of the gold row if there is one.
        end: Offset behind its last character.
        gold: The text of the gold row, empty if there is none.
        found: The text of the found row, empty if there is none.
        attribute: What is wrong: ``span``, ``head``, or a column; empty unless ``what`` is ``wrong``.
        gold_value: What the gold says of it.
        found_value: What the model says of it.
        context: What stands around the row, which is in square brackets.
        rule_id: The rule that made the found row, if its table says so.
        origin: How the found row came about, if its table says so.
    """

    layer: str
    what: What
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


def mistakes(document: GoldDocument, annotation: Annotation, layers: Collection[str]) -> tuple[Mistake, ...]:
    """List what a model gets wrong in a document.

    Args:
        document: A gold document.
        annotation: What the model finds in it; its offsets point into the gold text.
        layers: The tables to look at, of ``GOLD_LAYERS``.

    Returns:
        In the order of layers, then of the text. A row at a wrong place and with a wrong value is listed for both.
    """
    return tuple(
        mistake
        for layer in dict.fromkeys(measure.layer for measure in measures_of(layers))
        for pair in pairs(document, annotation, layer)
        for mistake in _of_pair(pair, document, layer)
    )


def _of_pair(pair: Pair, document: GoldDocument, layer: str) -> Iterator[Mistake]:
    if pair.found is None:
        yield _mistake(pair, document, layer, "miss")
    elif pair.gold is None:
        yield _mistake(pair, document, layer, "false alarm")
    else:
        for name in COMPARED[layer]:
            measure = Measure(layer, name)
            said, meant = value_of_found(pair, measure), value_of_gold(pair, measure)
            if said != meant and (counts_as_gold(pair, measure) or counts_as_found(pair, measure)):
                yield _mistake(pair, document, layer, "wrong", name, meant, said)


def _mistake(
    pair: Pair, document: GoldDocument, layer: str, what: What, attribute: str = "", meant: str = "", said: str = ""
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
        gold_value=meant,
        found_value=said,
        context=context(document.text, row.start, row.end),
        rule_id=getattr(pair.found, "rule_id", ""),
        origin=getattr(pair.found, "origin", ""),
    )


def context(text: str, start: int, end: int) -> str:
    """Return a row with what stands around it, on one line.

    Args:
        text: The document text.
        start: Offset of the row.
        end: Offset behind it.
    """
    before, behind = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return f"{before}[{text[start:end]}]{behind}".replace("\n", " ")
