"""Adverbs and adjuncts of manner around an act: "également", "avec une profonde inquiétude"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clausier.components.actions.patterns import (
    DETERMINERS,
    MANNER_ADVERB_ENDING,
    MANNER_PREPOSITION,
    NON_MANNER_WORDS_IN_MENT,
)
from clausier.components.words import Words
from clausier.errors import ClausierError
from clausier.model_files.pattern_file import read_entries

WordSpan = tuple[int, int]
"""Index of a first word, and index after the last one."""

MIN_ADVERB_LETTERS = 6
"""Length of the shortest adverb of manner."""

MAX_FEELING_WORDS = 4
"""Longest noun phrase without its determiner in "avec" + noun phrase, up to its noun of feeling ("très vive préoccupation")."""


@dataclass(frozen=True, slots=True)
class Modifiers:
    """The adjuncts that may accompany an act.

    Attributes:
        adverbials: Fixed words and phrases, by their first word, the longest first.
        feeling_nouns: Nouns of "avec satisfaction", "avec une vive préoccupation".
    """

    adverbials: dict[str, tuple[tuple[str, ...], ...]]
    feeling_nouns: frozenset[str]

    @property
    def first_words(self) -> frozenset[str]:
        """The folded words that adjuncts begin with, other than adverbs in ``MANNER_ADVERB_ENDING``."""
        return frozenset(self.adverbials) | {MANNER_PREPOSITION}

    def adjunct_end(self, words: Words, start: int) -> int:
        """Return the index after the adjunct that begins at a word, ``start`` itself if none does."""
        word = words.at(start)
        for phrase in self.adverbials.get(word, ()):
            if words.folded[start : start + len(phrase)] == phrase:
                return start + len(phrase)
        if (
            word.endswith(MANNER_ADVERB_ENDING)
            and len(word) >= MIN_ADVERB_LETTERS
            and word not in NON_MANNER_WORDS_IN_MENT
        ):
            return start + 1
        if word == MANNER_PREPOSITION:
            return self._feeling_end(words, start)
        return start

    def _feeling_end(self, words: Words, start: int) -> int:
        """The end of "avec" + optional determiner + up to three words + a noun of feeling; ``start`` if there is none."""
        first = start + 1
        if words.at(first) in DETERMINERS:
            first += 1
        for index in range(first, min(first + MAX_FEELING_WORDS, len(words))):
            if words.at(index) in self.feeling_nouns:
                return index + 1
            if not words.at(index).isalpha():
                break
        return start

    def read_adjuncts(self, words: Words, start: int) -> tuple[int, tuple[WordSpan, ...]]:
        """Read consecutive adjuncts.

        Returns:
            The index after the last one, ``start`` if there is none, and the span of each in words.
        """
        adjuncts = []
        index = start
        while (end := self.adjunct_end(words, index)) > index:
            adjuncts.append((index, end))
            index = end
        return index, tuple(adjuncts)


def read_modifiers(path: Path) -> Modifiers:
    """Read the adjuncts of a model.

    Args:
        path: Its ``modifiers.jsonl``: labels ``adverbial`` and ``feeling``, patterns of NORM tokens.

    Raises:
        ClausierError: E201-E205 (see ``read_entries``); E203 for another label or token.
    """
    return compile_modifiers(
        (entry, path, line) for line, entry in read_entries(path, frozenset({"label", "id", "pattern", "provenance"}))
    )


def compile_modifiers(entries: Iterable[tuple[dict[str, Any], Path, int]]) -> Modifiers:
    """Compile the entries of ``modifiers.jsonl``.

    Args:
        entries: Each with its file and line, for errors.

    Raises:
        ClausierError: E203, E204, as ``read_modifiers``.
    """
    phrases: dict[str, list[tuple[str, ...]]] = {}
    feeling_nouns = set()
    for entry, path, line in entries:
        words = tuple(_norms(entry["pattern"], path, line))
        if entry["label"] == "feeling":
            feeling_nouns.add(words[0])
        elif entry["label"] == "adverbial":
            phrases.setdefault(words[0], []).append(words)
        else:
            raise ClausierError("E203", "unknown_label", file=path, line=line, label=repr(entry["label"]))
    longest_first = {first: tuple(sorted(group, key=len, reverse=True)) for first, group in phrases.items()}
    return Modifiers(longest_first, frozenset(feeling_nouns))


def _norms(pattern: object, path: Path, line: int) -> Iterator[str]:
    if not isinstance(pattern, list):
        raise ClausierError("E204", file=path, line=line)
    for token in pattern:
        if not isinstance(token, dict) or set(token) != {"NORM"}:
            raise ClausierError("E203", "no_norm", file=path, line=line, token=token)
        yield token["NORM"]
