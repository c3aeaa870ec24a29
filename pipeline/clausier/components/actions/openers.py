"""Classification of how a text opens, without a spaCy pipeline: what structure needs of the lexicon."""

import re
from dataclasses import dataclass
from pathlib import Path

from clausier.components.actions.acts import ActReader, table_form
from clausier.components.actions.damaged_openers import DamagedOpeners
from clausier.components.actions.leading_act import find_leading_act
from clausier.components.actions.lexicon import read_lexicon
from clausier.components.actions.modifiers import read_modifiers
from clausier.components.words import read_words

MAX_OPENER_CHARACTERS = 260
"""How much of a text is analysed, in characters: an opener may follow a long subject."""


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
        self._damaged_openers = DamagedOpeners(reader.lexicon)

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
        """Return how a text opens; a printed number before it is skipped."""
        number = _NUMBER.match(text)
        return self._classify(text[number.end() if number else 0 :][:MAX_OPENER_CHARACTERS])

    def _classify(self, text: str) -> Opener:
        words = read_words(text)
        leading = find_leading_act(self._reader, words)
        if leading is None or leading.act is None:
            repaired = self._damaged_openers.repair(words, 0)
            if repaired is not None:
                return Opener(table_form(repaired.form), True, repaired.entry.lemma)
        if leading is None:
            return Opener("", False)
        known = leading.act is not None and "leading" in leading.act.entry.restriction.ranks
        return Opener(table_form(leading.form), known, leading.lemma)
