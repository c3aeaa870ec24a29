"""How the comparison of decisions scores on the invented lineage: `python -m benchmarks.alignment`.

The gold is `annotations/gold/lineage`: which paragraphs of three decisions correspond, and what became of their acts.
"""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from clausier.annotation.one_file import annotate_alone
from clausier.annotation.pipeline import Pipeline, load
from clausier.comparison.compare import Comparison, compare
from clausier.corpus.document_rows import DocumentRows, rows_of
from clausier.readers.files import read_source

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "annotations/gold/lineage"
LINEAGE = "invented-mc-dec-*-lineage-*.txt"

Fact = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """What was found of the gold.

    Attributes:
        gold: Facts of the gold.
        missed: Those that were not found.
        false: What was found besides.
    """

    gold: frozenset[Fact]
    missed: frozenset[Fact]
    false: frozenset[Fact]

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, from 0 to 1."""
        right = len(self.gold) - len(self.missed)
        return 2 * right / (2 * right + len(self.missed) + len(self.false))


def lineage(pipeline: Pipeline) -> Mapping[str, DocumentRows]:
    """Annotate the decisions of the lineage.

    Args:
        pipeline: A model with actions and references at least.
    """
    files = sorted((ROOT / "corpus/specimens").glob(LINEAGE))
    annotations = [a for file in files for a in annotate_alone(read_source(str(file)), pipeline)]
    return {annotation.document.doc_id: rows_of(annotation) for annotation in annotations}


def comparisons(documents: Mapping[str, DocumentRows]) -> list[Comparison]:
    """Compare each of the decisions with each later one, as the gold does.

    Args:
        documents: What ``lineage`` gives.
    """
    names = dict.fromkeys((row["doc_a"], row["doc_b"]) for row in _read("pairs"))
    return [compare(documents[a], documents[b]) for a, b in names]


def pair_score(found: Sequence[Comparison]) -> Score:
    """Score which paragraphs correspond.

    Args:
        found: What ``comparisons`` gives.
    """
    gold = frozenset((r["doc_a"], r["label_a"], r["doc_b"], r["label_b"]) for r in _read("pairs"))
    pairs = frozenset(
        (row.doc_id_a, row.label_a, row.doc_id_b, row.label_b)
        for comparison in found
        for row in comparison.alignment
        if row.label_a and row.label_b
    )
    return Score(gold, gold - pairs, pairs - gold)


def shift_score(found: Sequence[Comparison]) -> Score:
    """Score what became of the acts.

    Args:
        found: What ``comparisons`` gives.
    """
    gold = frozenset(tuple(row.values()) for row in _read("shifts"))
    shifts = frozenset(
        (
            comparison.first.doc_id,
            row.paragraph_id_a.split(":")[1],
            row.value_a,
            comparison.second.doc_id,
            row.paragraph_id_b.split(":")[1],
            row.value_b,
            row.change,
        )
        for comparison in found
        for row in comparison.differences
        if row.layer == "actions"
    )
    return Score(gold, gold - shifts, shifts - gold)


def main() -> None:
    """Print both scores."""
    found = comparisons(lineage(load(layers=frozenset({"actions", "references"}))))
    for line in lines(pair_score(found), shift_score(found)):
        print(line)


def lines(pairs: Score, shifts: Score) -> list[str]:
    """Return both scores as they are printed."""
    return [
        f"{name}: {len(score.gold)} in the gold, {len(score.missed)} missed, {len(score.false)} false, F1 {score.f1:.3f}"
        for name, score in (("aligned paragraphs", pairs), ("verb shifts", shifts))
    ]


def _read(table: str) -> list[dict[str, str]]:
    with (GOLD / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    main()
