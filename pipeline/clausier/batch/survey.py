"""The files of a plan that the store does not hold yet."""

import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from clausier.errors import ClausierError
from clausier.readers.files import STANDARD_INPUT, read_bytes
from clausier.records import Problem
from clausier.safety.file_names import printable
from clausier.store.database import StoreEntry
from clausier.store.payload import payload_layout
from clausier.store.result_key import ResultKey


@dataclass(frozen=True, slots=True)
class Input:
    """A file of a plan.

    Attributes:
        file: Its path relative to the output folder, its key in the store.
        path: As the user named it, printable.
        location: The path to read it from.
        data: Its bytes, if they can be read only once: those of standard input.
    """

    file: str
    path: str
    location: str
    data: bytes | None = None

    def read(self) -> bytes:
        """Return its bytes.

        Raises:
            ClausierError: What ``read_bytes`` raises.
        """
        return read_bytes(self.location) if self.data is None else self.data


@dataclass(frozen=True, slots=True)
class Survey:
    """The files of a plan by what there is to do.

    Attributes:
        todo: Files that are new or changed, or that were annotated with another model, software or choice of layers.
        unchanged: Files whose documents the store holds.
        unreadable: Files that cannot be read, with the reason.
    """

    todo: tuple[Input, ...]
    unchanged: tuple[Input, ...]
    unreadable: tuple[tuple[Input, Problem], ...]

    @property
    def files(self) -> set[str]:
        """The keys of all files of the plan in the store."""
        return {item.file for item in (*self.todo, *self.unchanged, *(item for item, _ in self.unreadable))}


def survey(paths: Iterable[str], folder: Path, entries: Mapping[str, StoreEntry], key: ResultKey) -> Survey:
    """Return which files have to be annotated.

    Args:
        paths: The files, or ``-`` for standard input.
        folder: The output folder.
        entries: The entries of its store.
        key: The model, software and layers to annotate with.
    """
    todo, unchanged, unreadable = [], [], []
    for location in paths:
        path = printable(location)
        item = Input(printable(stored_name(location, folder)), path, location)
        try:
            data = item.read()
        except ClausierError as error:
            unreadable.append((item, error.as_problem(path)))
            continue
        if _is_done(entries.get(item.file), path, data, key):
            unchanged.append(item)
        else:
            todo.append(replace(item, data=data) if location == STANDARD_INPUT else item)
    return Survey(tuple(todo), tuple(unchanged), tuple(unreadable))


def stored_name(path: str, folder: Path) -> str:
    """Return the key of a file in the store of a folder: its path relative to the folder, so that both may be moved together.

    Args:
        path: A file, or ``-``.
        folder: The output folder.
    """
    if path == STANDARD_INPUT:
        return path
    resolved = Path(path).resolve()
    try:
        return PurePath(os.path.relpath(resolved, folder.resolve())).as_posix()
    except ValueError:  # on another drive of Windows
        return resolved.as_posix()


def _is_done(entry: StoreEntry | None, path: str, data: bytes, key: ResultKey) -> bool:
    return (
        entry is not None
        and entry.final
        and entry.key == key
        and entry.layout == payload_layout()
        # A document without symbol is named after its file.
        and PurePath(entry.path).name == PurePath(path).name
        and entry.sha256 == hashlib.sha256(data).hexdigest()
    )
