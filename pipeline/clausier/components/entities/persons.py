"""Persons: a name behind its title ("M. Kofi Annan", "Mme Mary Robinson")."""

import re
from collections.abc import Iterator
from functools import lru_cache

from clausier.components.entities.match import EntityMatch


@lru_cache(maxsize=1)
def _titled() -> re.Pattern[str]:
    name = r"(?:[A-ZÀ-ÖØ-Þ][\w’'-]*\.?|al-[A-Z][\w’'-]*)"
    particle = r"(?:de|du|d’|d'|van|von|der|den|ben|bin|el|da|di|dos|al|y)"
    return re.compile(
        rf"(?<!\w)(?:MM?\.|M\s?me|Mmes?|Mlle|Mgr|Dr|Sir|Lord|S\.\s?E\.\s?M\.)\s"
        rf"(?P<name>{name}(?:\s(?:{particle}\s)?{name}){{0,4}})"
    )


def find_persons(text: str) -> Iterator[EntityMatch]:
    """Yield the persons of a paragraph that a title announces.

    Args:
        text: The paragraph.
    """
    for match in _titled().finditer(text):
        start, end = match.span("name")
        end = start + len(match["name"].rstrip(".’'-"))
        yield EntityMatch(start, end, text[start:end], "PER", "title", "grammar", "person")
