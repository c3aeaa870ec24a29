"""The tables that are committed are those that the command writes, byte for byte."""

import shutil
from collections import Counter
from pathlib import Path

import frictionless
import pandas as pd
import pytest
from click.testing import CliRunner

from clausier.cli import main
from clausier.tables.schema import schema
from tests.conftest import ROOT

RUNS = {
    "osce": ["annotate", "-q"],
    "specimens": ["annotate", "-q", "corpus/specimens", "-o", "annotations/specimens", "--workers", "2"],
}


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the corpora and the tables that the commands of the Makefile write there."""
    folder = tmp_path_factory.mktemp("fresh")
    shutil.copytree(ROOT / "corpus", folder / "corpus")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for arguments in RUNS.values():
            result = CliRunner().invoke(main, arguments)
            assert (result.exit_code, result.output) == (0, "")
    return folder / "annotations"


def files(folder: Path) -> dict[str, bytes]:
    """The content of every file but run.json, which has a time in it, and the store."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name not in ("run.json", "store.sqlite"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


NEURAL = ("clauses.csv", "entities.csv")
"""What the base model has a part in. Its arithmetic may end otherwise on another processor, in a rare row."""

MAY_DIFFER = 0.02
"""The share of their rows that may."""


@pytest.mark.parametrize("corpus", RUNS)
def test_committed_tables_made_by_rules_equal_a_fresh_run(corpus: str, fresh: Path) -> None:
    committed, written = files(ROOT / "annotations" / corpus), files(fresh / corpus)
    assert len(written) > len(schema())
    assert sorted(committed) == sorted(written), "run make annotate specimens, and commit"
    differing = [name for name in written if name not in NEURAL and committed[name] != written[name]]
    assert differing == [], "run make annotate specimens, and commit"


@pytest.mark.parametrize("corpus", RUNS)
@pytest.mark.parametrize("name", NEURAL)
def test_committed_tables_made_with_the_base_model_hardly_differ(corpus: str, name: str, fresh: Path) -> None:
    committed = Counter((ROOT / "annotations" / corpus / name).read_text(encoding="utf-8").splitlines())
    written = Counter((fresh / corpus / name).read_text(encoding="utf-8").splitlines())
    assert written.total() > 50
    share = (written - committed).total() / written.total()
    assert share <= MAY_DIFFER, f"{share:.1%} of the rows differ: run make annotate specimens, and commit"


@pytest.mark.parametrize("corpus", RUNS)
def test_tables_are_a_valid_data_package(corpus: str, fresh: Path) -> None:
    report = frictionless.validate(str(fresh / corpus / "datapackage.json"))
    assert report.valid, report.flatten(["fieldName", "message"])


@pytest.mark.parametrize("corpus", RUNS)
@pytest.mark.parametrize("table", ["paragraphs", "actions", "entities", "references"])
def test_every_row_is_what_its_offsets_cut_out_of_the_written_text(corpus: str, table: str, fresh: Path) -> None:
    texts = {p.stem: p.read_text(encoding="utf-8") for p in (fresh / corpus / "texts").iterdir()}
    rows = pd.read_csv(fresh / corpus / f"{table}.csv", keep_default_na=False)
    assert len(rows)
    for row in rows.itertuples():
        assert texts[row.doc_id][row.start : row.end] == row.text


def test_source_offsets_cut_the_paragraphs_out_of_the_files(fresh: Path) -> None:
    documents = pd.read_csv(fresh / "osce/documents.csv").set_index("doc_id")
    paragraphs = pd.read_csv(fresh / "osce/paragraphs.csv")
    assert len(paragraphs) == 24
    for row in paragraphs.itertuples():
        source = (fresh.parent / documents.source_path[row.doc_id]).read_text(encoding="utf-8")
        assert " ".join(source[row.source_start : row.source_end].split()) == row.text
