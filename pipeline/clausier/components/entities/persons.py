"""Persons: a name after its title ("M. Kofi Annan", "Mme Mary Robinson")."""

from collections.abc import Iterator

from clausier.components.entities.match import EntityMatch
from clausier.components.entities.patterns import TITLED_PERSON


def find_persons(text: str) -> Iterator[EntityMatch]:
    """Yield the persons of a paragraph whose name follows a title.

    Args:
        text: The paragraph.
    """
    for match in TITLED_PERSON.finditer(text):
        start, end = match.span("name")
        end = start + len(match["name"].rstrip(".’'-"))
        yield EntityMatch(start, end, text[start:end], "PER", "title", "grammar", "person")
