"""What a lineage costs and misses: ``make bench DATA=folder``, or ``python -m benchmarks.lineage FOLDER``.

Annotates the files (documents and paragraphs only) and prints: seconds of ``clausier lineage``, a whole process that reads
the tables and writes its own, for a third of the files and for all, and their ratios, of which that of processor seconds
holds on a busy machine too; then, of the pairs that are found by comparing a sample of wordings with all others, the
share that hashing finds.
"""

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from clausier.batch.discover import discover
from clausier.comparison.similarity import WordEncoder
from clausier.corpus.table_corpus import read_corpus
from clausier.display.columns import figure
from clausier.lineages.neighbours import MIN_SIMILARITY, find_neighbours, required_similarity
from clausier.lineages.wordings import Wording, group_by_wording, occurrences_in

COMMAND = str(Path(sys.executable).with_name("clausier"))

RUNS = 2
"""Of so many runs the quickest counts."""

SAMPLE = 1000
"""Wordings that are compared with all others."""

BANDS = ((0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.0))
"""Similarities for which recall is told."""


def tables(files: Sequence[str], folder: Path) -> Path:
    """Annotate files and return the folder of their tables."""
    command = [COMMAND, "annotate", *files, "-o", str(folder), "-q", "--layers", "none"]
    if subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode not in (0, 1):
        sys.exit("the files cannot be annotated")
    return folder


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall-clock seconds and processor seconds of a run."""

    seconds: float
    processor: float


def cost(folder: Path, output: Path) -> Cost:
    """Return what the command takes for a folder of tables; the best of some runs, as others can only slow them down."""
    costs = []
    for number in range(RUNS):
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        before, start = children.ru_utime + children.ru_stime, time.perf_counter()
        command = [COMMAND, "lineage", str(folder), "-o", str(output / str(number))]
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        costs.append((time.perf_counter() - start, children.ru_utime + children.ru_stime - before))
    return Cost(*map(min, zip(*costs, strict=True)))


def recall(wordings: Sequence[Wording]) -> list[tuple[float, float, int, int]]:
    """Return for each band of similarity how many pairs there are, and how many of them hashing finds."""
    near = [{n.index for n in others} for others in find_neighbours([w.words for w in wordings], MIN_SIMILARITY)]
    encoder = WordEncoder()
    encoded = [encoder.encode(w.words) for w in wordings]
    places = sorted(random.Random(1).sample(range(len(wordings)), min(SAMPLE, len(wordings))))
    scores = cdist(
        [encoded[place] for place in places],
        encoded,
        scorer=Indel.normalized_similarity,
        score_cutoff=MIN_SIMILARITY,
        dtype=np.float64,
        workers=-1,
    )
    pairs = [
        (alike, other in near[place])
        for row, place in enumerate(places)
        for other in map(int, np.flatnonzero(scores[row]))
        if other != place
        and (alike := float(scores[row, other]))
        >= required_similarity(len(encoded[place]), len(encoded[other]), alike, MIN_SIMILARITY)
    ]
    return [
        (low, high, sum(1 for alike, _ in pairs if low <= alike < high), sum(f for a, f in pairs if low <= a < high))
        for low, high in BANDS
    ]


def main() -> None:
    """Parse the arguments and print all figures."""
    parser = argparse.ArgumentParser(description="Time lineages.")
    parser.add_argument("data", nargs="?", default="corpus", help="a folder of decisions")
    files = discover([parser.parse_args().data]).files
    if len(files) < 3:
        parser.error("too few files there")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        third, whole = tables(files[::3], folder / "third"), tables(files, folder / "whole")
        less, more = cost(third, folder / "less"), cost(whole, folder / "more")
        wordings = group_by_wording(o for rows in read_corpus(whole) for o in occurrences_in(rows))
    for number, told in ((len(files[::3]), less), (len(files), more)):
        print(f"lineage, {number:>5} files      {told.seconds:8.2f} s   {told.processor:8.2f} s of processor")
    print(f"ratio                     {more.seconds / less.seconds:8.2f}     {more.processor / less.processor:8.2f}")
    print(f"wordings                  {len(wordings):8}")
    for low, high, pairs, found in recall(wordings):
        print(f"pairs, {low} to {high}         {pairs:8}   found {figure(found / pairs if pairs else None, '.1%')}")


if __name__ == "__main__":
    main()
