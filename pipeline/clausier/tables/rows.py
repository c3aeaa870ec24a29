"""The rows of each table, from annotated documents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clausier.records import Action, Annotation, Citation, Clause, Document, Entity, Paragraph, Problem, Reference

Row = Document | Paragraph | Action | Clause | Entity | Reference | Citation | Problem


@dataclass(frozen=True, slots=True)
class Tables:
    """The rows of all tables, in document order."""

    documents: tuple[Document, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    actions: tuple[Action, ...] = ()
    clauses: tuple[Clause, ...] = ()
    entities: tuple[Entity, ...] = ()
    references: tuple[Reference, ...] = ()
    citations: tuple[Citation, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __getitem__(self, name: str) -> Sequence[Row]:
        """Return the rows of a table by its name."""
        rows: Sequence[Row] = getattr(self, name)
        return rows


def tables_of(annotations: Sequence[Annotation], problems: Iterable[Problem]) -> Tables:
    """Return the rows of all tables.

    Args:
        annotations: Annotated documents, in the order of their rows.
        problems: All rows of the problems table: those of the documents and of files without documents.
    """
    return Tables(
        documents=tuple(a.document for a in annotations),
        paragraphs=tuple(row for a in annotations for row in a.paragraphs),
        actions=tuple(row for a in annotations for row in a.actions),
        clauses=tuple(row for a in annotations for row in a.clauses),
        entities=tuple(row for a in annotations for row in a.entities),
        references=tuple(row for a in annotations for row in a.references),
        citations=tuple(row for a in annotations for row in a.citations),
        problems=tuple(problems),
    )
