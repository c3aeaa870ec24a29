"""The output folder: new files are written to a staging folder, and replace the old ones when all are complete."""

import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePath

from clausier.errors import ClausierError, problem
from clausier.layers import ALL_LAYERS, Layers
from clausier.records import Problem
from clausier.tables.formats import FORMATS, file_names
from clausier.tables.run_record import NAME as RUN
from clausier.tables.schema import schema, schema_of

STAGING = ".staging"
"""The folder for new files, on the same disk as the old ones, so that each replaces an old one in one step."""

TEXTS = "texts"
DATAPACKAGE = "datapackage.json"
CODEBOOK = "codebook.md"

_TEXT_FILE = re.compile(rf"{TEXTS}/[^/\\]+\.txt")

Known = Collection[tuple[str, str]]
"""Path and SHA-256 of files that clausier wrote."""


def output_names(layers: Layers = ALL_LAYERS, formats: Sequence[str] = ("csv",)) -> tuple[str, ...]:
    """Return the names of the files of an output folder; ``DOC_ID`` stands for the document's name.

    Args:
        layers: The layers that were chosen.
        formats: The formats that were chosen.
    """
    tables = tuple(name for form in formats for name in file_names(form, schema_of(layers)))
    description = (DATAPACKAGE,) if "csv" in formats else ()
    return (*tables, f"{TEXTS}/DOC_ID.txt", *description, CODEBOOK, RUN)


def check_writable(folder: Path) -> None:
    """Check that an output folder can be created and written to, so that a run fails early if not.

    No file remains: an unnamed temporary file is created in the nearest folder that exists.

    Args:
        folder: The folder for the tables.

    Raises:
        ClausierError: E108, nothing can be written there.
    """
    nearest = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    with reporting_write_errors(folder), tempfile.TemporaryFile(dir=nearest):
        pass


@contextmanager
def reporting_write_errors(folder: Path) -> Iterator[None]:
    """Raise errors of the file system with a message for the user.

    Args:
        folder: The folder as the user named it.

    Raises:
        ClausierError: E108, for any OSError.
    """
    try:
        yield
    except OSError as error:
        raise ClausierError("E108", path=folder, reason=error.strerror or error) from error


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """Yield an empty folder for new files; it is removed at the end, with what has not been published.

    Args:
        folder: The output folder. The staging folder of an earlier run that was killed is removed.
    """
    path = folder / STAGING
    if path.exists():
        shutil.rmtree(path)
    (path / TEXTS).mkdir(parents=True)
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def flush_to_disk(staged: Path) -> dict[str, str]:
    """Flush new files to the disk, so that they survive a power failure.

    Args:
        staged: The staging folder, or a file in it.

    Returns:
        SHA-256 of each file by its path in the staging folder.
    """
    hashes = {}
    files = [staged] if staged.is_file() else sorted(path for path in staged.rglob("*") if path.is_file())
    for path in files:
        with path.open("rb+") as file:
            os.fsync(file.fileno())
        hashes[path.relative_to(staged).as_posix()] = sha256_of(path)
    return hashes


def publish(staged: Path, folder: Path, paths: Iterable[str], known: Known) -> list[Problem]:
    """Replace the old files by new ones, each in one step.

    Args:
        staged: The staging folder.
        folder: The output folder.
        paths: The files of the staging folder to publish, in this order.
        known: The files that clausier wrote. An existing file that is not known is renamed, not replaced.

    Returns:
        W140 for each file that was set aside.
    """
    (folder / TEXTS).mkdir(exist_ok=True)
    notices = []
    for path in paths:
        notices += _set_aside(folder, path, known)
        (staged / path).replace(folder / path)
    for directory in (folder / TEXTS, folder):
        _sync(directory)
    return notices


def remove_former(folder: Path, outputs: Mapping[str, str], known: Known) -> list[Problem]:
    """Remove the files of earlier runs that this one does not write; a file that was edited since is renamed instead.

    Args:
        folder: The output folder.
        outputs: The files that this run wrote.
        known: The files that clausier wrote.

    Returns:
        W140 for each file that was set aside.
    """
    notices = []
    for path in sorted({path for path, _ in known} - outputs.keys()):
        # run.json may have been edited: only files with names of this command are deleted.
        if _is_output_name(path) and (folder / path).is_file():
            notices += _set_aside(folder, path, known)
            (folder / path).unlink(missing_ok=True)
    return notices


def is_intact(folder: Path, outputs: Mapping[str, str]) -> bool:
    """Return whether files are in the folder as they were written.

    Args:
        folder: The output folder.
        outputs: SHA-256 by path in it.
    """
    return all((folder / path).is_file() and sha256_of(folder / path) == sha256 for path, sha256 in outputs.items())


def _set_aside(folder: Path, path: str, known: Known) -> list[Problem]:
    file = folder / path
    if path == RUN or not file.is_file() or (path, sha256_of(file)) in known:
        return []
    free = (file.with_suffix(f".edited{number}{file.suffix}") for number in ("", *map(str, range(2, 10_000))))
    aside = next(name for name in free if not name.exists())
    file.rename(aside)
    return [problem("W140", file.as_posix(), aside=aside.name)]


def _is_output_name(path: str) -> bool:
    names = {name for form in FORMATS for name in file_names(form, schema())} | {DATAPACKAGE, CODEBOOK}
    return path in names or bool(_TEXT_FILE.fullmatch(path) and PurePath(path).name != "..")


def _sync(directory: Path) -> None:
    if os.name == "posix":  # Windows has no file descriptors of folders
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
