"""What became of a retraining, as lines."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from clausier.safety.terminal import visible
from clausier.training.acceptance import Verdict
from clausier.training.records import Retraining


def retraining_lines(result: Retraining, output: Path) -> Iterator[str]:
    """Give the scores by cross-validation, how many rules changed, and where the model is.

    Args:
        result: What was learned.
        output: The folder of the new model.
    """
    yield f"{'on documents not seen':<32} {'gold':>6} {'base':>6} {'new':>6}  difference"
    for verdict in result.selection.verdicts:
        name = f"{verdict.measure.layer}, {verdict.measure.name}"
        yield f"{name:<32} {verdict.base.gold:>6} {_f1(verdict.base.f1)} {_f1(verdict.retrained.f1)}  {_difference(verdict)}"
    for layer, _ in result.selection.left_out:
        yield f"Changes for {layer} were left out: they made it worse (--allow-regression {layer} keeps them)"
    counts = Counter((change.file, change.kind) for change in result.changes)
    for (file, kind), number in sorted(counts.items()):
        yield f"{file:<20} {number:>5} {kind}"
    yield visible(f"{output.as_posix()}: {len(result.changes)} changes to {result.base.name}, listed in changes.md")


def _f1(value: float | None) -> str:
    return f"{'none' if value is None else f'{value:.3f}':>6}"


def _difference(verdict: Verdict) -> str:
    difference = verdict.difference
    if difference is None:
        return "none"
    point = f"{difference.point:+.3f}"
    if difference.interval is None:
        return point
    return f"{point} ({difference.interval.low:+.3f} to {difference.interval.high:+.3f})"
