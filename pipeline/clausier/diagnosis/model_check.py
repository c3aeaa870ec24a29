"""The files of a model folder."""

from dataclasses import dataclass
from pathlib import Path

from clausier.model_files.json_object import parse_object
from clausier.model_files.model_folder import available_models, fingerprint

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """A model folder, whether it can be loaded or not.

    Attributes:
        name: Its name, as stated in its ``meta.json``.
        version: Its version, as stated in its ``meta.json``.
        sha256: Of the names and contents of its files.
        entries: The number of entries of each of its JSONL files, by the stem of the file.
    """

    name: str
    version: str
    sha256: str
    entries: dict[str, int]


def read_model_files(model: str) -> ModelFiles | None:
    """Read what the files of a model hold.

    Args:
        model: A model folder, or the name of a model that came with the package.

    Returns:
        The files; None if there is no such folder, or it cannot be read.
    """
    path = Path(model) if Path(model).is_dir() else available_models().get(model)
    if path is None:
        return None
    try:
        entries = {file.stem: _entries(file) for file in sorted(path.glob("*.jsonl"))}
        sha256 = fingerprint(path)
    except OSError:
        return None
    name, version = _identity(path / "meta.json")
    return ModelFiles(name, version, sha256, entries)


def _entries(file: Path) -> int:
    return sum(1 for line in file.read_bytes().splitlines() if line.strip())


def _identity(meta: Path) -> tuple[str, str]:
    try:
        content = parse_object(meta.read_text(encoding="utf-8"))
        return f"{content['lang']}_{content['name']}", str(content["version"])
    except (OSError, ValueError, KeyError, TypeError):
        return UNKNOWN, UNKNOWN
