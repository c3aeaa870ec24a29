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
    from clausier.training.acceptance import Verdict
    from clausier.training.records import Retraining

CHANGES = "changes.md"
ASIDE = ".partial"
REPLACED = ".replaced"
"""What folders are called until the new one is complete and in its place."""

VERSION = "0.1.0"
"""The version of a model that was just made; a person raises it."""


def check_output(output: Path, base: ModelFolder, force: bool) -> None:
    """Check that a model may be written, before any work.

    Args:
        output: The folder of the new model.
        base: The model that it starts from.
        force: Whether a model that stands there may be replaced.

    Raises:
        ClausierError: E171 something stands there and may not be replaced, E172 it is the base model.
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
        result: What was learned.
        output: The folder; a model that stands there is replaced when the new one is complete.

    Raises:
        ClausierError: E108, it cannot be written.
    """
    aside, replaced = (output.with_name(output.name + ending) for ending in (ASIDE, REPLACED))
    meta = meta_of(result, output.name)
    with reporting_write_errors(output):
        for path in (aside, replaced):
            shutil.rmtree(path, ignore_errors=True)
        try:
            write_contents(replace(result.contents, meta=meta), aside)
            (aside / CHANGES).write_text(change_report(result, meta["name"]), encoding="utf-8", newline="\n")
            if output.exists():
                output.rename(replaced)
            aside.rename(output)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        shutil.rmtree(replaced, ignore_errors=True)


def meta_of(result: "Retraining", folder: str) -> dict[str, Any]:
    """Return the ``meta.json`` of a retrained model.

    Args:
        result: What was learned.
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
        "version": VERSION,
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
        "scores": _scores(result.selection.verdicts),
        "left_out": sorted(layer for layer, _ in result.selection.left_out),
        "changes": _counts(result),
        "seed": result.settings.seed,
        "folds": result.settings.folds,
        "versions": versions(),
    }


def _scores(verdicts: "tuple[Verdict, ...]") -> dict[str, Any]:
    """F1 by layer and measure, by cross-validation, to three decimals: what a reader compares."""
    scores: dict[str, Any] = {}
    for verdict in verdicts:
        of_layer = scores.setdefault(verdict.measure.layer, {})
        of_layer[verdict.measure.name] = {
            "base": _rounded(verdict.base.f1),
            "retrained": _rounded(verdict.retrained.f1),
        }
    return scores


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _counts(result: "Retraining") -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = {}
    for change in result.changes:
        of_layer = counts.setdefault(change.layer, {"added": 0, "changed": 0, "dropped": 0})
        of_layer[change.kind] += 1
    return counts
