"""The rules: whatever the text, the rows keep the invariants of the tables and can be written."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from clausier.annotation.annotate import annotate_source
from clausier.annotation.document_names import DocumentNames, with_assigned_name
from clausier.annotation.pipeline import Pipeline
from clausier.readers.source import Source
from clausier.tables.formats import open_sink
from clausier.tables.invariants import check_annotation
from clausier.tables.rows import tables_of
from clausier.tables.schema import schema_of
from tests.fuzz.genre import ANY_TEXT, DOCUMENTS, MONOTONOUS, SHUFFLED
from tests.fuzz.mutations import MUTANTS
from tests.fuzz.profiles import cases

TEXTS = st.one_of(DOCUMENTS, SHUFFLED, MUTANTS)


def source(text: str, stem: str = "any") -> Source:
    return Source(f"folder/{stem}.txt", stem, "text", text, "0" * 64, "utf-8", len(text))


def check(text: str, pipeline: Pipeline) -> None:
    for annotation in annotate_source(source(text), pipeline):
        check_annotation(annotation)


@cases(50)
@given(TEXTS)
def test_actions_and_references(pipeline: Pipeline, text: str) -> None:
    check(text, pipeline)


@cases(20)
@given(ANY_TEXT)
def test_actions_and_references_of_any_characters(pipeline: Pipeline, text: str) -> None:
    check(text, pipeline)


@cases(15)
@given(TEXTS)
def test_entities(entity_pipeline: Pipeline, text: str) -> None:
    check(text, entity_pipeline)


@cases(5)
@given(TEXTS)
def test_all_layers(full_pipeline: Pipeline, text: str) -> None:
    check(text, full_pipeline)


@cases(5)
@given(MONOTONOUS)
def test_one_piece_a_thousand_times(pipeline: Pipeline, text: str) -> None:
    check(text, pipeline)


@cases(10)
@given(st.lists(st.tuples(TEXTS, st.text(max_size=20)), min_size=1, max_size=3))
def test_texts_under_any_names_can_be_written(pipeline: Pipeline, files: list[tuple[str, str]]) -> None:
    names = DocumentNames()
    made = [
        with_assigned_name(a, names.assign(a.document.doc_id))
        for text, stem in files
        for a in annotate_source(source(text, stem), pipeline)
    ]
    tables = schema_of(pipeline.layers)
    with TemporaryDirectory() as name:
        folder = Path(name)
        with open_sink("csv", folder, tables) as sink:
            for annotation in made:
                (folder / f"{annotation.document.doc_id}.txt").write_text(annotation.text, encoding="utf-8")
                rows = tables_of([annotation], annotation.problems)
                for table in tables:
                    sink.add(table, rows[table])
        assert {path.stem for path in folder.glob("*.txt")} == {a.document.doc_id for a in made}
