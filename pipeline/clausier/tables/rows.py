"""From annotated documents to the rows of each table."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from clausier.records import Action, Annotation, Document, Paragraph, Problem, Reference

Row = Document | Paragraph | Action | Reference | Problem
Tables = Mapping[str, Sequence[Row]]
"""The rows of each table by its name."""


@dataclass(frozen=True, slots=True)
class Collection:
    """What a run writes: the rows of all tables and the texts that their offsets point into.

    Attributes:
        tables: The rows of each table, in document order.
        texts: Document texts by doc_id.
    """

    tables: Tables
    texts: Mapping[str, str]


def tables_of(annotations: Sequence[Annotation], problems: Iterable[Problem]) -> Tables:
    """Return the rows of each table.

    Args:
        annotations: Annotated documents, in the order of their rows.
        problems: All rows of the problems table: those of the documents and of files that gave none.
    """
    return {
        "documents": [a.document for a in annotations],
        "paragraphs": [row for a in annotations for row in a.paragraphs],
        "actions": [row for a in annotations for row in a.actions],
        "references": [row for a in annotations for row in a.references],
        "problems": list(problems),
    }


def collect(annotations: Sequence[Annotation], problems: Iterable[Problem]) -> Collection:
    """Return what is written of annotated documents; arguments as for ``tables_of``."""
    return Collection(tables_of(annotations, problems), {a.document.doc_id: a.text for a in annotations})
