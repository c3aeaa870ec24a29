"""``changes.md``: every rule that was added, changed or dropped, with what it rests on, and what measuring said."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from clausier.model_files.pattern_file import Entry
from clausier.safety.terminal import visible
from clausier.training.acceptance import Verdict
from clausier.training.change import Change

if TYPE_CHECKING:
    from clausier.training.records import Retraining

ORDER = ("added", "changed", "dropped")
UNSAID = frozenset({"label", "id", "provenance"})
"""What an entry says of itself that a reader of changes need not be told."""

MEASURED = (
    "Cross-validation by document: each document is annotated by a model that has not seen it. The interval is that of the "
    "difference, 95 %, by resampling documents."
)


def change_report(result: "Retraining", name: str) -> str:
    """Return the report of a retraining in Markdown.

    Args:
        result: What was learned.
        name: The name of the new model.
    """
    base, gold = result.base, result.gold.path.resolve().name
    learned_from = (
        f"{base.name} {base.version} was retrained on {len(result.documents)} documents of `{gold}` "
        f"(SHA-256 {result.gold.sha256[:12]}…), seed {result.settings.seed}. "
        "Every rule is a line of the file that its section names; edit or delete it there."
    )
    lines = [f"# {name}: what was learned from {gold}", "", learned_from, "", "## Measured", "", MEASURED, ""]
    lines += [*score_lines(result.selection.verdicts), ""]
    for layer, verdicts in result.selection.left_out:
        lines += [f"Changes for {layer} were left out: {_why(layer, verdicts)}.", ""]
    if not result.changes:
        lines += ["Nothing was learned that the base model does not know.", ""]
    by_file = sorted(result.changes, key=lambda change: (change.file, ORDER.index(change.kind), change.id))
    for file, changes in groupby(by_file, key=lambda change: change.file):
        lines += [f"## {file}", ""]
        for kind, some in groupby(changes, key=lambda change: change.kind):
            lines += [f"### {kind.capitalize()}", "", *(line for change in some for line in _change(change)), ""]
    return "\n".join(visible(line) for line in lines).rstrip() + "\n"


def score_lines(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """Give the scores as a table in Markdown.

    Args:
        verdicts: What cross-validation says.
    """
    yield "| layer | measure | gold | base F1 | retrained F1 | difference | interval |"
    yield "|---|---|---|---|---|---|---|"
    for verdict in verdicts:
        d = verdict.difference
        interval = "none" if d is None or d.interval is None else f"{d.interval.low:+.3f} to {d.interval.high:+.3f}"
        point = "none" if d is None else f"{d.point:+.3f}"
        cells = (
            verdict.measure.layer, verdict.measure.name, str(verdict.base.gold), _f1(verdict.base.f1),
            _f1(verdict.retrained.f1), point, interval,
        )  # fmt: skip
        yield f"| {' | '.join(cells)} |"


def _f1(value: float | None) -> str:
    return "none" if value is None else f"{value:.3f}"


def _why(layer: str, verdicts: Sequence[Verdict]) -> str:
    fell = [v for v in verdicts if v.change < 0]
    told = ", ".join(f"{v.measure.layer} {v.measure.name} {v.change:+.3f}" for v in fell)
    return f"with them F1 fell on documents not seen ({told})"


def _change(change: Change) -> Iterator[str]:
    yield f"- **{change.id}**: {_told(change.before, change.after)}"
    rows = "1 row" if change.support == 1 else f"{change.support} rows"
    documents = "1 document" if change.documents == 1 else f"{change.documents} documents"
    yield f"  - {change.reason}; {rows} in {documents}"
    for example in change.examples:
        yield f"  - {_quoted(example)}"


def _told(before: Entry | None, after: Entry | None) -> str:
    """What an entry says, or what of it changes."""
    if before is None or after is None:
        said = after or before or {}
        return "; ".join(f"{key} {_value(value)}" for key, value in said.items() if key not in UNSAID and value)
    keys = [key for key in dict.fromkeys((*before, *after)) if before.get(key) != after.get(key)]
    return "; ".join(f"{key} {_value(before.get(key))} → {_value(after.get(key))}" for key in keys)


def _value(value: object) -> str:
    return f"`{json.dumps(value, ensure_ascii=False)}`"


def _quoted(example: str) -> str:
    """An example on one line, in which nothing is taken for Markdown."""
    return f"`{' '.join(example.replace('`', 'ˋ').split())[:160]}`"
