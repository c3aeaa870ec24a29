"""Two models on the same gold: what the second one gains and loses, document by document."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausier.evaluation.evaluate import Evaluation
from clausier.evaluation.intervals import RESAMPLES, SEED, Difference, paired_difference
from clausier.evaluation.measures import Measure
from clausier.evaluation.mistakes import Mistake
from clausier.evaluation.scores import Counts, total


@dataclass(frozen=True, slots=True)
class Change:
    """A row that one of two models gets right and the other does not.

    Attributes:
        doc_id: The document.
        layer: What it is about, of ``measures.TABLES``.
        gained: Whether it is the second model that gets it right.
        mistakes: What the other one gets wrong in it.
    """

    doc_id: str
    layer: str
    gained: bool
    mistakes: tuple[Mistake, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A line of the table of two models.

    Attributes:
        measure: What is measured.
        first: The counts of the first model, all documents together.
        second: Those of the second one.
        difference: By how much the second one is better, None where there is nothing to score.
    """

    measure: Measure
    first: Counts
    second: Counts
    difference: Difference | None


def compared(
    first: Evaluation, second: Evaluation, seed: int = SEED, resamples: int = RESAMPLES
) -> tuple[Compared, ...]:
    """Return the table of two models.

    Args:
        first: What the first model gets right and wrong on a gold folder.
        second: What the second one does, on the same folder.
        seed: Of the resampling.
        resamples: How many times documents are drawn for an interval.
    """
    measures = next(iter(first.counts.values()), {})
    return tuple(_compared(measure, first, second, seed, resamples) for measure in measures)


def _compared(measure: Measure, first: Evaluation, second: Evaluation, seed: int, resamples: int) -> Compared:
    one, other = first.by_document(measure), second.by_document(measure)
    return Compared(measure, total(one), total(other), paired_difference(one, other, seed, resamples))


def changes(first: Evaluation, second: Evaluation) -> tuple[Change, ...]:
    """List the rows that became right or wrong from one model to another.

    A row is wrong if anything in it is: it is missed, found where there is none, or has a wrong offset or value.

    Args:
        first: What the first model gets wrong on a gold folder.
        second: What the second one does, on the same folder.

    Returns:
        Document by document in the order of the gold; gains and losses of a layer in the order of the text.
    """
    before, after = _wrong_rows(first.mistakes), _wrong_rows(second.mistakes)
    order = {doc_id: place for place, doc_id in enumerate(first.counts)}
    found = [*_only(before, after, gained=True), *_only(after, before, gained=False)]
    layers = list(dict.fromkeys(measure.layer for measure in next(iter(first.counts.values()), {})))
    return tuple(sorted(found, key=lambda change: (order[change.doc_id], layers.index(change.layer), _place(change))))


_Key = tuple[str, str, bool, int, int]
"""Document, layer, whether it is a false alarm, offsets: which row a mistake is about."""


def _wrong_rows(mistakes: Sequence[Mistake]) -> Mapping[_Key, list[Mistake]]:
    rows: defaultdict[_Key, list[Mistake]] = defaultdict(list)
    for mistake in mistakes:
        key = (mistake.doc_id, mistake.layer, mistake.what == "false alarm", mistake.start, mistake.end)
        rows[key].append(mistake)
    return rows


def _only(
    rows: Mapping[_Key, list[Mistake]], others: Mapping[_Key, list[Mistake]], *, gained: bool
) -> Iterator[Change]:
    for key, mistakes in rows.items():
        if key not in others:
            yield Change(doc_id=key[0], layer=key[1], gained=gained, mistakes=tuple(mistakes))


def _place(change: Change) -> tuple[int, int]:
    return change.mistakes[0].start, change.mistakes[0].end
