"""Exit statuses, and telling what went wrong; the same for all commands."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from clausier.errors import ClausierError
    from clausier.records import Problem

SOME_FAILED = 1
USAGE = 2
NOTHING_DONE = 3
INTERRUPTED = 130


def tell(*problems: "Problem") -> None:
    """Print problems to standard error.

    Args:
        problems: What went wrong.
    """
    from clausier.cli.messages import describe_problem

    for problem in problems:
        click.echo(describe_problem(problem), err=True)


def tell_error(error: "ClausierError", path: str = "") -> int:
    """Print an error that ends a command.

    Args:
        error: The error.
        path: The file that was read, if the error is about a file; told where the message names none itself.

    Returns:
        The exit status that it means.
    """
    from clausier.messages import MESSAGES

    message = MESSAGES[error.code]
    tell(error.as_problem("" if message.is_usage_error or message.names_file else path))
    return USAGE if message.is_usage_error else NOTHING_DONE
