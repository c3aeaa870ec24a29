"""The gazetteer: a lexicon of names, each with its label, subtype and key."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from string import ascii_lowercase
from typing import Any, cast

import numpy as np
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.types import Ints2d

from clausier.components.entities.match import EntityMatch
from clausier.components.entities.patterns import CURRENCY_NOUNS, STATE_ORGANS
from clausier.components.words import Words, read_parts
from clausier.errors import ClausierError
from clausier.french.inflection import uninflected
from clausier.model_files.pattern_file import read_entries

LABELS = ("PER", "LOC", "ORG", "MISC")

INFLECTED_LABELS = frozenset({"PER", "ORG", "MISC"})
"""Labels of names made of common nouns, which have a plural and a feminine; places have neither."""

REQUIRED_KEYS = frozenset({"label", "id", "name", "subtype", "provenance"})
OPTIONAL_KEYS = frozenset({"pattern", "pattern_in", "pattern_after", "any_case", "also_word", "adjective", "keyless"})


@dataclass(frozen=True, slots=True)
class Term:
    """A name in one of its forms.

    Attributes:
        id: The key of the entity that it names.
        name: The canonical name of that entity.
        label: ``PER``, ``LOC``, ``ORG`` or ``MISC``.
        subtype: As in variables.csv.
        printed: The form, as it is printed.
        organisation: The organisation to whose documents this reading of the form is limited, empty for all.
        any_case: Whether it matches in lower case too.
        also_word: Whether it is a common word, so that in capitals it may be no name ("RÈGLEMENT PACIFIQUE").
        after: The folded word that must precede the form, empty for any.
        keyless: Whether the entity that it names has no key, so that the id only distinguishes entries.
    """

    id: str
    name: str
    label: str
    subtype: str
    printed: str
    organisation: str = ""
    any_case: bool = False
    also_word: bool = False
    after: str = ""
    keyless: bool = False

    @property
    def is_acronym(self) -> bool:
        """Whether it matches only exactly as printed: "PAM", "UE"."""
        return self.printed.isupper() and " " not in self.printed


class Gazetteer:
    """Finds the terms of a model in a paragraph.

    Words are matched in two ways: folded, and for names of common nouns without their inflection. A match inside a
    hyphenated word does not count ("Porto" in "Porto-Novo"), unless another term follows the hyphen.

    Args:
        terms: All forms of all names.
    """

    def __init__(self, terms: Sequence[Term]) -> None:
        self._terms = terms
        self._vocab = Vocab()
        self._inflection_key = lru_cache(maxsize=65536)(self._new_inflection_key)
        self._exact = PhraseMatcher(self._vocab, attr="ORTH")
        self._inflected = PhraseMatcher(self._vocab, attr="NORM")
        for number, term in enumerate(terms):
            words = read_parts(term.printed)
            is_inflected = len(words) > 1 and term.label in INFLECTED_LABELS
            (self._inflected if is_inflected else self._exact).add(str(number), [self._doc(words)])

    def find(self, words: Words, organisation: str) -> Iterator[tuple[int, int, Term]]:
        """Yield the terms in a paragraph whose conditions on case and context are met; they may overlap.

        Args:
            words: The words of the paragraph, from ``read_parts``.
            organisation: The organisation that issued the document.

        Yields:
            Index of the first word, index after the last word, and the term.
        """
        doc = self._doc(words)
        capitals = is_in_capitals(words.text)
        hits = [
            (first, stop, self._terms[int(self._vocab.strings[key])])
            for matcher in (self._exact, self._inflected)
            for key, first, stop in matcher(doc)
        ]
        spans = [
            (first, stop, term)
            for first, stop, term in hits
            if (not term.organisation or term.organisation == organisation)
            and (not term.after or term.after == words.at(first - 1))
            and not (capitals and term.also_word)
            and not (term.subtype == "state_group" and not words.folded[first].endswith("s"))
            and not (words.at(first - 1) == "des" and words.at(first - 2) in CURRENCY_NOUNS)
            and _has_required_case(words, first, stop, term)
        ]
        firsts = {first for first, _, _ in spans}
        stops = {stop for _, stop, _ in spans}
        for first, stop, term in spans:
            cut_at_start = _is_hyphenated(words, first) and first not in stops
            cut_at_end = _is_hyphenated(words, stop) and stop not in firsts
            if not (cut_at_start or cut_at_end):
                yield first, stop, term

    def _doc(self, words: Words) -> Doc:
        norms = np.array([[self._inflection_key(word)] for word in words.folded], dtype="uint64").reshape(-1, 1)
        return Doc(self._vocab, words=list(words.folded)).from_array(["NORM"], cast(Ints2d, norms))

    def _new_inflection_key(self, word: str) -> int:
        return int(self._vocab.strings.add(uninflected(word)))


def match_of_term(words: Words, first: int, stop: int, term: Term) -> EntityMatch:
    """Return a term in a paragraph as the match of an entity.

    Args:
        words: The words of the paragraph.
        first: Index of its first word.
        stop: Index after its last word.
        term: The term.
    """
    start, end = words.starts[first], words.ends[stop - 1]
    rule = f"gazetteer:{term.id}" if term.id else f"owner:{term.subtype}"
    key, name = ("", "") if term.keyless else (term.id, term.name)
    return EntityMatch(start, end, words.text[start:end], term.label, rule, "gazetteer", term.subtype, key, name)


def _is_hyphenated(words: Words, index: int) -> bool:
    """Whether a hyphen joins a word to the one before it."""
    return 0 < index < len(words) and words.text[words.ends[index - 1] : words.starts[index]].strip() != ""


_SMALL_LETTERS = ascii_lowercase.encode()


def is_in_capitals(text: str) -> bool:
    """Whether most letters of a text are capitals, so that a capital marks no name."""
    # Where half of the characters are small letters there is nothing to count; bytes are counted at once.
    if 2 * (len(text) - len(text.encode("latin-1", "replace").translate(None, _SMALL_LETTERS))) >= len(text):
        return False
    letters = [character for character in text if character.isalpha()]
    return sum(map(str.isupper, letters)) * 2 > len(letters)


def _has_required_case(words: Words, first: int, stop: int, term: Term) -> bool:
    """Whether a term is printed with its capital; after an apostrophe extractions lose it ("d'allemagne", docs/genre.md, F.9)."""
    printed = words.printed(first, stop)
    if term.is_acronym:
        return printed == term.printed
    if term.any_case or printed[0].isupper() or words.at(first - 1) in ("d'", "l'"):
        return True
    capital = next((index for index, character in enumerate(term.printed) if character.isupper()), 0)
    return capital > 0 and len(printed) == len(term.printed) and printed[capital].isupper()


def read_gazetteer(path: Path) -> Gazetteer:
    """Read the gazetteer of a model.

    Args:
        path: Its ``entities.jsonl``. ``pattern`` lists names, ``pattern_in`` those that have this meaning in documents of
            one organisation, ``pattern_after`` those that have it after one folded word, ``adjective`` the adjectives of a
            State.

    Raises:
        ClausierError: E201-E205 (see ``read_entries``), E203 also for an unknown label, E204 also for an entry with no
            name in it.
    """
    return Gazetteer(
        [
            term
            for line, entry in read_entries(path, REQUIRED_KEYS, OPTIONAL_KEYS)
            for term in terms_of(entry, path, line)
        ]
    )


def terms_of(entry: dict[str, Any], path: Path, line: int) -> Iterable[Term]:
    """Yield the names of an entry of ``entities.jsonl`` in all of their forms.

    Args:
        entry: The entry, with all required keys.
        path: The file, for error messages.
        line: The line of the entry.

    Raises:
        ClausierError: E203 an unknown label, E204 no name.
    """
    if entry["label"] not in LABELS:
        raise ClausierError("E203", "unknown_label", file=path, line=line, label=repr(entry["label"]))
    names = [("", "", name) for name in entry.get("pattern", ())]
    names += [(within, "", name) for within, forms in entry.get("pattern_in", {}).items() for name in forms]
    names += [("", word, name) for word, forms in entry.get("pattern_after", {}).items() for name in forms]
    if not all(read_parts(name) for _, _, name in names) or not names:
        raise ClausierError("E204", file=path, line=line)
    for organisation, after, name in names:
        yield Term(
            entry["id"], entry["name"], entry["label"], entry["subtype"], name, organisation,
            bool(entry.get("any_case")), bool(entry.get("also_word")), after, bool(entry.get("keyless")),
        )  # fmt: skip
    for adjective in entry.get("adjective", ()):
        for organ in STATE_ORGANS:
            yield Term(entry["id"], entry["name"], "ORG", entry["subtype"], f"{organ} {adjective}", any_case=True)
