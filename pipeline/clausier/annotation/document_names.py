"""Names of documents (``doc_id``), unique in a run."""

from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from clausier.errors import problem
from clausier.records import Annotation
from clausier.safety.file_names import file_name_key
from clausier.tables.rows import Row
from clausier.tables.schema import schema

AnyRow = TypeVar("AnyRow", bound=Row)


@dataclass(slots=True)
class DocumentNames:
    """The names assigned in a run. Names that the least discerning file systems do not distinguish count as equal."""

    _assigned: set[str] = field(default_factory=set)
    _counts: dict[str, int] = field(default_factory=dict)

    def assign(self, doc_id: str) -> str:
        """Return a name that no other document of the run has.

        Args:
            doc_id: The name that the document would have by itself.

        Returns:
            The same, or with the suffix ``-2``, ``-3``…
        """
        candidate, count = doc_id, self._counts.get(file_name_key(doc_id), 1)
        while file_name_key(candidate) in self._assigned:
            count += 1
            candidate = f"{doc_id}-{count}"
        self._counts[file_name_key(doc_id)] = count
        self._assigned.add(file_name_key(candidate))
        return candidate


def with_assigned_name(annotation: Annotation, doc_id: str) -> Annotation:
    """Return the annotation under the name that was assigned to it.

    Args:
        annotation: A document under the name that it would have by itself.
        doc_id: What ``DocumentNames.assign`` returned for it.

    Returns:
        The same, or renamed and with the problem W102 that says so.
    """
    own = annotation.document.doc_id
    if doc_id == own:
        return annotation
    renamed = rename(annotation, doc_id)
    notice = problem("W102", annotation.document.source_path, doc_id, name=own, renamed=doc_id)
    return replace(renamed, problems=(notice, *renamed.problems))


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
        citations=tuple(renamed("citations", row) for row in annotation.citations),
        problems=tuple(renamed("problems", row) for row in annotation.problems),
    )
