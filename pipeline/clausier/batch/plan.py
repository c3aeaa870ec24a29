"""What a run reads and where it writes, determined before anything is loaded."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from clausier.batch.discover import discover
from clausier.errors import ClausierError
from clausier.records import Problem

DEFAULT_INPUT = "corpus/osce"
DEFAULT_OUTPUT = Path("annotations/osce")


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run reads and where it writes.

    Attributes:
        arguments: Files, folders and patterns as the user gave them.
        output: The folder for the tables.
        files: The files to read, each once, in order.
        problems: A problem for each argument without a file.
    """

    arguments: tuple[str, ...]
    output: Path
    files: tuple[str, ...]
    problems: tuple[Problem, ...]


def make_plan(arguments: Sequence[str], output: Path | None) -> Plan:
    """Return what a run reads and where it writes.

    Args:
        arguments: Files, folders, patterns, ``-``; none for the decisions of the project itself.
        output: The folder for the tables; may be left out only if there are no arguments.

    Raises:
        ClausierError: E109 no arguments and no corpus here, E110 no output folder, E111 the output folder
            is one of the inputs.
    """
    if arguments and output is None:
        raise ClausierError("E110")
    if not arguments and not Path(DEFAULT_INPUT).is_dir():
        raise ClausierError("E109", path=DEFAULT_INPUT)
    output = output or DEFAULT_OUTPUT
    inputs = tuple(arguments) or (DEFAULT_INPUT,)
    if any(Path(name).exists() and Path(name).resolve() == output.resolve() for name in inputs):
        raise ClausierError("E111", path=output)
    discovery = discover(inputs, excluded=output)
    return Plan(inputs, output, discovery.files, discovery.problems)
