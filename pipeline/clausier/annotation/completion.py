"""What completes annotations once all documents of a run are known: unique names, linked references, citations."""

from collections.abc import Iterable, Sequence

from clausier.annotation.document_names import DocumentNames, with_assigned_name
from clausier.citations.edges import with_citations
from clausier.records import Annotation, Document
from clausier.resolution.document_index import DocumentIndex, indexed_document
from clausier.resolution.reference_linking import link_document


class AnnotationCompleter:
    """Completes the annotations of a run one by one, so that only one of them need be in memory.

    Args:
        documents: The row of every document of the run, in order, under the names that they have by themselves.
        names: The names that are taken already; the names of the documents are added.
    """

    def __init__(self, documents: Iterable[Document], names: DocumentNames) -> None:
        indexed = [indexed_document(document, names.assign(document.doc_id)) for document in documents]
        self._index = DocumentIndex(indexed)
        self._doc_ids = (document.doc_id for document in indexed)

    def complete(self, annotation: Annotation) -> Annotation:
        """Return the next document of the run under its unique name, with linked references and citations.

        Args:
            annotation: The documents must come in the order of the rows.
        """
        return with_citations(link_document(with_assigned_name(annotation, next(self._doc_ids)), self._index))


def complete_annotations(annotations: Sequence[Annotation], names: DocumentNames) -> list[Annotation]:
    """Return all documents of a run under unique names, with references linked to each other and citations.

    Args:
        annotations: The documents, under the names that they have by themselves.
        names: The names that are taken already; the names of the documents are added.
    """
    completer = AnnotationCompleter((annotation.document for annotation in annotations), names)
    return [completer.complete(annotation) for annotation in annotations]
