"""Arguments and options that several commands share, as decorators."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

import click

from clausier.software import DEFAULT_MODEL

if TYPE_CHECKING:
    from clausier.layers import Layers

Command = TypeVar("Command", bound=Callable[..., object])


class Decorator(Protocol):
    """Adds an option to the function that becomes a command."""

    def __call__(self, command: Command, /) -> Command:
        """Return the same function, with the option."""


FILE_EXIT_STATUS = """\
\b
Exit status:
  0  all well
  2  the command was called wrongly: no such layer or paragraph
  3  the file or the model could not be read, or holds no decision
"""
"""Part of the help of commands that read one file."""


def model_option(
    help_text: str = "A model that came with clausier, or a model folder.", name: str = "--model"
) -> Decorator:
    """Return the option for the model to use, ``DEFAULT_MODEL`` if it is not given.

    Args:
        help_text: What the help says of it.
        name: Its name.
    """
    return click.option(name, default=DEFAULT_MODEL, show_default=True, metavar="MODEL", help=help_text)


def layers_option(help_text: str, default: str | None = None, show_default: bool = False) -> Decorator:
    """Return the option for the layers to make or to correct, names with commas between them.

    Args:
        help_text: What the help says of it.
        default: Its value if it is not given.
        show_default: Whether the help shows the default.
    """
    return click.option("--layers", default=default, show_default=show_default, metavar="NAMES", help=help_text)


def output_option(
    help_text: str,
    parameter: str = "output",
    metavar: str | None = "FOLDER",
    *,
    required: bool = False,
    file_okay: bool = True,
) -> Decorator:
    """Return the option for the folder that is written.

    Args:
        help_text: What the help says of it.
        parameter: The parameter of the command that receives it.
        metavar: What stands for its value in the help; None for click's own.
        required: Whether it must be given.
        file_okay: Whether click lets the name of an existing file pass.
    """
    type_ = click.Path(path_type=Path, file_okay=file_okay)
    return click.option("-o", "--output", parameter, required=required, type=type_, metavar=metavar, help=help_text)


def json_option(help_text: str = "Print the same as JSON.") -> Decorator:
    """Return the option to print JSON, received as ``as_json``.

    Args:
        help_text: What the help says of it.
    """
    return click.option("--json", "as_json", is_flag=True, help=help_text)


def excel_option(
    help_text: str = "CSV that a spreadsheet opens safely: cells that it would run are marked with '.",
) -> Decorator:
    """Return the option to write CSV files for spreadsheets.

    Args:
        help_text: What the help says of it.
    """
    return click.option("--excel", is_flag=True, help=help_text)


def quiet_option(help_text: str) -> Decorator:
    """Return the option to print errors only.

    Args:
        help_text: What the help says of it.
    """
    return click.option("-q", "--quiet", is_flag=True, help=help_text)


def checked_option(help_text: str) -> Decorator:
    """Return the option to mark the rows of a gold folder as checked.

    Args:
        help_text: What the help says of it.
    """
    return click.option("--checked", is_flag=True, help=help_text)


def one_file(command: Command) -> Command:
    """Add what a command that reads one file needs: FILE, --model, --layers and --clauses.

    Args:
        command: The function that becomes a command.
    """
    decorators: tuple[Decorator, ...] = (
        click.option("--clauses", is_flag=True, help="Add the layer clauses, for which the parser runs."),
        layers_option(
            "The layers to make, with commas between them; or all, or none.  "
            "[default: all but clauses, which take longest]"
        ),
        model_option(),
        click.argument("path", metavar="FILE"),
    )
    for decorate in decorators:
        command = decorate(command)
    return command


def chosen_layers(layers: str | None, clauses: bool) -> "Layers":
    """Return the layers that the options of ``one_file`` mean.

    Args:
        layers: The value of ``--layers``, None if it was not given.
        clauses: Whether ``--clauses`` was given.

    Raises:
        ClausierError: E112, a name is no layer.
    """
    from clausier.layers import LAYERS_WITHOUT_PARSER, parse_layers

    chosen = LAYERS_WITHOUT_PARSER if layers is None else parse_layers(layers)
    return chosen | {"clauses"} if clauses else chosen
