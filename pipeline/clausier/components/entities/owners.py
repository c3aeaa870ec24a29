"""Names with the organisation that they belong to: "Secrétaire général de la Ligue des États arabes"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from clausier.components.entities.gazetteer import Term
from clausier.components.entities.noun_phrase import ARTICLES, DE
from clausier.components.words import Words
from clausier.french.morphology import is_form_of_adjective

OWN = {"osce": "osce.", "un": "un."}
"""How the keys of an organisation's own bodies begin."""

Located = tuple[int, int, Term]
"""Index of the first word, index behind the last, and the term."""


def with_owners(words: Words, found: Iterable[Located]) -> Iterator[Located]:
    """Yield terms as far as they go, over the organisation that follows with "de".

    An organisation's own body stays what it is ("Conseil permanent de l'OSCE"). What is known by its short name alone
    is another one where the organisation is another ("Secrétaire général" of the Arab League), and so is a deputy; it
    has no key then. A short name of one word with an adjective is another body ("Secrétariat technique"), left to its head noun.

    Args:
        words: The words of the paragraph.
        found: What the gazetteer finds.
    """
    located = list(found)
    owners: dict[int, Located] = {}
    for first, behind, term in located:
        if term.subtype == "igo" and (first not in owners or behind > owners[first][1]):
            owners[first] = (first, behind, term)
    for first, behind, term in located:
        if not (term.organisation and behind - first == 1 and is_form_of_adjective(words.at(behind))):
            yield _extended(words, first, behind, term, owners)


def _extended(words: Words, first: int, behind: int, term: Term, owners: dict[int, Located]) -> Located:
    if term.subtype == "role" and words.at(behind).startswith("adjoint"):
        return first, behind + 1, _nameless(term)
    if term.subtype in ("igo", "place", "") or words.at(behind) not in DE:
        return first, behind, term
    owner = owners.get(behind + 1 + (words.at(behind + 1) in ARTICLES))
    if owner is None:
        return first, behind, term
    _, end, organisation = owner
    if term.id.startswith(OWN.get(organisation.id, "-")):
        return first, end, term
    if term.organisation or term.subtype == "role":
        return first, end, _nameless(term)
    return first, behind, term


def _nameless(term: Term) -> Term:
    return replace(term, id="", name="")
