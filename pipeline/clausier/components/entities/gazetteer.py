"""The gazetteer: names that are known, with all that the tables say of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import numpy as np
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.types import Ints2d

from clausier.components.entities.match import EntityMatch
from clausier.components.words import Words, read_parts
from clausier.errors import ClausierError
from clausier.french.inflection import uninflected
from clausier.model_files.pattern_file import read_entries

LABELS = ("PER", "LOC", "ORG", "MISC")

INFLECTED = frozenset({"PER", "ORG", "MISC"})
"""Labels of names made of common nouns, which have a plural and a feminine; places have neither."""

ORGANS = ("gouvernement", "gouvernements", "autorités", "délégation", "parlement", "présidence")
"""What an adjective of nationality makes the name of a State's own body: "Gouvernement afghan"."""

CURRENCIES = frozenset({"dollar", "dollars"})
"""What makes "des États-Unis" the name of money."""

REQUIRED = frozenset({"label", "id", "name", "subtype", "provenance"})
OPTIONAL = frozenset({"pattern", "pattern_in", "pattern_after", "any_case", "also_word", "adjective", "keyless"})


@dataclass(frozen=True, slots=True)
class Term:
    """A name in one of its forms.

    Attributes:
        id: The key of what it names.
        name: The name that the tables give it.
        label: ``PER``, ``LOC``, ``ORG`` or ``MISC``.
        subtype: As in variables.csv.
        printed: The form, as it is printed.
        organisation: The organisation in whose documents alone the form means this, empty for all.
        any_case: Whether it is known in lower case too.
        also_word: Whether it is a common word, so that in capitals it may be no name ("RÈGLEMENT PACIFIQUE").
        after: The folded word behind which alone the form means this, empty for any.
        keyless: Whether nobody has said what it names, so that its id tells entries apart and nothing else.
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
        """Whether it counts only as printed: "PAM", "UE"."""
        return self.printed.isupper() and " " not in self.printed


class Gazetteer:
    """Finds the terms of a model in a paragraph.

    The words are matched in two ways: folded, and for names of common nouns without their inflection. A term that is
    met within a hyphenated word is none ("Porto" in "Porto-Novo"), unless another one stands behind the hyphen.

    Args:
        terms: All forms of all names.
    """

    def __init__(self, terms: Sequence[Term]) -> None:
        self._terms = terms
        self._vocab = Vocab()
        self._key = lru_cache(maxsize=65536)(self._new_key)
        self._exact = PhraseMatcher(self._vocab, attr="ORTH")
        self._inflected = PhraseMatcher(self._vocab, attr="NORM")
        for number, term in enumerate(terms):
            words = read_parts(term.printed)
            several = len(words) > 1 and term.label in INFLECTED
            (self._inflected if several else self._exact).add(str(number), [self._doc(words)])

    def find(self, words: Words, organisation: str) -> Iterator[tuple[int, int, Term]]:
        """Yield the terms of a paragraph that are printed as they have to be; they may overlap.

        Args:
            words: What ``read_parts`` gives.
            organisation: The organisation that issued the document.

        Yields:
            Index of the first word, index behind the last, and the term.
        """
        doc = self._doc(words)
        capitals = in_capitals(words.text)
        met = [
            (first, behind, self._terms[int(self._vocab.strings[key])])
            for matcher in (self._exact, self._inflected)
            for key, first, behind in matcher(doc)
        ]
        fitting = [
            (first, behind, term)
            for first, behind, term in met
            if (not term.organisation or term.organisation == organisation)
            and (not term.after or term.after == words.at(first - 1))
            and not (capitals and term.also_word)
            and not (term.subtype == "state_group" and not words.folded[first].endswith("s"))
            and not (words.at(first - 1) == "des" and words.at(first - 2) in CURRENCIES)
            and _is_printed(words, first, behind, term)
        ]
        begins = {first for first, _, _ in fitting}
        ends = {behind for _, behind, _ in fitting}
        for first, behind, term in fitting:
            cut_before = _joined(words, first) and first not in ends
            cut_behind = _joined(words, behind) and behind not in begins
            if not (cut_before or cut_behind):
                yield first, behind, term

    def _doc(self, words: Words) -> Doc:
        norms = np.array([[self._key(word)] for word in words.folded], dtype="uint64").reshape(-1, 1)
        return Doc(self._vocab, words=list(words.folded)).from_array(["NORM"], cast(Ints2d, norms))

    def _new_key(self, word: str) -> int:
        return int(self._vocab.strings.add(uninflected(word)))


def as_match(words: Words, first: int, behind: int, term: Term) -> EntityMatch:
    """Return the match of a term.

    Args:
        words: The words of the paragraph.
        first: Index of its first word.
        behind: Index behind its last word.
        term: The term.
    """
    start, end = words.starts[first], words.ends[behind - 1]
    rule = f"gazetteer:{term.id}" if term.id else f"owner:{term.subtype}"
    key, name = ("", "") if term.keyless else (term.id, term.name)
    return EntityMatch(start, end, words.text[start:end], term.label, rule, "gazetteer", term.subtype, key, name)


def _joined(words: Words, index: int) -> bool:
    """Whether a hyphen stands between a word and the one before it."""
    return 0 < index < len(words) and words.text[words.ends[index - 1] : words.starts[index]].strip() != ""


def in_capitals(text: str) -> bool:
    """Tell whether most letters of a text are capitals, so that a capital says nothing."""
    letters = [character for character in text if character.isalpha()]
    return sum(map(str.isupper, letters)) * 2 > len(letters)


def _is_printed(words: Words, first: int, behind: int, term: Term) -> bool:
    """Whether a term is printed with its capital; behind an apostrophe extractions lose it ("d'allemagne", F.9)."""
    printed = words.printed(first, behind)
    if term.is_acronym:
        return printed == term.printed
    if term.any_case or printed[0].isupper() or words.at(first - 1) in ("d'", "l'"):
        return True
    capital = next((place for place, character in enumerate(term.printed) if character.isupper()), 0)
    return capital > 0 and len(printed) == len(term.printed) and printed[capital].isupper()


def read_gazetteer(path: Path) -> Gazetteer:
    """Read the gazetteer of a model.

    Args:
        path: Its ``entities.jsonl``. ``pattern`` lists names, ``pattern_in`` those that mean this in documents of one
            organisation, ``pattern_after`` those that mean it behind one folded word, ``adjective`` the adjectives of a
            State.

    Raises:
        ClausierError: E201-E205 (see ``read_entries``), E203 also for an unknown label, E204 also for an entry with no
            name in it.
    """
    return Gazetteer(
        [term for line, entry in read_entries(path, REQUIRED, OPTIONAL) for term in terms_of(entry, path, line)]
    )


def terms_of(entry: dict[str, Any], path: Path, line: int) -> Iterable[Term]:
    """Give the names of an entry of ``entities.jsonl`` in all of their forms.

    Args:
        entry: The entry, with all keys that it must have.
        path: The file, for errors.
        line: Its line.

    Raises:
        ClausierError: E203 an unknown label, E204 no name.
    """
    if entry["label"] not in LABELS:
        raise ClausierError("E203", "unknown_label", file=path, line=line, label=repr(entry["label"]))
    names = [("", "", name) for name in entry.get("pattern", ())]
    names += [(within, "", name) for within, several in entry.get("pattern_in", {}).items() for name in several]
    names += [("", word, name) for word, several in entry.get("pattern_after", {}).items() for name in several]
    if not all(read_parts(name) for _, _, name in names) or not names:
        raise ClausierError("E204", file=path, line=line)
    for organisation, after, name in names:
        yield Term(
            entry["id"], entry["name"], entry["label"], entry["subtype"], name, organisation,
            bool(entry.get("any_case")), bool(entry.get("also_word")), after, bool(entry.get("keyless")),
        )  # fmt: skip
    for adjective in entry.get("adjective", ()):
        for organ in ORGANS:
            yield Term(entry["id"], entry["name"], "ORG", entry["subtype"], f"{organ} {adjective}", any_case=True)
