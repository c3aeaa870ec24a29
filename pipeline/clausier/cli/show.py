"""``clausier show``."""

import sys

import click

from clausier.cli.options import FILE_EXIT_STATUS, chosen_layers, one_file

EPILOG = f"""\b
Marks:
  [Rappelant|rappeler]              an action and its lemma
  ‹Conseil permanent|osce.permanent-council›
                                    an entity and its key, or its label
  {{Décision No 571|PC.DEC/571}}      a reference and what it stands for: ? if
                                    that is unknown; "or" between candidates
  ⟦de créer un poste|2 infinitive⟧  a stretch of a clause, the clause's number
                                    and kind; the stretches of an interrupted
                                    clause share a number. With colour too.
  Stretches may cross; brackets of one shape belong together.

\b
Examples:
  clausier show decision.pdf
  clausier show decision.txt --clauses --paragraph PP3 --paragraph "OP4(a)"
  clausier show decision.txt --marks | less
  cat decision.pdf | clausier show -

{FILE_EXIT_STATUS}"""


@click.command("show", epilog=EPILOG)
@one_file
@click.option(
    "-p", "--paragraph", "wanted", multiple=True, metavar="LABEL", help="Show this paragraph only; may be repeated."
)
@click.option(
    "--marks/--no-marks",
    default=None,
    help="Print brackets and labels, or leave them to clauses.  [default: brackets where there is no colour]",
)
def show_command(
    path: str, model: str, layers: str | None, clauses: bool, wanted: tuple[str, ...], marks: bool | None
) -> None:
    """Show a decision with its actions, entities and references marked.

    FILE is a PDF, DOCX, HTML or plain text file; - is standard input. Each paragraph stands beside its label, as in
    paragraphs.csv.

    A terminal shows the layers in colours. Without colour (in a pipe, with NO_COLOR set) and with --marks, brackets mark
    them, with a label behind the bar; see below. In a pipe lines have 80 columns, or as many as COLUMNS says.
    Control characters of the text are shown as signs (␛).
    """
    # Imported here, so that --help need not wait for it.
    from rich.console import Console

    from clausier.annotation.lookup import find_paragraphs
    from clausier.annotation.one_file import annotate_alone
    from clausier.annotation.pipeline import load
    from clausier.cli.status import print_error, print_problems
    from clausier.display.document import bracketed_layers, header_lines, legend, paragraph_lines
    from clausier.errors import ClausierError
    from clausier.readers.files import read_source

    try:
        chosen = chosen_layers(layers, clauses)
        source = read_source(path)
        print_problems(*source.problems)
        annotations = annotate_alone(source, load(model, chosen))
        ids = {p.paragraph_id for label in wanted for p in find_paragraphs(annotations, label)}
    except ClausierError as error:
        sys.exit(print_error(error, path))
    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
    coloured = console.color_system is not None and not console.no_color
    brackets = bracketed_layers(chosen, coloured if marks is None else not marks)
    lines = [legend(chosen, brackets)] if chosen else []
    for annotation in annotations:
        shown = ids if wanted else {p.paragraph_id for p in annotation.paragraphs}
        if not any(p.paragraph_id in shown for p in annotation.paragraphs):
            continue
        lines += [type(lines[0])()] if lines else []
        lines += header_lines(annotation, chosen, console.width)
        lines += paragraph_lines(annotation, shown, chosen, brackets, console.width)
    for line in lines:
        # Wrapped already: rich must not do it again.
        console.print(line, soft_wrap=True)
