"""``clausier compare``."""

import sys
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from clausier.cli.options import excel_option, json_option, model_option, output_option
from clausier.cli.status import print_error, print_problems

if TYPE_CHECKING:
    from clausier.annotation.pipeline import Pipeline
    from clausier.comparison.compare import Comparison
    from clausier.corpus.document_rows import DocumentRows
    from clausier.corpus.table_corpus import TableCorpus

LAYERS = ("actions", "entities", "references")

EPILOG = """\b
Examples:
  clausier compare earlier.pdf later.pdf
  clausier compare MC.DEC-51-12 MC.DEC-52-14 --tables annotations/specimens --words
  clausier compare MC.DEC/51/12 draft.docx --tables annotations/specimens -o compared
  clausier compare earlier.pdf later.pdf --json > compared.json

\b
Exit status:
  0  all well, however different the documents are
  2  the command was called wrongly: no such file or document, or a symbol
     that several documents have
  3  a file, the tables or the model could not be read, a file holds no decision
     or several, or the output could not be written
"""


@click.command("compare", epilog=EPILOG)
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@click.option(
    "--tables",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="What clausier annotate wrote: A and B may be documents of it.",
)
@output_option("Write alignment.csv, differences.csv and profile.csv to this new folder.", file_okay=False)
@click.option("--words", is_flag=True, help="Print what was changed in the words of each pair of paragraphs, too.")
@json_option("Print the rows of the tables as JSON.")
@excel_option("Write CSV files that a spreadsheet opens safely.")
@model_option("What files are annotated with: a model that came with clausier, or a model folder.")
def compare_command(
    first: str,
    second: str,
    tables: Path | None,
    output: Path | None,
    words: bool,
    as_json: bool,
    excel: bool,
    model: str,
) -> None:
    """Compare decision B with an earlier decision A.

    A and B are files (PDF, DOCX, HTML, plain text; - is standard input), or with --tables the doc_id or symbol of a
    document of the tables.

    Each paragraph of B stands beside the paragraph of A whose language it takes over, moved, split and merged ones
    included, with their similarity and what became of the act that opens it: "inviter (1) → demander (4): strengthened".
    docs/comparison.md says how paragraphs are aligned and what the figures mean.
    """
    # Imported here, so that --help need not wait for it.
    from clausier.comparison.compare import compare
    from clausier.corpus.table_corpus import open_corpus
    from clausier.display.comparison import comparison_json, comparison_lines
    from clausier.errors import ClausierError, problem
    from clausier.tables.new_folder import check_is_new

    try:
        if output is not None:
            check_is_new(output)
        corpus = open_corpus(tables, LAYERS) if tables is not None else None
    except ClausierError as error:
        sys.exit(print_error(error, tables.as_posix() if tables else ""))
    pipeline = cache(partial(_load, model))
    comparison = compare(*(_rows(name, corpus, pipeline) for name in (first, second)))
    try:
        if output is not None:
            _write(comparison, output, excel)
    except ClausierError as error:
        sys.exit(print_error(error))
    if comparison.is_backwards:
        a, b = comparison.first, comparison.second
        dates = {"first_date": a.adopted_on, "second_date": b.adopted_on}
        print_problems(problem("W151", "", first=a.doc_id, second=b.doc_id, **dates))
    for line in [comparison_json(comparison)] if as_json else comparison_lines(comparison, words):
        click.echo(line)


def _rows(name: str, corpus: "TableCorpus | None", pipeline: "Callable[[], Pipeline]") -> "DocumentRows":
    """Return the document that a name stands for."""
    from clausier.corpus.document_lookup import find_document, similar_names
    from clausier.errors import ClausierError
    from clausier.readers.files import STANDARD_INPUT

    try:
        document = find_document(corpus, name) if corpus is not None else None
        if document is not None:
            return document
        if name != STANDARD_INPUT and not Path(name).is_file():
            if corpus is None:
                raise ClausierError("E169", name=name)
            raise ClausierError("E159", name=name, path=corpus.folder, available=similar_names(corpus, name))
        return _annotated(name, pipeline)
    except ClausierError as error:
        sys.exit(print_error(error, name))


def _annotated(path: str, pipeline: "Callable[[], Pipeline]") -> "DocumentRows":
    from clausier.annotation.one_file import annotate_alone
    from clausier.corpus.document_rows import rows_of
    from clausier.errors import ClausierError
    from clausier.readers.files import read_source

    source = read_source(path)
    print_problems(*source.problems)
    annotations = annotate_alone(source, pipeline())
    if len(annotations) > 1:
        documents = ", ".join(annotation.document.doc_id for annotation in annotations)
        raise ClausierError("E167", path=path, count=len(annotations), documents=documents)
    return rows_of(annotations[0])


def _load(model: str) -> "Pipeline":
    # Imported here, so that documents of tables need not wait for spaCy.
    from clausier.annotation.pipeline import load

    return load(model, frozenset(LAYERS))


def _write(comparison: "Comparison", output: Path, excel: bool) -> None:
    from clausier.tables.schema import comparison_schema
    from clausier.tables.write_tables import write_tables

    write_tables(output, comparison_schema(), comparison.tables, "Comparison", excel=excel)
