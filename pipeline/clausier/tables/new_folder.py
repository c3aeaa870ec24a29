"""A folder that is written completely or not at all, and never replaces another."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clausier.errors import ClausierError
from clausier.tables.output_folder import reporting_write_errors

PARTIAL = ".partial"
"""The suffix of the folder's name until all of it is written."""


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """Yield a temporary folder to fill, which is renamed to ``folder`` at the end.

    Args:
        folder: A folder that does not exist or is empty.

    Raises:
        ClausierError: E150 the folder is not empty, E108 it cannot be written.
    """
    check_is_new(folder)
    partial = folder.with_name(folder.name + PARTIAL)
    with reporting_write_errors(folder):
        shutil.rmtree(partial, ignore_errors=True)
        try:
            partial.mkdir(parents=True)
            yield partial
            if folder.is_dir():
                folder.rmdir()
            partial.rename(folder)
        finally:
            shutil.rmtree(partial, ignore_errors=True)


def check_is_new(folder: Path) -> None:
    """Check that nothing is overwritten.

    Args:
        folder: The path of a new folder.

    Raises:
        ClausierError: E150, it exists and is not an empty folder.
    """
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise ClausierError("E150", path=folder)
