"""Model folders, without loading the model: path, name, version and fingerprint."""

import hashlib
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from clausier.errors import ClausierError
from clausier.model_files.json_object import parse_object
from clausier.software import DEFAULT_MODEL

REQUIRED_META_KEYS = ("lang", "name", "version", "spacy_version", "clausier_version")
"""Required keys of ``meta.json``."""


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """The folder of a model.

    Attributes:
        path: Its folder.
        name: Its language and name: ``fr_osce_decisions``.
        version: Its version.
        requires: The required versions, by package: ``spacy``, ``clausier``.
    """

    path: Path
    name: str
    version: str
    requires: dict[str, str]

    @property
    def portable_name(self) -> str:
        """The name of a model of the package, which is valid on other machines too, else the absolute path."""
        is_packaged = available_models().get(self.path.name) == self.path
        return self.path.name if is_packaged else str(self.path.resolve())

    def fingerprint(self) -> str:
        """Return the SHA-256 of the names and contents of the model's files, in hexadecimal."""
        return fingerprint(self.path)


def fingerprint(path: Path) -> str:
    """Return the SHA-256 of the names and contents of the files in a model folder, in hexadecimal."""
    digest = hashlib.sha256()
    for file in sorted(path.iterdir()):
        if file.is_file():
            digest.update(f"{file.name}\0{hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def available_models() -> dict[str, Path]:
    """Return the folders of the models of the package, by name."""
    with resources.as_file(resources.files("clausier_models")) as folder:
        return {path.parent.name: path.parent for path in sorted(folder.glob("*/meta.json"))}


def find_model(model: str = DEFAULT_MODEL) -> ModelFolder:
    """Find a model and read its ``meta.json``.

    Args:
        model: A folder, or the name of a model of the package.

    Raises:
        ClausierError: E207 there is no such model, E208 its ``meta.json`` is broken.
    """
    path = _find_folder(model)
    meta = _read_meta(path / "meta.json")
    return ModelFolder(
        path=path,
        name=f"{meta['lang']}_{meta['name']}",
        version=meta["version"],
        requires={package: meta[f"{package}_version"] for package in ("spacy", "clausier")},
    )


def _find_folder(model: str) -> Path:
    if Path(model).is_dir():
        return Path(model)
    available = available_models()
    if model not in available:
        raise ClausierError("E207", model=model, path=Path(model), available=", ".join(available))
    return available[model]


def _read_meta(file: Path) -> dict[str, Any]:
    try:
        meta = parse_object(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ClausierError("E208", file=file, reason=error) from error
    missing = [key for key in REQUIRED_META_KEYS if not isinstance(meta.get(key), str)]
    if missing:
        raise ClausierError("E208", "missing_keys", file=file, keys=", ".join(missing))
    return meta
