"""A folder that is written complete or not at all, and never over another."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clausier.errors import ClausierError
from clausier.tables.output_folder import told

ASIDE = ".partial"
"""What the folder is called until all of it is written."""


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """Give a folder to fill, which gets its name when all of it is written.

    Args:
        folder: A folder that does not exist or is empty.

    Raises:
        ClausierError: E150 the folder has something in it, E108 it cannot be written.
    """
    check_is_new(folder)
    aside = folder.with_name(folder.name + ASIDE)
    with told(folder):
        shutil.rmtree(aside, ignore_errors=True)
        try:
            aside.mkdir(parents=True)
            yield aside
            if folder.is_dir():
                folder.rmdir()
            aside.rename(folder)
        finally:
            shutil.rmtree(aside, ignore_errors=True)


def check_is_new(folder: Path) -> None:
    """Check that nothing would be overwritten.

    Args:
        folder: Where a new folder shall go.

    Raises:
        ClausierError: E150, something is there.
    """
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise ClausierError("E150", path=folder)
