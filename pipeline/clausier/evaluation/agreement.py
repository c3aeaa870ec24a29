"""How far two annotators agree: the spans that both mark, and Cohen's κ for what both decide of the same item."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sklearn.metrics import cohen_kappa_score

from clausier.errors import ClausierError
from clausier.evaluation.correctness import said
from clausier.evaluation.gold_regions import territory
from clausier.evaluation.matching import match
from clausier.evaluation.measures import COORDINATED, LEADING, TABLES, Measure
from clausier.evaluation.pairing import gold_rows, likeness
from clausier.evaluation.scores import Counts
from clausier.gold.records import Gold, GoldDocument, GoldRow

Both = tuple[GoldRow, GoldRow]
"""The same item as each of two annotators has it."""

DECISIONS = {
    "paragraphs": ("kind",),
    LEADING: ("lemma", "concept", "form"),
    COORDINATED: ("lemma", "concept", "form"),
    "references": ("kind", "canonical_id"),
    "entities": ("label", "canonical_id"),
    "clauses": ("kind",),
}
"""What annotators choose for an item among values that have no order."""


@dataclass(frozen=True, slots=True)
class Spans:
    """How many items of a layer two annotators mark, and how many at the same offsets.

    Attributes:
        layer: What they mark, of ``measures.TABLES``.
        counts: ``gold``: items of the first one, ``found``: of the second one, ``right``: those that both mark. Its F1 is
            the same whichever of them is the first.
    """

    layer: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class Decision:
    """How often two annotators decide alike about the items that both have.

    Attributes:
        layer: What the items are, of ``measures.TABLES``.
        name: What is decided: a column, or ``has one``, whether a paragraph has a leading action.
        items: How many items both have and have decided.
        alike: For how many they decided alike.
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
    """How far two annotators agree.

    Attributes:
        first: The folder of the first one.
        second: The folder of the second one.
        documents: The documents that both have, with the same text.
        differing: Documents that both have, with different texts; they are left out.
        spans: For each layer that both have corrected.
        decisions: For each decision in these layers.
    """

    first: str
    second: str
    documents: tuple[str, ...]
    differing: tuple[str, ...]
    spans: tuple[Spans, ...]
    decisions: tuple[Decision, ...]


def agreement(first: Gold, second: Gold) -> Agreement:
    """Compare what two annotators have made of the same documents.

    Only places count that both have checked for a layer.

    Args:
        first: The gold folder of the one.
        second: The gold folder of the other.

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
        spans=tuple(Spans(layer, _counts(pairs)) for layer, pairs in matched.items()),
        decisions=tuple(_decisions(same, matched)),
    )


_Matched = tuple[GoldRow | None, GoldRow | None]


def _is_common(one: GoldDocument, other: GoldDocument, table: str) -> bool:
    return bool(one.checked_paragraphs(table) and other.checked_paragraphs(table))


def _matched(one: GoldDocument, other: GoldDocument, layer: str) -> list[_Matched]:
    """The rows of both documents that stand where both are gold, paired."""
    table = TABLES[layer]
    here, there = territory(one, table), territory(other, table)

    def counted(document: GoldDocument) -> list[GoldRow]:
        return [row for row in gold_rows(document, layer) if row.start in here and row.start in there]

    return match(counted(one), counted(other), likeness(layer))


def _counts(matched: Sequence[_Matched]) -> Counts:
    return Counts(
        gold=sum(one is not None for one, _ in matched),
        found=sum(other is not None for _, other in matched),
        right=sum(bool(one and other and one.span == other.span) for one, other in matched),
    )


def _decisions(
    documents: Sequence[tuple[GoldDocument, GoldDocument]], matched: dict[str, list[_Matched]]
) -> Iterator[Decision]:
    for layer, pairs in matched.items():
        same = [(one, other) for one, other in pairs if one and other and _is_same_item(one, other)]
        if layer == LEADING:
            yield _has_action(documents)
        for column in DECISIONS[layer]:
            measure = Measure(layer, column)
            told = [(said(one, measure), said(other, measure)) for one, other in same]
            yield _decision(layer, column, [(a, b) for a, b in told if a is not None and b is not None])


def _is_same_item(one: GoldRow, other: GoldRow) -> bool:
    """Whether two rows are about the same thing; paragraphs may end differently, clauses too if they have one head."""
    if one.table == "paragraphs":
        return one.start == other.start
    if one.table == "clauses":
        return one.told("head_start") == other.told("head_start") and (one.span == other.span or bool(one.told("head")))
    return one.span == other.span


def _has_action(documents: Sequence[tuple[GoldDocument, GoldDocument]]) -> Decision:
    """Whether paragraphs that begin alike, and in which both have corrected actions, have a leading action."""
    told = []
    for one, other in documents:
        acting = [{row.paragraph_id for row in gold_rows(document, LEADING)} for document in (one, other)]
        theirs = {row.start: row for row in other.checked_paragraphs("actions")}
        for row in one.checked_paragraphs("actions"):
            if match_row := theirs.get(row.start):
                told.append((str(row.paragraph_id in acting[0]), str(match_row.paragraph_id in acting[1])))
    return _decision(LEADING, "has one", told)


def _decision(layer: str, name: str, told: Sequence[tuple[str, str]]) -> Decision:
    alike = sum(one == other for one, other in told)
    return Decision(layer, name, len(told), alike, _kappa(told))


def _kappa(told: Sequence[tuple[str, str]]) -> float | None:
    if len({value for both in told for value in both}) < 2:
        return None  # Chance alone would give perfect agreement.
    return float(cohen_kappa_score([one for one, _ in told], [other for _, other in told]))
