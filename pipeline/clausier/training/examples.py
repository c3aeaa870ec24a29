"""Training documents, annotated by a model in the making."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from clausier.annotation.pipeline import Pipeline, load
from clausier.evaluation.prediction import predict
from clausier.gold.records import GoldDocument
from clausier.layers import Layers
from clausier.model_files.contents import ModelContents, write_contents
from clausier.readers.files import read_source
from clausier.records import Annotation
from clausier.structure.document import StructuredDocument
from clausier.training.example import Example


def load_contents(contents: ModelContents, layers: Layers) -> Pipeline:
    """Load a model that lies in no folder.

    Args:
        contents: What it holds.
        layers: The layers that are wanted.

    Raises:
        ClausierError: What ``load`` raises.
    """
    with tempfile.TemporaryDirectory(prefix="clausier-") as folder:
        write_contents(contents, Path(folder) / "model")
        return load(str(Path(folder) / "model"), layers)


def examples_of(documents: Sequence[GoldDocument], pipeline: Pipeline) -> list[Example]:
    """Annotate gold documents.

    Args:
        documents: The documents.
        pipeline: A model.
    """
    found = predict(documents, pipeline)
    sources = {document.source for document in documents}
    structured = {source: _structured(source, pipeline) for source in sources}
    return [
        Example(document, found[document.doc_id], _same(found[document.doc_id], structured[document.source]))
        for document in documents
    ]


def _structured(path: Path, pipeline: Pipeline) -> list[StructuredDocument]:
    source = read_source(str(path))
    return pipeline.structurer.structure(source.text, source.marks)


def _same(annotation: Annotation, structured: Sequence[StructuredDocument]) -> StructuredDocument | None:
    """The structured document that an annotation was made of: its paragraphs stand at the same places of the file."""
    places = [paragraph.source_start for paragraph in annotation.paragraphs]
    return next((d for d in structured if [p.source_start for p in d.paragraphs] == places), None)
