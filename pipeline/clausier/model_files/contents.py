"""The contents of a model folder as data, read and written without loading the model."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clausier.errors import ClausierError
from clausier.model_files.json_object import parse_object
from clausier.model_files.pattern_file import Entry, read_lines

WEIGHTS_FILE = "kinds.json"
CONFIG_FILE = "config.cfg"
META_FILE = "meta.json"


@dataclass(frozen=True, slots=True)
class ModelContents:
    """The contents of a model folder.

    Attributes:
        entries: The entries of each pattern file by id, in the order of the file: "actions.jsonl" → id → entry.
        weights: The weights of ``kinds.json``: observation on a paragraph → kind → what it adds to the score of the kind.
        weights_description: The description in ``kinds.json``.
        config: The text of ``config.cfg``.
        meta: ``meta.json``.
    """

    entries: Mapping[str, Mapping[str, Entry]]
    weights: Mapping[str, Mapping[str, float]]
    weights_description: str
    config: str
    meta: Mapping[str, Any]


def read_contents(folder: Path) -> ModelContents:
    """Read a model folder.

    Args:
        folder: The folder of a model. The keys of its entries are checked when the model is loaded, not here.

    Raises:
        ClausierError: E201, E202 or E205 a pattern file is broken, E206 ``kinds.json`` is, E208 ``meta.json`` is, E210
            ``config.cfg`` is.
    """
    weights = _read_json(folder / WEIGHTS_FILE, "E206")
    _check_weights(weights.get("observations"), folder / WEIGHTS_FILE)
    return ModelContents(
        entries={path.name: _entries_by_id(path) for path in sorted(folder.glob("*.jsonl"))},
        weights=weights["observations"],
        weights_description=str(weights.get("description", "")),
        config=_read_text(folder / CONFIG_FILE, "E210"),
        meta=_read_json(folder / META_FILE, "E208"),
    )


def write_contents(contents: ModelContents, folder: Path) -> None:
    """Write a model folder.

    Args:
        contents: Its contents; those of ``read_contents`` are written as the same bytes.
        folder: A folder that does not exist or is empty.

    Raises:
        OSError: It cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = {name: _jsonl(by_id) for name, by_id in contents.entries.items()}
    files[WEIGHTS_FILE] = _weights_json(contents)
    files[CONFIG_FILE] = contents.config
    files[META_FILE] = json.dumps(contents.meta, ensure_ascii=False, indent=2) + "\n"
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _entries_by_id(path: Path) -> dict[str, Entry]:
    return {str(entry.get("id", f"line {number}")): entry for number, entry in read_lines(path)}


def _read_text(path: Path, code: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ClausierError(code, file=path, reason=error) from error


def _read_json(path: Path, code: str) -> dict[str, Any]:
    try:
        return parse_object(_read_text(path, code))
    except ValueError as error:
        raise ClausierError(code, file=path, reason=error) from error


def _check_weights(observations: object, path: Path) -> None:
    """Check the observations of ``kinds.json``."""
    if not isinstance(observations, dict):
        raise ClausierError("E206", "no_observations", file=path)
    for name, row in observations.items():
        if not isinstance(row, dict) or not all(_is_number(value) for value in row.values()):
            raise ClausierError("E206", "no_numbers", file=path, observation=name)


def _is_number(value: object) -> bool:
    """Whether a value is a finite number; the comparison holds for integers too large to be a float as well."""
    largest = sys.float_info.max
    return isinstance(value, int | float) and not isinstance(value, bool) and -largest <= value <= largest


def _jsonl(by_id: Mapping[str, Entry]) -> str:
    return "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in by_id.values())


def _weights_json(contents: ModelContents) -> str:
    """``kinds.json`` with one observation a line, so that a change is one line of a diff."""
    rows = [f"    {json.dumps(name)}: {json.dumps(_plain_numbers(row))}" for name, row in contents.weights.items()]
    description = json.dumps(contents.weights_description, ensure_ascii=False)
    body = ",\n".join(rows)
    return f'{{\n  "description": {description},\n  "observations": {{\n{body}\n  }}\n}}\n'


def _plain_numbers(weights: Mapping[str, float]) -> dict[str, float]:
    """Weights with whole numbers without a decimal point, as a person writes them."""
    return {kind: int(value) if value == int(value) else value for kind, value in weights.items()}
