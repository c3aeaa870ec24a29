"""From annotated documents to the rows of each table."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from clausier.layers import ALL, Layers
from clausier.records import Action, Annotation, Clause, Document, Entity, Paragraph, Problem, Reference

Row = Document | Paragraph | Action | Clause | Entity | Reference | Problem


@dataclass(frozen=True, slots=True)
class Tables:
    """The rows of all tables, in document order."""

    documents: tuple[Document, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    actions: tuple[Action, ...] = ()
    clauses: tuple[Clause, ...] = ()
    entities: tuple[Entity, ...] = ()
    references: tuple[Reference, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __getitem__(self, name: str) -> Sequence[Row]:
        """Return the rows of a table by its name."""
        rows: Sequence[Row] = getattr(self, name)
        return rows


@dataclass(frozen=True, slots=True)
class Collection:
    """What a run writes.

    Attributes:
        tables: The rows of all tables.
        texts: The texts that their offsets point into, by doc_id.
        layers: The layers that were chosen: the tables of others are not written.
    """

    tables: Tables
    texts: Mapping[str, str]
    layers: Layers = ALL


def tables_of(annotations: Sequence[Annotation], problems: Iterable[Problem]) -> Tables:
    """Return the rows of all tables.

    Args:
        annotations: Annotated documents, in the order of their rows.
        problems: All rows of the problems table: those of the documents and of files that gave none.
    """
    return Tables(
        documents=tuple(a.document for a in annotations),
        paragraphs=tuple(row for a in annotations for row in a.paragraphs),
        actions=tuple(row for a in annotations for row in a.actions),
        clauses=tuple(row for a in annotations for row in a.clauses),
        entities=tuple(row for a in annotations for row in a.entities),
        references=tuple(row for a in annotations for row in a.references),
        problems=tuple(problems),
    )


def collect(annotations: Sequence[Annotation], problems: Iterable[Problem], layers: Layers = ALL) -> Collection:
    """Return what is written of annotated documents.

    Args:
        annotations: As for ``tables_of``.
        problems: As for ``tables_of``.
        layers: The layers that were chosen.
    """
    texts = {a.document.doc_id: a.text for a in annotations}
    return Collection(tables_of(annotations, problems), texts, layers)
