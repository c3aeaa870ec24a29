"""The dialect of a CSV file, which a spreadsheet may have changed: its encoding and delimiter."""

import codecs
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

MAX_LINE = 64 * 1024 * 1024
"""The longest line that is read at once, in bytes; a longer one is no row of a table."""

DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs"}
"""The delimiters that are recognised, with their names in messages."""

NOT_UTF8 = "line {line} is not in UTF-8. Save the table as “CSV UTF-8”; it is read as Windows-1252 here"
OTHER_DELIMITER = (
    "{found} stand between the cells: Excel saves them where the decimal sign is a comma, as in French. "
    "Save the table with commas"
)


@dataclass(frozen=True, slots=True)
class Dialect:
    """The dialect of a CSV file.

    Attributes:
        encoding: ``utf-8``, or the encoding in which the file is read instead.
        delimiter: The character between its cells.
        faults: The kinds of its faults, with the reasons.
    """

    encoding: str
    delimiter: str
    faults: tuple[tuple[str, str], ...]


def detect_dialect(path: Path, names: Collection[str]) -> Dialect | None:
    """Return the dialect of a file.

    Args:
        path: A CSV file.
        names: The names of the expected columns.

    Returns:
        Its dialect, None for UTF-16, which is not read.

    Raises:
        OSError: It cannot be read.
    """
    faults = []
    with path.open("rb") as file:
        if file.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            return None
        file.seek(0)
        broken = _first_line_not_in_utf8(file)
        encoding = "utf-8" if broken is None else "cp1252"
        file.seek(0)
        header = file.readline(MAX_LINE).decode(encoding, "replace")
    if broken is not None:
        faults.append(("encoding", NOT_UTF8.format(line=broken)))
    delimiter = max(DELIMITERS, key=lambda d: len({cell.strip('"\ufeff\r\n') for cell in header.split(d)} & set(names)))
    if delimiter != ",":
        faults.append(("delimiter", OTHER_DELIMITER.format(found=DELIMITERS[delimiter])))
    return Dialect(encoding, delimiter, tuple(faults))


def read_lines(file: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of a file with their line feeds; no other character ends a line."""
    return iter(lambda: file.readline(MAX_LINE), b"")


def _first_line_not_in_utf8(file: BinaryIO) -> int | None:
    for number, line in enumerate(read_lines(file), start=1):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            return number
    return None
