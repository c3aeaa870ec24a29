"""The interface of structure to the action lexicon: which kind of word opens a text."""

from typing import Protocol


class OpenerReading(Protocol):
    """The word or phrase that opens a text.

    Attributes:
        form: ``present_participle``, ``past_participle``, ``adjective``, ``indicative``,
            ``first_person_plural``, ``prepositional``, ``infinitive``; empty for anything else.
        known: Whether the action lexicon has it; otherwise the form was recognised by morphology alone.
    """

    @property
    def form(self) -> str:
        """The form of the opener."""
        ...

    @property
    def known(self) -> bool:
        """Whether the lexicon has it."""
        ...


class OpenerClassifier(Protocol):
    """Classifies the openers of texts. A printed number before the opener is skipped."""

    def classify(self, text: str) -> OpenerReading:
        """Return the opener of a text."""
        ...


class CachedOpenerClassifier:
    """A classifier with a cache: structure needs the opener of a line or unit several times.

    Args:
        classifier: Classifies the texts. Its results are kept as long as this object, for one source.
    """

    def __init__(self, classifier: OpenerClassifier) -> None:
        self._classifier = classifier
        self._openers: dict[str, OpenerReading] = {}

    def classify(self, text: str) -> OpenerReading:
        """Return the opener of a text."""
        opener = self._openers.get(text)
        if opener is None:
            opener = self._openers[text] = self._classifier.classify(text)
        return opener


PREAMBULAR_FORMS = frozenset({"present_participle", "past_participle", "adjective", "prepositional"})
"""Forms that open preambular paragraphs (docs/genre.md, C.1)."""

OPERATIVE_FORMS = frozenset({"indicative", "first_person_plural"})
"""Forms that open operative paragraphs (docs/genre.md, C.2-C.4)."""
