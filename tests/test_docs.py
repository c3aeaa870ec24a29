"""The generated pages of docs/ are current, and README and messages are true."""

import csv
import importlib.util
import re
from types import ModuleType

import pytest

from clausier.errors import MESSAGES
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


def test_every_message_is_used_and_every_code_that_is_used_has_a_message() -> None:
    code = {
        path: path.read_text(encoding="utf-8") for path in (ROOT / "pipeline").rglob("*.py") if path.name != "errors.py"
    }
    used = {name for text in code.values() for name in re.findall(r'"([EW]\d{3})"', text)}
    assert used == set(MESSAGES)


def test_codes_are_sorted() -> None:
    assert list(MESSAGES) == sorted(MESSAGES)


@pytest.mark.parametrize("code", MESSAGES)
def test_a_code_has_a_letter_and_three_digits_and_its_texts_are_sentences(code: str) -> None:
    assert re.fullmatch(r"[EW][1-5]\d\d", code)
    assert MESSAGES[code].text.endswith((".", "?"))
    assert MESSAGES[code].hint.endswith((".", "?"))


def test_the_excerpt_in_the_readme_is_in_the_committed_table() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    excerpt = readme.split("<!-- excerpt: annotations/osce/actions.csv -->\n")[1].split("\n\n")[0].splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in excerpt]
    header, quoted = cells[0], cells[2:]
    with (ROOT / "annotations" / "osce" / "actions.csv").open(encoding="utf-8", newline="") as file:
        table = [[row[column] for column in header] for row in csv.DictReader(file)]
    assert len(quoted) == 7
    assert [row for row in quoted if row not in table] == []
