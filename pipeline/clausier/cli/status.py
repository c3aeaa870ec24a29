"""Exit statuses, and how problems and errors are printed; the same for all commands."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from clausier.errors import ClausierError
    from clausier.records import Problem

SOME_FAILED = 1
USAGE_ERROR = 2
NOTHING_DONE = 3
INTERRUPTED = 130


def print_problems(*problems: "Problem") -> None:
    """Print problems to standard error.

    Args:
        problems: Problems of files, or of the whole run.
    """
    from clausier.cli.messages import describe_problem

    for problem in problems:
        click.echo(describe_problem(problem), err=True)


def print_error(error: "ClausierError", path: str = "") -> int:
    """Print an error that ends a command.

    Args:
        error: The error.
        path: The file that was read, if the error is about a file; printed where the message does not name it.

    Returns:
        The exit status of the command.
    """
    from clausier.messages import MESSAGES

    message = MESSAGES[error.code]
    print_problems(error.as_problem("" if message.is_usage_error or message.names_file else path))
    return USAGE_ERROR if message.is_usage_error else NOTHING_DONE
