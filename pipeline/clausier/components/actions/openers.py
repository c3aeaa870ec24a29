"""How a stretch of text opens, told without a spaCy pipeline: what structure needs to know of the lexicon."""

import re
from dataclasses import dataclass
from pathlib import Path

from clausier.components.actions.acts import ActReader
from clausier.components.actions.damage import DamagedOpeners
from clausier.components.actions.leading import find_leading
from clausier.components.actions.lexicon import read_lexicon
from clausier.components.actions.modifiers import read_modifiers
from clausier.components.words import read_words

REACH = 260
"""How much of a text is looked at (characters): an opener may follow a long subject."""

PUBLIC_FORMS = {"indicative_3s": "indicative", "indicative_3p": "indicative"}
"""Forms of the reader that the tables name otherwise."""


@dataclass(frozen=True, slots=True)
class Opener:
    """How a text opens.

    Attributes:
        form: ``present_participle``, ``past_participle``, ``adjective``, ``indicative``, ``first_person_plural``,
            ``prepositional``, ``infinitive``; empty for anything else.
        known: Whether the lexicon has the act; otherwise its form alone was recognised.
        lemma: Its lemma, empty if there is none.
    """

    form: str
    known: bool
    lemma: str = ""


_NUMBER = re.compile(r"\s*(?:\(?\d{1,3}\s?[.)]|\(?\s?[a-zA-Z]{1,4}\s?\)|[-–—•·])\s*")


class Openers:
    """Classifies the beginnings of texts with one lexicon."""

    def __init__(self, reader: ActReader) -> None:
        self._reader = reader
        self._damaged = DamagedOpeners(reader.lexicon)

    @classmethod
    def from_files(cls, actions: Path, modifiers: Path) -> "Openers":
        """Read the lexicon of a model.

        Args:
            actions: Its ``actions.jsonl``.
            modifiers: Its ``modifiers.jsonl``.

        Raises:
            ClausierError: E201-E205.
        """
        return cls(ActReader(read_lexicon(actions, read_modifiers(modifiers))))

    def classify(self, text: str) -> Opener:
        """Tell how a text opens; a printed number before it is passed over."""
        number = _NUMBER.match(text)
        return self._classify(text[number.end() if number else 0 :][:REACH])

    def _classify(self, text: str) -> Opener:
        words = read_words(text)
        found = find_leading(self._reader, words)
        if found is None or found.act is None:
            repaired = self._damaged.read(words, 0)
            if repaired is not None:
                return Opener(PUBLIC_FORMS.get(repaired.form, repaired.form), True, repaired.entry.lemma)
        if found is None:
            return Opener("", False)
        known = found.act is not None and "leading" in found.act.entry.where.ranks
        return Opener(PUBLIC_FORMS.get(found.form, found.form), known, found.lemma)
