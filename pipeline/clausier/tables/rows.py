"""From annotated documents to the rows of each table."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from clausier.records import Action, Annotation, Document, Paragraph, Problem, Reference

Row = Document | Paragraph | Action | Reference | Problem


@dataclass(frozen=True, slots=True)
class Tables:
    """The rows of all tables, in document order."""

    documents: tuple[Document, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    actions: tuple[Action, ...] = ()
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
    """

    tables: Tables
    texts: Mapping[str, str]


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
        references=tuple(row for a in annotations for row in a.references),
        problems=tuple(problems),
    )


def collect(annotations: Sequence[Annotation], problems: Iterable[Problem]) -> Collection:
    """Return what is written of annotated documents; arguments as for ``tables_of``."""
    return Collection(tables_of(annotations, problems), {a.document.doc_id: a.text for a in annotations})
