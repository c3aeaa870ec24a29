"""What learning proposes: changes to the entries of a model, each with what it rests on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clausier.model_files.pattern_file import Entry

QUOTED_EXAMPLES = 3
"""So many examples of a change are quoted."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change to one entry of one file of a model.

    Attributes:
        layer: The layer that it is meant to make better: ``paragraphs``, ``actions``, ``references``, ``entities``.
        file: The file: ``actions.jsonl``, ``kinds.json``.
        id: The id of the entry, or the name of the observation.
        before: The entry as it is, or the weights of the observation by kind; None if it is new.
        after: The entry as it will be, None if it is dropped.
        support: How many gold rows it rests on.
        documents: In how many documents they stand.
        examples: Some of them, as ``DOC_ID: text``.
        reason: Why, in one clause that a person can read.
    """

    layer: str
    file: str
    id: str
    before: Entry | None
    after: Entry | None
    support: int
    documents: int
    examples: tuple[str, ...]
    reason: str

    @property
    def kind(self) -> str:
        """``added``, ``changed`` or ``dropped``."""
        if self.before is None:
            return "added"
        return "dropped" if self.after is None else "changed"


def first_of_each(changes: Iterable[Change]) -> list[Change]:
    """Return the first change of each entry: a learner names what weighs most first.

    Args:
        changes: Changes, several of which may be about one entry.
    """
    first: dict[tuple[str, str], Change] = {}
    for change in changes:
        first.setdefault((change.file, change.id), change)
    return list(first.values())


def change_of(
    layer: str,
    file: str,
    id_: str,
    before: Entry | None,
    after: Entry | None,
    rows: Sequence[tuple[str, str]],
    reason: str,
) -> Change:
    """Return a change with what it rests on.

    Args:
        layer: As in ``Change``.
        file: As in ``Change``.
        id_: As in ``Change``.
        before: As in ``Change``.
        after: As in ``Change``.
        rows: Document and text of each gold row that it rests on.
        reason: As in ``Change``.
    """
    quoted = dict.fromkeys(f"{doc_id}: {text}" for doc_id, text in rows)
    documents = len({doc_id for doc_id, _ in rows})
    return Change(layer, file, id_, before, after, len(rows), documents, tuple(quoted)[:QUOTED_EXAMPLES], reason)
