"""The command ``clausier``: one module a subcommand; each parses options and calls one plain function."""

import click

from clausier.cli.annotate import annotate
from clausier.cli.compare import compare
from clausier.cli.doctor import doctor
from clausier.cli.evaluate import evaluate
from clausier.cli.explain import explain
from clausier.cli.gold import gold
from clausier.cli.lineage import lineage
from clausier.cli.models import models
from clausier.cli.network import network
from clausier.cli.retrain import retrain
from clausier.cli.show import show
from clausier.cli.validate import validate
from clausier.software import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="clausier", message="%(prog)s %(version)s")
def main() -> None:
    """Turn French OSCE decisions into tables of paragraphs, actions, clauses, entities and references, and compare them."""


main.add_command(annotate)
main.add_command(compare)
main.add_command(doctor)
main.add_command(evaluate)
main.add_command(explain)
main.add_command(gold)
main.add_command(lineage)
main.add_command(models)
main.add_command(network)
main.add_command(retrain)
main.add_command(show)
main.add_command(validate)
