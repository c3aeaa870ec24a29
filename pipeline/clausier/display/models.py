"""Models and the difference between two of them, as lines and as JSON."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from clausier.model_files.contents import WEIGHTS_FILE
from clausier.model_files.difference import EntryChange, ModelDifference, WeightChange
from clausier.model_files.listing import BrokenModel, ModelSummary
from clausier.model_files.pattern_file import Entry
from clausier.safety.terminal import escaped_json, visible


def listing_lines(models: Sequence[ModelSummary | BrokenModel]) -> Iterator[str]:
    """Yield one line a model: name, version, entries, parent, and F1 before and after of each learned layer.

    Args:
        models: The models.
    """
    width = max((len(model.name) for model in models), default=0)
    for model in models:
        if isinstance(model, BrokenModel):
            yield visible(f"{model.name:<{width}}  {model.error.code} {model.error.message}")
            continue
        parts = [f"{model.meta['version']}", f"{sum(model.entries.values())} entries"]
        if isinstance(parent := model.meta.get("parent"), dict):
            parts.append(f"from {parent.get('name')} {parent.get('version')}")
        parts += _scores(model.meta.get("scores"))
        yield visible(f"{model.name:<{width}}  {', '.join(parts)}")


def summary_lines(model: ModelSummary) -> Iterator[str]:
    """Yield the summary of a model: all of its ``meta.json``, and the number of entries by file and provenance.

    Args:
        model: The model.
    """
    yield visible(f"{'folder':<16} {model.folder.as_posix()}")
    yield f"{'sha256':<16} {model.fingerprint}"
    for key, value in model.meta.items():
        if isinstance(value, dict):
            yield visible(key)
            for name, inner in value.items():
                yield visible(f"  {name:<22} {_one_line(inner)}")
        else:
            yield visible(f"{key:<16} {_plain(value)}")
    yield "entries"
    for file, count in model.entries.items():
        of_file = sorted(model.provenances[file].items(), key=lambda item: (-item[1], item[0]))
        counts = ", ".join(f"{count} {name}" for name, count in of_file)
        yield visible(f"  {file:<22} {count} ({counts})")
    yield f"  {WEIGHTS_FILE:<22} {model.observations} observations"


def difference_lines(difference: ModelDifference) -> Iterator[str]:
    """Yield the difference between two models: ``+`` only in the second, ``-`` only in the first, ``~`` changed.

    Args:
        difference: The difference.
    """
    file = ""
    for change in difference.entries:
        if change.file != file:
            file = change.file
            yield visible(file)
        for line in _entry_lines(change):
            yield visible(line)
    if difference.weights:
        yield WEIGHTS_FILE
    for weight in difference.weights:
        yield visible(_weight_line(weight))
    if difference.config_changed:
        yield "config.cfg differs"
    counts = [sum(change.kind == kind for change in difference.entries) for kind in ("added", "dropped", "changed")]
    weights = "1 weight" if len(difference.weights) == 1 else f"{len(difference.weights)} weights"
    yield "{} added, {} dropped, {} changed; {}".format(*counts, weights)


def listing_json(models: Sequence[ModelSummary | BrokenModel]) -> str:
    """Return models as JSON.

    Args:
        models: The models.
    """
    return _to_json([_as_data(model) for model in models])


def summary_json(model: ModelSummary) -> str:
    """Return the summary of a model as JSON.

    Args:
        model: The model.
    """
    return _to_json(_as_data(model))


def difference_json(difference: ModelDifference) -> str:
    """Return a difference as JSON.

    Args:
        difference: The difference.
    """
    return _to_json(
        {
            "entries": [{"kind": change.kind, **asdict(change)} for change in difference.entries],
            "weights": [asdict(weight) for weight in difference.weights],
            "config_changed": difference.config_changed,
        }
    )


def _as_data(model: ModelSummary | BrokenModel) -> dict[str, Any]:
    if isinstance(model, BrokenModel):
        return {"name": model.name, "error": {"code": model.error.code, "message": model.error.message}}
    return {
        "name": model.name,
        "folder": model.folder.as_posix(),
        "meta": dict(model.meta),
        "entries": {file: dict(counts) for file, counts in model.provenances.items()},
        "observations": model.observations,
        "sha256": model.fingerprint,
    }


def _to_json(data: object) -> str:
    return escaped_json(json.dumps(data, ensure_ascii=False, indent=2))


def _scores(scores: object) -> list[str]:
    """F1 by the first measure of each layer, as retraining writes them; a ``meta.json`` may hold anything."""
    parts = []
    for layer, measures in scores.items() if isinstance(scores, dict) else ():
        for measure, f1 in list(measures.items())[:1] if isinstance(measures, dict) else ():
            if isinstance(f1, dict) and {"base", "retrained"} <= f1.keys():
                parts.append(f"{layer} ({measure}) {_plain(f1['base'])} → {_plain(f1['retrained'])}")
    return parts


def _entry_lines(change: EntryChange) -> Iterator[str]:
    """The id of an entry with its lemma or name; of a changed one, each changed key."""
    before, after = change.before, change.after
    if before is None or after is None:
        entry: Entry = after or before or {}
        title = entry.get("lemma") or entry.get("name")
        yield f"  {_sign(before, after)} {change.id}{f': {_plain(title)}' if title else ''}"
        return
    yield f"  {_sign(before, after)} {change.id}"
    for key in dict.fromkeys((*before, *after)):
        if before.get(key) != after.get(key):
            yield f"      {key}: {_value(before, key)} → {_value(after, key)}"


def _weight_line(change: WeightChange) -> str:
    sign = _sign(change.before, change.after)
    weights = " → ".join(f"{weight:g}" for weight in (change.before, change.after) if weight is not None)
    return f"  {sign} {change.observation}, {change.kind}: {weights}"


def _sign(before: object, after: object) -> str:
    if before is None:
        return "+"
    return "-" if after is None else "~"


def _value(entry: Entry, key: str) -> str:
    return _plain(entry[key]) if key in entry else "(none)"


def _one_line(value: object) -> str:
    """A value of ``meta.json`` on one line: objects joined by semicolons, objects within them by commas."""
    if not isinstance(value, dict):
        return _plain(value)
    deeper = any(isinstance(inner, dict) for inner in value.values())
    return ("; " if deeper else ", ").join(f"{name} {_one_line(inner)}" for name, inner in value.items())


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
