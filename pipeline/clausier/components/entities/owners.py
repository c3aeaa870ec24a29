"""Names with the organisation that they belong to: "Secrétaire général de la Ligue des États arabes"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from clausier.components.entities.gazetteer import Term
from clausier.components.entities.patterns import DE_FORMS, DEFINITE_ARTICLES
from clausier.components.words import Words
from clausier.french.morphology import is_form_of_adjective

OWN_KEY_PREFIXES = {"osce": "osce.", "un": "un."}
"""The prefix of the keys of an organisation's own bodies, by the key of the organisation."""

TermSpan = tuple[int, int, Term]
"""Index of the first word, index after the last word, and the term."""


def extend_over_owners(words: Words, spans: Iterable[TermSpan]) -> Iterator[TermSpan]:
    """Yield terms, extended over the organisation that follows with "de".

    An organisation's own body keeps its key ("Conseil permanent de l'OSCE"). A term that the gazetteer knows by its short name
    alone names another body where the organisation is another ("Secrétaire général" of the Arab League), and so does a
    deputy; it has no key then. A short name of one word with an adjective is another body ("Secrétariat technique"), left to
    the rule on head nouns.

    Args:
        words: The words of the paragraph.
        spans: The terms that the gazetteer finds.
    """
    terms = list(spans)
    owners: dict[int, TermSpan] = {}
    for first, stop, term in terms:
        if term.subtype == "igo" and (first not in owners or stop > owners[first][1]):
            owners[first] = (first, stop, term)
    for first, stop, term in terms:
        if not (term.organisation and stop - first == 1 and is_form_of_adjective(words.at(stop))):
            yield _extended(words, first, stop, term, owners)


def _extended(words: Words, first: int, stop: int, term: Term, owners: dict[int, TermSpan]) -> TermSpan:
    if term.subtype == "role" and words.at(stop).startswith("adjoint"):
        return first, stop + 1, _without_key(term)
    if term.subtype in ("igo", "place", "") or words.at(stop) not in DE_FORMS:
        return first, stop, term
    owner = owners.get(stop + 1 + (words.at(stop + 1) in DEFINITE_ARTICLES))
    if owner is None:
        return first, stop, term
    _, owner_stop, organisation = owner
    if term.id.startswith(OWN_KEY_PREFIXES.get(organisation.id, "-")):
        return first, owner_stop, term
    if term.organisation or term.subtype == "role":
        return first, owner_stop, _without_key(term)
    return first, stop, term


def _without_key(term: Term) -> Term:
    return replace(term, id="", name="")
