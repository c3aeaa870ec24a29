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

USAGE_CODES = frozenset(
    {
        "E109",
        "E110",
        "E111",
        "E112",
        "E116",
        "E117",
        "E130",
        "E148",
        "E149",
        "E153",
        "E159",
        "E168",
        "E169",
        "E174",
        "E178",
        "E180",
    }
)
"""Errors in how a command was called, told with click's exit status for them."""


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
    from clausier.errors import MESSAGES

    usage = error.code in USAGE_CODES
    names_its_place = any(field in MESSAGES[error.code].text for field in ("{path}", "{file}", "{model}"))
    tell(error.as_problem("" if usage or names_its_place else path))
    return USAGE if usage else NOTHING_DONE
