"""What structure asks of the action lexicon: which kind of word opens a line."""

from typing import Protocol


class OpenerReading(Protocol):
    """The word or phrase that opens a stretch of text.

    Attributes:
        form: ``present_participle``, ``past_participle``, ``adjective``, ``indicative``,
            ``first_person_plural``, ``prepositional``, ``infinitive``; empty for anything else.
        known: Whether the action lexicon has it; otherwise the form was told by morphology alone.
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
    """Tells how a text opens. A printed number before the opener is passed over."""

    def classify(self, text: str) -> OpenerReading:
        """Return how a text opens."""
        ...


class CachedOpenerClassifier:
    """A classifier that reads each text once; structure asks several times for the opener of a line or unit.

    Args:
        classifier: What reads the texts. Its answers are kept as long as this object: for one source.
    """

    def __init__(self, classifier: OpenerClassifier) -> None:
        self._classifier = classifier
        self._openers: dict[str, OpenerReading] = {}

    def classify(self, text: str) -> OpenerReading:
        """Return how a text opens."""
        opener = self._openers.get(text)
        if opener is None:
            opener = self._openers[text] = self._classifier.classify(text)
        return opener


PREAMBULAR_FORMS = frozenset({"present_participle", "past_participle", "adjective", "prepositional"})
"""Forms that open preambular paragraphs (docs/genre.md, C.1)."""

OPERATIVE_FORMS = frozenset({"indicative", "first_person_plural"})
"""Forms that open operative paragraphs (docs/genre.md, C.2-C.4)."""
