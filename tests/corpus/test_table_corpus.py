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


def number_of_rows(table: str) -> int:
    return (TABLES / f"{table}.csv").read_text(encoding="utf-8").count("\n") - 1


@pytest.mark.parametrize("table", ["paragraphs", *LAYERS])
def test_all_rows_come_back_with_their_documents(table: str) -> None:
    documents = list(read_corpus(TABLES, LAYERS))
    assert len(documents) == number_of_rows("documents") > 1
    rows = [(rows.document.doc_id, row) for rows in documents for row in getattr(rows, table)]
    assert len(rows) == number_of_rows(table) > 50
    assert all(row.doc_id == doc_id for doc_id, row in rows)


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


SPOILED: dict[str, tuple[Callable[[Path], object], str]] = {
    "there is no folder": (lambda folder: shutil.rmtree(folder), "E101"),
    "it has no tables": (lambda folder: (folder / "paragraphs.csv").unlink(), "E114"),
    "it is a file": (lambda folder: (shutil.rmtree(folder), folder.write_text("x")), "E114"),
    "it lacks a table that is needed": (lambda folder: (folder / "actions.csv").unlink(), "E175"),
    "a column is gone": (
        lambda folder: edit(folder / "actions.csv", lambda t: t.replace(",lemma,", ",verb,")),
        "E176",
    ),
    "a document stands twice": (
        lambda folder: edit(folder / "documents.csv", lambda t: t + t.splitlines()[1] + "\n"),
        "E176",
    ),
    "no such kind": (
        lambda folder: edit(folder / "paragraphs.csv", lambda t: t.replace(",preambular,", ",prelude,", 1)),
        "E176",
    ),
    "it is no table": (lambda folder: (folder / "documents.csv").write_bytes("é".encode("utf-16")), "E176"),
}


@pytest.mark.parametrize("reason", SPOILED)
def test_tables_that_are_not_as_clausier_wrote_them(folder: Path, reason: str) -> None:
    spoil, code = SPOILED[reason]
    spoil(folder)
    with pytest.raises(ClausierError) as caught:
        list(read_corpus(folder, LAYERS))
    assert caught.value.code == code


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


def test_a_symbol_that_two_documents_have_is_an_error(folder: Path) -> None:
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
