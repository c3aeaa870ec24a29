"""Adverbs and adjuncts of manner around an act: "également", "avec une profonde inquiétude"."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clausier.components.words import Words
from clausier.errors import ClausierError
from clausier.model_files.pattern_file import read_entries

NO_MANNER = frozenset(
    "notamment conformement contrairement relativement independamment prealablement parallelement concernement"
    " anterieurement ulterieurement posterieurement concurremment conjointement gouvernement".split()
)
"""Words in -ment that open a phrase of their own, or are nouns: none says how an act is done."""

MANNER_ENDING = "ment"
"""The ending of adverbs of manner."""

DETERMINERS = frozenset("un une le la l' les son sa ses leur leurs notre nos des".split())


@dataclass(frozen=True, slots=True)
class Modifiers:
    """The adjuncts that may stand beside an act.

    Attributes:
        adverbials: Fixed words and phrases, by their first word, the longest first.
        feelings: Nouns of "avec satisfaction", "avec une vive préoccupation".
    """

    adverbials: dict[str, tuple[tuple[str, ...], ...]]
    feelings: frozenset[str]

    @property
    def first_words(self) -> frozenset[str]:
        """The folded words that adjuncts begin with, adverbs in ``MANNER_ENDING`` aside."""
        return frozenset(self.adverbials) | {"avec"}

    def read(self, words: Words, start: int) -> int:
        """Return the index behind the adjunct that begins at a word, ``start`` itself if none does."""
        word = words.at(start)
        for phrase in self.adverbials.get(word, ()):
            if words.folded[start : start + len(phrase)] == phrase:
                return start + len(phrase)
        if word.endswith(MANNER_ENDING) and len(word) > 5 and word not in NO_MANNER:
            return start + 1
        if word == "avec":
            return self._manner(words, start)
        return start

    def _manner(self, words: Words, start: int) -> int:
        """As in "avec" + determiner and up to three words + a noun of feeling + one adjective in agreement with it."""
        index = start + 1
        if words.at(index) in DETERMINERS:
            index += 1
        for noun in range(index, min(index + 4, len(words))):
            if words.at(noun) in self.feelings:
                return noun + 1
            if not words.at(noun).isalpha():
                break
        return start

    def read_all(self, words: Words, start: int) -> tuple[int, tuple[tuple[int, int], ...]]:
        """Read adjuncts one after another.

        Returns:
            The index behind the last one, and each adjunct's first index and the one behind it.
        """
        found = []
        index = start
        while (behind := self.read(words, index)) > index:
            found.append((index, behind))
            index = behind
        return index, tuple(found)


def read_modifiers(path: Path) -> Modifiers:
    """Read the adjuncts of a model.

    Args:
        path: Its ``modifiers.jsonl``: labels ``adverbial`` and ``feeling``, patterns of NORM tokens.

    Raises:
        ClausierError: E201-E205 (see ``read_entries``); E203 for another label or token.
    """
    return modifiers_of(
        (entry, path, line) for line, entry in read_entries(path, frozenset({"label", "id", "pattern", "provenance"}))
    )


def modifiers_of(entries: Iterable[tuple[dict[str, Any], Path, int]]) -> Modifiers:
    """Compile the entries of ``modifiers.jsonl``.

    Args:
        entries: Each with its file and line, for errors.

    Raises:
        ClausierError: E203, E204, as ``read_modifiers``.
    """
    phrases: dict[str, list[tuple[str, ...]]] = {}
    feelings = set()
    for entry, path, line in entries:
        words = tuple(_norms(entry["pattern"], path, line))
        if entry["label"] == "feeling":
            feelings.add(words[0])
        elif entry["label"] == "adverbial":
            phrases.setdefault(words[0], []).append(words)
        else:
            raise ClausierError("E203", "unknown_label", file=path, line=line, label=repr(entry["label"]))
    longest_first = {first: tuple(sorted(found, key=len, reverse=True)) for first, found in phrases.items()}
    return Modifiers(longest_first, frozenset(feelings))


def _norms(pattern: object, path: Path, line: int) -> Iterable[str]:
    if not isinstance(pattern, list):
        raise ClausierError("E204", file=path, line=line)
    for token in pattern:
        if not isinstance(token, dict) or set(token) != {"NORM"}:
            raise ClausierError("E203", "no_norm", file=path, line=line, token=token)
        yield token["NORM"]
