"""Linking of names within a document: abbreviations that it introduces, and short forms of names that precede them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from clausier.components.entities.match import EntityMatch
from clausier.components.entities.occupied_spans import Occupancy
from clausier.components.entities.patterns import ABBREVIATION, DEFINITE_DETERMINERS, INTRODUCED_ABBREVIATION
from clausier.french.folding import fold


@dataclass(frozen=True, slots=True)
class ParagraphMentions:
    """The mentions of a paragraph before linking.

    Attributes:
        text: The paragraph.
        entities: Its entities, in order.
        short_forms: Capitalised head nouns without complement ("le Comité").
        reference_spans: Spans in which no entity can be: those of references.
    """

    text: str
    entities: tuple[EntityMatch, ...]
    short_forms: tuple[EntityMatch, ...]
    reference_spans: tuple[tuple[int, int], ...]


def link_entities(paragraphs: Sequence[ParagraphMentions], body: str) -> list[tuple[EntityMatch, ...]]:
    """Link the forms of a name within a document.

    "Bureau des institutions démocratiques et des droits de l'homme (BIDDH)" makes every "BIDDH" of the document the same
    thing. "le Comité" is the issuing body if it is one, else the only name before it that begins with the noun; of several
    none is chosen, and if there is none, the short form is left out.

    Args:
        paragraphs: The paragraphs of a document, in order.
        body: The name of the issuing body, empty if unknown.

    Returns:
        The entities of each paragraph, in order.
    """
    abbreviations = _introduced_abbreviations(paragraphs)
    resolver = _ShortFormResolver(body)
    return [
        tuple(resolver.resolve(paragraph, _with_abbreviations(paragraph, abbreviations))) for paragraph in paragraphs
    ]


def _introduced_abbreviations(paragraphs: Sequence[ParagraphMentions]) -> dict[str, EntityMatch]:
    """The abbreviations that a document introduces, each with the first name that introduces it."""
    abbreviations: dict[str, EntityMatch] = {}
    for paragraph in paragraphs:
        for match in paragraph.entities:
            bracket = INTRODUCED_ABBREVIATION.match(paragraph.text, match.end)
            if bracket is not None and match.label not in ("LOC", "DATE") and _has_two_capitals(bracket["short"]):
                abbreviations.setdefault(bracket["short"], match)
    return abbreviations


def _has_two_capitals(word: str) -> bool:
    return sum(map(str.isupper, word)) > 1


def _with_abbreviations(paragraph: ParagraphMentions, abbreviations: Mapping[str, EntityMatch]) -> list[EntityMatch]:
    """The entities of a paragraph with its abbreviations, which override what the base model proposes for the same span."""
    if not abbreviations:
        return list(paragraph.entities)
    occupancy = Occupancy(len(paragraph.text))
    certain = [entity for entity in paragraph.entities if entity.origin != "model"]
    for start, end in (*paragraph.reference_spans, *((entity.start, entity.end) for entity in certain)):
        occupancy.occupy(start, end)
    for word in ABBREVIATION.finditer(paragraph.text):
        start, end = word.span()
        name = abbreviations.get(word.group())
        if name is not None and occupancy.is_free(start, end):
            occupancy.occupy(start, end)
            certain.append(_as_form_of(name, name, "abbreviation", start, end, word.group()))
    proposed = (e for e in paragraph.entities if e.origin == "model" and occupancy.is_free(e.start, e.end))
    return sorted((*certain, *proposed), key=lambda entity: entity.start)


def _as_form_of(match: EntityMatch, name: EntityMatch, rule: str, start: int, end: int, text: str) -> EntityMatch:
    """A match as another form of a name."""
    return replace(
        match, start=start, end=end, text=text, label=name.label, subtype=name.subtype, origin="grammar", rule_id=rule,
        canonical_id=name.canonical_id, canonical_name=name.canonical_name or name.text,
    )  # fmt: skip


class _ShortFormResolver:
    """Resolves short forms to the names that a document has used so far, by the noun that they begin with."""

    def __init__(self, body: str) -> None:
        self._body = fold(body)
        self._names: dict[str, dict[str, EntityMatch]] = {}

    def resolve(self, paragraph: ParagraphMentions, entities: Sequence[EntityMatch]) -> Iterator[EntityMatch]:
        """Yield the entities of a paragraph, with the short forms whose antecedent precedes them."""
        occupancy = Occupancy(len(paragraph.text))
        for entity in entities:
            occupancy.occupy(entity.start, entity.end)
        short_forms = [(short, True) for short in paragraph.short_forms if occupancy.is_free(short.start, short.end)]
        mentions = [*((entity, False) for entity in entities), *short_forms]
        for match, is_short in sorted(mentions, key=lambda mention: mention[0].start):
            if not is_short:
                yield self._completed(match)
                self._remember(match)
            elif _first_noun(match.text) in self._names and _is_definite(paragraph.text, match.start):
                yield self._resolved(match)

    def _resolved(self, short: EntityMatch) -> EntityMatch:
        """A short form as the name that it stands for; without a key if there are several and none is the issuing body."""
        names = list(self._names[_first_noun(short.text)].values())
        own = [name for name in names if self._body and fold(name.canonical_name) == self._body]
        if own or len(names) == 1:
            return _as_form_of(short, (own or names)[0], "short-form", short.start, short.end, short.text)
        return replace(short, label=names[-1].label, subtype=names[-1].subtype, rule_id="short-form")

    def _completed(self, match: EntityMatch) -> EntityMatch:
        """A name without a key that begins a longer one with a key ("le Programme commun") is the same thing."""
        if match.canonical_id or not match.rule_id.startswith("head:"):
            return match
        longer = [name for name in self._names.get(_first_noun(match.text), {}).values() if _is_prefix(match, name)]
        if len(longer) != 1:
            return match
        return _as_form_of(match, longer[0], "short-form", match.start, match.end, match.text)

    def _remember(self, match: EntityMatch) -> None:
        """Keep a name; the base model's proposals are too uncertain to be antecedents."""
        if match.origin == "model" or self._completed(match) is not match:
            return
        names = self._names.setdefault(_first_noun(match.text), {})
        names.setdefault(match.canonical_id or fold(match.text), match)


def _first_noun(name: str) -> str:
    return fold(name).split()[0]


def _is_prefix(match: EntityMatch, longer: EntityMatch) -> bool:
    """Whether a name is the beginning of a longer one whose extent is certain, since it has a key."""
    return bool(longer.canonical_id) and fold(longer.canonical_name).startswith(fold(match.text) + " ")


def _is_definite(text: str, start: int) -> bool:
    before = fold(text[max(0, start - 10) : start]).replace("'", "' ").split()
    return bool(before) and before[-1] in DEFINITE_DETERMINERS
