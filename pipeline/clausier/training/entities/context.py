"""The context in which a form is unambiguous: everywhere, in the documents of one organisation, or after one word."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from clausier.model_files.pattern_file import Entry
from clausier.training.entities.occurrences import TermOccurrence
from clausier.training.settings import TrainingSettings

MIN_CONTEXT_OCCURRENCES = 2
"""The least number of gold occurrences in an organisation or after a word."""


@dataclass(frozen=True, slots=True)
class FormContext:
    """The context in which a form counts.

    Attributes:
        key: The key of the entry that lists the form: ``pattern``, ``pattern_in`` or ``pattern_after``.
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
        forms_by_value = dict(entry.get(self.key, {}))
        forms_by_value[self.value] = [*forms_by_value.get(self.value, ()), form]
        return {**entry, self.key: forms_by_value}


def widest_precise_context(
    occurrences: Sequence[TermOccurrence], is_correct: Callable[[TermOccurrence], bool], settings: TrainingSettings
) -> FormContext | None:
    """Return the widest context in which enough of the occurrences of a form are correct; None if there is none.

    Args:
        occurrences: The occurrences.
        is_correct: Whether an occurrence is the entity that the form is to name.
        settings: ``min_precision``.
    """
    correct = sum(map(is_correct, occurrences))
    if correct and correct >= settings.min_precision * len(occurrences):
        return FormContext("pattern", "")
    for key, value_of in (("pattern_in", _organisation), ("pattern_after", _previous_word)):
        total = Counter(map(value_of, occurrences))
        hits = Counter(value_of(occurrence) for occurrence in occurrences if is_correct(occurrence))
        for value, count in hits.most_common():
            if value and count >= MIN_CONTEXT_OCCURRENCES and count >= settings.min_precision * total[value]:
                return FormContext(key, value)
    return None


def _organisation(occurrence: TermOccurrence) -> str:
    return occurrence.paragraph.organisation


def _previous_word(occurrence: TermOccurrence) -> str:
    return occurrence.previous_word
