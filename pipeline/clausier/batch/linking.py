"""References between the documents of a run."""

from collections.abc import Iterable, Mapping, Sequence
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
    targets = targets_of((a.document.symbol, a.document.doc_id) for a in annotations)
    return [link_one(annotation, targets) for annotation in annotations]


def targets_of(documents: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return what symbols stand for: the one document of the run that has it.

    Args:
        documents: Symbol and final name of all documents of a run.
    """
    targets: dict[str, str] = {}
    doubled = {""}
    for symbol, doc_id in documents:
        if targets.setdefault(symbol, doc_id) != doc_id:
            doubled.add(symbol)
    for symbol in doubled:
        targets.pop(symbol, None)
    return targets


def link_one(annotation: Annotation, targets: Mapping[str, str]) -> Annotation:
    """Resolve the references of one document.

    Args:
        annotation: The document, with its final name.
        targets: What ``targets_of`` gives for the run.
    """
    document = annotation.document

    def target(row: Reference) -> str:
        if row.anaphoric and document.symbol and row.canonical_id == document.symbol:
            return document.doc_id
        return targets.get(row.canonical_id, "")

    return replace(annotation, references=tuple(_resolved(row, target(row)) for row in annotation.references))


def _resolved(reference: Reference, doc_id: str) -> Reference:
    return replace(reference, status="resolved", target_doc_id=doc_id) if doc_id else reference
