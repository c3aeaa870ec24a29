"""The complement of an act: a clause, an infinitive or a noun phrase."""

from dataclasses import dataclass

from clausier.components.actions.patterns import (
    COMPLEMENT_FINAL_MARKS,
    COMPLEMENT_OPENERS,
    COMPLEMENTIZERS,
    INFINITIVE_ADDRESSEE_OPENERS,
    INFINITIVE_PREPOSITIONS,
    NOUNS_IN_ER,
    WORDS_BEFORE_INFINITIVE,
)
from clausier.components.words import Words
from clausier.french.morphology import analyse

MAX_WORDS_BEFORE_INFINITIVE = 60
"""Longest distance between an act and the preposition of its infinitive, in words: the addressee may be in between."""


@dataclass(frozen=True, slots=True)
class Complement:
    """A complement; indices are of words.

    Attributes:
        kind: ``que``, ``infinitive``, ``noun_phrase``, or empty if there is none.
        verb: The governed infinitive, as printed; may be empty.
        start: Index of its first word.
        end: Index after its last one; equal to ``start`` if there is none.
    """

    kind: str
    verb: str
    start: int
    end: int


def find_complement(words: Words, start: int, end: int, takes_addressee: bool) -> Complement:
    """Find the complement of an act.

    Args:
        words: The words of the paragraph.
        start: Index after the act.
        end: Index of the next act, or after the last word.
        takes_addressee: Whether an addressee of the act may precede the infinitive ("prie le Conseil de rester").
    """
    while end > start and words.at(end - 1) in COMPLEMENT_FINAL_MARKS:
        end -= 1
    first = _skip_insertion(words, start, end)
    if first >= end:
        return Complement("", "", first, first)
    if words.at(first) in COMPLEMENTIZERS:
        return Complement("que", "", first, end)
    preposition, verb = _find_infinitive(words, first, end)
    is_direct = preposition is not None and preposition <= first + 2
    if verb and (is_direct or (takes_addressee and _begins_with_addressee(words, first))):
        return Complement("infinitive", verb, first, end)
    return Complement("noun_phrase", "", first, end)


def _skip_insertion(words: Words, start: int, end: int) -> int:
    """As in "Décide, dans le contexte du Partenariat, de redoubler": the complement begins after the second comma."""
    if words.at(start) != ",":
        return start
    for index in range(start + 1, end):
        if words.at(index) == "," and words.at(index + 1) in COMPLEMENT_OPENERS:
            return index + 1
    return start + 1


def _begins_with_addressee(words: Words, first: int) -> bool:
    return words.at(first) in INFINITIVE_ADDRESSEE_OPENERS or words.is_capital(first)


def _find_infinitive(words: Words, first: int, end: int) -> tuple[int | None, str]:
    """The index of the first "de" or "à" with an infinitive, and the infinitive as printed; None and empty without one."""
    stop = min(end, first + MAX_WORDS_BEFORE_INFINITIVE)
    for index, preposition in enumerate(words.folded[first:stop], start=first):
        if preposition not in INFINITIVE_PREPOSITIONS:
            continue
        verb = index + 1
        while words.at(verb) in WORDS_BEFORE_INFINITIVE:
            verb += 1
        word = words.at(verb)
        if word not in NOUNS_IN_ER and any(form == "infinitive" for _, form in analyse(word)):
            return index, words.printed(verb, verb + 1)
    return None, ""
