"""``clausier gold``: folders of annotations that a person corrects."""

import sys
from pathlib import Path

import click

from clausier.cli.options import checked_option, json_option, layers_option, output_option
from clausier.gold.exchange.formats import FORMATS

NEW_EPILOG = """\b
Examples:
  clausier annotate my-decisions -o tables && clausier gold new tables -o gold
  clausier gold new tables -o gold --layers actions,references

\b
Exit status:
  0  all well
  2  the command was called wrongly: no such layer
  3  nothing was written
"""

CHECK_EPILOG = """\b
Example:
  clausier gold check gold

\b
Exit status:
  0  no fault
  1  there are faults
  2  the command was called wrongly
  3  the folder could not be read, or holds no tables
"""

EXPORT_EPILOG = """\b
Examples:
  clausier gold export gold -o for-inception --format xmi
  clausier gold export gold -o for-brat --format brat

\b
Exit status:
  0  all well
  2  the command was called wrongly
  3  nothing was written
"""

IMPORT_EPILOG = """\b
Examples:
  clausier gold import corrected.zip --gold gold -o corrected
  clausier gold import for-brat --gold gold -o corrected --checked

\b
Exit status:
  0  all well
  1  something needs a look: see the messages
  2  the command was called wrongly
  3  nothing was written
"""


@click.group("gold")
def gold_command() -> None:
    """Make and check folders of annotations to correct by hand."""


@gold_command.command("new", epilog=NEW_EPILOG)
@click.argument("tables", type=click.Path(path_type=Path))
@output_option("The new folder.", "folder", "GOLD", required=True)
@layers_option("The tables to correct, with commas between them.  [default: all]", default="")
@click.option(
    "--root",
    default=".",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where annotate was run: source files are looked for from there.  [default: the current folder]",
)
@click.option("--no-copy", is_flag=True, help="Point to the source files where they are instead of copying them.")
@checked_option("Mark all rows as checked: the tables have been corrected already.")
def gold_new_command(tables: Path, folder: Path, layers: str, root: Path, no_copy: bool, checked: bool) -> None:
    """Make a folder to correct from the tables that annotate wrote to TABLES.

    The same tables, text first. Set checked to true in every row that you vouch for, correct cells, delete rows, add
    rows giving paragraph_id and text: offsets are found. A paragraph counts for a layer when its own row in
    paragraphs.csv and all of its rows in the table of the layer are checked. documents.csv says in the column layers
    which tables of a document are being corrected: take those out that nobody will look at.
    """
    # Imported here, so that --help need not wait for it.
    from clausier.cli.status import print_error
    from clausier.errors import ClausierError
    from clausier.gold.new import new_gold, parse_layers
    from clausier.safety.terminal import visible

    try:
        documents = new_gold(tables, folder, parse_layers(layers), root, checked=checked, copy=not no_copy)
    except ClausierError as error:
        sys.exit(print_error(error, tables.as_posix()))
    rows = sum(len(rows) for document in documents for rows in document.rows.values())
    click.echo(visible(f"{folder.as_posix()}: {len(documents)} documents, {rows} rows to check"))


@gold_command.command("check", epilog=CHECK_EPILOG)
@click.argument("folder", type=click.Path(path_type=Path), metavar="GOLD")
@json_option()
def gold_check_command(folder: Path, as_json: bool) -> None:
    """List every fault of a folder of corrected annotations.

    Rows have the numbers that a spreadsheet shows: the header is row 1. Columns may be missing or stand in another order;
    a text that stands several times in its paragraph needs its offsets, which the fault lists.
    """
    # Imported here, so that --help need not wait for it.
    from clausier.cli.status import SOME_FAILED, print_error
    from clausier.display.gold import gold_lines
    from clausier.display.validation import validation_json
    from clausier.errors import ClausierError
    from clausier.gold.reading import check_gold

    try:
        reading = check_gold(folder)
    except ClausierError as error:
        sys.exit(print_error(error, folder.as_posix()))
    if as_json:
        click.echo(validation_json(reading.validation))
    else:
        for line in gold_lines(reading):
            click.echo(line)
    sys.exit(SOME_FAILED if reading.validation.findings else 0)


@gold_command.command("export", epilog=EXPORT_EPILOG)
@click.argument("gold_folder", type=click.Path(path_type=Path), metavar="GOLD")
@output_option("The new folder.", "folder", None, required=True)
@click.option("--format", "form", type=click.Choice(FORMATS), required=True, help="xmi for INCEpTION, brat for brat.")
def gold_export_command(gold_folder: Path, folder: Path, form: str) -> None:
    """Write a gold folder as files for an annotation tool, in which spans can be corrected.

    xmi: a UIMA CAS XMI file for each document, and TypeSystem.xml with the layers. brat: a .txt and an .ann file for each
    document, and the configuration. docs/annotation-tools.md tells how to load them. Bring the corrections back with
    clausier gold import.
    """
    # Imported here, so that --help need not wait for it.
    from clausier.cli.status import print_error
    from clausier.errors import ClausierError
    from clausier.gold.exchange.exporting import export_gold
    from clausier.safety.terminal import visible

    try:
        documents, rows = export_gold(gold_folder, folder, form)
    except ClausierError as error:
        sys.exit(print_error(error, gold_folder.as_posix()))
    click.echo(visible(f"{folder.as_posix()}: {documents} documents, {rows} rows"))


@gold_command.command("import", epilog=IMPORT_EPILOG)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--gold",
    "gold_folder",
    required=True,
    type=click.Path(path_type=Path),
    metavar="GOLD",
    help="The gold folder that was exported.",
)
@output_option("The new folder.", "new_folder", "NEW", required=True)
@checked_option("Mark all rows of the documents in FOLDER as checked.")
def gold_import_command(folder: Path, gold_folder: Path, new_folder: Path, checked: bool) -> None:
    """Write a gold folder with the corrections that were made in an annotation tool.

    FOLDER is what INCEpTION exported as UIMA CAS XMI (a ZIP archive, or a folder of them or of XMI files), or the folder
    that brat worked in. Moved spans get their new places, deleted ones are gone, added ones become rows of the paragraph
    that they lie in, checked. What the tool does not show is taken from GOLD.
    """
    # Imported here, so that --help need not wait for it.
    from clausier.cli.status import SOME_FAILED, print_error, print_problems
    from clausier.errors import ClausierError
    from clausier.gold.exchange.importing import import_gold
    from clausier.safety.terminal import visible

    try:
        imported = import_gold(folder, gold_folder, new_folder, checked=checked)
    except ClausierError as error:
        sys.exit(print_error(error, folder.as_posix()))
    print_problems(*imported.problems)
    rows = sum(len(rows) for document in imported.documents for rows in document.rows.values())
    count = len(imported.documents)
    click.echo(
        visible(
            f"{new_folder.as_posix()}: {count} documents, {rows} rows, {imported.files} of the documents given back"
        )
    )
    sys.exit(SOME_FAILED if imported.problems else 0)
