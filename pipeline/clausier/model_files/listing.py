"""The models at hand, each with what its ``meta.json`` says; a broken one with what is wrong."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clausier.errors import ClausierError
from clausier.model_files.contents import CONFIG, META, ModelContents, read_contents
from clausier.model_files.model_folder import available_models, find_model

FOLDER = Path("models")
"""Where models of one's own are looked for, from the current folder."""


@dataclass(frozen=True, slots=True)
class Summary:
    """A model.

    Attributes:
        name: The name that ``--model`` takes: of a model that came with the package, or the path of its folder.
        folder: Its folder.
        meta: What its ``meta.json`` says.
        provenances: Where the entries of each pattern file come from: how many were ``seen``, are ``usage``, have a
            ``source``, were learned from ``gold``.
        observations: How many observations ``kinds.json`` weighs.
        fingerprint: SHA-256 of its files.
    """

    name: str
    folder: Path
    meta: Mapping[str, Any]
    provenances: Mapping[str, Mapping[str, int]]
    observations: int
    fingerprint: str

    @property
    def entries(self) -> dict[str, int]:
        """How many entries each pattern file has."""
        return {file: sum(counts.values()) for file, counts in self.provenances.items()}


@dataclass(frozen=True, slots=True)
class Broken:
    """A folder that should be a model and cannot be read.

    Attributes:
        name: What ``--model`` would take.
        error: What is wrong with it.
    """

    name: str
    error: ClausierError


def list_models(folder: Path = FOLDER) -> list[Summary | Broken]:
    """Return the models that came with the package, and those of one's own.

    Args:
        folder: Where one's own are.
    """
    found: dict[Path, str] = {path.resolve(): name for name, path in available_models().items()}
    # Either file tells that a folder is meant to be a model, so that one that lost the other is listed as broken.
    for path in sorted({file.parent for name in (META, CONFIG) for file in folder.glob(f"*/{name}")}):
        found.setdefault(path.resolve(), path.as_posix())
    return [_summary_or_fault(name) for name in found.values()]


def summarise(model: str) -> tuple[Summary, ModelContents]:
    """Return a model's summary, and what it holds.

    Args:
        model: Its name or folder.

    Raises:
        ClausierError: E201, E202, E205, E206, E208 or E210 a file of it is broken, E207 there is no such model.
    """
    found = find_model(model)
    contents = read_contents(found.path)
    summary = Summary(
        model, found.path, contents.meta, _provenances(contents), len(contents.weights), found.fingerprint()
    )
    return summary, contents


def _summary_or_fault(name: str) -> Summary | Broken:
    try:
        return summarise(name)[0]
    except ClausierError as error:
        return Broken(name, error)


def _provenances(contents: ModelContents) -> dict[str, Counter[str]]:
    """The kinds of provenance, without what they say further: ``seen:S`` is ``seen``, ``usage; adjective`` is ``usage``."""
    return {
        file: Counter(re.split("[:;]", str(entry.get("provenance", "none")))[0].strip() for entry in by_id.values())
        for file, by_id in contents.entries.items()
    }
