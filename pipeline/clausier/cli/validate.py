"""``clausier validate``."""

import sys
from pathlib import Path

import click

from clausier.cli.options import json_option

EPILOG = """\b
Examples:
  clausier validate annotations/osce
  clausier validate tables --json

\b
Exit status:
  0  no fault
  1  there are faults
  2  the command was called wrongly
  3  the folder could not be read, or holds no tables
"""


@click.command("validate", epilog=EPILOG)
@click.argument("folder", type=click.Path(path_type=Path))
@json_option()
def validate_command(folder: Path, as_json: bool) -> None:
    """Check a folder of tables, as written or as edited, and list each fault.

    FOLDER is what clausier annotate wrote: CSV tables, and the texts that their offsets point to. Checked are columns,
    types, closed sets, keys, the order of rows, and whether each text is what its offsets cut out of the document.

    Rows have the numbers that a spreadsheet shows: the header is row 1. Of one kind of fault in a column, 20 are listed
    and the rest are counted. Tables of layers that were not made may be missing; a byte-order mark, CR LF at the ends of
    rows and the apostrophes of --excel are no faults.
    """
    # Imported here, so that --help need not wait for it.
    from clausier.cli.status import SOME_FAILED, print_error
    from clausier.display.validation import validation_json, validation_lines
    from clausier.errors import ClausierError
    from clausier.validation.folder import validate_folder

    try:
        validation = validate_folder(folder)
    except ClausierError as error:
        sys.exit(print_error(error, folder.as_posix()))
    if as_json:
        click.echo(validation_json(validation))
    else:
        for line in validation_lines(validation, folder):
            click.echo(line)
    sys.exit(SOME_FAILED if validation.findings else 0)
