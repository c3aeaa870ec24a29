"""What the shipped model makes of the shipped gold; the README quotes the same figures."""

import pytest

from benchmarks.gold import CORPORA, Score, report, score
from clausier.model import Pipeline
from tests.conftest import ROOT

LEAST = {
    "paragraphs": 1.0,
    "leading actions": 1.0,
    "coordinated actions": 0.97,
    "references": 0.97,
    "entities": 0.97,
    "clause heads": 0.92,
    "clause starts": 0.88,
    "clauses": 0.45,
}
NEURAL = ("entities", "clause heads", "clause starts", "clauses")
"""Layers that the base model has a part in: their figures may differ a little on another processor."""

Scores = dict[str, dict[str, Score]]


@pytest.fixture(scope="module")
def scores(full_pipeline: Pipeline) -> Scores:
    return {corpus: score(corpus, full_pipeline) for corpus in CORPORA}


SIZES = [("osce", 24, 8, 55, 100), ("specimens", 359, 105, 26, 112)]


@pytest.mark.parametrize(("corpus", "paragraphs", "references", "entities", "clauses"), SIZES)
def test_scores(corpus: str, paragraphs: int, references: int, entities: int, clauses: int, scores: Scores) -> None:
    sizes = [scores[corpus][layer].gold for layer in ("paragraphs", "references", "entities", "clauses")]
    assert sizes == [paragraphs, references, entities, clauses]
    for layer, least in LEAST.items():
        f1 = scores[corpus][layer].f1
        assert f1 is not None and f1 >= least, (layer, scores[corpus][layer])


def test_the_readme_quotes_the_scores(scores: Scores) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    quoted = readme.split("<!-- printed by: python -m benchmarks.gold -->\n")[1].split("\n\n")[0].splitlines()
    printed = report(scores.items()).splitlines()
    assert len(quoted) == len(printed) == 2 + len(CORPORA) * len(LEAST)
    for said, now in zip(quoted, printed, strict=True):
        if any(f"| {layer} |" in now for layer in NEURAL):
            assert abs(float(said.split("|")[-2]) - float(now.split("|")[-2])) <= 0.02, now
        else:
            assert said == now
