"""Changes applied to what a model holds, and several of one entry made one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from clausier.model_files.contents import ModelContents
from clausier.model_files.pattern_file import Entry
from clausier.training.change import QUOTED_EXAMPLES, Change

WEIGHTS = "kinds.json"
"""The file whose entries are the weights of observations."""


def apply_changes(contents: ModelContents, changes: Iterable[Change]) -> ModelContents:
    """Return what a model holds after some changes.

    Args:
        contents: What it holds.
        changes: The changes; new entries come last in their file.
    """
    entries = {file: dict(by_id) for file, by_id in contents.entries.items()}
    weights = {observation: dict(by_kind) for observation, by_kind in contents.weights.items()}
    for change in changes:
        table: dict[str, Entry] = weights if change.file == WEIGHTS else entries.setdefault(change.file, {})
        if change.after is None:
            table.pop(change.id, None)
        else:
            table[change.id] = change.after
    return replace(contents, entries=entries, weights=weights)


def merge_changes(earlier: Sequence[Change], later: Sequence[Change]) -> list[Change]:
    """Return changes as if they had been made at once.

    Args:
        earlier: Changes of a model, at most one for an entry.
        later: Changes of the model that these make.

    Returns:
        At most one change for an entry; none where an entry is at the end as it was.
    """
    merged = {(change.file, change.id): change for change in earlier}
    for change in later:
        key = (change.file, change.id)
        merged[key] = _merged(merged[key], change) if key in merged else change
    return [change for change in merged.values() if change.before != change.after]


def _merged(first: Change, second: Change) -> Change:
    reasons = dict.fromkeys((first.reason, second.reason))
    return replace(
        second,
        before=first.before,
        support=max(first.support, second.support),
        documents=max(first.documents, second.documents),
        examples=tuple(dict.fromkeys((*first.examples, *second.examples)))[:QUOTED_EXAMPLES],
        reason="; ".join(reasons),
    )
