"""A comparison of two models on the same gold, as lines and as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from clausier.display.columns import NONE, Layout, figure, table, title
from clausier.display.evaluation import as_json, counts_json, interval_json, interval_text
from clausier.evaluation.evaluate import Evaluation
from clausier.evaluation.mistakes import Mistake
from clausier.evaluation.model_comparison import ChangedRow, ScoreComparison
from clausier.safety.terminal import visible

MAX_TEXT_LENGTH = 60
"""Longer texts of rows are cut (characters)."""

ModelComparison = tuple[Evaluation, Evaluation, Sequence[ScoreComparison], Sequence[ChangedRow]]
"""The evaluations of two models on a gold folder, the table of both, and the rows that changed."""


def model_comparison_lines(comparison: ModelComparison, models: tuple[str, str], layout: Layout) -> Iterator[str]:
    """Yield the table of two models on a gold folder, and the gains and losses of the second one in each document.

    Args:
        comparison: The comparison of the models.
        models: The models, as the user named them.
        layout: Aligned columns, or a table in Markdown.
    """
    first, _, rows, changed_rows = comparison
    yield title(f"{first.name}: {models[0]} (A), {models[1]} (B)", layout)
    yield ""
    header = ("layer", "measure", "gold", "F1 of A", "F1 of B", "B - A", "95 % interval")
    yield from table(header, [_score_cells(row) for row in rows], 2, layout)
    for doc_id, group in groupby(changed_rows, key=lambda row: row.doc_id):
        of_document = list(group)
        gained = sum(row.gained for row in of_document)
        yield ""
        yield title(f"{doc_id}: {gained} gained, {len(of_document) - gained} lost", layout)
        yield from ([""] if layout == "markdown" else [])
        for row in of_document:
            yield _changed_row_line(row, layout)


def model_comparison_json(comparisons: Sequence[ModelComparison], models: tuple[str, str]) -> str:
    """Return the comparison of two models on gold folders as JSON.

    Args:
        comparisons: The comparisons, one for each folder.
        models: The models, as the user named them.
    """
    return as_json({"models": list(models), "comparisons": [_content(comparison) for comparison in comparisons]})


def _score_cells(row: ScoreComparison) -> tuple[str, ...]:
    difference = row.difference
    return (
        row.measure.layer,
        row.measure.name,
        str(row.first.gold),
        figure(row.first.f1),
        figure(row.second.f1),
        NONE if difference is None else figure(difference.point, "+.3f"),
        NONE if difference is None else interval_text(difference.interval, "+.3f"),
    )


def _changed_row_line(row: ChangedRow, layout: Layout) -> str:
    first = row.mistakes[0]
    text = first.gold or first.found
    text = text if len(text) <= MAX_TEXT_LENGTH else f"{text[: MAX_TEXT_LENGTH - 1]}…"
    sign = "+" if row.gained else "-"
    bullet = f"- `{sign}` " if layout == "markdown" else f"  {sign} "
    was = "was" if row.gained else "is now"
    wrong = "; ".join(_mistake_text(mistake) for mistake in row.mistakes)
    return visible(f"{bullet}{row.layer} {first.start}-{first.end} “{text}”: {was} {wrong}")


def _mistake_text(mistake: Mistake) -> str:
    if mistake.what != "wrong":
        return {"miss": "missed", "false alarm": "a false alarm"}[mistake.what]
    return f"{mistake.attribute} {mistake.found_value or NONE} instead of {mistake.gold_value or NONE}"


def _content(comparison: ModelComparison) -> Mapping[str, Any]:
    first, second, scores, changed_rows = comparison
    return {
        "gold": first.name,
        "models": [first.model, second.model],
        "scores": [
            {
                "layer": score.measure.layer,
                "measure": score.measure.name,
                "first": counts_json(score.first),
                "second": counts_json(score.second),
                "difference": None if score.difference is None else score.difference.point,
                "interval": interval_json(score.difference.interval) if score.difference else None,
            }
            for score in scores
        ],
        "changes": [
            {
                "doc_id": row.doc_id,
                "layer": row.layer,
                "gained": row.gained,
                "start": row.mistakes[0].start,
                "end": row.mistakes[0].end,
                "text": row.mistakes[0].gold or row.mistakes[0].found,
                "wrong": [_mistake_text(mistake) for mistake in row.mistakes],
            }
            for row in changed_rows
        ],
    }
