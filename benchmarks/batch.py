"""What a batch costs: ``make bench DATA=folder``.

Prints, in one run and over the same files: seconds of ``clausier annotate`` with one and with two workers, and their ratio;
seconds of a second run on unchanged input, and its share of the first; the peak memory of the main process for a third of
the files and for all; the size of the store; what a document costs, from which docs/scale.md reckons. The runs are
whole processes, one after the other, each into a new folder.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from clausier.batch.discover import discover
from clausier.store.database import STORE_FILE

COMMAND = str(Path(sys.executable).with_name("clausier"))

MEASURED = """
import runpy, sys
from benchmarks.memory import peak_memory
sys.argv = sys.argv[1:]
try:
    runpy.run_path(sys.argv[0], run_name="__main__")
finally:
    print(peak_memory())
"""
"""Runs a script of Python and prints the peak memory of its own process, in MiB, without its children."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall-clock seconds of a run, processor seconds of it and of its workers, peak memory of its main process in MiB."""

    seconds: float
    processor: float
    memory: float


def run(files: Sequence[str], output: Path, workers: int) -> Cost:
    """Annotate files in a process of its own."""
    # Spawned workers find their start in the main module, which must be the command itself: so it is not imported here.
    command = [sys.executable, "-c", MEASURED, COMMAND, "annotate", *files, "-o", str(output), "-q"]
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    before, start = children.ru_utime + children.ru_stime, time.perf_counter()
    done = subprocess.run([*command, "--workers", str(workers)], stdout=subprocess.PIPE, check=False)
    seconds = time.perf_counter() - start
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        sys.exit(f"the run failed with status {done.returncode}")
    return Cost(seconds, children.ru_utime + children.ru_stime - before, float(done.stdout))


def main() -> None:
    """Parse the arguments and print all figures."""
    parser = argparse.ArgumentParser(description="Time batches.")
    parser.add_argument("data", nargs="?", default="corpus", help="a folder of decisions")
    files = discover([parser.parse_args().data]).files
    if len(files) < 3:
        parser.error("too few files there")
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    print(f"{len(files)} files, {cores} cores")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        third = run(files[::3], folder / "third", workers=2)
        two = run(files, folder / "two", workers=2)
        again = run(files, folder / "two", workers=2)
        one = run(files, folder / "one", workers=1)
        store = (folder / "two" / STORE_FILE).stat().st_size
    print(f"one worker                {one.seconds:8.2f} s   {one.processor:8.2f} s of processor")
    print(f"two workers               {two.seconds:8.2f} s   {two.processor:8.2f} s of processor")
    print(f"ratio                     {one.seconds / two.seconds:8.2f}")
    print(f"second run                {again.seconds:8.2f} s   {again.seconds / two.seconds:8.1%}")
    print(f"memory, {len(files[::3]):>5} files       {third.memory:8.1f} MiB")
    print(f"memory, {len(files):>5} files       {two.memory:8.1f} MiB  {two.memory / third.memory - 1:+8.1%}")
    print(f"store                     {store / len(files) / 1024:8.1f} KiB a file")
    print(f"processor                 {one.processor / len(files):8.2f} s a file")


if __name__ == "__main__":
    main()
