"""``run.json``: how the tables of a folder came about."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

NAME = "run.json"


@dataclass(frozen=True, slots=True)
class RunRecord:
    """What made a folder of tables. It alone has a time in it: all other files follow from the input.

    Attributes:
        started_at: When the run began, ISO 8601, UTC.
        arguments: The options of the command, as they were understood.
        versions: Version of clausier, Python, spaCy by name.
        model: Name, version and SHA-256 of the files of the model.
        counts: How many rows there are, by table and by what tells them apart.
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
        record: What is known of the run.
        outputs: The SHA-256 of each other file by its path in the folder.
    """
    content = asdict(record) | {"outputs": dict(sorted(outputs.items()))}
    # A file's name whose bytes are no UTF-8 holds lone surrogates: JSON can say them, UTF-8 cannot.
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8", errors="backslashreplace")


def former_outputs(folder: Path) -> set[tuple[str, str]]:
    """Return path and SHA-256 of what the ``run.json`` of a folder lists; nothing if that is missing or damaged.

    Args:
        folder: The output folder of an earlier run.
    """
    try:
        content = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return {(str(path), str(sha256)) for path, sha256 in content["outputs"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return set()
