"""The rows of one document, as comparisons read them: from an annotation or from a folder of tables."""

from collections.abc import Sequence
from dataclasses import dataclass

from clausier.records import Action, Annotation, Citation, Document, Entity, Paragraph, Reference


@dataclass(frozen=True, slots=True)
class DocumentRows:
    """A document with those of its rows that are compared.

    Attributes:
        document: The document.
        paragraphs: All of its paragraphs.
        actions: Its actions; none if the layer was not made.
        entities: Its entities; none if the layer was not made.
        references: Its references; none if the layer was not made.
        citations: Its citations; none if the layer of references was not made, or they were not read.
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
