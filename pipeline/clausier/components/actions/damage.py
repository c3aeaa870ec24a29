"""Openers that extraction damaged: cut by spaces, with letters taken for others.

"se félicitan t", "Rappe/ant", "Con­sidérant", "Réajjinnant" (docs/genre.md, F.11; scans of UN volumes). A
candidate is compared by its letters with the forms that open paragraphs; only a clear winner is taken.
"""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from clausier.components.actions.lexicon import Entry, Lexicon
from clausier.components.words import Words
from clausier.french.folding import fold

OPENING_FORMS = {
    "present_participle": "present_participle",
    "indicative_3s": "indicative_3s",
    "first_person_plural": "first_person_plural",
}
SHORTEST = 7
"""Shorter forms are too alike to be told apart when damaged (letters)."""
SHORTEST_CUT = 5
"""A word that spaces alone cut is certain with fewer letters."""
LEAST_SIMILARITY = 75.0
"""Least similarity of a damaged word and the form it is taken for (rapidfuzz ratio, 0-100)."""
LEAST_SIMILARITY_OF_LETTERS = 88.0
"""The same for a word of letters only: it may be another word ("Mesures") rather than a damaged one."""
LONGEST_CUT = 4
"""Into how many pieces spaces may cut a word."""


_LOOKALIKES = str.maketrans(
    {"1": "i", "0": "o", "/": "l", "|": "l", "!": "l", "j": "f", "·": None, "\\": None, "_": None}
)
"""What scans of italics take letters for ("Reajj1rme")."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """A damaged opener: the entry, its form, the words that it takes, and whether letters had to be guessed."""

    entry: Entry
    form: str
    end: int
    guessed: bool


class DamagedOpeners:
    """Recognises damaged openers of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._forms: dict[str, tuple[Entry, str]] = {}
        for entry in lexicon.entries:
            if entry.kind == "verb" and len(entry.elements) - entry.head == 1:
                prefix = "se" if entry.head else ""
                for word, forms in entry.elements[entry.head].forms.items():
                    form = next((OPENING_FORMS[f] for f in forms if f in OPENING_FORMS), "")
                    if form:
                        self._forms.setdefault(prefix + word, (entry, form))
            elif entry.kind == "adjective":
                for word in entry.elements[0].words:
                    self._forms.setdefault(word, (entry, "past_participle"))
        self._participles = {
            word: entry
            for entry in lexicon.entries
            if entry.kind == "verb" and len(entry.elements) == 1
            for word, forms in entry.elements[0].forms.items()
            if "past_participle" in forms
        }
        self._long = [word for word in self._forms if len(word) >= SHORTEST]

    def read(self, words: Words, first: int, guess: bool = True) -> Repaired | None:
        """Return the opener that a damaged word stands for, None if nobody could tell.

        Args:
            words: The words of a paragraph.
            first: Index of the first word behind the printed number.
            guess: Whether letters may be guessed; otherwise only spaces are undone.
        """
        if not words.is_capital(first):
            return None
        if repaired := self._auxiliary(words, first):
            return repaired
        for end in range(first + 2, min(first + LONGEST_CUT, len(words)) + 1):
            joined = _letters(words.text[words.starts[first] : words.ends[end - 1]])
            if len(joined) >= SHORTEST_CUT and joined in self._forms:
                entry, form = self._forms[joined]
                return Repaired(entry, form, end, guessed=False)
        return self._guess(words, first) if guess else None

    def _auxiliary(self, words: Words, first: int) -> Repaired | None:
        """As in "A_vant examiné" for "Ayant examiné": the past participle behind it tells."""
        for end in range(first + 1, min(first + LONGEST_CUT, len(words) - 1) + 1):
            joined = _letters(words.text[words.starts[first] : words.ends[end - 1]])
            entry = self._participles.get(words.at(end))
            if entry is not None and len(joined) == len("ayant") and fuzz.ratio(joined, "ayant") >= LEAST_SIMILARITY:
                return Repaired(entry, "present_participle", end + 1, guessed=True)
        return None

    def _guess(self, words: Words, first: int) -> Repaired | None:
        text = words.text[words.starts[first] :]
        chunk = re.match(r"\S+", text)
        if chunk is None or not SHORTEST <= len(chunk.group()) <= 20 or chunk.group()[-1] in ".,;:":
            return None
        if re.match(r"(?:[dlncsjm]|qu)'", fold(chunk.group())):
            return None
        damaged = fold(chunk.group()).translate(_LOOKALIKES)
        least = LEAST_SIMILARITY_OF_LETTERS if chunk.group().isalpha() else LEAST_SIMILARITY
        best = process.extract(damaged, self._long, scorer=fuzz.ratio, limit=2, score_cutoff=least)
        if not best:
            return None
        entry, form = self._forms[best[0][0]]
        if len(best) > 1 and best[1][1] == best[0][1] and self._forms[best[1][0]][0] is not entry:
            return None
        behind = words.starts[first] + chunk.end()
        end = next((i for i in range(first, len(words)) if words.starts[i] >= behind), len(words))
        return Repaired(entry, form, end, guessed=True)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold(text))
