"""What `clausier evaluate` prints for the shipped gold is what the README says."""

import click.testing
import pytest

from clausier.annotation.pipeline import Pipeline
from clausier.cli import main
from tests.conftest import ROOT

NEURAL = ("entities", "clauses")
"""Layers that the base model has a part in: their figures may differ a little on another processor."""

MAY_DIFFER = 0.02

LEAST = {
    ("paragraphs", "label"): 1.0,
    ("leading actions", "form"): 1.0,
    ("coordinated actions", "lemma"): 0.97,
    ("references", "canonical_id"): 0.97,
    ("entities", "canonical_id"): 0.97,
    ("clauses", "head"): 0.92,
    ("clauses", "start"): 0.88,
    ("clauses", "kind"): 0.45,
}

SIZES = {
    "osce": {
        "paragraphs": 24,
        "leading actions": 22,
        "coordinated actions": 4,
        "references": 8,
        "entities": 55,
        "clauses": 100,
    },
    "specimens": {
        "paragraphs": 359,
        "leading actions": 105,
        "coordinated actions": 59,
        "references": 105,
        "entities": 26,
        "clauses": 112,
    },
}

Row = list[str]


@pytest.fixture(scope="module")
def quoted() -> tuple[list[str], str]:
    """The command that the README names, and the lines that it quotes of its output."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    command, block = readme.split("<!-- printed by: clausier ")[1].split("\n<!-- end -->")[0].split(" -->\n", 1)
    return command.split(), block


@pytest.fixture(scope="module")
def printed(quoted: tuple[list[str], str], full_pipeline: Pipeline) -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        patch.setattr("clausier.annotation.pipeline.load", lambda model, layers: full_pipeline)
        result = click.testing.CliRunner().invoke(main, quoted[0])
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


def sections(text: str) -> dict[str, list[Row]]:
    """The rows of the tables under their titles."""
    parts = text.split("**annotations/gold/")[1:]
    return {
        part.split(":")[0]: [
            [cell.strip() for cell in line.strip("|").split("|")]
            for line in part.splitlines()[2:]
            if line.startswith("| ")
        ]
        for part in parts
    }


def test_the_readme_and_the_command_name_the_same_corpora(quoted: tuple[list[str], str], printed: str) -> None:
    assert list(sections(quoted[1])) == list(sections(printed)) == list(SIZES)


@pytest.mark.parametrize("corpus", SIZES)
def test_the_readme_quotes_what_is_printed(corpus: str, quoted: tuple[list[str], str], printed: str) -> None:
    rows = sections(quoted[1])[corpus]
    assert list(dict.fromkeys(row[0] for row in rows[1:])) == list(SIZES[corpus]), "every layer is quoted"
    current = {(row[0], row[1]): row for row in sections(printed)[corpus]}
    for row in rows:
        fresh = current[row[0], row[1]]
        if row[0] in NEURAL:
            assert abs(float(row[7]) - float(fresh[7])) <= MAY_DIFFER, fresh
        else:
            assert row == fresh


@pytest.mark.parametrize("corpus", SIZES)
def test_the_gold_is_whole_and_the_model_is_as_good_as_it_was(corpus: str, printed: str) -> None:
    scores = {(row[0], row[1]): row for row in sections(printed)[corpus]}
    assert {layer: int(scores[layer, name][2]) for layer, name in WHOLE} == SIZES[corpus]
    for measure, least in LEAST.items():
        assert float(scores[measure][7]) >= least, scores[measure]


WHOLE = [
    ("paragraphs", "span"),
    ("leading actions", "span"),
    ("coordinated actions", "span"),
    ("references", "span"),
    ("entities", "span"),
    ("clauses", "kind"),
]
"""Measures in which every row of the gold counts."""
