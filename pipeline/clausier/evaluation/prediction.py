"""What a model finds in the documents of a gold folder."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from clausier.annotation.assembly.documents import document_record
from clausier.annotation.one_file import annotate_alone
from clausier.annotation.pipeline import Pipeline
from clausier.errors import ClausierError
from clausier.evaluation.assignment import assign
from clausier.evaluation.offset_transfer import moved
from clausier.gold.records import GoldDocument
from clausier.layers import LAYERS, Layers
from clausier.readers.files import read_source
from clausier.readers.source import Source
from clausier.records import Annotation
from clausier.structure.document import StructuredDocument
from clausier.structure.header import Header
from clausier.structure.offsets import OffsetMap

Progress = Callable[[int, int], None]
"""Is told how many files of how many have been annotated."""


def needed_layers(documents: Sequence[GoldDocument]) -> Layers:
    """Return the layers that a model must make for some gold documents: those that are gold in one of them.

    Args:
        documents: Gold documents.
    """
    return frozenset(layer for layer in LAYERS if any(d.checked_paragraphs(layer) for d in documents))


def predict(
    documents: Sequence[GoldDocument], pipeline: Pipeline, progress: Progress = lambda done, total: None
) -> dict[str, Annotation]:
    """Annotate the source files of gold documents.

    Each file is annotated once. Where the text that a model makes of it differs from the text that the gold points into,
    all offsets are moved there.

    Args:
        documents: Gold documents, with names of their own.
        pipeline: The model, loaded with the layers that are wanted.
        progress: Is told how far it is.

    Returns:
        For each document, by its name, what the model finds in it: nothing if it does not find the document.

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
        places = assign([document.text for document in group], [a.text for a in annotations])
        for document, place in zip(group, places, strict=True):
            found = _nothing(document, source, pipeline) if place is None else annotations[place]
            predicted[document.doc_id] = moved(found, document.text)
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
        if error.code == "E302":  # That a model finds no document is a score, not a fault.
            return []
        raise


def _nothing(document: GoldDocument, source: Source, pipeline: Pipeline) -> Annotation:
    """The annotation of a document that the model does not find."""
    empty = StructuredDocument(document.text, OffsetMap((), ()), Header(), ())
    return Annotation(document.text, document_record(document.doc_id, empty, source, pipeline))
