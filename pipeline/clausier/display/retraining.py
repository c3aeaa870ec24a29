"""The result of a retraining, as lines."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from clausier.safety.terminal import visible
from clausier.training.records import Retraining
from clausier.training.regressions import MeasureComparison


def retraining_lines(result: Retraining, output: Path) -> Iterator[str]:
    """Yield the scores by cross-validation, the number of changed rules, and the folder of the model.

    Args:
        result: The retraining.
        output: The folder of the new model.
    """
    yield f"{'on documents not seen':<32} {'gold':>6} {'base':>6} {'new':>6}  difference"
    for comparison in result.selection.comparisons:
        name = f"{comparison.measure.layer}, {comparison.measure.name}"
        f1 = f"{_f1(comparison.base.f1)} {_f1(comparison.retrained.f1)}"
        yield f"{name:<32} {comparison.base.gold:>6} {f1}  {_difference(comparison)}"
    for layer, _ in result.selection.left_out:
        yield f"Changes for {layer} were left out: they made it worse (--allow-regression {layer} keeps them)"
    counts = Counter((change.file, change.kind) for change in result.changes)
    for (file, kind), number in sorted(counts.items()):
        yield f"{file:<20} {number:>5} {kind}"
    yield visible(f"{output.as_posix()}: {len(result.changes)} changes to {result.base.name}, listed in changes.md")


def _f1(value: float | None) -> str:
    return f"{'none' if value is None else f'{value:.3f}':>6}"


def _difference(comparison: MeasureComparison) -> str:
    difference = comparison.difference
    if difference is None:
        return "none"
    point = f"{difference.point:+.3f}"
    if difference.interval is None:
        return point
    return f"{point} ({difference.interval.low:+.3f} to {difference.interval.high:+.3f})"
