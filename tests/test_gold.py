"""What the shipped model makes of the shipped gold; the README quotes the same figures."""

import pytest

from benchmarks.gold import CORPORA, report, score
from clausier.model import Pipeline
from tests.conftest import ROOT

LEAST = {"paragraphs": 1.0, "leading actions": 1.0, "coordinated actions": 0.97, "references": 0.97}


@pytest.mark.parametrize(("corpus", "paragraphs", "references"), [("osce", 24, 8), ("specimens", 359, 105)])
def test_scores(corpus: str, paragraphs: int, references: int, pipeline: Pipeline) -> None:
    scores = score(corpus, pipeline)
    assert (scores["paragraphs"].gold, scores["references"].gold) == (paragraphs, references)
    for layer, least in LEAST.items():
        f1 = scores[layer].f1
        assert f1 is not None and f1 >= least, (layer, scores[layer])


def test_the_readme_quotes_the_scores(pipeline: Pipeline) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert report((corpus, score(corpus, pipeline)) for corpus in CORPORA) in readme
