"""Predictions of a model for the documents of a gold folder."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from clausier.annotation.assembly.documents import document_record
from clausier.annotation.one_file import annotate_alone
from clausier.annotation.pipeline import Pipeline
from clausier.errors import ClausierError
from clausier.evaluation.offset_transfer import transfer_annotation
from clausier.evaluation.text_assignment import assign_texts
from clausier.gold.records import GoldDocument
from clausier.layers import LAYERS, Layers
from clausier.readers.files import read_source
from clausier.readers.source import Source
from clausier.records import Annotation
from clausier.structure.document import StructuredDocument
from clausier.structure.header import Header
from clausier.structure.offsets import OffsetMap

Progress = Callable[[int, int], None]
"""Called with the number of annotated files and their total."""


def needed_layers(documents: Sequence[GoldDocument]) -> Layers:
    """Return the layers that a model must annotate for some gold documents: those that are gold in one of them.

    Args:
        documents: Gold documents.
    """
    return frozenset(layer for layer in LAYERS if any(d.checked_paragraphs(layer) for d in documents))


def predict(
    documents: Sequence[GoldDocument], pipeline: Pipeline, progress: Progress = lambda done, total: None
) -> dict[str, Annotation]:
    """Annotate the source files of gold documents.

    Each file is annotated once. Where the document text that a model makes of it differs from the gold text, all offsets
    are transferred to the gold text.

    Args:
        documents: Gold documents, with unique ids.
        pipeline: The model, loaded with the layers to predict.
        progress: Called with the number of annotated files and their total.

    Returns:
        The annotation of each document by its id, without rows if the model does not find the document.

    Raises:
        ClausierError: E155, a source file cannot be annotated.
    """
    by_source: defaultdict[Path, list[GoldDocument]] = defaultdict(list)
    for document in documents:
        by_source[document.source].append(document)
    predicted: dict[str, Annotation] = {}
    for done, (path, group) in enumerate(by_source.items()):
        progress(done, len(by_source))
        source, annotations = _annotated(path, pipeline)
        indices = assign_texts([document.text for document in group], [a.text for a in annotations])
        for document, index in zip(group, indices, strict=True):
            found = _empty_annotation(document, source, pipeline) if index is None else annotations[index]
            predicted[document.doc_id] = transfer_annotation(found, document.text)
    progress(len(by_source), len(by_source))
    return {document.doc_id: predicted[document.doc_id] for document in documents}


def _annotated(path: Path, pipeline: Pipeline) -> tuple[Source, list[Annotation]]:
    try:
        source = read_source(str(path))
        return source, _documents(source, pipeline)
    except ClausierError as error:
        raise ClausierError("E155", path=path.as_posix(), reason=error.message.rstrip(".")) from error


def _documents(source: Source, pipeline: Pipeline) -> list[Annotation]:
    try:
        return annotate_alone(source, pipeline)
    except ClausierError as error:
        if error.code == "E302":  # A model that finds no document has a low score; that is no fault.
            return []
        raise


def _empty_annotation(document: GoldDocument, source: Source, pipeline: Pipeline) -> Annotation:
    """The annotation of a document that the model does not find."""
    empty = StructuredDocument(document.text, OffsetMap((), ()), Header(), ())
    return Annotation(document.text, document_record(document.doc_id, empty, source, pipeline))
