"""Arguments and options that commands for one file share."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from clausier.layers import Layers

Command = TypeVar("Command", bound=Callable[..., object])

EXIT_STATUS = """\
\b
Exit status:
  0  all well
  2  the command was called wrongly: no such layer or paragraph
  3  the file or the model could not be read, or holds no decision
"""


def one_file(command: Command) -> Command:
    """Add what a command that reads one file needs: FILE, --model, --layers and --clauses.

    Args:
        command: The function that becomes a command.
    """
    for add in (
        click.option("--clauses", is_flag=True, help="Add the layer clauses, for which the parser runs."),
        click.option(
            "--layers",
            metavar="NAMES",
            help="The layers to make, with commas between them; or all, or none.  "
            "[default: all but clauses, which take longest]",
        ),
        click.option(
            "--model",
            default="fr_osce_decisions",
            show_default=True,
            metavar="MODEL",
            help="A model that came with clausier, or a model folder.",
        ),
        click.argument("path", metavar="FILE"),
    ):
        command = add(command)
    return command


def chosen_layers(layers: str | None, clauses: bool) -> "Layers":
    """Return the layers that the options mean.

    Args:
        layers: What ``--layers`` says, None if it was not given.
        clauses: Whether ``--clauses`` was given.

    Raises:
        ClausierError: E112, a name is no layer.
    """
    from clausier.layers import QUICK, parse_layers

    chosen = QUICK if layers is None else parse_layers(layers)
    return chosen | {"clauses"} if clauses else chosen
