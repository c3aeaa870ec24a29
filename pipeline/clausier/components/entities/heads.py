"""Names that their head noun shows: "Comité spécial des opérations de maintien de la paix", "onzième Réunion du Conseil".

No list can hold them all. A capital on a noun that heads names of bodies, offices or events begins one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from clausier.components.entities.match import EntityMatch
from clausier.components.entities.noun_phrase import LONGEST, reach
from clausier.components.words import Words
from clausier.french.folding import fold
from clausier.french.inflection import uninflected

_BODIES = (
    "comite commission conseil bureau organisation mission force groupe office ministere centre institut agence union banque"
    " tribunal cour autorite equipe departement secretariat association federation ligue alliance universite academie"
    " parlement assemblee chambre cabinet division service section unite cellule caisse mecanisme reseau observatoire"
    " organisme direction delegation ecole college"
)
_EVENTS = "conference reunion sommet seminaire forum congres decennie annee journee semaine colloque"
_PROGRAMMES = "programme initiative partenariat processus campagne facilite"
_ROLES = (
    "representant envoye rapporteur coordonnateur conseiller directeur president commissaire ministre secretaire ambassadeur"
    " procureur greffier facilitateur mediateur administrateur"
)
_KINDS = (
    ("ORG", "", _BODIES),
    ("MISC", "event", _EVENTS),
    ("MISC", "programme", _PROGRAMMES),
    ("MISC", "fund", "fonds budget"),
    ("PER", "role", _ROLES),
)

HEADS = {uninflected(noun): (label, subtype) for label, subtype, nouns in _KINDS for noun in nouns.split()}
"""Uninflected head nouns with label and subtype."""

EXPERTS = frozenset(
    map(uninflected, "groupe comite commission rapporteur representant envoye coordonnateur conseiller".split())
)
"""Heads whose subject follows with "sur"; behind other bodies it is that of a report or a debate ("débats du Conseil sur…")."""

BEFORE = frozenset(map(uninflected, "haut sous vice premier co".split()))
"""What stands before a head and belongs to it: "Haut Représentant", "Premier Ministre", "Vice-Président"."""

ORDINALS = ("ieme", "premier", "premiere", "second", "seconde")

INSTRUMENTS = {"programme": ("d'action", "de travail", "2030"), "cadre": ("d'action",)}
"""Nouns that are instruments with these behind them ("Programme d'action", "Programme 2030")."""


@dataclass(frozen=True, slots=True)
class HeadedName:
    """A stretch that a head noun opens.

    Attributes:
        match: The stretch.
        first: Index of its first word.
        bare: Whether nothing but the head noun is there: a short form ("le Comité"), which names nothing by itself.
    """

    match: EntityMatch
    first: int
    bare: bool


def find_headed(words: Words, opened: int, known: Mapping[int, int]) -> Iterator[HeadedName]:
    """Yield the stretches that a capitalised head noun opens.

    Args:
        words: What ``read_parts`` gives.
        opened: Offset behind the printed number and the leading action: a capital before it means nothing.
        known: For names that are known, index of the first word and behind the last: none is cut by the end of another.
    """
    for index in range(len(words)):
        if words.starts[index] < opened or not words.is_capital(index):
            continue
        head = uninflected(words.folded[index])
        if head not in HEADS or words.printed(index, index + 1).isupper() or _is_instrument(words, index):
            continue
        label, subtype = HEADS[head]
        first, behind = _begin(words, index), _behind(words, index, head, known)
        start, end = words.starts[first], words.ends[behind - 1]
        found = EntityMatch(start, end, words.text[start:end], label, f"head:{head}", "grammar", subtype)
        yield HeadedName(found, first, bare=behind - first == 1)


def _is_instrument(words: Words, index: int) -> bool:
    behind = fold(words.text[words.ends[index] : words.ends[index] + 14]).strip()
    return behind.startswith(INSTRUMENTS.get(words.folded[index], ("\0",)))


def _begin(words: Words, index: int) -> int:
    """Ordinals and ranks before a head: "douzième Réunion", "cinquante et unième", "Haut Représentant"."""
    while index and (words.at(index - 1).endswith(ORDINALS) or uninflected(words.at(index - 1)) in BEFORE):
        index -= 1
    tens = words.at(index).endswith("unieme") and words.at(index - 1) == "et"
    return index - 2 if tens and index > 1 else index


def _behind(words: Words, index: int, head: str, known: Mapping[int, int]) -> int:
    abbreviated = _to_abbreviation(words, index)
    if abbreviated:
        return abbreviated
    is_event = HEADS[head] == ("MISC", "event")
    behind = reach(words, index, subject_at_once=is_event, about=is_event or head in EXPERTS)
    behind = max(behind, *(known.get(place, 0) for place in range(index, behind)))
    return _behind_title(words, behind) if is_event else behind


def _behind_title(words: Words, index: int) -> int:
    """Index behind a title that an event has right behind its noun ("Conférence ministérielle « Au cœur de l'Asie »")."""
    if words.at(index) != "«":
        return index
    return next((place + 1 for place in range(index, index + LONGEST) if words.at(place) == "»"), index)


def _to_abbreviation(words: Words, head: int) -> int:
    """Index of the bracket that holds the abbreviation of a name, 0 if there is none.

    Its letters stand in the name in their order, the first at its beginning, as in the algorithm of Schwartz and Hearst
    (A simple algorithm for identifying abbreviation definitions in biomedical text, 2003).
    """
    for index in range(head + 2, min(head + 2 * LONGEST, len(words) - 2)):
        if words.at(index) == "(":
            return index if _abbreviates(words, head, index) else 0
        if not words.at(index)[0].isalnum():
            return 0
    return 0


def _abbreviates(words: Words, head: int, bracket: int) -> bool:
    short = words.at(bracket + 1)
    if not words.printed(bracket + 1, bracket + 2).isupper() or len(short) < 2 or words.at(bracket + 2) != ")":
        return False
    name = "".join(words.folded[head:bracket])
    rest = iter(name)
    return short[0] == name[0] and all(letter in rest for letter in short)
