"""Reading the JSONL files of a model folder: one entry a line, in spaCy's pattern format with further keys."""

from pathlib import Path
from typing import Any

from clausier.errors import ClausierError
from clausier.model_files.json_object import parse_object

Entry = dict[str, Any]


def read_entries(
    path: Path, required: frozenset[str], optional: frozenset[str] = frozenset()
) -> list[tuple[int, Entry]]:
    """Read and check the entries of a pattern file.

    Args:
        path: A JSONL file. Blank lines are skipped.
        required: Keys that every entry must have.
        optional: Further keys that an entry may have.

    Returns:
        Line number (from 1) and entry, in file order.

    Raises:
        ClausierError: E201 the file cannot be read, E202 a line is no JSON object, E203 a key is missing or
            unknown, E204 a pattern is empty, E205 an id occurs twice.
    """
    entries = read_lines(path)
    for number, entry in entries:
        if missing := sorted(required - entry.keys()):
            raise ClausierError("E203", "missing_keys", file=path, line=number, keys=", ".join(missing))
        if unknown := sorted(entry.keys() - required - optional):
            raise ClausierError("E203", "unknown_keys", file=path, line=number, keys=", ".join(unknown))
        if "pattern" in entry and not entry["pattern"]:
            raise ClausierError("E204", file=path, line=number)
    return entries


def read_lines(path: Path) -> list[tuple[int, Entry]]:
    """Read the entries of a pattern file without checking their keys and patterns.

    Args:
        path: A JSONL file. Blank lines are skipped.

    Returns:
        Line number (from 1) and entry, in file order.

    Raises:
        ClausierError: E201 the file cannot be read, E202 a line is no JSON object, E205 an id occurs twice.
    """
    try:
        # splitlines would also split at U+2028 and the like, which may occur in the strings of JSON.
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ClausierError("E201", file=path, reason=error) from error
    entries: list[tuple[int, Entry]] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        entry = _parse(path, number, line)
        id_ = str(entry.get("id", ""))
        if first := seen.get(id_):
            raise ClausierError("E205", file=path, line=number, id=id_, first=first)
        if id_:
            seen[id_] = number
        entries.append((number, entry))
    return entries


def _parse(path: Path, number: int, line: str) -> Entry:
    try:
        return parse_object(line)
    except ValueError as error:
        raise ClausierError("E202", file=path, line=number, reason=error) from error
