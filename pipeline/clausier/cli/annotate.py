"""``clausier annotate``."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from clausier.cli.options import excel_option, layers_option, model_option, output_option, quiet_option
from clausier.cli.progress import progress_bar
from clausier.cli.status import INTERRUPTED, NOTHING_DONE, SOME_FAILED, print_error, print_problems

if TYPE_CHECKING:
    from clausier.batch.job import Options
    from clausier.batch.plan import Plan

EPILOG = """\b
Examples:
  clausier annotate decisions/ -o tables
  clausier annotate "2011/*.pdf" MC.DEC-5-11.txt -o tables
  clausier annotate decisions/ -o tables --format csv,parquet --workers 4
  clausier annotate decisions/ -o tables --scheduler tcp://10.0.0.1:8786
  cat decision.docx | clausier annotate - -o tables

\b
Exit status:
  0    every file was annotated
  1    some files could not be annotated; the others were
  2    the command was called wrongly; nothing was done
  3    nothing was written
  130  interrupted; files that were done are kept and not done again
"""


@click.command("annotate", epilog=EPILOG)
@click.argument("paths", nargs=-1)
@output_option("Where the tables shall go.")
@model_option()
@layers_option(
    "The tables to make besides documents, paragraphs and problems: actions, clauses, entities, references, "
    "with commas between them. references bring citations along; clauses take most of the time.",
    default="all",
    show_default=True,
)
@click.option(
    "--format",
    "formats",
    default="csv",
    show_default=True,
    metavar="NAMES",
    help="csv, jsonl, parquet, xlsx, sqlite, with commas between them; or all.",
)
@excel_option()
@click.option(
    "--workers",
    type=click.IntRange(1, 1024),
    metavar="N",
    help="How many files are annotated at once, by processes on this machine; each needs about a gigabyte.  "
    "[default: the cores]",
)
@click.option("--scheduler", metavar="ADDRESS", help="Have the workers of a Dask cluster annotate the files.")
@click.option("--prune", is_flag=True, help="Remove documents of earlier runs whose files are not named now.")
@click.option("--dry-run", is_flag=True, help="List what would be read and written, and stop.")
@quiet_option("No progress bar and no summary; errors are still told.")
def annotate_command(
    paths: tuple[str, ...],
    output: Path | None,
    model: str,
    layers: str,
    formats: str,
    excel: bool,
    workers: int | None,
    scheduler: str | None,
    prune: bool,
    dry_run: bool,
    quiet: bool,
) -> None:
    """Annotate decisions and write the tables to a folder.

    PATHS are PDF, DOCX, HTML and plain text files, folders (searched for *.pdf, *.docx, *.html, *.htm and *.txt) and
    patterns; - is standard input. Without PATHS, corpus/osce is annotated into annotations/osce.

    The folder keeps what was annotated in store.sqlite. Another run annotates what is new or changed, and adds it
    to the tables. Ctrl-C keeps what is done.
    """
    # Imported here, so that --help need not wait for it.
    from clausier.batch.job import Options
    from clausier.batch.plan import make_plan
    from clausier.batch.workforce import available_cores
    from clausier.errors import ClausierError
    from clausier.layers import parse_layers
    from clausier.tables.formats import parse_formats

    try:
        if workers is not None and scheduler is not None:
            raise ClausierError("E149")
        options = Options(
            model=model,
            layers=parse_layers(layers),
            formats=parse_formats(formats),
            excel=excel,
            workers=workers or available_cores(),
            scheduler=scheduler,
            prune=prune,
        )
        plan = make_plan(paths, output)
        status = _print_plan(plan, options) if dry_run else _run(plan, options, quiet)
    except ClausierError as error:
        status = print_error(error)
    except KeyboardInterrupt:
        click.echo("Interrupted. What was done is kept: run the command again to go on.", err=True)
        status = INTERRUPTED
    sys.exit(status)


def _print_plan(plan: "Plan", options: "Options") -> int:
    from clausier.cli.messages import describe_plan
    from clausier.tables.output_folder import output_names

    print_problems(*plan.problems)
    if not plan.files:
        return NOTHING_DONE
    click.echo(describe_plan(plan.files, plan.output, output_names(options.layers, options.formats)))
    return SOME_FAILED if plan.problems else 0


def _run(plan: "Plan", options: "Options", quiet: bool) -> int:
    from clausier.batch.job import execute
    from clausier.cli.messages import describe_outcome

    with _sigterm_as_keyboard_interrupt(), progress_bar("Annotating", hidden=quiet) as progress:
        outcome = execute(plan, options, progress)
    print_problems(*outcome.failures, *outcome.notices)
    if outcome.exported is None:
        return NOTHING_DONE
    if not quiet:
        click.echo(describe_outcome(outcome, plan.output), err=True)
    return SOME_FAILED if outcome.failures else 0


@contextmanager
def _sigterm_as_keyboard_interrupt() -> Iterator[None]:
    """Raise KeyboardInterrupt on SIGTERM, by which systems and schedulers end a process."""

    def interrupt(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    former = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former)
