"""Openers that extraction damaged: split by spaces, with misread letters.

"se félicitan t", "Rappe/ant", "Con­sidérant", "Réajjinnant" (docs/genre.md, F.11; scans of UN volumes). A
candidate is compared by its letters with the forms that open paragraphs; only an unambiguous best match is taken.
"""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from clausier.components.actions.lexicon import Entry, Lexicon
from clausier.components.actions.patterns import ELIDED_WORD, PERFECT_PARTICIPLE
from clausier.components.words import Words
from clausier.french.folding import fold

OPENING_FORMS = ("present_participle", "indicative_3s", "first_person_plural")
"""Forms of verbs in which damaged openers are recognised."""

MIN_LETTERS = 7
"""Shortest word whose letters may be misread; shorter forms are too similar to each other."""
MAX_LETTERS = 20
"""Longest such word."""
MIN_LETTERS_OF_SPLIT_WORD = 5
"""Shortest word that only spaces split: its letters are certain."""
MIN_SIMILARITY = 75.0
"""Least similarity of a damaged word and a form (rapidfuzz ratio, 0-100)."""
MIN_SIMILARITY_OF_LETTERS = 88.0
"""The same for a word of letters only: it may be another word ("Mesures") rather than a damaged one."""
MAX_PIECES = 4
"""Greatest number of pieces that spaces split a word into."""


_CONFUSED_CHARACTERS = str.maketrans(
    {"1": "i", "0": "o", "/": "l", "|": "l", "!": "l", "j": "f", "·": None, "\\": None, "_": None}
)
"""Characters that scans of italics have instead of letters ("Reajj1rme")."""

_PRINTED_WORD = re.compile(r"\S+")
_NON_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class RepairedOpener:
    """The opener that a damaged word stands for.

    Attributes:
        entry: Its entry.
        form: Its form.
        end: Index after its last word.
        is_guessed: Whether letters differ, not only spaces.
    """

    entry: Entry
    form: str
    end: int
    is_guessed: bool


class DamagedOpeners:
    """Recognises damaged openers of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._forms: dict[str, tuple[Entry, str]] = {}
        for entry in lexicon.entries:
            if entry.kind == "verb" and len(entry.tokens) - entry.head == 1:
                prefix = "se" if entry.head else ""
                for word, forms in entry.tokens[entry.head].forms.items():
                    form = next((form for form in forms if form in OPENING_FORMS), "")
                    if form:
                        self._forms.setdefault(prefix + word, (entry, form))
            elif entry.kind == "adjective":
                for word in entry.tokens[0].words:
                    self._forms.setdefault(word, (entry, "past_participle"))
        self._participles = {
            word: entry
            for entry in lexicon.entries
            if entry.kind == "verb" and len(entry.tokens) == 1
            for word, forms in entry.tokens[0].forms.items()
            if "past_participle" in forms
        }
        self._long_forms = [word for word in self._forms if len(word) >= MIN_LETTERS]

    def repair(self, words: Words, first: int) -> RepairedOpener | None:
        """Return the opener that a damaged word stands for, None if it is ambiguous or no opener.

        Args:
            words: The words of a paragraph.
            first: Index of the first word after the printed number.
        """
        if not words.is_capital(first):
            return None
        if repaired := self._repair_auxiliary(words, first):
            return repaired
        for end in range(first + 2, min(first + MAX_PIECES, len(words)) + 1):
            joined = _letters(words.text[words.starts[first] : words.ends[end - 1]])
            if len(joined) >= MIN_LETTERS_OF_SPLIT_WORD and joined in self._forms:
                entry, form = self._forms[joined]
                return RepairedOpener(entry, form, end, is_guessed=False)
        return self._guess(words, first)

    def _repair_auxiliary(self, words: Words, first: int) -> RepairedOpener | None:
        """As in "A_vant examiné" for "Ayant examiné": the past participle after it confirms it."""
        for end in range(first + 1, min(first + MAX_PIECES, len(words) - 1) + 1):
            joined = _letters(words.text[words.starts[first] : words.ends[end - 1]])
            entry = self._participles.get(words.at(end))
            if (
                entry is not None
                and len(joined) == len(PERFECT_PARTICIPLE)
                and fuzz.ratio(joined, PERFECT_PARTICIPLE) >= MIN_SIMILARITY
            ):
                return RepairedOpener(entry, "present_participle", end + 1, is_guessed=True)
        return None

    def _guess(self, words: Words, first: int) -> RepairedOpener | None:
        """The form that is most similar to the first printed word; None if none is similar enough, or two equally are."""
        text = words.text[words.starts[first] :]
        chunk = _PRINTED_WORD.match(text)
        if chunk is None or not MIN_LETTERS <= len(chunk.group()) <= MAX_LETTERS or chunk.group()[-1] in ".,;:":
            return None
        folded = fold(chunk.group())
        if ELIDED_WORD.match(folded):
            return None
        damaged = folded.translate(_CONFUSED_CHARACTERS)
        threshold = MIN_SIMILARITY_OF_LETTERS if chunk.group().isalpha() else MIN_SIMILARITY
        best = process.extract(damaged, self._long_forms, scorer=fuzz.ratio, limit=2, score_cutoff=threshold)
        if not best:
            return None
        entry, form = self._forms[best[0][0]]
        if len(best) > 1 and best[1][1] == best[0][1] and self._forms[best[1][0]][0] is not entry:
            return None
        chunk_end = words.starts[first] + chunk.end()
        end = next((index for index in range(first, len(words)) if words.starts[index] >= chunk_end), len(words))
        return RepairedOpener(entry, form, end, is_guessed=True)


def _letters(text: str) -> str:
    return _NON_LETTERS.sub("", fold(text))
