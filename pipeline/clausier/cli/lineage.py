"""``clausier lineage``."""

import math
import sys
from pathlib import Path

import click

from clausier.cli.options import excel_option, json_option, output_option
from clausier.cli.progress import progress_bar

EPILOG = """\b
Examples:
  clausier lineage tables
  clausier lineage tables -o lineage --ancestors 5 --at-least 0.8
  clausier lineage tables --json

\b
Exit status:
  0  all well
  2  the command was called wrongly
  3  the folder could not be read, or nothing could be written
"""


def _refuse_nan(context: click.Context, parameter: click.Parameter, value: float) -> float:
    """Refuse nan, which is in no range, but which click accepts."""
    if math.isnan(value):
        raise click.BadParameter("nan is no number.")
    return value


@click.command("lineage", epilog=EPILOG)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@output_option("Write the tables there.")
@click.option(
    "--ancestors",
    type=click.IntRange(1, 100),
    default=3,
    show_default=True,
    metavar="N",
    help="How many ancestors a paragraph has at most.",
)
@click.option(
    "--at-least",
    type=click.FloatRange(0.5, 1),
    default=0.6,
    show_default=True,
    callback=_refuse_nan,
    metavar="S",
    help="How similar they are at least, from 0.5 to 1.",
)
@click.option(
    "--min-documents",
    type=click.IntRange(2),
    default=3,
    show_default=True,
    metavar="N",
    help="How many documents a formula stands in at least.",
)
@json_option("Print the summary and all formulae as JSON.")
@excel_option("With -o: CSV that a spreadsheet opens safely.")
def lineage_command(
    folder: Path, output: Path | None, ancestors: int, at_least: float, min_documents: int, as_json: bool, excel: bool
) -> None:
    """Tell which paragraphs were taken over from earlier documents, and which formulae recur.

    DIR is what clausier annotate wrote. For each paragraph the most similar ones of earlier documents are found, and families
    of formulae that stand in several documents, with their first appearance and their spread over years and bodies.

    Printed are how much is new, and the most widespread formulae. With -o, all is written as tables: lineage.csv (a paragraph
    and an ancestor), novelty.csv (a paragraph and whether it is new), formulae.csv and members.csv.
    """
    # Imported here, so that --help need not wait for it.
    from clausier.cli.status import print_error, print_problems
    from clausier.corpus.table_corpus import read_corpus
    from clausier.display.lineages import lineage_json, lineage_lines
    from clausier.errors import ClausierError
    from clausier.lineages.lineage import LineageSettings, trace_lineage
    from clausier.lineages.writing import write_lineage
    from clausier.safety.terminal import visible
    from clausier.tables.new_folder import check_is_new

    try:
        if excel and output is None:
            raise ClausierError("E178")
        if output is not None:
            check_is_new(output)
        with progress_bar("Comparing paragraphs") as progress:
            lineage = trace_lineage(read_corpus(folder), LineageSettings(ancestors, at_least, min_documents), progress)
        if output is not None:
            write_lineage(output, lineage, excel)
    except ClausierError as error:
        sys.exit(print_error(error, folder.as_posix()))
    print_problems(*lineage.problems)
    if as_json:
        click.echo(lineage_json(lineage))
        return
    for line in lineage_lines(lineage):
        click.echo(line)
    if output is not None:
        click.echo(f"Written to {visible(output.as_posix())}", err=True)
