"""The lineage of three invented specimens, compared with the pairs that a reader found side by side."""

import csv
from pathlib import Path

import pytest

from clausier.corpus.table_corpus import read_corpus
from clausier.lineages.lineage import Lineage, LineageSettings, trace_lineage
from tests.conftest import ROOT
from tests.lineages.lineage_summaries import map_formulae

FIRST, SECOND, THIRD = "MC.DEC-51-12", "MC.DEC-52-14", "MC.DEC-53-17"


@pytest.fixture(scope="module")
def lineage() -> Lineage:
    corpus = read_corpus(ROOT / "annotations" / "specimens")
    return trace_lineage((rows for rows in corpus if rows.document.doc_id in (FIRST, SECOND, THIRD)), LineageSettings())


def gold(path: Path = ROOT / "annotations" / "gold" / "lineage" / "pairs.csv") -> set[tuple[str, str]]:
    """Later and earlier paragraph of each pair."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    pairs = {(f"{r['doc_b']}:{r['label_b']}", f"{r['doc_a']}:{r['label_a']}") for r in rows}
    assert len(pairs) == len(rows) > 0
    return pairs


MISSED = {
    (f"{SECOND}:PP5", f"{FIRST}:PP5"): "half of a paragraph that was split",
    (f"{SECOND}:PP6", f"{FIRST}:PP5"): "the other half",
    (f"{THIRD}:PP4", f"{SECOND}:PP5"): "one of two paragraphs that were merged",
    (f"{THIRD}:PP4", f"{SECOND}:PP6"): "the other one",
    (f"{SECOND}:OP1", f"{FIRST}:OP1"): "another act, and a term of five years put in: 0.59",
    (f"{THIRD}:OP2", f"{FIRST}:OP1"): "the same once more",
    (f"{THIRD}:PP1", f"{SECOND}:PP1"): "what is recalled is another list of instruments",
}
"""Pairs that only laying two decisions side by side shows, which is what comparing them does."""


def test_every_link_is_one_that_a_reader_saw(lineage: Lineage) -> None:
    found = {(link.paragraph_id, link.ancestor_paragraph_id) for link in lineage.links}
    assert found - gold() == set()
    assert gold() - found == set(MISSED)


def test_what_was_taken_over_word_for_word(lineage: Lineage) -> None:
    verbatim = [(link.paragraph_id, link.ancestor_paragraph_id) for link in lineage.links if link.band == "verbatim"]
    assert verbatim == [
        (f"{SECOND}:OP6", f"{FIRST}:OP6"),
        (f"{THIRD}:PP2", f"{SECOND}:PP2"),
        (f"{THIRD}:OP5", f"{SECOND}:OP6"),
        (f"{THIRD}:OP5", f"{FIRST}:OP6"),
    ]


def test_the_formulae_of_all_three(lineage: Lineage) -> None:
    assert list(map_formulae(lineage).values()) == [
        [f"{FIRST}:PP2", f"{SECOND}:PP2", f"{THIRD}:PP2"],
        [f"{FIRST}:OP2", f"{SECOND}:OP2", f"{THIRD}:OP3"],
        [f"{FIRST}:OP4", f"{SECOND}:OP5", f"{THIRD}:OP1"],
        [f"{FIRST}:OP6", f"{SECOND}:OP6", f"{THIRD}:OP5"],
    ]


def test_the_excerpt_in_the_docs_is_what_is_found(lineage: Lineage) -> None:
    page = (ROOT / "docs" / "lineage.md").read_text(encoding="utf-8")
    excerpt = page.split("<!-- excerpt: lineage.csv -->\n")[1].split("\n\n")[0].splitlines()
    header, _, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in excerpt]
    found = [[str(getattr(link, column)) for column in header] for link in lineage.links]
    assert rows
    assert [row for row in rows if row not in found] == []
    assert f"({len(rows)} of {len(found)} rows, " in page.replace("six", "6")
