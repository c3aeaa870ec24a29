"""``clausier retrain``."""

import sys
from pathlib import Path

import click

from clausier.cli.options import model_option, output_option, quiet_option

EPILOG = """\b
Examples:
  clausier retrain gold -o models/fr_my_decisions
  clausier annotate my-decisions -o tables --model models/fr_my_decisions

\b
Exit status:
  0  a model was written
  1  a model was written, without the changes for a layer that they made worse
  2  the command was called wrongly
  3  nothing was written
"""


@click.command("retrain", epilog=EPILOG)
@click.argument("gold", type=click.Path(path_type=Path))
@output_option("The folder of the new model.", required=True)
@model_option("The model to start from: one that came with clausier, or a model folder.", "--base")
@click.option("--folds", default=5, show_default=True, type=click.IntRange(2, 100), help="Parts for cross-validation.")
@click.option(
    "--seed", default=0, show_default=True, type=click.IntRange(0), help="The same seed gives the same model."
)
@click.option(
    "--min-support",
    default=1,
    show_default=True,
    type=click.IntRange(1),
    help="Gold rows that a new rule must rest on.",
)
@click.option(
    "--allow-regression",
    "allowed",
    multiple=True,
    metavar="LAYER",
    help="Keep the changes for a layer even if they make it worse. May be given several times.",
)
@click.option("--force", is_flag=True, help="Replace a model that stands at FOLDER.")
@quiet_option("No progress and no summary; errors are still told.")
def retrain_command(
    gold: Path,
    output: Path,
    base: str,
    folds: int,
    seed: int,
    min_support: int,
    allowed: tuple[str, ...],
    force: bool,
    quiet: bool,
) -> None:
    """Learn from the checked annotations in GOLD and write a new model.

    GOLD is a folder that clausier gold new made and a person has corrected. Learned are verbs and fixed phrases with all
    their forms, adjuncts, named instruments, bodies, names, and the weights of what tells the kinds of paragraphs: lines
    of the model's files, each listed in changes.md with what it rests on.

    Before anything is written, what was learned is measured on documents that it was not learned from. The changes for a
    layer that they make worse are left out.
    """
    # Imported here, so that --help need not wait for it.
    from clausier.cli.status import SOME_FAILED, print_error
    from clausier.display.retraining import retraining_lines
    from clausier.errors import ClausierError
    from clausier.training.learners import LEARNERS
    from clausier.training.retrain import retrain
    from clausier.training.settings import TrainingSettings

    def print_progress(message: str) -> None:
        if not quiet and sys.stderr.isatty():
            click.echo(message, err=True)

    try:
        for layer in allowed:
            if layer not in LEARNERS:
                raise ClausierError("E174", layer=layer, available=", ".join(LEARNERS))
        settings = TrainingSettings(seed=seed, folds=folds, min_support=min_support)
        result = retrain(gold, output, base, settings, allowed=allowed, force=force, on_progress=print_progress)
    except ClausierError as error:
        sys.exit(print_error(error, gold.as_posix()))
    if not quiet:
        for line in retraining_lines(result, output):
            click.echo(line)
    sys.exit(SOME_FAILED if result.selection.left_out else 0)
