"""Names of documents, made unique over a run."""

from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from clausier.errors import problem
from clausier.file_names import same_file
from clausier.records import Annotation
from clausier.tables.rows import Row
from clausier.tables.schema import schema

AnyRow = TypeVar("AnyRow", bound=Row)


@dataclass(slots=True)
class Names:
    """The names that a run has given. They are compared as the least discerning file systems do."""

    _given: set[str] = field(default_factory=set)

    def unique(self, annotation: Annotation) -> Annotation:
        """Return the annotation under a name that no other document of the run has.

        Args:
            annotation: A document under the name that it would have by itself.

        Returns:
            The same, or renamed with ``-2``, ``-3``… and the problem W102 that says so.
        """
        doc_id = annotation.document.doc_id
        candidate, count = doc_id, 1
        while same_file(candidate) in self._given:
            count += 1
            candidate = f"{doc_id}-{count}"
        self._given.add(same_file(candidate))
        if candidate == doc_id:
            return annotation
        renamed = rename(annotation, candidate)
        told = problem("W102", annotation.document.source_path, candidate, name=doc_id, renamed=candidate)
        return replace(renamed, problems=(told, *renamed.problems))


def rename(annotation: Annotation, new_doc_id: str) -> Annotation:
    """Return the annotation under another name, in all keys of all its rows.

    Args:
        annotation: A document.
        new_doc_id: Its new name.
    """
    old = annotation.document.doc_id

    def renamed(table: str, row: AnyRow) -> AnyRow:
        changes: dict[str, Any] = {}
        for column in schema()[table]:
            value = getattr(row, column.name)
            if column.key and isinstance(value, str) and (value == old or value.startswith(f"{old}:")):
                changes[column.name] = new_doc_id + value[len(old) :]
        return replace(row, **changes)

    return replace(
        annotation,
        document=renamed("documents", annotation.document),
        paragraphs=tuple(renamed("paragraphs", row) for row in annotation.paragraphs),
        actions=tuple(renamed("actions", row) for row in annotation.actions),
        clauses=tuple(renamed("clauses", row) for row in annotation.clauses),
        entities=tuple(renamed("entities", row) for row in annotation.entities),
        references=tuple(renamed("references", row) for row in annotation.references),
        problems=tuple(renamed("problems", row) for row in annotation.problems),
    )
