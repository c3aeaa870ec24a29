"""What a model folder holds, as data."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clausier.pattern_file import read_entries

Entry = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ModelContents:
    """What a model folder holds, as data: entries by file, weights, config and meta."""

    entries: Mapping[str, Mapping[str, Entry]]
    weights: Mapping[str, Mapping[str, float]]
    weights_description: str
    config: str
    meta: Mapping[str, Any]


def read_contents(folder: Path) -> ModelContents:
    """Read a model folder."""
    entries = {
        path.name: {e["id"]: e for _, e in read_entries(path, frozenset(), frozenset(_keys(path)))}
        for path in sorted(folder.glob("*.jsonl"))
    }
    kinds = json.loads((folder / "kinds.json").read_text(encoding="utf-8"))
    return ModelContents(
        entries,
        kinds["observations"],
        kinds["description"],
        (folder / "config.cfg").read_text(encoding="utf-8"),
        json.loads((folder / "meta.json").read_text(encoding="utf-8")),
    )


def _keys(path: Path) -> set[str]:
    return {k for line in path.read_text(encoding="utf-8").splitlines() if line.strip() for k in json.loads(line)}


def write_contents(contents: ModelContents, folder: Path) -> None:
    """Write a model folder."""
    folder.mkdir(parents=True)
    for name, by_id in contents.entries.items():
        lines = [json.dumps(e, ensure_ascii=False) + "\n" for e in by_id.values()]
        (folder / name).write_text("".join(lines), encoding="utf-8")
    (folder / "kinds.json").write_text(
        json.dumps({"description": contents.weights_description, "observations": contents.weights}), encoding="utf-8"
    )
    (folder / "config.cfg").write_text(contents.config, encoding="utf-8")
    (folder / "meta.json").write_text(json.dumps(contents.meta), encoding="utf-8")
