"""Titles, compared without case, accents, punctuation and the article before them."""

import re
from functools import lru_cache

from clausier.components.references.patterns import DATE
from clausier.french.folding import fold

ARTICLES = frozenset({"l", "la", "le", "les"})

SPECIFIC = 4
"""So many words of content name one instrument: "Plan d'action mondial" has fewer, and many plans are called so."""


def title_key(title: str) -> str:
    """Return a title as it is compared.

    Args:
        title: As printed, in capitals or not.
    """
    words = re.findall(r"\w+", fold(title).replace("œ", "oe"))
    return " ".join(words[1:] if words and words[0] in ARTICLES else words)


def name_keys(name: str) -> tuple[str, ...]:
    """Return how a name is looked up: as it is, and without the year or date behind it.

    Args:
        name: As a mention prints it: "Déclaration de Vilnius du 7 décembre 2011".
    """
    bare = _dated().sub("", fold(name))
    return tuple(dict.fromkeys((title_key(name), title_key(bare))))


def is_specific(name: str) -> bool:
    """Tell whether a name says more than a kind of instrument: it holds a proper noun, or several words of content.

    Args:
        name: As a mention prints it.
    """
    proper = any(word[:1].isupper() for word in re.findall(r"\w+", name)[1:])
    return proper or len(_content(title_key(name))) >= SPECIFIC


def agree(first: str, second: str) -> bool:
    """Tell whether two titles are one, of which one may be cut short.

    Args:
        first: A title as it is compared.
        second: Another.
    """
    shorter, longer = sorted((first, second), key=len)
    return bool(shorter) and (f"{longer} ").startswith(f"{shorter} ")


def contradict(first: str, second: str) -> bool:
    """Tell whether two titles cannot be of one document: fewer than half of the words of one stand in the other.

    Between this and agreement are titles that are shortened, translated anew or damaged: they tell nothing.

    Args:
        first: A title as it is compared.
        second: Another.
    """
    words, others = _content(first), _content(second)
    return bool(words and others) and 2 * len(words & others) < min(len(words), len(others))


def _content(key: str) -> set[str]:
    """The words of content: of four letters or more, which leaves out almost all others."""
    return {word for word in key.split() if len(word) > 3}


@lru_cache(maxsize=1)
def _dated() -> re.Pattern[str]:
    return re.compile(rf"\s(?:de\s|du\s|\(\s?)?(?:{DATE}|(?:19|20)\d{{2}})\s?\)?$")
