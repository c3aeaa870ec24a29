"""The difference between two models: entries, weights, config."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from clausier.model_files.contents import ModelContents
from clausier.model_files.pattern_file import Entry


@dataclass(frozen=True, slots=True)
class EntryChange:
    """An entry that differs between two models, or that only one of them has.

    Attributes:
        file: Its file.
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
    """A weight that differs between two models.

    Attributes:
        observation: The observation on a paragraph.
        kind: The kind of paragraph whose score it changes.
        before: The weight in the first model, None if it has none.
        after: The weight in the second model, None if it has none.
    """

    observation: str
    kind: str
    before: float | None
    after: float | None


@dataclass(frozen=True, slots=True)
class ModelDifference:
    """The difference between two models; their ``meta.json``, which always differs, is left out.

    Attributes:
        entries: By file, those of the first model before those that only the second has.
        weights: By observation and kind.
        config_changed: Whether ``config.cfg`` differs.
    """

    entries: tuple[EntryChange, ...]
    weights: tuple[WeightChange, ...]
    config_changed: bool

    def __bool__(self) -> bool:
        return bool(self.entries or self.weights or self.config_changed)


def diff_models(before: ModelContents, after: ModelContents) -> ModelDifference:
    """Compare two models.

    Args:
        before: The contents of the first model.
        after: The contents of the second model.
    """
    files = dict.fromkeys((*before.entries, *after.entries))
    entries = (
        EntryChange(file, *change)
        for file in sorted(files)
        for change in _changed_values(before.entries.get(file, {}), after.entries.get(file, {}))
    )
    weights = (
        WeightChange(observation, kind, old, new)
        for observation, row, other in _changed_values(before.weights, after.weights)
        for kind, old, new in _changed_values(row or {}, other or {})
    )
    return ModelDifference(tuple(entries), tuple(weights), before.config != after.config)


def _changed_values(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    for name in dict.fromkeys((*before, *after)):
        if before.get(name) != after.get(name):
            yield name, before.get(name), after.get(name)
