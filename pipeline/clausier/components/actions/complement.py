"""What an act governs: a clause, an infinitive, a noun phrase."""

from dataclasses import dataclass

from clausier.components.words import Words
from clausier.french.morphology import analyse

PRONOUNS = frozenset("se s' le la les l' lui leur y en ne pas nous".split())
NOUNS_IN_ER = frozenset("janvier fevrier premier dernier papier metier chantier acier atelier courrier".split())
INFINITIVE_REACH = 60
"""How far behind the act an addressee may keep the infinitive, in words."""


@dataclass(frozen=True, slots=True)
class Complement:
    """A complement in words.

    Attributes:
        kind: ``que``, ``infinitive``, ``noun_phrase`` or empty.
        verb: The infinitive governed, as printed, may be empty.
        start: Index of its first word.
        end: Index behind its last one; equal to ``start`` if there is none.
    """

    kind: str
    verb: str
    start: int
    end: int


def find_complement(words: Words, start: int, end: int, addresses: bool) -> Complement:
    """Find what an act governs.

    Args:
        words: The words of the paragraph.
        start: Index behind the act.
        end: Index of the next act, or behind the last word.
        addresses: Whether the act is addressed to somebody who may stand before the infinitive ("prie le Conseil de rester").
    """
    while end > start and words.at(end - 1) in (",", ";", ".", ":", "et", "-"):
        end -= 1
    begin = _behind_inserted(words, start, end)
    if begin >= end:
        return Complement("", "", begin, begin)
    first = words.at(begin)
    if first in ("que", "qu'"):
        return Complement("que", "", begin, end)
    index, verb = _infinitive(words, begin, end)
    direct = index is not None and index <= begin + 2
    if verb and (direct or (addresses and _is_addressed(words, begin))):
        return Complement("infinitive", verb, begin, end)
    return Complement("noun_phrase", "", begin, end)


def _behind_inserted(words: Words, start: int, end: int) -> int:
    """As in "Décide, dans le contexte du Partenariat, de redoubler": the complement begins behind the second comma."""
    if words.at(start) != ",":
        return start
    for index in range(start + 1, end):
        if words.at(index) == "," and words.at(index + 1) in (
            "de", "d'", "que", "qu'", "a", "le", "la", "les", "l'", "un", "une", "du", "des", "au", "aux", "sa", "son", "ses"
        ):  # fmt: skip
            return index + 1
    return start + 1


def _is_addressed(words: Words, begin: int) -> bool:
    return words.at(begin) in (
        "le",
        "la",
        "les",
        "l'",
        "tous",
        "toutes",
        "a",
        "au",
        "aux",
        "chaque",
        "ses",
        "son",
        "sa",
        "ceux",
    ) or (words.is_capital(begin))


def _infinitive(words: Words, begin: int, end: int) -> tuple[int | None, str]:
    """The first infinitive behind "de" or "à"."""
    for index, preposition in enumerate(words.folded[begin : min(end, begin + INFINITIVE_REACH)], start=begin):
        if preposition not in ("de", "d'", "a"):
            continue
        place = index + 1
        while words.at(place) in PRONOUNS:
            place += 1
        word = words.at(place)
        if word not in NOUNS_IN_ER and any(form == "infinitive" for _, form in analyse(word)):
            return index, words.printed(place, place + 1)
    return None, ""
