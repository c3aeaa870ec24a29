"""``clausier evaluate``."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from clausier.cli.options import json_option
from clausier.cli.progress import progress_bar
from clausier.cli.status import print_error, print_problems
from clausier.software import DEFAULT_MODEL

if TYPE_CHECKING:
    from clausier.display.columns import Layout
    from clausier.evaluation.evaluate import Evaluation
    from clausier.gold.records import Gold

EPILOG = """\b
Examples:
  clausier evaluate gold
  clausier evaluate gold --model models/mine --labels --errors mistakes.csv
  clausier evaluate gold --compare fr_osce_decisions models/mine
  clausier evaluate gold-of-anne --against gold-of-bruno
  clausier evaluate annotations/gold/osce annotations/gold/specimens --markdown

\b
Exit status:
  0  all well, whatever the scores
  2  the command was called wrongly: options that do not go together
  3  a folder, a source file or the model could not be read, a folder has
     faults, or there is nothing to score
"""


@click.command("evaluate", epilog=EPILOG)
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="GOLD...")
@click.option(
    "--model", metavar="MODEL", help=f"A model that came with clausier, or a model folder.  [default: {DEFAULT_MODEL}]"
)
@click.option("--labels", is_flag=True, help="Print the scores of each kind, label and lemma too.")
@click.option(
    "--errors",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write each miss, false alarm and wrong value to a CSV file, with what stands around it and the rule.",
)
@click.option(
    "--compare", nargs=2, metavar="MODEL MODEL", help="Score two models, and list what the second one gains and loses."
)
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    metavar="GOLD",
    help="Compare with the same documents as another person has annotated them; no model is scored.",
)
@click.option(
    "--resamples",
    type=click.IntRange(100, 1_000_000),
    default=2000,
    show_default=True,
    metavar="N",
    help="How many times documents are drawn for the intervals.",
)
@click.option(
    "--seed",
    type=click.IntRange(0, 2**32 - 1),
    default=0,
    show_default=True,
    metavar="N",
    help="The same seed gives the same intervals.",
)
@click.option("--markdown", is_flag=True, help="Print tables in Markdown.")
@json_option()
def evaluate_command(
    folders: tuple[Path, ...],
    model: str | None,
    labels: bool,
    errors: Path | None,
    compare: tuple[str, str] | None,
    against: Path | None,
    resamples: int,
    seed: int,
    markdown: bool,
    as_json: bool,
) -> None:
    """Score a model against annotations that a person has checked.

    GOLD are folders that clausier gold new made and a person has corrected; each is scored by itself. Their source files
    are annotated, and what is found is compared in the paragraphs that are checked: a paragraph counts for a layer when
    its own row and all of its rows in the table of the layer are. Cells that the person left blank are not scored.

    Precision is the share of what was found that is right, recall the share of the gold that was found, F1 their harmonic
    mean; "none" stands where there is nothing to score. The intervals hold the F1 with a confidence of 95 %, by drawing
    documents anew. docs/evaluation.md says what is right in each measure.
    """
    # Imported here, so that --help need not wait for it.
    from clausier.errors import ClausierError

    layout: Layout = "markdown" if markdown else "text"
    try:
        _check_options(
            {
                "--compare": compare,
                "--against": against,
                "--model": model,
                "--errors": errors,
                "--labels": labels,
                "--markdown": markdown,
                "--json": as_json,
            }
        )
        golds = [_read(folder) for folder in folders]
        if against is not None:
            lines = _agreement(golds, _read(against), layout, as_json)
        elif compare is not None:
            lines = _comparison(golds, compare, (seed, resamples), layout, as_json)
        else:
            lines = _scores(golds, model or DEFAULT_MODEL, (seed, resamples), errors, labels, layout, as_json)
    except ClausierError as error:
        sys.exit(print_error(error))
    for line in lines:
        click.echo(line)


EXCLUSIVE_OPTIONS = (
    ("--compare", "--against"),
    ("--compare", "--model"),
    ("--compare", "--errors"),
    ("--compare", "--labels"),
    ("--against", "--model"),
    ("--against", "--errors"),
    ("--against", "--labels"),
    ("--markdown", "--json"),
)
"""Pairs of options that exclude each other."""


def _check_options(given: dict[str, object]) -> None:
    from clausier.errors import ClausierError

    for one, other in EXCLUSIVE_OPTIONS:
        if given[one] and given[other]:
            raise ClausierError("E153", one=one, other=other)


def _read(folder: Path) -> "Gold":
    from clausier.errors import ClausierError
    from clausier.gold.reading import read_gold

    try:
        return read_gold(folder)
    except ClausierError as error:
        sys.exit(print_error(error, folder.as_posix()))


def _evaluate(golds: Sequence["Gold"], model: str) -> list["Evaluation"]:
    from clausier.annotation.pipeline import load
    from clausier.evaluation.evaluate import check_scorable, evaluate, layers_to_load

    for gold in golds:
        check_scorable(gold)
    pipeline = load(model, layers_to_load(golds))
    evaluations = []
    for gold in golds:
        with progress_bar(f"Annotating {gold.path.as_posix()}") as progress:
            evaluations.append(evaluate(gold, pipeline, progress))
    return evaluations


def _scores(
    golds: Sequence["Gold"],
    model: str,
    sampling: tuple[int, int],
    errors: Path | None,
    labels: bool,
    layout: "Layout",
    as_json: bool,
) -> Iterable[str]:
    from clausier.display.evaluation import score_lines, scores_json
    from clausier.evaluation.evaluate import compute_scores
    from clausier.evaluation.mistakes_file import check_writable, write_mistakes

    if errors is not None:
        check_writable(errors)
    evaluations = _evaluate(golds, model)
    if errors is not None:
        write_mistakes(evaluations, errors)
    tables = [compute_scores(evaluation, *sampling) for evaluation in evaluations]
    if as_json:
        return [scores_json(evaluations, tables, labels)]
    sections = (score_lines(e, of_it, labels, layout) for e, of_it in zip(evaluations, tables, strict=True))
    return _join_sections(sections)


def _comparison(
    golds: Sequence["Gold"], models: tuple[str, str], sampling: tuple[int, int], layout: "Layout", as_json: bool
) -> Iterable[str]:
    from clausier.display.model_comparison import model_comparison_json, model_comparison_lines
    from clausier.evaluation.model_comparison import compare_scores, list_changed_rows

    both = zip(_evaluate(golds, models[0]), _evaluate(golds, models[1]), strict=True)
    comparisons = [
        (one, other, compare_scores(one, other, *sampling), list_changed_rows(one, other)) for one, other in both
    ]
    if as_json:
        return [model_comparison_json(comparisons, models)]
    return _join_sections(model_comparison_lines(comparison, models, layout) for comparison in comparisons)


def _agreement(golds: Sequence["Gold"], other: "Gold", layout: "Layout", as_json: bool) -> Iterable[str]:
    from clausier.display.agreement import agreement_json, agreement_lines
    from clausier.errors import problem
    from clausier.evaluation.agreement import measure_agreement

    agreements = [measure_agreement(gold, other) for gold in golds]
    for compared in agreements:
        first, second = compared.first, compared.second
        print_problems(*(problem("W150", first, doc_id, name=doc_id, other=second) for doc_id in compared.differing))
    if as_json:
        return [agreement_json(agreements)]
    return _join_sections(agreement_lines(compared, layout) for compared in agreements)


def _join_sections(sections: Iterable[Iterable[str]]) -> list[str]:
    """Return the lines of sections, with an empty line between them."""
    lines: list[str] = []
    for section in sections:
        lines += [""] if lines else []
        lines += section
    return lines
