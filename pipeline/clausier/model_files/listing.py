"""The available models, each with a summary; a broken one with its error."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clausier.errors import ClausierError
from clausier.model_files.contents import CONFIG_FILE, META_FILE, ModelContents, read_contents
from clausier.model_files.model_folder import available_models, find_model

LOCAL_MODELS = Path("models")
"""The folder of the user's own models, relative to the current folder."""

_PROVENANCE_DETAIL = re.compile("[:;]")


@dataclass(frozen=True, slots=True)
class ModelSummary:
    """The summary of a model.

    Attributes:
        name: The value of ``--model``: the name of a model of the package, or the path of its folder.
        folder: Its folder.
        meta: Its ``meta.json``.
        provenances: The number of entries of each pattern file by kind of provenance: ``seen``, ``usage``, ``source``,
            ``gold`` (learned).
        observations: The number of observations in ``kinds.json``.
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
        """The number of entries of each pattern file."""
        return {file: sum(counts.values()) for file, counts in self.provenances.items()}


@dataclass(frozen=True, slots=True)
class BrokenModel:
    """A model folder that cannot be read.

    Attributes:
        name: As in ``ModelSummary``.
        error: Its fault.
    """

    name: str
    error: ClausierError


def list_models(folder: Path = LOCAL_MODELS) -> list[ModelSummary | BrokenModel]:
    """Return the models of the package, and the user's own.

    Args:
        folder: The folder of the user's own models.
    """
    names: dict[Path, str] = {path.resolve(): name for name, path in available_models().items()}
    # Either file marks a model folder, so that one without the other is listed as broken.
    for path in sorted({file.parent for name in (META_FILE, CONFIG_FILE) for file in folder.glob(f"*/{name}")}):
        names.setdefault(path.resolve(), path.as_posix())
    return [_summary_or_error(name) for name in names.values()]


def summarise_model(model: str) -> tuple[ModelSummary, ModelContents]:
    """Return the summary and the contents of a model.

    Args:
        model: Its name or folder.

    Raises:
        ClausierError: E201, E202, E205, E206, E208 or E210 a file of it is broken, E207 there is no such model.
    """
    model_folder = find_model(model)
    contents = read_contents(model_folder.path)
    summary = ModelSummary(
        model,
        model_folder.path,
        contents.meta,
        _count_provenances(contents),
        len(contents.weights),
        model_folder.fingerprint(),
    )
    return summary, contents


def _summary_or_error(name: str) -> ModelSummary | BrokenModel:
    try:
        return summarise_model(name)[0]
    except ClausierError as error:
        return BrokenModel(name, error)


def _count_provenances(contents: ModelContents) -> dict[str, Counter[str]]:
    """Counts by kind of provenance, without its detail: ``seen:S`` is ``seen``, ``usage; adjective`` is ``usage``."""
    return {
        file: Counter(
            _PROVENANCE_DETAIL.split(str(entry.get("provenance", "none")))[0].strip() for entry in by_id.values()
        )
        for file, by_id in contents.entries.items()
    }
