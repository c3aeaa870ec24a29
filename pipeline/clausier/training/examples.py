"""Training examples: gold documents with the predictions of a model that exists in memory only."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from clausier.annotation.pipeline import Pipeline, load
from clausier.evaluation.prediction import predict
from clausier.gold.records import GoldDocument
from clausier.layers import Layers
from clausier.model_files.contents import ModelContents, write_contents
from clausier.readers.files import read_source
from clausier.records import Annotation
from clausier.structure.document import StructuredDocument


@dataclass(frozen=True, slots=True)
class TrainingExample:
    """A gold document with the predictions of a model.

    Attributes:
        gold: The gold document.
        predicted: The annotation by the model; its offsets point into the gold text.
        structured: The paragraphs that the model's structurer finds, with their observations: one for each of
            ``predicted.paragraphs``, in the same order; None if the model does not find the document.
    """

    gold: GoldDocument
    predicted: Annotation
    structured: StructuredDocument | None


def load_from_contents(contents: ModelContents, layers: Layers) -> Pipeline:
    """Load a model that is in no folder.

    Args:
        contents: Its contents.
        layers: The layers to load.

    Raises:
        ClausierError: What ``load`` raises.
    """
    with tempfile.TemporaryDirectory(prefix="clausier-") as folder:
        write_contents(contents, Path(folder) / "model")
        return load(str(Path(folder) / "model"), layers)


def build_examples(documents: Sequence[GoldDocument], pipeline: Pipeline) -> list[TrainingExample]:
    """Annotate gold documents with a model.

    Args:
        documents: The gold documents.
        pipeline: The model.
    """
    predicted = predict(documents, pipeline)
    sources = {document.source for document in documents}
    structured = {source: _structure(source, pipeline) for source in sources}
    return [
        TrainingExample(
            document,
            predicted[document.doc_id],
            _structured_document(predicted[document.doc_id], structured[document.source]),
        )
        for document in documents
    ]


def _structure(path: Path, pipeline: Pipeline) -> list[StructuredDocument]:
    source = read_source(str(path))
    return pipeline.structurer.structure(source.text, source.marks)


def _structured_document(annotation: Annotation, structured: Sequence[StructuredDocument]) -> StructuredDocument | None:
    """The structured document of an annotation: the one whose paragraphs have the same offsets in the source."""
    offsets = [paragraph.source_start for paragraph in annotation.paragraphs]
    return next((d for d in structured if [p.source_start for p in d.paragraphs] == offsets), None)
