"""``clausier annotate``."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from clausier.cli.status import NOTHING_DONE, SOME_FAILED, tell, tell_error

if TYPE_CHECKING:
    from clausier.batch.plan import Plan
    from clausier.layers import Layers

EPILOG = """\b
Examples:
  clausier annotate decisions/ -o tables
  clausier annotate "2011/*.pdf" MC.DEC-5-11.txt -o tables
  cat decision.docx | clausier annotate - -o tables

\b
Exit status:
  0  every file was annotated
  1  some files could not be annotated; the others were
  2  the command was called wrongly; nothing was done
  3  nothing was written
"""


@click.command(epilog=EPILOG)
@click.argument("paths", nargs=-1)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FOLDER", help="Where the tables shall go.")
@click.option(
    "--model",
    default="fr_osce_decisions",
    show_default=True,
    metavar="MODEL",
    help="A model that came with clausier, or a model folder.",
)
@click.option(
    "--layers",
    default="all",
    show_default=True,
    metavar="NAMES",
    help="The tables to make besides documents, paragraphs and problems: actions, clauses, entities, references, "
    "with commas between them. clauses take most of the time.",
)
@click.option("--dry-run", is_flag=True, help="List what would be read and written, and stop.")
@click.option("-q", "--quiet", is_flag=True, help="No progress bar and no summary; errors are still told.")
def annotate(paths: tuple[str, ...], output: Path | None, model: str, layers: str, dry_run: bool, quiet: bool) -> None:
    """Annotate decisions and write the tables to a folder.

    PATHS are PDF, DOCX, HTML and plain text files, folders (searched for *.pdf, *.docx, *.html, *.htm and *.txt) and
    patterns; - is standard input. Without PATHS, corpus/osce is annotated into annotations/osce.
    """
    # Imported here, so that --help need not wait for it.
    from clausier.batch.plan import make_plan
    from clausier.errors import ClausierError
    from clausier.layers import parse_layers

    try:
        chosen = parse_layers(layers)
        plan = make_plan(paths, output)
        status = _list(plan, chosen) if dry_run else _run(plan, model, chosen, quiet)
    except ClausierError as error:
        status = tell_error(error)
    sys.exit(status)


def _list(plan: "Plan", layers: "Layers") -> int:
    from clausier.cli.report import describe_plan
    from clausier.tables.writer import output_names

    tell(*plan.problems)
    if not plan.files:
        return NOTHING_DONE
    click.echo(describe_plan(plan.files, plan.output, output_names(layers)))
    return SOME_FAILED if plan.problems else 0


def _run(plan: "Plan", model: str, layers: "Layers", quiet: bool) -> int:
    from clausier.batch.job import execute
    from clausier.cli.report import describe_counts

    with _progress(len(plan.files), hidden=quiet or not sys.stderr.isatty()) as advance:
        outcome = execute(plan, model, layers, advance)
    tell(*outcome.failures)
    if not outcome.written:
        return NOTHING_DONE
    if not quiet:
        click.echo(describe_counts(outcome.counts, plan.output), err=True)
    return SOME_FAILED if outcome.failures else 0


@contextmanager
def _progress(length: int, hidden: bool) -> Iterator[Callable[[str], None]]:
    """Give a function that moves a progress bar on by one file; off a terminal there is none."""
    if hidden:
        yield lambda path: None
        return
    with click.progressbar(length=length, label="Annotating", show_pos=True, file=sys.stderr) as bar:
        yield lambda path: bar.update(1)
