"""Where a form means what it seems to: everywhere, in the documents of one organisation, or behind one word."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from clausier.model_files.pattern_file import Entry
from clausier.training.entities.occurrences import Occurrence
from clausier.training.settings import Settings

LEAST = 2
"""So many gold occurrences are needed to tell a context: one is no pattern."""


@dataclass(frozen=True, slots=True)
class Context:
    """Where a form counts.

    Attributes:
        key: ``pattern``, ``pattern_in`` or ``pattern_after``: the key of the entry that lists it.
        value: The organisation or the folded word, empty for ``pattern``.
    """

    key: str
    value: str

    def add_to(self, entry: Entry, form: str) -> Entry:
        """Return an entry with one form more.

        Args:
            entry: The entry.
            form: The form as it is printed.
        """
        if self.key == "pattern":
            return {**entry, "pattern": [*entry.get("pattern", ()), form]}
        listed = dict(entry.get(self.key, {}))
        listed[self.value] = [*listed.get(self.value, ()), form]
        return {**entry, self.key: listed}


def context_of(
    found: Sequence[Occurrence], is_right: Callable[[Occurrence], bool], settings: Settings
) -> Context | None:
    """Return the widest context in which enough of the occurrences of a form are right; None if there is none.

    Args:
        found: The occurrences.
        is_right: Whether an occurrence is the entity that the form shall name.
        settings: The least precision.
    """
    right = sum(map(is_right, found))
    if right and right >= settings.min_precision * len(found):
        return Context("pattern", "")
    for key, value_of in (("pattern_in", _organisation), ("pattern_after", _before)):
        total = Counter(map(value_of, found))
        hits = Counter(value_of(occurrence) for occurrence in found if is_right(occurrence))
        for value, count in hits.most_common():
            if value and count >= LEAST and count >= settings.min_precision * total[value]:
                return Context(key, value)
    return None


def _organisation(occurrence: Occurrence) -> str:
    return occurrence.paragraph.organisation


def _before(occurrence: Occurrence) -> str:
    return occurrence.before
