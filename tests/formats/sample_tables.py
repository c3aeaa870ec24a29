"""Tables of annotated documents, written in a format as a run does it: document by document."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from clausier.citations.edges import with_citations
from clausier.errors import problem
from clausier.records import Annotation, Problem
from clausier.tables.formats import file_names, open_sink
from clausier.tables.rows import tables_of
from clausier.tables.schema import Schema, schema
from tests.builders import make_annotation


def make_annotations() -> list[Annotation]:
    """Two documents, the first of which cites the second, so that a key points to a row that comes later."""
    first, second = make_annotation("PC.DEC-9301", "PC.DEC/9301"), make_annotation("PC.DEC-9302", "PC.DEC/9302")
    cited = replace(first.references[0], target_doc_id="PC.DEC-9302", status="resolved")
    problems = (problem("W302", "PC.DEC-9301.txt", "PC.DEC-9301"),)
    return [with_citations(made) for made in (replace(first, references=(cited,), problems=problems), second)]


def write_tables(
    name: str, folder: Path, made: Iterable[Annotation], tables: Schema | None = None, excel: bool = False
) -> tuple[Problem, ...]:
    """Write documents to a new folder in one format."""
    tables = schema() if tables is None else tables
    folder.mkdir(parents=True)
    with open_sink(name, folder, tables, excel=excel) as sink:
        for one in made:
            rows = tables_of([one], one.problems)
            for table in tables:
                sink.add(table, rows[table])
    assert sorted(p.name for p in folder.iterdir()) == sorted(file_names(name, tables))
    return sink.notices


def replace_text(made: Annotation, text: str) -> Annotation:
    """The document with another text of its first paragraph, wherever its offsets then lead."""
    return replace(made, paragraphs=(replace(made.paragraphs[0], text=text), *made.paragraphs[1:]))
