"""Agreement of two annotators: F1 of their spans, and Cohen's κ of their decisions on the same items."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sklearn.metrics import cohen_kappa_score

from clausier.errors import ClausierError
from clausier.evaluation.correctness import stated_value
from clausier.evaluation.gold_regions import gold_regions
from clausier.evaluation.matching import match_spans
from clausier.evaluation.measures import COORDINATED, LEADING, TABLES, Measure
from clausier.evaluation.pairing import gold_rows, row_similarity
from clausier.evaluation.scores import Counts
from clausier.gold.records import Gold, GoldDocument, GoldRow

DECISIONS = {
    "paragraphs": ("kind",),
    LEADING: ("lemma", "concept", "form"),
    COORDINATED: ("lemma", "concept", "form"),
    "references": ("kind", "canonical_id"),
    "entities": ("label", "canonical_id"),
    "clauses": ("kind",),
}
"""The nominal columns of each layer, for which κ is computed."""


@dataclass(frozen=True, slots=True)
class SpanAgreement:
    """The number of items of a layer that two annotators mark, and of those with the same offsets.

    Attributes:
        layer: The layer, of ``measures.TABLES``.
        counts: ``gold``: items of the first one, ``found``: of the second one, ``right``: those that both mark. Its F1 is
            the same whichever of them is the first.
    """

    layer: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class DecisionAgreement:
    """How often two annotators make the same decision on the items that both have.

    Attributes:
        layer: The layer of the items, of ``measures.TABLES``.
        name: What is decided: a column, or ``has one``, whether a paragraph has a leading action.
        items: The number of items for which both made a decision.
        alike: The number of items for which both made the same decision.
        kappa: Cohen's κ: 1 for perfect agreement, 0 for what chance would give; None where it is undefined, because there
            is no item, or both gave one and the same value to all.
    """

    layer: str
    name: str
    items: int
    alike: int
    kappa: float | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """The agreement of two annotators.

    Attributes:
        first: The folder of the first one.
        second: The folder of the second one.
        documents: The documents that both have, with the same text.
        differing: Documents that both have with different texts; they are left out.
        spans: The agreement on spans in each layer that both have corrected.
        decisions: The agreement on each decision in these layers.
    """

    first: str
    second: str
    documents: tuple[str, ...]
    differing: tuple[str, ...]
    spans: tuple[SpanAgreement, ...]
    decisions: tuple[DecisionAgreement, ...]


def measure_agreement(first: Gold, second: Gold) -> Agreement:
    """Compare the annotations of two annotators in the same documents.

    Only the regions that both have checked for a layer count.

    Args:
        first: The gold folder of the first annotator.
        second: The gold folder of the second one.

    Raises:
        ClausierError: E156, they have no document in common.
    """
    others = {document.doc_id: document for document in second.documents}
    common = [(document, others[document.doc_id]) for document in first.documents if document.doc_id in others]
    same = [(one, other) for one, other in common if one.text == other.text]
    if not same:
        raise ClausierError("E156", first=first.path.as_posix(), second=second.path.as_posix())
    layers = [layer for layer in TABLES if any(_is_common(one, other, TABLES[layer]) for one, other in same)]
    matched = {layer: [pair for one, other in same for pair in _matched(one, other, layer)] for layer in layers}
    return Agreement(
        first=first.path.as_posix(),
        second=second.path.as_posix(),
        documents=tuple(one.doc_id for one, _ in same),
        differing=tuple(one.doc_id for one, other in common if one.text != other.text),
        spans=tuple(SpanAgreement(layer, _counts(pairs)) for layer, pairs in matched.items()),
        decisions=tuple(_decisions(same, matched)),
    )


_Matched = tuple[GoldRow | None, GoldRow | None]


def _is_common(one: GoldDocument, other: GoldDocument, table: str) -> bool:
    return bool(one.checked_paragraphs(table) and other.checked_paragraphs(table))


def _matched(one: GoldDocument, other: GoldDocument, layer: str) -> list[_Matched]:
    """The rows of both documents in regions that are gold in both, paired."""
    table = TABLES[layer]
    regions, other_regions = gold_regions(one, table), gold_regions(other, table)

    def counted(document: GoldDocument) -> list[GoldRow]:
        return [row for row in gold_rows(document, layer) if row.start in regions and row.start in other_regions]

    return match_spans(counted(one), counted(other), row_similarity(layer))


def _counts(matched: Sequence[_Matched]) -> Counts:
    return Counts(
        gold=sum(one is not None for one, _ in matched),
        found=sum(other is not None for _, other in matched),
        right=sum(bool(one and other and one.span == other.span) for one, other in matched),
    )


def _decisions(
    documents: Sequence[tuple[GoldDocument, GoldDocument]], matched: dict[str, list[_Matched]]
) -> Iterator[DecisionAgreement]:
    for layer, pairs in matched.items():
        same = [(one, other) for one, other in pairs if one and other and _is_same_item(one, other)]
        if layer == LEADING:
            yield _has_action(documents)
        for column in DECISIONS[layer]:
            measure = Measure(layer, column)
            values = [(stated_value(one, measure), stated_value(other, measure)) for one, other in same]
            yield _decision(layer, column, [(a, b) for a, b in values if a is not None and b is not None])


def _is_same_item(one: GoldRow, other: GoldRow) -> bool:
    """Whether two rows are the same item; paragraphs may end differently, and so may clauses with the same head."""
    if one.table == "paragraphs":
        return one.start == other.start
    if one.table == "clauses":
        same_head = one.cell_text("head_start") == other.cell_text("head_start")
        return same_head and (one.span == other.span or bool(one.cell_text("head")))
    return one.span == other.span


def _has_action(documents: Sequence[tuple[GoldDocument, GoldDocument]]) -> DecisionAgreement:
    """Whether paragraphs with the same start, in which both have corrected actions, have a leading action."""
    values = []
    for one, other in documents:
        acting = [{row.paragraph_id for row in gold_rows(document, LEADING)} for document in (one, other)]
        theirs = {row.start: row for row in other.checked_paragraphs("actions")}
        for row in one.checked_paragraphs("actions"):
            if counterpart := theirs.get(row.start):
                values.append((str(row.paragraph_id in acting[0]), str(counterpart.paragraph_id in acting[1])))
    return _decision(LEADING, "has one", values)


def _decision(layer: str, name: str, values: Sequence[tuple[str, str]]) -> DecisionAgreement:
    alike = sum(one == other for one, other in values)
    return DecisionAgreement(layer, name, len(values), alike, _kappa(values))


def _kappa(values: Sequence[tuple[str, str]]) -> float | None:
    if len({value for both in values for value in both}) < 2:
        return None  # Chance alone would give perfect agreement.
    return float(cohen_kappa_score([one for one, _ in values], [other for _, other in values]))
