"""The scores of a model, as lines and as JSON."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from clausier.display.columns import NONE, Layout, figure, table, title
from clausier.evaluation.evaluate import Evaluation, Score
from clausier.evaluation.intervals import Interval
from clausier.evaluation.measures import Measure
from clausier.evaluation.scores import Counts
from clausier.safety.terminal import escaped_json

COUNT_COLUMNS = ("gold", "found", "right", "precision", "recall", "F1")


def score_lines(evaluation: Evaluation, scores: Sequence[Score], labels: bool, layout: Layout) -> Iterator[str]:
    """Yield the scores of a model on a gold folder.

    Args:
        evaluation: The evaluation of the model.
        scores: Its table of scores.
        labels: Whether to print the scores of each label too.
        layout: Aligned columns, or tables in Markdown.
    """
    yield title(_title(evaluation), layout)
    yield ""
    rows = [(s.measure.layer, s.measure.name, *_figures(s.counts), interval_text(s.interval)) for s in scores]
    yield from table(("layer", "measure", *COUNT_COLUMNS, "95 % interval"), rows, 2, layout)
    if labels:
        yield ""
        by_label = [(m.layer, m.name, label, *_figures(counts)) for m, label, counts in _labels(evaluation)]
        yield from table(("layer", "column", "value", *COUNT_COLUMNS), by_label, 3, layout)


def scores_json(evaluations: Sequence[Evaluation], scores: Sequence[Sequence[Score]], labels: bool) -> str:
    """Return the scores of a model on gold folders as JSON.

    Args:
        evaluations: The evaluations of the model, one for each folder.
        scores: Their tables of scores.
        labels: Whether to include the scores of each label.
    """
    content = [_content(evaluation, of_it, labels) for evaluation, of_it in zip(evaluations, scores, strict=True)]
    return as_json({"evaluations": content})


def as_json(content: Mapping[str, Any]) -> str:
    """Return figures as JSON that is safe to print to a terminal.

    Args:
        content: The content of the JSON object.
    """
    return escaped_json(json.dumps(content, ensure_ascii=False, indent=2))


def interval_text(interval: Interval | None, form: str = ".3f") -> str:
    """Return an interval as it is printed.

    Args:
        interval: None if it is undefined.
        form: The format of its ends.
    """
    return NONE if interval is None else f"{interval.low:{form}} to {interval.high:{form}}"


def interval_json(interval: Interval | None) -> list[float] | None:
    """Return an interval for JSON: its two ends.

    Args:
        interval: None if it is undefined.
    """
    return None if interval is None else [interval.low, interval.high]


def counts_json(counts: Counts) -> dict[str, Any]:
    """Return counts with precision, recall and F1, for JSON.

    Args:
        counts: The counts of one measure.
    """
    return {
        "gold": counts.gold,
        "found": counts.found,
        "right": counts.right,
        "precision": counts.precision,
        "recall": counts.recall,
        "f1": counts.f1,
    }


def _title(evaluation: Evaluation) -> str:
    count = len(evaluation.counts)
    return f"{evaluation.name}: {count} {'document' if count == 1 else 'documents'}, model {evaluation.model}"


def _figures(counts: Counts) -> tuple[str, ...]:
    numbers = (str(counts.gold), str(counts.found), str(counts.right))
    return (*numbers, figure(counts.precision), figure(counts.recall), figure(counts.f1))


def _labels(evaluation: Evaluation) -> Iterator[tuple[Measure, str, Counts]]:
    for measure, by_label in evaluation.labels.items():
        for label, counts in by_label.items():
            yield measure, label, counts


def _content(evaluation: Evaluation, scores: Sequence[Score], labels: bool) -> Mapping[str, Any]:
    content: dict[str, Any] = {
        "gold": evaluation.name,
        "model": evaluation.model,
        "documents": list(evaluation.counts),
        "scores": [
            {"layer": s.measure.layer, "measure": s.measure.name}
            | counts_json(s.counts)
            | {"interval": interval_json(s.interval)}
            for s in scores
        ],
    }
    if labels:
        content["labels"] = [
            {"layer": m.layer, "column": m.name, "value": label} | counts_json(counts)
            for m, label, counts in _labels(evaluation)
        ]
    return content
