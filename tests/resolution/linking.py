"""All documents of a run linked at once, in memory: what a run that holds one at a time must come to."""

from collections.abc import Sequence

from clausier.records import Annotation
from clausier.resolution.document_index import DocumentIndex, indexed_document
from clausier.resolution.reference_linking import link_document


def link_documents(annotations: Sequence[Annotation]) -> list[Annotation]:
    """Resolve the references of documents to each other.

    Args:
        annotations: All documents of a run, with their final names.

    Returns:
        The same documents in the same order; references that point to one of them are ``resolved``, those that may
        point to several or are contradicted ``ambiguous``.
    """
    index = DocumentIndex(
        indexed_document(annotation.document, annotation.document.doc_id) for annotation in annotations
    )
    return [link_document(annotation, index) for annotation in annotations]
