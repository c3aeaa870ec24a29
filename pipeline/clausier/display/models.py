"""Models and what tells them apart, as lines and as JSON."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from clausier.model_files.difference import Difference, EntryChange, WeightChange
from clausier.model_files.listing import Broken, Summary
from clausier.model_files.pattern_file import Entry
from clausier.safety.terminal import escaped_json, visible


def listing_lines(models: Sequence[Summary | Broken]) -> Iterator[str]:
    """Give one line a model: name, version, entries, parent, and for each layer that was learned F1 before and after.

    Args:
        models: The models.
    """
    width = max((len(model.name) for model in models), default=0)
    for model in models:
        if isinstance(model, Broken):
            yield visible(f"{model.name:<{width}}  {model.error.code} {model.error.message}")
            continue
        told = [f"{model.meta['version']}", f"{sum(model.entries.values())} entries"]
        if isinstance(parent := model.meta.get("parent"), dict):
            told.append(f"from {parent.get('name')} {parent.get('version')}")
        told += _scores(model.meta.get("scores"))
        yield visible(f"{model.name:<{width}}  {', '.join(told)}")


def summary_lines(model: Summary) -> Iterator[str]:
    """Give what is known of a model: all that its ``meta.json`` says, and the entries by file and provenance.

    Args:
        model: The model.
    """
    yield visible(f"{'folder':<16} {model.folder.as_posix()}")
    yield f"{'sha256':<16} {model.fingerprint}"
    for key, value in model.meta.items():
        if isinstance(value, dict):
            yield visible(key)
            for name, inner in value.items():
                yield visible(f"  {name:<22} {_spelled(inner)}")
        else:
            yield visible(f"{key:<16} {_plain(value)}")
    yield "entries"
    for file, count in model.entries.items():
        of_file = sorted(model.provenances[file].items(), key=lambda item: (-item[1], item[0]))
        told = ", ".join(f"{count} {name}" for name, count in of_file)
        yield visible(f"  {file:<22} {count} ({told})")
    yield f"  {'kinds.json':<22} {model.observations} observations"


def difference_lines(found: Difference) -> Iterator[str]:
    """Give what tells two models apart: ``+`` what the second has more, ``-`` what it lacks, ``~`` what it has otherwise.

    Args:
        found: The difference.
    """
    file = ""
    for change in found.entries:
        if change.file != file:
            file = change.file
            yield visible(file)
        for line in _entry_lines(change):
            yield visible(line)
    if found.weights:
        yield "kinds.json"
    for weight in found.weights:
        yield visible(_weight_line(weight))
    if found.config_changed:
        yield "config.cfg differs"
    counts = [sum(change.kind == kind for change in found.entries) for kind in ("added", "dropped", "changed")]
    weights = "1 weight" if len(found.weights) == 1 else f"{len(found.weights)} weights"
    yield "{} added, {} dropped, {} changed; {}".format(*counts, weights)


def listing_json(models: Sequence[Summary | Broken]) -> str:
    """Return models as JSON.

    Args:
        models: The models.
    """
    return _json([_as_data(model) for model in models])


def summary_json(model: Summary) -> str:
    """Return what is known of a model as JSON.

    Args:
        model: The model.
    """
    return _json(_as_data(model))


def difference_json(found: Difference) -> str:
    """Return a difference as JSON.

    Args:
        found: The difference.
    """
    return _json(
        {
            "entries": [{"kind": change.kind, **asdict(change)} for change in found.entries],
            "weights": [asdict(weight) for weight in found.weights],
            "config_changed": found.config_changed,
        }
    )


def _as_data(model: Summary | Broken) -> dict[str, Any]:
    if isinstance(model, Broken):
        return {"name": model.name, "error": {"code": model.error.code, "message": model.error.message}}
    return {
        "name": model.name,
        "folder": model.folder.as_posix(),
        "meta": dict(model.meta),
        "entries": {file: dict(counts) for file, counts in model.provenances.items()},
        "observations": model.observations,
        "sha256": model.fingerprint,
    }


def _json(data: object) -> str:
    return escaped_json(json.dumps(data, ensure_ascii=False, indent=2))


def _scores(scores: object) -> list[str]:
    """F1 by the first measure of each layer, as retraining writes them; a ``meta.json`` may say anything."""
    told = []
    for layer, measures in scores.items() if isinstance(scores, dict) else ():
        for measure, found in list(measures.items())[:1] if isinstance(measures, dict) else ():
            if isinstance(found, dict) and {"base", "retrained"} <= found.keys():
                told.append(f"{layer} ({measure}) {_plain(found['base'])} → {_plain(found['retrained'])}")
    return told


def _entry_lines(change: EntryChange) -> Iterator[str]:
    """An entry's id, with what it stands for, or else key by key what changed."""
    before, after = change.before, change.after
    if before is None or after is None:
        entry: Entry = after or before or {}
        said = entry.get("lemma") or entry.get("name")
        yield f"  {_sign(before, after)} {change.id}{f': {_plain(said)}' if said else ''}"
        return
    yield f"  {_sign(before, after)} {change.id}"
    for key in dict.fromkeys((*before, *after)):
        if before.get(key) != after.get(key):
            yield f"      {key}: {_value(before, key)} → {_value(after, key)}"


def _weight_line(change: WeightChange) -> str:
    sign = _sign(change.before, change.after)
    told = " → ".join(f"{weight:g}" for weight in (change.before, change.after) if weight is not None)
    return f"  {sign} {change.observation}, {change.kind}: {told}"


def _sign(before: object, after: object) -> str:
    if before is None:
        return "+"
    return "-" if after is None else "~"


def _value(entry: Entry, key: str) -> str:
    return _plain(entry[key]) if key in entry else "(none)"


def _spelled(value: object) -> str:
    """A value of ``meta.json`` on one line: what lies two deep with semicolons, what lies deeper with commas."""
    if not isinstance(value, dict):
        return _plain(value)
    deeper = any(isinstance(inner, dict) for inner in value.values())
    return ("; " if deeper else ", ").join(f"{name} {_spelled(inner)}" for name, inner in value.items())


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
