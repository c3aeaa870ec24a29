"""The files that the arguments of a command stand for."""

import glob
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from clausier.errors import problem
from clausier.readers.files import STANDARD_INPUT
from clausier.records import Problem
from clausier.safety.file_names import printable

SUFFIXES = frozenset({".txt", ".pdf", ".docx", ".html", ".htm"})
"""The suffixes of files that a folder is searched for, in upper or lower case."""

LOCK_FILE_PREFIX = "~$"
"""The first characters of the files that Word keeps beside open ones."""


@dataclass(frozen=True, slots=True)
class Discovery:
    """The files, each once, and a problem for each argument without any."""

    files: tuple[str, ...]
    problems: tuple[Problem, ...]


def discover(arguments: Sequence[str], excluded: Path | None = None) -> Discovery:
    """Return the files that files, folders, patterns and ``-`` stand for.

    Folders are searched with all folders in them for ``*.txt``, ``*.pdf``, ``*.docx``, ``*.html`` and ``*.htm``, in
    alphabetical order; hidden ones and the lock files of Word are skipped. A decision in two formats is two files: both
    are read, and W102 reports the name that they share. A name that is no file is tried as a pattern ("2011/*.txt"), for
    shells that do not expand it.

    Args:
        arguments: As the user gave them.
        excluded: A folder whose files searches leave out: the output folder of the command itself.

    Returns:
        The files in the order of the arguments; E101 for a name that does not exist, E102 for a folder or
        pattern without such files.
    """
    files: dict[str, str] = {}
    problems = []
    for argument in arguments:
        found = _expand(argument, excluded)
        if not found:
            exists = Path(argument).is_dir() or glob.has_magic(argument)
            problems.append(problem("E102" if exists else "E101", printable(argument)))
        for path in found:
            files.setdefault(_identity(path), path)
    return Discovery(tuple(files.values()), tuple(problems))


def _expand(argument: str, excluded: Path | None) -> list[str]:
    if argument == STANDARD_INPUT or (os.path.lexists(argument) and not Path(argument).is_dir()):
        return [argument]
    if Path(argument).is_dir():
        return _search(argument, excluded)
    found = []
    for match in sorted(glob.glob(argument, recursive=True)):  # noqa: PTH207 (patterns may be absolute)
        found += _search(match, excluded) if Path(match).is_dir() else [match]
    return found


def _search(folder: str, excluded: Path | None) -> list[str]:
    top = Path(folder)
    barred = excluded.resolve() if excluded else None
    paths = [
        path
        for path in top.rglob("*")
        if path.suffix.lower() in SUFFIXES
        and not path.name.startswith(LOCK_FILE_PREFIX)
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(top).parts)
        and (barred is None or barred not in path.resolve().parents)
    ]
    return [path.as_posix() for path in sorted(paths, key=lambda path: PurePath(path).parts)]


def _identity(path: str) -> str:
    return path if path == STANDARD_INPUT else str(Path(path).resolve())
