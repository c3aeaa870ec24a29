"""The rows of one document in the tables, from an annotation or from a folder of tables."""

from collections.abc import Sequence
from dataclasses import dataclass

from clausier.records import Action, Annotation, Citation, Document, Entity, Paragraph, Reference


@dataclass(frozen=True, slots=True)
class DocumentRows:
    """A document with its rows in the tables that comparisons, lineages and citation networks read.

    Attributes:
        document: The document.
        paragraphs: Its paragraphs.
        actions: Its actions; empty if the layer was not annotated.
        entities: Its entities; empty if the layer was not annotated.
        references: Its references; empty if the layer was not annotated.
        citations: Its citations; empty if the layer of references was not annotated, or they were not read.
    """

    document: Document
    paragraphs: Sequence[Paragraph]
    actions: Sequence[Action] = ()
    entities: Sequence[Entity] = ()
    references: Sequence[Reference] = ()
    citations: Sequence[Citation] = ()


def rows_of(annotation: Annotation) -> DocumentRows:
    """Return the rows of an annotated document.

    Args:
        annotation: The document.
    """
    return DocumentRows(
        annotation.document,
        annotation.paragraphs,
        annotation.actions,
        annotation.entities,
        annotation.references,
        annotation.citations,
    )
