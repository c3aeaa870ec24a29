"""``clausier doctor``."""

import sys

import click

from clausier.cli.options import json_option, model_option

EPILOG = """\b
Examples:
  clausier doctor
  clausier doctor --json > doctor.json

\b
Exit status:
  0  all well
  2  the command was called wrongly
  3  something is broken
"""


@click.command("doctor", epilog=EPILOG)
@model_option()
@json_option()
def doctor_command(model: str, as_json: bool) -> None:
    """Tell versions, what the model holds, and whether annotation works.

    A short invented decision is annotated and compared with what must come out. Paste the output into a report of a
    fault: no name of a user and no home folder is in it.
    """
    # Imported here, so that --help need not wait for it.
    from clausier.cli.status import NOTHING_DONE
    from clausier.diagnosis.diagnose import diagnose
    from clausier.display.diagnosis import diagnosis_json, diagnosis_lines

    diagnosis = diagnose(model)
    if as_json:
        click.echo(diagnosis_json(diagnosis))
    else:
        for line in diagnosis_lines(diagnosis):
            click.echo(line)
    sys.exit(NOTHING_DONE if diagnosis.faults else 0)
