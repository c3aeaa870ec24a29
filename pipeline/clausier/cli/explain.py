"""``clausier explain``."""

import sys

import click

from clausier.cli.options import FILE_EXIT_STATUS, chosen_layers, json_option, one_file

EPILOG = f"""\b
Examples:
  clausier explain decision.txt PP3
  clausier explain decision.txt "op4(a)" --layers actions
  clausier explain decisions.txt MC.DEC-5-11:OP2 --json

{FILE_EXIT_STATUS}"""


@click.command("explain", epilog=EPILOG)
@one_file
@click.argument("paragraph")
@json_option("Print the same as JSON; offsets are in the document text.")
def explain_command(path: str, paragraph: str, model: str, layers: str | None, clauses: bool, as_json: bool) -> None:
    """Tell which rules made the rows of a paragraph, and what is no row and why.

    FILE is a PDF, DOCX, HTML or plain text file; - is standard input. PARAGRAPH is a label as in paragraphs.csv (PP3,
    "OP4(a)", title), or a paragraph_id (MC.DEC-5-11:PP3) where the file holds several documents; case does not matter.

    Printed are the evidence for the paragraph's kind; for each row its rule, the lexicon entry and the tokens; and what was
    left out: every verb of the lexicon that is no action, every mention that is no reference, with offsets in the paragraph.
    """
    # Imported here, so that --help need not wait for it.
    from rich.console import Console

    from clausier.annotation.pipeline import load
    from clausier.cli.status import print_error, print_problems
    from clausier.display.explanation import explanation_json, explanation_lines
    from clausier.errors import ClausierError
    from clausier.explanation.explain import explain
    from clausier.readers.files import read_source

    try:
        chosen = chosen_layers(layers, clauses)
        source = read_source(path)
        print_problems(*source.problems)
        explanation = explain(source, load(model, chosen), paragraph)
    except ClausierError as error:
        sys.exit(print_error(error, path))
    if as_json:
        click.echo(explanation_json(explanation))
        return
    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
    for line in explanation_lines(explanation, console.width):
        # Wrapped already: rich must not do it again.
        console.print(line, soft_wrap=True)
