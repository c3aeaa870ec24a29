"""A small model folder, made for the tests."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from clausier.model_files.contents import ModelContents, write_contents

META = {
    "lang": "fr",
    "name": "small",
    "version": "0.2.0",
    "spacy_version": ">=3.8,<3.9",
    "clausier_version": ">=0.1,<0.2",
}

NOTER = {"id": "noter", "lemma": "noter", "concept": "note", "provenance": "seen:S"}
PRIER = {"id": "prier", "lemma": "prier", "concept": "request", "provenance": "usage; courteous"}
PACTE = {"id": "pacte", "name": "Pacte de stabilité", "provenance": "source:https://www.osce.org"}

SMALL = ModelContents(
    entries={"actions.jsonl": {"noter": NOTER, "prier": PRIER}, "instruments.jsonl": {"pacte": PACTE}},
    weights={"closing": {"preambular": -4, "other": 4.5}, "front": {"heading": 0.25}},
    weights_description="Réglés à la main.",
    config='[nlp]\nlang = "fr"\n',
    meta=META,
)


def with_actions(*entries: dict[str, Any], contents: ModelContents = SMALL) -> ModelContents:
    """The same model with other actions."""
    return replace(contents, entries={**contents.entries, "actions.jsonl": {entry["id"]: entry for entry in entries}})


def small_at(path: Path, contents: ModelContents = SMALL, **meta: Any) -> Path:
    """Write a model, with further keys in its ``meta.json``."""
    write_contents(replace(contents, meta={**contents.meta, **meta}), path)
    return path


def nested(depth: int) -> str:
    """JSON: an object with lists in lists, so many levels in all."""
    return '{"id": ' + "[" * (depth - 1) + "]" * (depth - 1) + "}"


def lines(*entries: object) -> str:
    return "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries)
