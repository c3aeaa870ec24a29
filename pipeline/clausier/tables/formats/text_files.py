"""One text file a table, all open at the same time, for CSV and JSON Lines."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TextIO


class TextFiles:
    """Text files by table, in UTF-8 with plain line feeds.

    Args:
        paths: The file of each table.
        encoding: ``utf-8``, or ``utf-8-sig`` with a byte-order mark.
    """

    def __init__(self, paths: Mapping[str, Path], encoding: str = "utf-8") -> None:
        self._files: dict[str, TextIO] = {}
        try:
            for table, path in paths.items():
                self._files[table] = path.open("w", encoding=encoding, newline="\n")
        except BaseException:
            self.close()
            raise

    def write(self, table: str, lines: Iterable[str]) -> None:
        """Write lines, each with the line feed that ends it."""
        self._files[table].writelines(lines)

    def close(self) -> None:
        """Close all files, even if one of them cannot be written to the end.

        Raises:
            OSError: The last lines of a file cannot be written.
        """
        failed = None
        for file in self._files.values():
            try:
                file.close()
            except OSError as error:
                failed = error
        if failed:
            raise failed
