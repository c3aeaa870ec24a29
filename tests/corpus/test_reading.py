"""Tables are read back document by document, and documents are found by their names."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from clausier.corpus.document_lookup import find_document, similar_names
from clausier.corpus.table_corpus import TableCorpus, open_corpus, read_corpus
from clausier.errors import ClausierError
from tests.conftest import ROOT

TABLES = ROOT / "annotations/specimens"
LAYERS = ("actions", "entities", "references")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TABLES, tmp_path / "tables"))


def edit(path: Path, change: Callable[[str], str]) -> None:
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def test_all_rows_come_back_with_their_documents() -> None:
    documents = list(read_corpus(TABLES, LAYERS))
    assert len(documents) == 19
    for table in ("paragraphs", *LAYERS):
        rows = [row for rows in documents for row in getattr(rows, table)]
        lines = (TABLES / f"{table}.csv").read_text(encoding="utf-8").count("\n") - 1
        assert len(rows) == lines > 50, table
    assert all(p.doc_id == rows.document.doc_id for rows in documents for p in rows.paragraphs)


def test_layers_that_nobody_asked_for_are_not_read(folder: Path) -> None:
    (folder / "actions.csv").unlink()
    assert all(rows.actions == () for rows in read_corpus(folder, ["references"]))


def test_a_table_that_a_spreadsheet_saved_is_read(folder: Path) -> None:
    """With semicolons, a byte-order mark and a column of the user's own it says the same."""
    import pandas as pd

    path = folder / "documents.csv"
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    frame.assign(remark="seen").to_csv(path, sep=";", index=False, encoding="utf-8-sig")
    assert [d.document for d in read_corpus(folder)] == [d.document for d in read_corpus(TABLES)]


@pytest.mark.parametrize(
    ("spoil", "code", "why"),
    [
        (lambda folder: shutil.rmtree(folder), "E101", "there is no folder"),
        (lambda folder: (folder / "paragraphs.csv").unlink(), "E114", "it has no tables"),
        (lambda folder: (shutil.rmtree(folder), folder.write_text("x")), "E114", "it is a file"),
        (lambda folder: (folder / "actions.csv").unlink(), "E175", "it lacks a table that is needed"),
        (
            lambda folder: edit(folder / "actions.csv", lambda t: t.replace(",lemma,", ",verb,")),
            "E176",
            "a column is gone",
        ),
        (
            lambda folder: edit(folder / "documents.csv", lambda t: t + t.splitlines()[1] + "\n"),
            "E176",
            "a document stands twice",
        ),
        (
            lambda folder: edit(folder / "paragraphs.csv", lambda t: t.replace(",preambular,", ",prelude,", 1)),
            "E176",
            "no such kind",
        ),
        (lambda folder: (folder / "documents.csv").write_bytes("é".encode("utf-16")), "E176", "it is no table"),
    ],
)
def test_tables_that_are_not_as_clausier_wrote_them(
    folder: Path, spoil: Callable[[Path], None], code: str, why: str
) -> None:
    spoil(folder)
    with pytest.raises(ClausierError) as caught:
        list(read_corpus(folder, LAYERS))
    assert caught.value.code == code, why


@pytest.fixture
def corpus() -> TableCorpus:
    return open_corpus(TABLES)


@pytest.mark.parametrize("name", ["MC.DEC-51-12", "mc.dec-51-12", "MC.DEC/51/12", "mc.dec/51/12"])
def test_a_document_is_found_by_name_and_by_symbol(corpus: TableCorpus, name: str) -> None:
    found = find_document(corpus, name)
    assert found is not None
    assert found.document.doc_id == "MC.DEC-51-12"


@pytest.mark.parametrize("name", ["MC.DEC-51-13", "", "51/12"])
def test_other_names_find_nothing(corpus: TableCorpus, name: str) -> None:
    assert find_document(corpus, name) is None


def test_a_symbol_that_two_documents_have_is_told(folder: Path) -> None:
    edit(folder / "documents.csv", lambda text: text.replace(",MC.DEC/52/14,", ",MC.DEC/51/12,"))
    corpus = open_corpus(folder)
    with pytest.raises(ClausierError) as caught:
        find_document(corpus, "MC.DEC/51/12")
    assert caught.value.code == "E168"
    by_name = find_document(corpus, "MC.DEC-51-12")
    assert by_name is not None, "a name is a name, whatever symbols there are"


def test_names_that_resemble_a_wrong_one_are_listed(corpus: TableCorpus) -> None:
    assert similar_names(corpus, "MC.DEC/51/13").startswith("MC.DEC-51-12, ")
    assert similar_names(corpus, "!!").endswith(", …")
