"""The generated pages of docs/ are current, and the README is true."""

import csv
import importlib.util
from types import ModuleType

import pytest

from tests.conftest import ROOT


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PAGES = [
    "annotation-layers.md",
    "citations.md",
    "cli.md",
    "codebook.md",
    "comparison-tables.md",
    "hostile-inputs.md",
    "lineage-tables.md",
    "messages.md",
    "network-tables.md",
]


def test_these_are_the_generated_pages() -> None:
    assert sorted(generator().pages()) == PAGES


@pytest.mark.parametrize("name", PAGES)
def test_generated_pages_are_current(name: str) -> None:
    written = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert written == generator().pages()[name], "run make docs"


def test_the_excerpt_in_the_readme_is_in_the_committed_table() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    excerpt = readme.split("<!-- excerpt: annotations/osce/actions.csv -->\n")[1].split("\n\n")[0].splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in excerpt]
    header, quoted = cells[0], cells[2:]
    with (ROOT / "annotations" / "osce" / "actions.csv").open(encoding="utf-8", newline="") as file:
        table = [[row[column] for column in header] for row in csv.DictReader(file)]
    assert len(quoted) == 7
    assert [row for row in quoted if row not in table] == []
