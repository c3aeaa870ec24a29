"""References between the documents of a run."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from clausier.records import Annotation, Reference


def link(annotations: Sequence[Annotation]) -> list[Annotation]:
    """Resolve references to documents of the same run.

    A reference is resolved when what it stands for is one document of the run, no more: which of two documents with the
    same symbol is meant cannot be told. A document's mention of itself is resolved to itself.

    Args:
        annotations: All documents of a run, with their final names.

    Returns:
        The same documents in the same order; ``status`` and ``target_doc_id`` of references are set.
    """
    count = Counter(a.document.symbol for a in annotations)
    names = {a.document.symbol: a.document.doc_id for a in annotations if count[a.document.symbol] == 1}
    names.pop("", None)
    linked = []
    for annotation in annotations:
        document = annotation.document
        known = names | ({document.symbol: document.doc_id} if document.symbol else {})
        references = tuple(
            _resolved(row, (known if row.anaphoric else names).get(row.canonical_id, ""))
            for row in annotation.references
        )
        linked.append(replace(annotation, references=references))
    return linked


def _resolved(reference: Reference, doc_id: str) -> Reference:
    return replace(reference, status="resolved", target_doc_id=doc_id) if doc_id else reference
