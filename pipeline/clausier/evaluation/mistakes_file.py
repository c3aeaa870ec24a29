"""The file of mistakes: a CSV table for a spreadsheet."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path

from clausier.errors import ClausierError
from clausier.evaluation.evaluate import Evaluation
from clausier.evaluation.mistakes import Mistake
from clausier.safety.spreadsheet import guard
from clausier.tables.csv_format import Value, format_line


def check_writable(path: Path) -> None:
    """Check that a file of mistakes can be written, so that a command fails at once if not.

    Args:
        path: The file.

    Raises:
        ClausierError: E157, nothing can be written there.
    """
    with reporting_write_errors(path), tempfile.TemporaryFile(dir=path.parent):
        pass


def write_mistakes(evaluations: Sequence[Evaluation], path: Path) -> int:
    """Write the mistakes of a model.

    Args:
        evaluations: One for each gold folder.
        path: The file; an existing one is overwritten.

    Returns:
        The number of mistakes.

    Raises:
        ClausierError: E157, nothing can be written there.
    """
    lines = list(_lines(evaluations))
    with reporting_write_errors(path):
        path.write_bytes("".join(lines).encode())
    return len(lines) - 1


@contextmanager
def reporting_write_errors(path: Path) -> Iterator[None]:
    """Turn an error of the operating system into E157.

    Args:
        path: The file that is written.

    Raises:
        ClausierError: E157.
    """
    try:
        yield
    except OSError as error:
        raise ClausierError("E157", path=path.as_posix(), reason=error.strerror or error) from error


def _lines(evaluations: Sequence[Evaluation]) -> Iterator[str]:
    names = [field.name for field in fields(Mistake)]
    yield format_line(["folder", *names])
    for evaluation in evaluations:
        for mistake in evaluation.mistakes:
            yield format_line(_cell(value) for value in (evaluation.name, *(getattr(mistake, name) for name in names)))


def _cell(value: Value) -> Value:
    """A text with a guard against formulas, because the file is read in a spreadsheet."""
    return guard(value) if isinstance(value, str) else value
