"""Names by their head noun: "Comité spécial des opérations de maintien de la paix", "onzième Réunion du Conseil".

No list can hold them all. A capital on a noun that heads names of bodies, offices or events begins one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from clausier.components.entities.match import EntityMatch
from clausier.components.entities.noun_phrase import MAX_NAME_WORDS, find_name_end
from clausier.components.entities.patterns import (
    BODY_NOUNS,
    EVENT_NOUNS,
    FUND_NOUNS,
    INSTRUMENT_CONTINUATIONS,
    NOUNS_WITH_SUBJECT,
    ORDINAL_ENDINGS,
    PROGRAMME_NOUNS,
    RANK_WORDS,
    ROLE_NOUNS,
)
from clausier.components.words import Words
from clausier.french.folding import fold
from clausier.french.inflection import uninflected

_NOUNS_BY_LABEL = (
    ("ORG", "", BODY_NOUNS),
    ("MISC", "event", EVENT_NOUNS),
    ("MISC", "programme", PROGRAMME_NOUNS),
    ("MISC", "fund", FUND_NOUNS),
    ("PER", "role", ROLE_NOUNS),
)

HEAD_NOUNS = {uninflected(noun): (label, subtype) for label, subtype, nouns in _NOUNS_BY_LABEL for noun in nouns}
"""Label and subtype by uninflected head noun."""

_HEADS_WITH_SUBJECT = frozenset(map(uninflected, NOUNS_WITH_SUBJECT))
_RANKS = frozenset(map(uninflected, RANK_WORDS))


@dataclass(frozen=True, slots=True)
class HeadedName:
    """A name that begins with a head noun.

    Attributes:
        match: The match.
        first: Index of its first word.
        is_bare: Whether it consists of the head noun alone: a short form ("le Comité"), which names nothing by itself.
    """

    match: EntityMatch
    first: int
    is_bare: bool


def find_headed_names(words: Words, content_start: int, term_ends: Mapping[int, int]) -> Iterator[HeadedName]:
    """Yield the names that a capitalised head noun opens.

    Args:
        words: The words of the paragraph, from ``read_parts``.
        content_start: Offset after the printed number and the leading action: a capital before it means nothing.
        term_ends: For terms of the gazetteer, index after the last word by index of the first; the end of a name never cuts
            one of them.
    """
    for index in words.capitals:
        if words.starts[index] < content_start:
            continue
        head = uninflected(words.folded[index])
        if head not in HEAD_NOUNS or words.printed(index, index + 1).isupper() or _is_instrument(words, index):
            continue
        label, subtype = HEAD_NOUNS[head]
        first, stop = _first_word(words, index), _name_end(words, index, head, term_ends)
        start, end = words.starts[first], words.ends[stop - 1]
        match = EntityMatch(start, end, words.text[start:end], label, f"head:{head}", "grammar", subtype)
        yield HeadedName(match, first, is_bare=stop - first == 1)


def _is_instrument(words: Words, index: int) -> bool:
    following = fold(words.text[words.ends[index] : words.ends[index] + 14]).strip()
    return following.startswith(INSTRUMENT_CONTINUATIONS.get(words.folded[index], ("\0",)))


def _first_word(words: Words, index: int) -> int:
    """Index of the first ordinal or rank before a head: "douzième Réunion", "cinquante et unième", "Haut Représentant"."""
    while index and (words.at(index - 1).endswith(ORDINAL_ENDINGS) or uninflected(words.at(index - 1)) in _RANKS):
        index -= 1
    is_compound_ordinal = words.at(index).endswith("unieme") and words.at(index - 1) == "et"
    return index - 2 if is_compound_ordinal and index > 1 else index


def _name_end(words: Words, index: int, head: str, term_ends: Mapping[int, int]) -> int:
    """Index after the last word of a name."""
    bracket = _find_abbreviation(words, index)
    if bracket:
        return bracket
    is_event = HEAD_NOUNS[head] == ("MISC", "event")
    end = find_name_end(words, index, subject_at_once=is_event, takes_sur=is_event or head in _HEADS_WITH_SUBJECT)
    end = max(end, *(term_ends.get(inner, 0) for inner in range(index, end)))
    return _skip_title(words, end) if is_event else end


def _skip_title(words: Words, index: int) -> int:
    """Index after the quoted title of an event that follows its noun ("Conférence ministérielle « Au cœur de l'Asie »")."""
    if words.at(index) != "«":
        return index
    return next((closing + 1 for closing in range(index, index + MAX_NAME_WORDS) if words.at(closing) == "»"), index)


def _find_abbreviation(words: Words, head: int) -> int:
    """Index of the bracket before the abbreviation of a name, 0 if there is none.

    Its letters occur in the name in the same order, the first at the beginning, as in the algorithm of Schwartz and Hearst
    (A simple algorithm for identifying abbreviation definitions in biomedical text, 2003).
    """
    for index in range(head + 2, min(head + 2 * MAX_NAME_WORDS, len(words) - 2)):
        if words.at(index) == "(":
            return index if _is_abbreviation_of(words, head, index) else 0
        if not words.at(index)[0].isalnum():
            return 0
    return 0


def _is_abbreviation_of(words: Words, head: int, bracket: int) -> bool:
    short = words.at(bracket + 1)
    if not words.printed(bracket + 1, bracket + 2).isupper() or len(short) < 2 or words.at(bracket + 2) != ")":
        return False
    name = "".join(words.folded[head:bracket])
    letters = iter(name)
    return short[0] == name[0] and all(letter in letters for letter in short)
