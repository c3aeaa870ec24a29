"""Models and what tells them apart, as lines and as JSON."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from clausier.display.safe import escaped_json, visible
from clausier.model_files.contents import ModelContents
from clausier.model_files.difference import Difference, EntryChange
from clausier.model_files.listing import Broken, Summary, provenances
from clausier.pattern_file import Entry

SIGNS = {"added": "+", "dropped": "-", "changed": "~"}


def listing_lines(models: Sequence[Summary | Broken]) -> Iterator[str]:
    """Give one line a model: name, version, entries, parent and leading score.

    Args:
        models: The models.
    """
    width = max((len(model.name) for model in models), default=0)
    for model in models:
        if isinstance(model, Broken):
            yield visible(f"{model.name:<{width}}  {model.error.code} {model.error.message}")
            continue
        told = [f"{model.meta.get('version', '')}", f"{sum(model.entries.values())} entries"]
        if isinstance(parent := model.meta.get("parent"), dict):
            told.append(f"from {parent.get('name')} {parent.get('version')}")
        yield visible(f"{model.name:<{width}}  {', '.join(told)}")


def summary_lines(model: Summary, contents: ModelContents) -> Iterator[str]:
    """Give what is known of a model.

    Args:
        model: The model.
        contents: What it holds.
    """
    yield visible(f"{'folder':<16} {model.folder.as_posix()}")
    yield f"{'sha256':<16} {model.fingerprint}"
    for key, value in model.meta.items():
        if isinstance(value, dict):
            yield visible(f"{key}")
            for name, inner in value.items():
                yield visible(f"  {name:<22} {_plain(inner)}")
        else:
            yield visible(f"{key:<16} {_plain(value)}")
    yield "entries"
    for file, counts in provenances(contents).items():
        told = ", ".join(f"{count} {name}" for name, count in counts.most_common())
        yield visible(f"  {file:<22} {model.entries[file]} ({told})")
    yield f"  {'kinds.json':<22} {model.entries['kinds.json']} observations"


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
        yield visible(f"  {SIGNS[change.kind]} {change.id}{_said(change)}")
        yield from (visible(line) for line in _keys(change))
    if found.weights:
        yield "kinds.json"
    for weight in found.weights:
        yield visible(f"  ~ {weight.observation}, {weight.kind}: {_weight(weight.before)} → {_weight(weight.after)}")
    if found.config_changed:
        yield "config.cfg differs"
    counts = [sum(change.kind == kind for change in found.entries) for kind in ("added", "dropped", "changed")]
    yield "{} added, {} dropped, {} changed; {} weights".format(*counts, len(found.weights))


def models_json(models: Sequence[Summary | Broken]) -> str:
    """Return models as JSON.

    Args:
        models: The models.
    """
    return _json([_as_data(model) for model in models])


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
        "entries": dict(model.entries),
        "sha256": model.fingerprint,
    }


def _json(data: object) -> str:
    return escaped_json(json.dumps(data, ensure_ascii=False, indent=2))


def _said(change: EntryChange) -> str:
    """What an entry is, if only one of the models has it."""
    entry: Entry = {} if change.kind == "changed" else change.after or change.before or {}
    said = entry.get("lemma") or entry.get("name")
    return f": {said}" if said else ""


def _keys(change: EntryChange) -> Iterator[str]:
    """What an entry says otherwise, key by key."""
    before, after = change.before, change.after
    if before is not None and after is not None:
        for key in dict.fromkeys((*before, *after)):
            if before.get(key) != after.get(key):
                yield f"      {key}: {_plain(before.get(key))} → {_plain(after.get(key))}"


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _weight(value: float | None) -> str:
    return "none" if value is None else f"{value:g}"
