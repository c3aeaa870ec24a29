"""``clausier models``: the models at hand."""

import sys

import click

from clausier.cli.options import json_option
from clausier.software import DEFAULT_MODEL

LIST_EPILOG = """\b
Examples:
  clausier models list
  clausier models list --json

\b
Exit status:
  0  listed; a model that is broken is listed with what is wrong
  2  the command was called wrongly
"""

SHOW_EPILOG = """\b
Examples:
  clausier models show
  clausier models show models/fr_my_decisions

\b
Exit status:
  0  all well
  2  the command was called wrongly
  3  the model could not be read
"""

DIFF_EPILOG = """\b
Example:
  clausier models diff fr_osce_decisions models/fr_my_decisions

\b
Exit status:
  0  they hold the same
  1  they differ
  2  the command was called wrongly
  3  a model could not be read
"""


@click.group("models")
def models_command() -> None:
    """List, show and compare models."""


@models_command.command("list", epilog=LIST_EPILOG)
@json_option()
def models_list_command(as_json: bool) -> None:
    """List the models that came with clausier, and those in the folder models.

    What stands first in a line is what --model takes. Of a retrained model it tells the parent, and the F1 of both, by
    cross-validation, for the first measure of each layer; show tells all.
    """
    # Imported here, so that --help need not wait for it.
    from clausier.display.models import listing_json, listing_lines
    from clausier.model_files.listing import list_models

    listing = list_models()
    for line in [listing_json(listing)] if as_json else listing_lines(listing):
        click.echo(line)


@models_command.command("show", epilog=SHOW_EPILOG)
@click.argument("model", default=DEFAULT_MODEL)
@json_option()
def models_show_command(model: str, as_json: bool) -> None:
    """Show what a model holds and where it comes from: its parent, what it was trained on, its scores.

    MODEL is the name of a model that came with clausier, or a model folder.
    """
    # Imported here, so that --help need not wait for it.
    from clausier.cli.status import print_error
    from clausier.display.models import summary_json, summary_lines
    from clausier.errors import ClausierError
    from clausier.model_files.listing import summarise_model

    try:
        summary, _ = summarise_model(model)
    except ClausierError as error:
        sys.exit(print_error(error, model))
    for line in [summary_json(summary)] if as_json else summary_lines(summary):
        click.echo(line)


@models_command.command("diff", epilog=DIFF_EPILOG)
@click.argument("first", metavar="MODEL1")
@click.argument("second", metavar="MODEL2")
@json_option()
def models_diff_command(first: str, second: str, as_json: bool) -> None:
    """List what MODEL2 has more (+), lacks (-) or has otherwise (~) than MODEL1."""
    # Imported here, so that --help need not wait for it.
    from clausier.cli.status import SOME_FAILED, print_error
    from clausier.display.models import difference_json, difference_lines
    from clausier.errors import ClausierError
    from clausier.model_files.difference import diff_models
    from clausier.model_files.listing import summarise_model

    contents = []
    for model in (first, second):
        try:
            contents.append(summarise_model(model)[1])
        except ClausierError as error:
            sys.exit(print_error(error, model))
    changes = diff_models(*contents)
    for line in [difference_json(changes)] if as_json else difference_lines(changes):
        click.echo(line)
    sys.exit(SOME_FAILED if changes else 0)
