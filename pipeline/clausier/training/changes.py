"""Learned changes to the entries of a model, each with its evidence; applied to a model's contents, and merged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from clausier.model_files.contents import WEIGHTS_FILE, ModelContents
from clausier.model_files.pattern_file import Entry

MAX_EXAMPLES = 3
"""The number of gold rows that a change quotes at most."""


@dataclass(frozen=True, slots=True)
class LearnedChange:
    """A change to one entry of one file of a model, with its evidence.

    Attributes:
        layer: The layer that it is to improve: ``paragraphs``, ``actions``, ``references``, ``entities``.
        file: The file: ``actions.jsonl``, ``kinds.json``.
        id: The id of the entry, or the name of the observation.
        before: The present entry, or the present weights of the observation by kind; None if it is new.
        after: The new entry, None if it is dropped.
        support: The number of gold rows that it rests on.
        documents: The number of documents that contain them.
        examples: Some of these rows, as ``DOC_ID: text``.
        reason: The reason for the change, one clause.
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


def build_change(
    layer: str,
    file: str,
    id_: str,
    before: Entry | None,
    after: Entry | None,
    rows: Sequence[tuple[str, str]],
    reason: str,
) -> LearnedChange:
    """Return a change with support, document count and examples computed from its gold rows.

    Args:
        layer: As in ``LearnedChange``.
        file: As in ``LearnedChange``.
        id_: As in ``LearnedChange``.
        before: As in ``LearnedChange``.
        after: As in ``LearnedChange``.
        rows: Document id and text of each gold row that it rests on.
        reason: As in ``LearnedChange``.
    """
    quoted = dict.fromkeys(f"{doc_id}: {text}" for doc_id, text in rows)
    documents = len({doc_id for doc_id, _ in rows})
    return LearnedChange(layer, file, id_, before, after, len(rows), documents, tuple(quoted)[:MAX_EXAMPLES], reason)


def first_change_per_entry(changes: Iterable[LearnedChange]) -> list[LearnedChange]:
    """Return the first change of each entry: a learner proposes changes in order of priority.

    Args:
        changes: Changes, several of which may be about one entry.
    """
    first: dict[tuple[str, str], LearnedChange] = {}
    for change in changes:
        first.setdefault((change.file, change.id), change)
    return list(first.values())


def apply_changes(contents: ModelContents, changes: Iterable[LearnedChange]) -> ModelContents:
    """Return the contents of a model after some changes.

    Args:
        contents: The contents before.
        changes: The changes; new entries are appended to their file.
    """
    entries = {file: dict(by_id) for file, by_id in contents.entries.items()}
    weights = {observation: dict(by_kind) for observation, by_kind in contents.weights.items()}
    for change in changes:
        table: dict[str, Entry] = weights if change.file == WEIGHTS_FILE else entries.setdefault(change.file, {})
        if change.after is None:
            table.pop(change.id, None)
        else:
            table[change.id] = change.after
    return replace(contents, entries=entries, weights=weights)


def merge_changes(earlier: Sequence[LearnedChange], later: Sequence[LearnedChange]) -> list[LearnedChange]:
    """Combine two successive sets of changes into one.

    Args:
        earlier: Changes of a model, at most one for an entry.
        later: Changes of the model that results from them.

    Returns:
        At most one change for an entry; none if the entry ends up as it was.
    """
    merged = {(change.file, change.id): change for change in earlier}
    for change in later:
        key = (change.file, change.id)
        merged[key] = _merge_two(merged[key], change) if key in merged else change
    return [change for change in merged.values() if change.before != change.after]


def _merge_two(first: LearnedChange, second: LearnedChange) -> LearnedChange:
    reasons = dict.fromkeys((first.reason, second.reason))
    return replace(
        second,
        before=first.before,
        support=max(first.support, second.support),
        documents=max(first.documents, second.documents),
        examples=tuple(dict.fromkeys((*first.examples, *second.examples)))[:MAX_EXAMPLES],
        reason="; ".join(reasons),
    )
