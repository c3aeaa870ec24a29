"""Comparison of two models on the same gold: the gains and losses of the second one, document by document."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausier.evaluation.evaluate import Evaluation
from clausier.evaluation.intervals import RESAMPLES, SEED, F1Difference, paired_difference
from clausier.evaluation.measures import Measure
from clausier.evaluation.mistakes import Mistake
from clausier.evaluation.scores import Counts, total


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A row that one of two models gets right and the other gets wrong.

    Attributes:
        doc_id: The document.
        layer: Its layer, of ``measures.TABLES``.
        gained: Whether the second model gets it right.
        mistakes: The mistakes of the other model in it.
    """

    doc_id: str
    layer: str
    gained: bool
    mistakes: tuple[Mistake, ...]


@dataclass(frozen=True, slots=True)
class ScoreComparison:
    """A line of the table of two models.

    Attributes:
        measure: What is measured.
        first: The counts of the first model, all documents together.
        second: Those of the second one.
        difference: The F1 of the second one less that of the first, None where there is nothing to score.
    """

    measure: Measure
    first: Counts
    second: Counts
    difference: F1Difference | None


def compare_scores(
    first: Evaluation, second: Evaluation, seed: int = SEED, resamples: int = RESAMPLES
) -> tuple[ScoreComparison, ...]:
    """Return the table of two models.

    Args:
        first: The evaluation of the first model on a gold folder.
        second: That of the second one, on the same folder.
        seed: The seed of the resampling.
        resamples: How many times documents are drawn for an interval.
    """
    measures = next(iter(first.counts.values()), {})
    return tuple(_score_comparison(measure, first, second, seed, resamples) for measure in measures)


def _score_comparison(
    measure: Measure, first: Evaluation, second: Evaluation, seed: int, resamples: int
) -> ScoreComparison:
    one, other = first.by_document(measure), second.by_document(measure)
    return ScoreComparison(measure, total(one), total(other), paired_difference(one, other, seed, resamples))


def list_changed_rows(first: Evaluation, second: Evaluation) -> tuple[ChangedRow, ...]:
    """List the rows that became right or wrong from one model to another.

    A row is wrong if it is missed, is a false alarm, or has a wrong offset or value.

    Args:
        first: The evaluation of the first model on a gold folder.
        second: That of the second one, on the same folder.

    Returns:
        Document by document in the order of the gold; gains and losses of a layer in the order of the text.
    """
    before, after = _wrong_rows(first.mistakes), _wrong_rows(second.mistakes)
    order = {doc_id: index for index, doc_id in enumerate(first.counts)}
    changed = [*_only_in(before, after, gained=True), *_only_in(after, before, gained=False)]
    layers = list(dict.fromkeys(measure.layer for measure in next(iter(first.counts.values()), {})))
    return tuple(sorted(changed, key=lambda row: (order[row.doc_id], layers.index(row.layer), _offsets(row))))


_Key = tuple[str, str, bool, int, int]
"""Document, layer, whether it is a false alarm, offsets: what identifies the row of a mistake."""


def _wrong_rows(mistakes: Sequence[Mistake]) -> Mapping[_Key, list[Mistake]]:
    rows: defaultdict[_Key, list[Mistake]] = defaultdict(list)
    for mistake in mistakes:
        key = (mistake.doc_id, mistake.layer, mistake.what == "false alarm", mistake.start, mistake.end)
        rows[key].append(mistake)
    return rows


def _only_in(
    rows: Mapping[_Key, list[Mistake]], others: Mapping[_Key, list[Mistake]], *, gained: bool
) -> Iterator[ChangedRow]:
    for key, mistakes in rows.items():
        if key not in others:
            yield ChangedRow(doc_id=key[0], layer=key[1], gained=gained, mistakes=tuple(mistakes))


def _offsets(row: ChangedRow) -> tuple[int, int]:
    return row.mistakes[0].start, row.mistakes[0].end
