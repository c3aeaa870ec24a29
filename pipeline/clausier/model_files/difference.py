"""What tells two models apart: entries, weights, config."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from clausier.model_files.contents import ModelContents
from clausier.model_files.pattern_file import Entry


@dataclass(frozen=True, slots=True)
class EntryChange:
    """An entry that two models have otherwise, or only one of them has.

    Attributes:
        file: The file that it stands in.
        id: Its id.
        before: The entry of the first model, None if it has none.
        after: The entry of the second model, None if it has none.
    """

    file: str
    id: str
    before: Entry | None
    after: Entry | None

    @property
    def kind(self) -> str:
        """``added``, ``changed`` or ``dropped``."""
        if self.before is None:
            return "added"
        return "dropped" if self.after is None else "changed"


@dataclass(frozen=True, slots=True)
class WeightChange:
    """A weight that two models have otherwise.

    Attributes:
        observation: What is observed on a paragraph.
        kind: The kind of paragraph whose score it changes.
        before: The weight in the first model, None if it has none.
        after: The weight in the second model, None if it has none.
    """

    observation: str
    kind: str
    before: float | None
    after: float | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What tells two models apart; their ``meta.json`` always differs.

    Attributes:
        entries: By file, first those of the first model, then those that only the second has.
        weights: By observation and kind.
        config_changed: Whether their ``config.cfg`` differ.
    """

    entries: tuple[EntryChange, ...]
    weights: tuple[WeightChange, ...]
    config_changed: bool

    def __bool__(self) -> bool:
        return bool(self.entries or self.weights or self.config_changed)


def difference(before: ModelContents, after: ModelContents) -> Difference:
    """Compare two models.

    Args:
        before: What the first model holds.
        after: What the second model holds.
    """
    files = dict.fromkeys((*before.entries, *after.entries))
    entries = (
        EntryChange(file, *change)
        for file in sorted(files)
        for change in _changes(before.entries.get(file, {}), after.entries.get(file, {}))
    )
    weights = (
        WeightChange(observation, kind, old, new)
        for observation, row, other in _changes(before.weights, after.weights)
        for kind, old, new in _changes(row or {}, other or {})
    )
    return Difference(tuple(entries), tuple(weights), before.config != after.config)


def _changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    for name in dict.fromkeys((*before, *after)):
        if before.get(name) != after.get(name):
            yield name, before.get(name), after.get(name)
