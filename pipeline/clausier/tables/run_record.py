"""``run.json``: the provenance of the tables in a folder."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

NAME = "run.json"


@dataclass(frozen=True, slots=True)
class RunRecord:
    """The provenance of a folder of tables. Only this file holds a time: all others depend on the input alone.

    Attributes:
        started_at: When the run began, ISO 8601, UTC.
        arguments: The options of the command, as parsed.
        versions: Version of clausier, Python, spaCy by name.
        model: Name, version and SHA-256 of the files of the model.
        counts: The numbers of rows, by table and sort.
        seconds: Wall-clock time by stage.
        inputs: SHA-256 of each source by its path.
    """

    started_at: str
    arguments: Mapping[str, object]
    versions: Mapping[str, str]
    model: Mapping[str, object]
    counts: Mapping[str, object]
    seconds: Mapping[str, float]
    inputs: Mapping[str, str]


def format_run(record: RunRecord, outputs: Mapping[str, str]) -> bytes:
    """Return the content of ``run.json``.

    Args:
        record: The provenance.
        outputs: The SHA-256 of each other file by its path in the folder.
    """
    content = asdict(record) | {"outputs": dict(sorted(outputs.items()))}
    # A file's name whose bytes are no UTF-8 holds lone surrogates: JSON can represent them, UTF-8 cannot.
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8", errors="backslashreplace")


def former_outputs(folder: Path) -> set[tuple[str, str]]:
    """Return path and SHA-256 of the files listed in the ``run.json`` of a folder; none if it is missing or damaged.

    Args:
        folder: The output folder of an earlier run.
    """
    try:
        content = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return {(str(path), str(sha256)) for path, sha256 in content["outputs"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return set()
