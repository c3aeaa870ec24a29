"""The models at hand, each with what its ``meta.json`` says; a broken one with what is wrong."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clausier.errors import ClausierError
from clausier.model_files.contents import ModelContents, read_contents
from clausier.model_folder import available_models, find_model

FOLDER = Path("models")
"""Where models of one's own are looked for, from the current folder."""


@dataclass(frozen=True, slots=True)
class Summary:
    """A model.

    Attributes:
        name: The name that ``--model`` takes: of a model that came with the package, or the path of its folder.
        folder: Its folder.
        meta: What its ``meta.json`` says.
        entries: How many entries each of its files has.
        fingerprint: SHA-256 of its files.
    """

    name: str
    folder: Path
    meta: Mapping[str, Any]
    entries: Mapping[str, int]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Broken:
    """A folder that should be a model and cannot be read."""

    name: str
    error: ClausierError


def list_models(folder: Path = FOLDER) -> list[Summary | Broken]:
    """Return the models that came with the package, and those of one's own.

    Args:
        folder: Where one's own are.
    """
    found: dict[Path, str] = {path.resolve(): name for name, path in available_models().items()}
    if folder.is_dir():
        for meta in sorted(folder.glob("*/meta.json")):
            found.setdefault(meta.parent.resolve(), meta.parent.as_posix())
    return [_summary_or_fault(name) for name in found.values()]


def summarise(model: str) -> tuple[Summary, ModelContents]:
    """Return a model's summary, and what it holds.

    Args:
        model: Its name or folder.

    Raises:
        ClausierError: E201, E202, E205, E206, E207, E208: there is no such model, or a file of it is broken.
    """
    found = find_model(model)
    contents = read_contents(found.path)
    counts = {file: len(by_id) for file, by_id in contents.entries.items()} | {"kinds.json": len(contents.weights)}
    return Summary(model, found.path, contents.meta, counts, found.fingerprint()), contents


def _summary_or_fault(name: str) -> Summary | Broken:
    try:
        return summarise(name)[0]
    except ClausierError as error:
        return Broken(name, error)


def provenances(contents: ModelContents) -> dict[str, Counter[str]]:
    """Return where the entries of each file come from: how many were ``seen``, are ``usage``, have a ``source``, or ``gold``.

    Args:
        contents: What a model holds.
    """
    return {
        file: Counter(str(entry.get("provenance", "none")).partition(":")[0] for entry in by_id.values())
        for file, by_id in contents.entries.items()
    }
