"""``changes.md``: every added, changed or dropped rule with its evidence, and the scores by cross-validation."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from clausier.model_files.pattern_file import Entry
from clausier.safety.terminal import visible
from clausier.training.changes import LearnedChange
from clausier.training.regressions import MeasureComparison

if TYPE_CHECKING:
    from clausier.training.records import Retraining

KIND_ORDER = ("added", "changed", "dropped")
OMITTED_KEYS = frozenset({"label", "id", "provenance"})
"""Keys of an entry that the report leaves out."""

SCORES_NOTE = (
    "Cross-validation by document: each document is annotated by a model that has not seen it. The interval is that of the "
    "difference, 95 %, by resampling documents."
)


def change_report(result: "Retraining", name: str) -> str:
    """Return the report of a retraining in Markdown.

    Args:
        result: The retraining.
        name: The name of the new model.
    """
    base, gold = result.base, result.gold.path.resolve().name
    introduction = (
        f"{base.name} {base.version} was retrained on {len(result.documents)} documents of `{gold}` "
        f"(SHA-256 {result.gold.sha256[:12]}…), seed {result.settings.seed}. "
        "Every rule is a line of the file that its section names; edit or delete it there."
    )
    lines = [f"# {name}: what was learned from {gold}", "", introduction, "", "## Measured", "", SCORES_NOTE, ""]
    lines += [*score_lines(result.selection.comparisons), ""]
    for layer, comparisons in result.selection.left_out:
        lines += [f"Changes for {layer} were left out: {_reason_left_out(layer, comparisons)}.", ""]
    if not result.changes:
        lines += ["Nothing was learned that the base model does not know.", ""]
    by_file = sorted(result.changes, key=lambda change: (change.file, KIND_ORDER.index(change.kind), change.id))
    for file, changes in groupby(by_file, key=lambda change: change.file):
        lines += [f"## {file}", ""]
        for kind, group in groupby(changes, key=lambda change: change.kind):
            lines += [f"### {kind.capitalize()}", "", *(line for change in group for line in _change_lines(change)), ""]
    return "\n".join(visible(line) for line in lines).rstrip() + "\n"


def score_lines(comparisons: Sequence[MeasureComparison]) -> Iterator[str]:
    """Yield the scores as the lines of a Markdown table.

    Args:
        comparisons: The measures by cross-validation.
    """
    yield "| layer | measure | gold | base F1 | retrained F1 | difference | interval |"
    yield "|---|---|---|---|---|---|---|"
    for comparison in comparisons:
        d = comparison.difference
        interval = "none" if d is None or d.interval is None else f"{d.interval.low:+.3f} to {d.interval.high:+.3f}"
        point = "none" if d is None else f"{d.point:+.3f}"
        cells = (
            comparison.measure.layer, comparison.measure.name, str(comparison.base.gold), _f1(comparison.base.f1),
            _f1(comparison.retrained.f1), point, interval,
        )  # fmt: skip
        yield f"| {' | '.join(cells)} |"


def _f1(value: float | None) -> str:
    return "none" if value is None else f"{value:.3f}"


def _reason_left_out(layer: str, comparisons: Sequence[MeasureComparison]) -> str:
    fallen = [c for c in comparisons if c.f1_change < 0]
    scores = ", ".join(f"{c.measure.layer} {c.measure.name} {c.f1_change:+.3f}" for c in fallen)
    return f"with them F1 fell on documents not seen ({scores})"


def _change_lines(change: LearnedChange) -> Iterator[str]:
    yield f"- **{change.id}**: {_entry_diff(change.before, change.after)}"
    rows = "1 row" if change.support == 1 else f"{change.support} rows"
    documents = "1 document" if change.documents == 1 else f"{change.documents} documents"
    yield f"  - {change.reason}; {rows} in {documents}"
    for example in change.examples:
        yield f"  - {_quote(example)}"


def _entry_diff(before: Entry | None, after: Entry | None) -> str:
    """The values of a new or dropped entry, or the changed values of another one."""
    if before is None or after is None:
        entry = after or before or {}
        return "; ".join(f"{key} {_value(value)}" for key, value in entry.items() if key not in OMITTED_KEYS and value)
    keys = [key for key in dict.fromkeys((*before, *after)) if before.get(key) != after.get(key)]
    return "; ".join(f"{key} {_value(before.get(key))} → {_value(after.get(key))}" for key in keys)


def _value(value: object) -> str:
    return f"`{json.dumps(value, ensure_ascii=False)}`"


def _quote(example: str) -> str:
    """An example as code on one line, without Markdown in it."""
    return f"`{' '.join(example.replace('`', 'ˋ').split())[:160]}`"
