"""Comparison of titles: without case, accents, punctuation and the article at the beginning."""

import re

from clausier.components.references.patterns import DATE
from clausier.french.folding import fold

ARTICLES = frozenset({"l", "la", "le", "les"})

MIN_CONTENT_WORDS = 4
"""Content words that identify one instrument: "Plan d'action mondial" has fewer, and many plans have this name."""

_WORD = re.compile(r"\w+")
_FINAL_DATE = re.compile(rf"\s(?:de\s|du\s|\(\s?)?(?:{DATE}|(?:19|20)\d{{2}})\s?\)?$")
"""A year or a date at the end of a folded name."""


def title_key(title: str) -> str:
    """Return a title normalized for comparison: a title key.

    Args:
        title: As printed, in capitals or not.
    """
    words = _WORD.findall(fold(title).replace("œ", "oe"))
    return " ".join(words[1:] if words and words[0] in ARTICLES else words)


def name_keys(name: str) -> tuple[str, ...]:
    """Return the title keys by which a name is looked up: as it is, and without the year or date at its end.

    Args:
        name: As printed in a mention: "Déclaration de Vilnius du 7 décembre 2011".
    """
    undated = _FINAL_DATE.sub("", fold(name))
    return tuple(dict.fromkeys((title_key(name), title_key(undated))))


def is_specific_name(name: str) -> bool:
    """Return whether a name says more than a kind of instrument: it contains a proper noun, or several content words.

    Args:
        name: As printed in a mention.
    """
    has_proper_noun = any(word[:1].isupper() for word in _WORD.findall(name)[1:])
    return has_proper_noun or len(_content_words(title_key(name))) >= MIN_CONTENT_WORDS


def is_same_title(first: str, second: str) -> bool:
    """Return whether two titles are equal, or one is the beginning of the other.

    Args:
        first: A title key.
        second: Another title key.
    """
    shorter, longer = sorted((first, second), key=len)
    return bool(shorter) and (f"{longer} ").startswith(f"{shorter} ")


def is_different_title(first: str, second: str) -> bool:
    """Return whether two titles cannot be of one document: they share fewer than half of the content words of the shorter.

    Titles that are neither the same nor different are shortened, translated anew or damaged: they give no evidence.

    Args:
        first: A title key.
        second: Another title key.
    """
    words, others = _content_words(first), _content_words(second)
    return bool(words and others) and 2 * len(words & others) < min(len(words), len(others))


def _content_words(key: str) -> set[str]:
    """The content words of a title key: those of four letters or more, which excludes almost all function words."""
    return {word for word in key.split() if len(word) > 3}
