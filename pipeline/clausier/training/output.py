"""Writing a retrained model: a complete folder, or nothing."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clausier.errors import ClausierError
from clausier.model_files.contents import write_contents
from clausier.model_files.model_folder import ModelFolder
from clausier.software import versions
from clausier.tables.output_folder import reporting_write_errors
from clausier.training.report import change_report

if TYPE_CHECKING:
    from clausier.training.records import Retraining
    from clausier.training.regressions import MeasureComparison

CHANGES_FILE = "changes.md"
PARTIAL_SUFFIX = ".partial"
REPLACED_SUFFIX = ".replaced"
"""Suffixes of the folder being written, and of the replaced one, until the new model is complete."""

INITIAL_VERSION = "0.1.0"
"""The version of a new model; its user raises it."""


def check_output(output: Path, base: ModelFolder, force: bool) -> None:
    """Check that a model may be written, before any work.

    Args:
        output: The folder of the new model.
        base: The base model.
        force: Whether a model at ``output`` may be replaced.

    Raises:
        ClausierError: E171 it exists and may not be replaced, E172 it is the base model.
    """
    if output.resolve() == base.path.resolve():
        raise ClausierError("E172", path=output)
    is_empty = not output.exists() or (output.is_dir() and not any(output.iterdir()))
    is_model = (output / "meta.json").is_file()
    if not is_empty and not (force and is_model):
        raise ClausierError("E171", "model" if is_model else "other", path=output)


def write_model(result: "Retraining", output: Path) -> None:
    """Write a model with its ``meta.json`` and ``changes.md``.

    Args:
        result: The retraining.
        output: The folder; an existing model is replaced when the new one is complete.

    Raises:
        ClausierError: E108, it cannot be written.
    """
    partial, replaced = (output.with_name(output.name + suffix) for suffix in (PARTIAL_SUFFIX, REPLACED_SUFFIX))
    meta = build_meta(result, output.name)
    with reporting_write_errors(output):
        for path in (partial, replaced):
            shutil.rmtree(path, ignore_errors=True)
        try:
            write_contents(replace(result.contents, meta=meta), partial)
            (partial / CHANGES_FILE).write_text(change_report(result, meta["name"]), encoding="utf-8", newline="\n")
            if output.exists():
                output.rename(replaced)
            partial.rename(output)
        finally:
            shutil.rmtree(partial, ignore_errors=True)
        shutil.rmtree(replaced, ignore_errors=True)


def build_meta(result: "Retraining", folder: str) -> dict[str, Any]:
    """Return the ``meta.json`` of a retrained model.

    Args:
        result: The retraining.
        folder: The name of its folder.
    """
    base = dict(result.contents.meta)
    name = folder.removeprefix(f"{base['lang']}_")
    rows = {
        layer: sum(len(document.gold_rows(layer)) for document in result.documents)
        for layer in sorted({layer for document in result.documents for layer in document.layers})
    }
    return {
        **base,
        "name": name,
        "version": INITIAL_VERSION,
        "description": f"{result.base.name} {result.base.version}, retrained on {result.gold.path.resolve().name}",
        "parent": {
            "name": result.base.name,
            "version": result.base.version,
            "fingerprint": result.base.fingerprint(),
        },
        "trained_on": {
            "folder": result.gold.path.resolve().name,
            "documents": len(result.documents),
            "rows": rows,
            "sha256": result.gold.sha256,
        },
        "scores": _scores(result.selection.comparisons),
        "left_out": sorted(layer for layer, _ in result.selection.left_out),
        "changes": _count_changes(result),
        "seed": result.settings.seed,
        "folds": result.settings.folds,
        "versions": versions(),
    }


def _scores(comparisons: "tuple[MeasureComparison, ...]") -> dict[str, Any]:
    """F1 by layer and measure, by cross-validation, to three decimals, as a reader compares them."""
    scores: dict[str, Any] = {}
    for comparison in comparisons:
        of_layer = scores.setdefault(comparison.measure.layer, {})
        of_layer[comparison.measure.name] = {
            "base": _rounded(comparison.base.f1),
            "retrained": _rounded(comparison.retrained.f1),
        }
    return scores


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _count_changes(result: "Retraining") -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = {}
    for change in result.changes:
        of_layer = counts.setdefault(change.layer, {"added": 0, "changed": 0, "dropped": 0})
        of_layer[change.kind] += 1
    return counts
