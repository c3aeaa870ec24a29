"""What only the whole document tells: abbreviations that it introduces, and short forms of names that stand before."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from clausier.components.entities.extents import Extents
from clausier.components.entities.match import EntityMatch
from clausier.french.folding import fold

DEFINITE = frozenset("le la l' du au ce cet cette ledit ladite dudit audit".split())
"""What stands before a short form; others are new to the reader ("un Comité", "tout Conseil")."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """What was found in a paragraph.

    Attributes:
        text: The paragraph.
        entities: Its entities, in order.
        short_forms: Capitalised head nouns that stand alone.
        closed: Extents in which no entity can be: those of references.
    """

    text: str
    entities: tuple[EntityMatch, ...]
    short_forms: tuple[EntityMatch, ...]
    closed: tuple[tuple[int, int], ...]


@lru_cache(maxsize=1)
def _introduced() -> re.Pattern[str]:
    return re.compile(r"\s\(\s?[«\"“]?\s?(?P<short>[A-Z][\w’'-]{1,14})\s?[»\"”]?\s?\)")


@lru_cache(maxsize=1)
def _abbreviation() -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])[A-Z][\w’'-]{1,14}(?![\w-])")


def link_across(paragraphs: Sequence[Mentions], body: str) -> list[tuple[EntityMatch, ...]]:
    """Link the forms of a name within a document.

    "Bureau des institutions démocratiques et des droits de l'homme (BIDDH)" makes every "BIDDH" of the document the same
    thing. "le Comité" is the issuing body if it is one, else the only name before it that begins with the noun; of several
    none is chosen, and where there is none, it names nothing and is left out.

    Args:
        paragraphs: The paragraphs of a document, in order.
        body: The name of the issuing body, empty if unknown.

    Returns:
        The entities of each paragraph, in order.
    """
    known = _abbreviations(paragraphs)
    names = _Names(body)
    return [tuple(names.resolve(mentions, _with_abbreviations(mentions, known))) for mentions in paragraphs]


def _abbreviations(paragraphs: Sequence[Mentions]) -> dict[str, EntityMatch]:
    """The abbreviations that are introduced, each with the first name that introduces it."""
    known: dict[str, EntityMatch] = {}
    for mentions in paragraphs:
        for match in mentions.entities:
            introduced = _introduced().match(mentions.text, match.end)
            if introduced is not None and match.label not in ("LOC", "DATE") and _is_short(introduced["short"]):
                known.setdefault(introduced["short"], match)
    return known


def _is_short(word: str) -> bool:
    return sum(map(str.isupper, word)) > 1


def _with_abbreviations(mentions: Mentions, known: Mapping[str, EntityMatch]) -> list[EntityMatch]:
    """The entities of a paragraph with its abbreviations; what the base model says of one gives way."""
    if not known:
        return list(mentions.entities)
    extents = Extents(len(mentions.text))
    sure = [entity for entity in mentions.entities if entity.origin != "model"]
    for start, end in (*mentions.closed, *((entity.start, entity.end) for entity in sure)):
        extents.take(start, end)
    for place in _abbreviation().finditer(mentions.text):
        start, end = place.span()
        name = known.get(place.group())
        if name is not None and extents.is_free(start, end):
            extents.take(start, end)
            sure.append(_renamed(name, name, "abbreviation", start, end, place.group()))
    proposed = (e for e in mentions.entities if e.origin == "model" and extents.is_free(e.start, e.end))
    return sorted((*sure, *proposed), key=lambda entity: entity.start)


def _renamed(match: EntityMatch, name: EntityMatch, rule: str, start: int, end: int, text: str) -> EntityMatch:
    """A match as another form of a name."""
    return replace(
        match, start=start, end=end, text=text, label=name.label, subtype=name.subtype, origin="grammar", rule_id=rule,
        canonical_id=name.canonical_id, canonical_name=name.canonical_name or name.text,
    )  # fmt: skip


class _Names:
    """The names that a document has used so far, by the noun that they begin with."""

    def __init__(self, body: str) -> None:
        self._body = fold(body)
        self._named: dict[str, dict[str, EntityMatch]] = {}

    def resolve(self, mentions: Mentions, entities: Sequence[EntityMatch]) -> Iterator[EntityMatch]:
        """Yield the entities of a paragraph, with the short forms that a name before them explains."""
        extents = Extents(len(mentions.text))
        for entity in entities:
            extents.take(entity.start, entity.end)
        alone = [(short, True) for short in mentions.short_forms if extents.is_free(short.start, short.end)]
        for match, is_short in sorted([*((e, False) for e in entities), *alone], key=lambda pair: pair[0].start):
            if not is_short:
                yield self._completed(match)
                self._remember(match)
            elif _noun(match.text) in self._named and _is_definite(mentions.text, match.start):
                yield self._explained(match)

    def _explained(self, short: EntityMatch) -> EntityMatch:
        """A short form as the name that it stands for; of several the text does not tell which, so it keeps no key."""
        names = list(self._named[_noun(short.text)].values())
        own = [name for name in names if self._body and fold(name.canonical_name) == self._body]
        if own or len(names) == 1:
            return _renamed(short, (own or names)[0], "short-form", short.start, short.end, short.text)
        return replace(short, label=names[-1].label, subtype=names[-1].subtype, rule_id="short-form")

    def _completed(self, match: EntityMatch) -> EntityMatch:
        """A name without a key that begins a longer one with a key ("le Programme commun") is the same thing."""
        if match.canonical_id or not match.rule_id.startswith("head:"):
            return match
        longer = [name for name in self._named.get(_noun(match.text), {}).values() if _begins(match, name)]
        if len(longer) != 1:
            return match
        return _renamed(match, longer[0], "short-form", match.start, match.end, match.text)

    def _remember(self, match: EntityMatch) -> None:
        """Keep a name; the base model's proposals are too unsure to explain other mentions."""
        if match.origin == "model" or self._completed(match) is not match:
            return
        names = self._named.setdefault(_noun(match.text), {})
        names.setdefault(match.canonical_id or fold(match.text), match)


def _noun(name: str) -> str:
    return fold(name).split()[0]


def _begins(match: EntityMatch, longer: EntityMatch) -> bool:
    """Whether a name is the beginning of a longer one whose extent is sure, since it has a key."""
    return bool(longer.canonical_id) and fold(longer.canonical_name).startswith(fold(match.text) + " ")


def _is_definite(text: str, start: int) -> bool:
    before = fold(text[max(0, start - 10) : start]).replace("'", "' ").split()
    return bool(before) and before[-1] in DEFINITE
