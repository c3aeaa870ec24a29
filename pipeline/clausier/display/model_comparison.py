"""Two models on the same gold, as lines and as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from clausier.display.columns import NONE, Layout, figure, table, title
from clausier.display.evaluation import as_json, counts_json, interval_json, interval_text
from clausier.evaluation.evaluate import Evaluation
from clausier.evaluation.mistakes import Mistake
from clausier.evaluation.model_comparison import Change, Compared
from clausier.safety.terminal import visible

LONGEST = 60
"""Longer texts of rows are cut."""

Compare = tuple[Evaluation, Evaluation, Sequence[Compared], Sequence[Change]]
"""What two models do on a gold folder, the table of both, and the rows that changed."""


def comparison_lines(comparison: Compare, models: tuple[str, str], layout: Layout) -> Iterator[str]:
    """Give the table of two models on a gold folder, and what the second one gains and loses in each document.

    Args:
        comparison: What they do.
        models: The models, as they were named.
        layout: Aligned columns, or a table in Markdown.
    """
    first, _, rows, changes = comparison
    yield title(f"{first.name}: {models[0]} (A), {models[1]} (B)", layout)
    yield ""
    header = ("layer", "measure", "gold", "F1 of A", "F1 of B", "B - A", "95 % interval")
    yield from table(header, [_row(row) for row in rows], 2, layout)
    for doc_id, group in groupby(changes, key=lambda change: change.doc_id):
        of_document = list(group)
        gained = sum(change.gained for change in of_document)
        yield ""
        yield title(f"{doc_id}: {gained} gained, {len(of_document) - gained} lost", layout)
        yield from ([""] if layout == "markdown" else [])
        for change in of_document:
            yield _line(change, layout)


def comparison_json(comparisons: Sequence[Compare], models: tuple[str, str]) -> str:
    """Return what two models do on gold folders as JSON.

    Args:
        comparisons: What they do, one for each folder.
        models: The models, as they were named.
    """
    return as_json({"models": list(models), "comparisons": [_content(comparison) for comparison in comparisons]})


def _row(row: Compared) -> tuple[str, ...]:
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


def _line(change: Change, layout: Layout) -> str:
    first = change.mistakes[0]
    text = first.gold or first.found
    text = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    sign = "+" if change.gained else "-"
    bullet = f"- `{sign}` " if layout == "markdown" else f"  {sign} "
    was = "was" if change.gained else "is now"
    wrong = "; ".join(_reason(mistake) for mistake in change.mistakes)
    return visible(f"{bullet}{change.layer} {first.start}-{first.end} “{text}”: {was} {wrong}")


def _reason(mistake: Mistake) -> str:
    if mistake.what != "wrong":
        return {"miss": "missed", "false alarm": "a false alarm"}[mistake.what]
    return f"{mistake.attribute} {mistake.found_value or NONE} instead of {mistake.gold_value or NONE}"


def _content(comparison: Compare) -> Mapping[str, Any]:
    first, second, rows, changes = comparison
    return {
        "gold": first.name,
        "models": [first.model, second.model],
        "scores": [
            {
                "layer": row.measure.layer,
                "measure": row.measure.name,
                "first": counts_json(row.first),
                "second": counts_json(row.second),
                "difference": None if row.difference is None else row.difference.point,
                "interval": interval_json(row.difference.interval) if row.difference else None,
            }
            for row in rows
        ],
        "changes": [
            {
                "doc_id": change.doc_id,
                "layer": change.layer,
                "gained": change.gained,
                "start": change.mistakes[0].start,
                "end": change.mistakes[0].end,
                "text": change.mistakes[0].gold or change.mistakes[0].found,
                "wrong": [_reason(mistake) for mistake in change.mistakes],
            }
            for change in changes
        ],
    }
