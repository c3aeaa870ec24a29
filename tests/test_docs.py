"""The generated pages of docs/ are current, the README is true, and pages for developers name what exists."""

import configparser
import csv
import importlib.util
import re
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


PACKAGE = ROOT / "pipeline" / "clausier"
MODEL = ROOT / "models" / "fr_osce_decisions"
DEVELOPER_PAGES = ["docs/architecture.md", "CONTRIBUTING.md"]
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")

PATH = re.compile(r"[\w./-]+/[\w./-]*|[\w-]+\.(?:py|md|cfg|csv|jsonl?)")
IDENTIFIER = re.compile(r"_?[A-Za-z]+(?:_\w+)+|[A-Z]\w+")

WRITTEN_BY_COMMANDS = {"run.json", "shapes.jsonl"}
"""Files that runs and retraining write, so that a clone need not have them."""

IN_SEVERAL_FOLDERS = {"component.py", "factory.py", "match.py", "patterns.py"}


def quoted_names(page: str, pattern: re.Pattern[str]) -> list[str]:
    """What a page has in backticks outside of code blocks, if it has a form; NAME is a name that a reader chooses."""
    text = re.sub(r"^```.*?^```", "", (ROOT / page).read_text(encoding="utf-8"), flags=re.M | re.S)
    return sorted({name for name in re.findall(r"`([^`\n]+)`", text) if pattern.fullmatch(name) and "NAME" not in name})


def layers() -> list[str]:
    """The layers of the contract in setup.cfg, the uppermost first."""
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    return config["importlinter:contract:layers"]["layers"].strip().splitlines()


def packages() -> set[str]:
    """The packages and modules at the top of clausier."""
    return {p.stem for p in PACKAGE.iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()} - {"__init__"}


@pytest.mark.parametrize("page", DEVELOPER_PAGES)
def test_every_path_on_a_page_for_developers_exists(page: str) -> None:
    names = quoted_names(page, PATH)
    paths = [name for name in names if name not in WRITTEN_BY_COMMANDS | IN_SEVERAL_FOLDERS]
    assert len(paths) >= 20
    assert [p for p in paths if not any((folder / p).exists() for folder in (ROOT, PACKAGE, MODEL))] == []
    assert [name for name in IN_SEVERAL_FOLDERS.intersection(names) if not list(PACKAGE.rglob(name))] == []


def test_every_name_of_the_code_in_the_architecture_is_defined_there() -> None:
    names = [n for n in quoted_names("docs/architecture.md", IDENTIFIER) if n not in packages() and n != "rule_id"]
    files = [file for folder in (PACKAGE, ROOT / "tests") for file in folder.rglob("*.py")]
    code = "\n".join(file.read_text(encoding="utf-8") for file in files)
    assert len(names) >= 15
    assert [name for name in names if not re.search(rf"^\s*(?:class |def )?{name}\b", code, re.M)] == []


@pytest.mark.parametrize("page", [*DEVELOPER_PAGES, "README.md"])
def test_every_make_target_and_benchmark_on_a_page_exists(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = {target for line in re.findall(r"(?:^|`)make ((?:[a-z]+ ?)+)", text, re.M) for target in line.split()}
    assert targets
    assert [target for target in sorted(targets) if not re.search(rf"^{target}:", makefile, re.M)] == []
    benchmarks = re.findall(r"python -m benchmarks\.(\w+)", text)
    assert benchmarks
    assert [name for name in benchmarks if not (ROOT / "benchmarks" / f"{name}.py").exists()] == []


def test_the_layers_in_the_architecture_are_those_of_the_contract() -> None:
    (block,) = re.findall(r"^```\n(__main__\n.*?)```", ARCHITECTURE, re.M | re.S)
    assert block.splitlines() == layers()


def test_every_package_has_a_sentence_in_the_architecture() -> None:
    rows = re.findall(r"^\| `(\w+)` \| .+ \|$", ARCHITECTURE, re.M)
    assert rows == [name for line in layers() for name in line.split(" | ")]
    assert set(rows) == packages()
