"""The lexicon of acts: entries in spaCy's pattern format, compiled to sets of folded words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from clausier.components.actions.modifiers import Modifiers
from clausier.components.words import Words
from clausier.errors import ClausierError
from clausier.french.morphology import inflect, inflect_adjective
from clausier.model_files.pattern_file import read_entries
from clausier.records.paragraph_kinds import NUMBERED_KINDS

CATEGORIES = ("assertive", "expressive", "commissive", "directive", "declarative", "grounding")
"""Kinds of speech acts after Searle (A Classification of Illocutionary Acts, 1976), with ``grounding`` for phrases
that name what an act rests on ("Agissant en vertu de", "Vu")."""

PROPERTIES: dict[str, Callable[[Any], bool]] = {
    "performed_by": lambda value: value in ("issuer", "anyone"),
    "issuer_if_coordinated": lambda value: value is True,
    "takes_clause": lambda value: value is True,
    "has_addressee": lambda value: value is True,
    "also_noun": lambda value: isinstance(value, list) and all(isinstance(word, str) for word in value),
}
"""Optional keys of an entry that say how its verb behaves, and which values they may have; see ``Entry``."""

REFLEXIVES = frozenset({"se", "s'", "nous"})
DETERMINERS = frozenset("son sa ses leur leurs notre nos le la l' les un une des".split())
LONGEST_ADJECTIVES = 5
"""How many words may stand between a determiner and its noun ("sa vive et profonde préoccupation")."""


@dataclass(frozen=True, slots=True)
class Element:
    """One token of a pattern: the words that it accepts, and for a verb the forms that they are."""

    words: frozenset[str]
    forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    fills: bool = False
    """Whether it stands for any adjectives before a noun."""


@dataclass(frozen=True, slots=True)
class Where:
    """Where an entry is an act; elsewhere its words say something else.

    Attributes:
        kinds: Kinds of paragraphs, ``preambular`` or ``operative``.
        ranks: ``leading`` where it may open a paragraph, ``coordinated`` where it may be a further act.
    """

    kinds: frozenset[str]
    ranks: frozenset[str]

    def __str__(self) -> str:
        return f"{' or '.join(sorted(self.ranks))} in {' or '.join(sorted(self.kinds))} paragraphs"


ANYWHERE = Where(frozenset(NUMBERED_KINDS), frozenset({"leading", "coordinated"}))


@dataclass(frozen=True, slots=True)
class Entry:
    """An act of the lexicon.

    Attributes:
        kind: ``verb``, ``adjective`` or ``phrase``, by the head of its pattern.
        head: Index of the head in ``elements``.
        modifiers: Adverbs that belong to the pattern ("prier instamment").
        where: Where it is an act.
        performed_by: ``issuer`` for what an issuer states of itself only ("rappeler"): as a participle in an operative
            paragraph it is the issuer's. ``anyone`` for what anybody does ("mettre en œuvre"): as a bare participle it
            belongs to the noun before it. Empty for other acts.
        issuer_if_coordinated: Whether a participle of what anyone does is the issuer's all the same after ", et"
            ("…, et s'engageant à").
        takes_clause: Whether an adjective governs a clause ("convaincu que"); after others a participle of a past tense
            follows.
        has_addressee: Whether an act that is no directive names whom it concerns before the infinitive ("autorise le
            Secrétaire général à…"), as directives do.
        also_noun: Its forms that are nouns too ("demande"), folded.
    """

    id: str
    elements: tuple[Element, ...]
    head: int
    kind: str
    lemma: str
    concept: str
    category: str
    strength: int | None
    modifiers: tuple[str, ...]
    where: Where = ANYWHERE
    performed_by: str = ""
    issuer_if_coordinated: bool = False
    takes_clause: bool = False
    has_addressee: bool = False
    also_noun: frozenset[str] = frozenset()

    @property
    def addresses(self) -> bool:
        """Whether somebody who is addressed may precede the infinitive."""
        return self.category == "directive" or self.has_addressee

    @property
    def second(self) -> frozenset[str] | None:
        """The words that its second element accepts; None if it has none, or one that stands for any adjectives."""
        return self.elements[1].words if len(self.elements) > 1 and not self.elements[1].fills else None

    def why_not(self, preamble: bool, rank: str) -> str:
        """Return why it is no act at some place, empty if it is.

        Args:
            preamble: Whether the paragraph is preambular.
            rank: ``leading`` or ``coordinated``.
        """
        holds = rank in self.where.ranks and ("preambular" if preamble else "operative") in self.where.kinds
        return "" if holds else f"is an act only if {self.where}"


@dataclass(frozen=True, slots=True)
class Core:
    """An entry met in a text, from word ``start`` to the one before ``end``.

    Attributes:
        head: Index of the word that its verb or adjective is.
        forms: The forms that the verb may have there.
        inner: Adjuncts inside it ("prend également note"): index of the first word, and behind the last.
    """

    entry: Entry
    start: int
    end: int
    head: int
    forms: tuple[str, ...]
    inner: tuple[tuple[int, int], ...]


class Lexicon:
    """The acts of a model, looked up by the word they begin with."""

    def __init__(self, entries: tuple[Entry, ...], modifiers: Modifiers) -> None:
        self.entries = entries
        self.modifiers = modifiers
        self._by_word: dict[str, list[Entry]] = {}
        self._reflexive: dict[str, list[Entry]] = {}
        for entry in entries:
            for word in entry.elements[0].words:
                self._by_word.setdefault(word, []).append(entry)
            if entry.head == 1 and entry.elements[0].words == REFLEXIVES:
                for word in entry.elements[1].words:
                    self._reflexive.setdefault(word, []).append(entry)

    @property
    def first_words(self) -> frozenset[str]:
        """The folded words that entries begin with."""
        return frozenset(self._by_word)

    def match(self, words: Words, start: int) -> Iterator[Core]:
        """Yield the entries that stand at a word, longer patterns first."""
        entries = self._by_word.get(words.at(start), ())
        if len(entries) > 1 and self.modifiers.read(words, start + 1) == start + 1:
            # Without an adjunct in between, the second word of a pattern is the next one.
            follows = words.at(start + 1)
            entries = [entry for entry in entries if entry.second is None or follows in entry.second]
        found = [core for entry in entries if (core := self._read(entry, words, start))]
        yield from sorted(found, key=lambda core: (-len(core.entry.elements), core.start - core.end))

    def match_reflexive(self, words: Words, start: int) -> Iterator[Core]:
        """Yield the reflexive entries whose verb stands at a word, an auxiliary between it and the pronoun."""
        for entry in self._reflexive.get(words.at(start), ()):
            if core := self._read(entry, words, start, first=1):
                yield core

    def _read(self, entry: Entry, words: Words, start: int, first: int = 0) -> Core | None:
        index, head = start, start
        forms: tuple[str, ...] = ()
        inner: tuple[tuple[int, int], ...] = ()
        for position, element in enumerate(entry.elements):
            if element.fills or position < first:
                continue
            if position > entry.head:
                index, adjuncts = self._to(entry.elements, position, words, index)
                inner += adjuncts
            if words.at(index) not in element.words:
                return None
            if position == entry.head:
                head, forms = index, element.forms.get(words.at(index), ())
                if not _is_printed_so(entry, words, index):
                    return None
                if words.is_accented(index):
                    forms = tuple(form for form in forms if form != "indicative_3s")
            index += 1
        return Core(entry, start, index, head, forms, inner)

    def _to(
        self, elements: tuple[Element, ...], position: int, words: Words, index: int
    ) -> tuple[int, tuple[tuple[int, int], ...]]:
        """Pass over what may stand before a pattern's next word: adjuncts, and adjectives where it says so."""
        wanted = elements[position].words
        if elements[position - 1].fills:
            for ahead in range(index, min(index + LONGEST_ADJECTIVES, len(words))):
                if words.at(ahead) in wanted:
                    return ahead, ()
                if not words.at(ahead).replace("-", "").isalpha():
                    break
            return index, ()
        if words.at(index) in wanted:
            return index, ()
        behind, adjuncts = self.modifiers.read_all(words, index)
        return (behind, adjuncts) if words.at(behind) in wanted else (index, ())


FOLLOWS_PARTICIPLE = frozenset({"par", "de", "du", "des", "d'", "que", "qu'", ","})


def _is_printed_so(entry: Entry, words: Words, index: int) -> bool:
    """Folding makes "Encouragé" and "Encourage" one word: without its accent, a participle needs its complement."""
    if entry.kind != "adjective" or not entry.lemma.endswith("é") or not words.at(index).endswith("e"):
        return True
    if words.at(index).endswith("ee") or words.is_accented(index):
        return True
    return words.at(index + 1) in FOLLOWS_PARTICIPLE


def read_lexicon(path: Path, modifiers: Modifiers) -> Lexicon:
    """Read the acts of a model.

    Args:
        path: Its ``actions.jsonl``. Tokens of a pattern: ``LEMMA`` with POS VERB, ADJ or PRON (a reflexive), ``NORM`` (a
            folded word), POS DET (any determiner or possessive), POS ADJ with OP ``*`` (adjectives).
        modifiers: The model's adjuncts.

    Raises:
        ClausierError: E201-E205 (see ``read_entries``), E203 also for an unknown token, category, strength or place.
    """
    required = frozenset({"label", "id", "pattern", "lemma", "concept", "category", "strength", "provenance"})
    raws = read_entries(path, required, frozenset({"modifiers", "where", *PROPERTIES}))
    return Lexicon(tuple(entry_of(raw, path, line) for line, raw in raws), modifiers)


def entry_of(raw: dict[str, Any], path: Path, line: int) -> Entry:
    """Compile an entry of ``actions.jsonl``.

    Args:
        raw: The entry, with all keys that it must have.
        path: The file, for errors.
        line: Its line.

    Raises:
        ClausierError: E203, an unknown token, category, strength, place or value of a property.
    """
    # Of a learned verb nobody may have said what kind of act it is.
    if raw["category"] not in ("", *CATEGORIES):
        raise ClausierError("E203", "unknown_category", file=path, line=line, category=repr(raw["category"]))
    _check_properties(raw, path, line)
    if not (raw["strength"] is None or isinstance(raw["strength"], int)):
        raise ClausierError("E203", "strength", file=path, line=line)
    elements: list[Element] = []
    head, kind = 0, "phrase"
    for token in raw["pattern"]:
        element, role = _element(token, path, line)
        if role in ("verb", "adjective") and kind == "phrase":
            head, kind = len(elements), role
        elements.append(element)
    if elements[0].fills or elements[-1].fills:
        raise ClausierError("E203", "outer_adjectives", file=path, line=line)
    return Entry(
        raw["id"], tuple(elements), head, kind, raw["lemma"], raw["concept"], raw["category"], raw["strength"],
        tuple(raw.get("modifiers", ())), _where(raw.get("where", {}), path, line),
        performed_by=raw.get("performed_by", ""),
        issuer_if_coordinated=raw.get("issuer_if_coordinated", False),
        takes_clause=raw.get("takes_clause", False),
        has_addressee=raw.get("has_addressee", False),
        also_noun=frozenset(raw.get("also_noun", ())),
    )  # fmt: skip


def _check_properties(raw: dict[str, Any], path: Path, line: int) -> None:
    for name, is_allowed in PROPERTIES.items():
        if name in raw and not is_allowed(raw[name]):
            raise ClausierError("E203", "property_value", file=path, line=line, name=name, value=repr(raw[name]))


def _where(raw: object, path: Path, line: int) -> Where:
    if not isinstance(raw, dict) or not raw.keys() <= {"kinds", "ranks"}:
        raise ClausierError("E203", "where_type", file=path, line=line, where=raw)
    kinds = frozenset(raw.get("kinds", ANYWHERE.kinds))
    ranks = frozenset(raw.get("ranks", ANYWHERE.ranks))
    if not kinds <= ANYWHERE.kinds or not ranks <= ANYWHERE.ranks:
        raise ClausierError("E203", "where_values", file=path, line=line, where=raw)
    return Where(kinds, ranks)


def _element(token: object, path: Path, line: int) -> tuple[Element, str]:
    match token:
        case {"LEMMA": str(lemma), "POS": "VERB", **rest} if not rest:
            forms: dict[str, list[str]] = {}
            for form, surface in inflect(lemma).items():
                for word in surface:
                    forms.setdefault(word, []).append(form)
            return Element(frozenset(forms), {word: tuple(found) for word, found in forms.items()}), "verb"
        case {"LEMMA": str(lemma), "POS": "ADJ", **rest} if not rest:
            return Element(inflect_adjective(lemma)), "adjective"
        case {"LEMMA": "se", "POS": "PRON", **rest} if not rest:
            return Element(REFLEXIVES), ""
        case {"NORM": str(word), **rest} if not rest:
            return Element(frozenset({word})), ""
        case {"POS": "DET", **rest} if not rest:
            return Element(DETERMINERS), ""
        case {"POS": "ADJ", "OP": "*", **rest} if not rest:
            return Element(frozenset(), fills=True), ""
    raise ClausierError("E203", "unknown_token", file=path, line=line, token=token)
