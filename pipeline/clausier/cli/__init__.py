"""The command ``clausier``: one module a subcommand, which parses options and calls one plain function."""

import click

from clausier.cli.annotate import annotate_command
from clausier.cli.compare import compare_command
from clausier.cli.doctor import doctor_command
from clausier.cli.evaluate import evaluate_command
from clausier.cli.explain import explain_command
from clausier.cli.gold import gold_command
from clausier.cli.lineage import lineage_command
from clausier.cli.models import models_command
from clausier.cli.network import network_command
from clausier.cli.retrain import retrain_command
from clausier.cli.show import show_command
from clausier.cli.validate import validate_command
from clausier.software import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="clausier", message="%(prog)s %(version)s")
def main() -> None:
    """Turn French OSCE decisions into tables of paragraphs, actions, clauses, entities and references, and compare them."""


main.add_command(annotate_command)
main.add_command(compare_command)
main.add_command(doctor_command)
main.add_command(evaluate_command)
main.add_command(explain_command)
main.add_command(gold_command)
main.add_command(lineage_command)
main.add_command(models_command)
main.add_command(network_command)
main.add_command(retrain_command)
main.add_command(show_command)
main.add_command(validate_command)
