"""The lexicon of acts: entries in spaCy's pattern format, compiled to sets of folded words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from clausier.components.actions.modifiers import Modifiers, WordSpan
from clausier.components.actions.patterns import DETERMINERS, PARTICIPLE_COMPLEMENT_OPENERS, REFLEXIVE_PRONOUNS
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

MAX_ADJECTIVES = 5
"""Greatest number of words between a determiner and its noun ("sa vive et profonde préoccupation")."""


@dataclass(frozen=True, slots=True)
class PatternToken:
    """One token of a pattern.

    Attributes:
        words: The folded words that it accepts.
        forms: For a verb, the forms of each word.
        is_any_adjectives: Whether it accepts any adjectives before a noun.
    """

    words: frozenset[str]
    forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    is_any_adjectives: bool = False


@dataclass(frozen=True, slots=True)
class ContextRestriction:
    """The contexts in which an entry is an act (the key ``where``); elsewhere its words have another meaning.

    Attributes:
        kinds: Kinds of paragraphs, ``preambular`` or ``operative``.
        ranks: ``leading`` if it may open a paragraph, ``coordinated`` if it may be a further act.
    """

    kinds: frozenset[str]
    ranks: frozenset[str]

    def __str__(self) -> str:
        return f"{' or '.join(sorted(self.ranks))} in {' or '.join(sorted(self.kinds))} paragraphs"


UNRESTRICTED = ContextRestriction(frozenset(NUMBERED_KINDS), frozenset({"leading", "coordinated"}))


@dataclass(frozen=True, slots=True)
class Entry:
    """An act of the lexicon.

    Attributes:
        id: Its id in ``actions.jsonl``.
        tokens: Its pattern.
        head: Index of the head in ``tokens``.
        kind: ``verb``, ``adjective`` or ``phrase``, by the head of its pattern.
        lemma: The infinitive or fixed phrase.
        concept: What the act means, whatever its verb.
        category: One of ``CATEGORIES``; empty if it is unknown.
        strength: 1 (weakest) to 8 for what is asked or decided, None for other acts.
        modifiers: Adverbs that belong to the pattern ("prier instamment").
        restriction: The contexts in which it is an act.
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
    tokens: tuple[PatternToken, ...]
    head: int
    kind: str
    lemma: str
    concept: str
    category: str
    strength: int | None
    modifiers: tuple[str, ...]
    restriction: ContextRestriction = UNRESTRICTED
    performed_by: str = ""
    issuer_if_coordinated: bool = False
    takes_clause: bool = False
    has_addressee: bool = False
    also_noun: frozenset[str] = frozenset()

    @property
    def takes_addressee(self) -> bool:
        """Whether an addressee may precede the infinitive that the act governs."""
        return self.category == "directive" or self.has_addressee

    @property
    def second_words(self) -> frozenset[str] | None:
        """The words that its second token accepts; None if it has none, or one that accepts any adjectives."""
        return self.tokens[1].words if len(self.tokens) > 1 and not self.tokens[1].is_any_adjectives else None

    def rejection_reason(self, is_preambular: bool, rank: str) -> str:
        """Return why it is no act in a context, empty if it is.

        Args:
            is_preambular: Whether the paragraph is preambular.
            rank: ``leading`` or ``coordinated``.
        """
        kind = "preambular" if is_preambular else "operative"
        is_allowed = rank in self.restriction.ranks and kind in self.restriction.kinds
        return "" if is_allowed else f"is an act only if {self.restriction}"


@dataclass(frozen=True, slots=True)
class EntryMatch:
    """A match of an entry's pattern; indices are of words.

    Attributes:
        entry: The entry.
        start: Index of its first word.
        end: Index after its last word.
        head: Index of its verb or adjective.
        forms: The forms that the verb may have there.
        modifiers: The spans of adjuncts inside it ("prend également note").
    """

    entry: Entry
    start: int
    end: int
    head: int
    forms: tuple[str, ...]
    modifiers: tuple[WordSpan, ...]


class Lexicon:
    """The acts of a model, looked up by the word they begin with."""

    def __init__(self, entries: tuple[Entry, ...], modifiers: Modifiers) -> None:
        self.entries = entries
        self.modifiers = modifiers
        self._by_first_word: dict[str, list[Entry]] = {}
        self._by_reflexive_verb: dict[str, list[Entry]] = {}
        for entry in entries:
            for word in entry.tokens[0].words:
                self._by_first_word.setdefault(word, []).append(entry)
            if entry.head == 1 and entry.tokens[0].words == REFLEXIVE_PRONOUNS:
                for word in entry.tokens[1].words:
                    self._by_reflexive_verb.setdefault(word, []).append(entry)

    @property
    def first_words(self) -> frozenset[str]:
        """The folded words that entries begin with."""
        return frozenset(self._by_first_word)

    def match(self, words: Words, start: int) -> Iterator[EntryMatch]:
        """Yield the matches of entries that begin at a word, longer patterns first."""
        entries = self._by_first_word.get(words.at(start), ())
        if len(entries) > 1 and self.modifiers.adjunct_end(words, start + 1) == start + 1:
            # Without an adjunct in between, the second word of a pattern is the next one.
            following = words.at(start + 1)
            entries = [e for e in entries if e.second_words is None or following in e.second_words]
        found = [match for entry in entries if (match := self._match_entry(entry, words, start))]
        yield from sorted(found, key=lambda match: (-len(match.entry.tokens), match.start - match.end))

    def match_reflexive(self, words: Words, start: int) -> Iterator[EntryMatch]:
        """Yield the matches of reflexive entries from their verb on: an auxiliary separates it from the pronoun."""
        for entry in self._by_reflexive_verb.get(words.at(start), ()):
            if match := self._match_entry(entry, words, start, first_token=1):
                yield match

    def _match_entry(self, entry: Entry, words: Words, start: int, first_token: int = 0) -> EntryMatch | None:
        index, head = start, start
        forms: tuple[str, ...] = ()
        modifiers: tuple[WordSpan, ...] = ()
        for position, token in enumerate(entry.tokens):
            if token.is_any_adjectives or position < first_token:
                continue
            if position > entry.head:
                index, adjuncts = self._skip_to_token(entry.tokens, position, words, index)
                modifiers += adjuncts
            if words.at(index) not in token.words:
                return None
            if position == entry.head:
                head, forms = index, token.forms.get(words.at(index), ())
                if not _has_participle_accent(entry, words, index):
                    return None
                if words.is_accented(index):
                    forms = tuple(form for form in forms if form != "indicative_3s")
            index += 1
        return EntryMatch(entry, start, index, head, forms, modifiers)

    def _skip_to_token(
        self, tokens: tuple[PatternToken, ...], position: int, words: Words, index: int
    ) -> tuple[int, tuple[WordSpan, ...]]:
        """Skip what may precede a token of a pattern: adjuncts, or adjectives if the token before it accepts them.

        Returns:
            The index of the token's word and the skipped adjuncts; the given index if the token does not follow.
        """
        accepted = tokens[position].words
        if tokens[position - 1].is_any_adjectives:
            for following in range(index, min(index + MAX_ADJECTIVES, len(words))):
                if words.at(following) in accepted:
                    return following, ()
                if not words.at(following).replace("-", "").isalpha():
                    break
            return index, ()
        if words.at(index) in accepted:
            return index, ()
        end, adjuncts = self.modifiers.read_adjuncts(words, index)
        return (end, adjuncts) if words.at(end) in accepted else (index, ())


def _has_participle_accent(entry: Entry, words: Words, index: int) -> bool:
    """Whether a word may be the participle of an entry; true of words that are no participles in -é.

    Folding makes "Encouragé" and "Encourage" one word: without its accent, a participle needs its complement.
    """
    if entry.kind != "adjective" or not entry.lemma.endswith("é") or not words.at(index).endswith("e"):
        return True
    if words.at(index).endswith("ee") or words.is_accented(index):
        return True
    return words.at(index + 1) in PARTICIPLE_COMPLEMENT_OPENERS


def read_lexicon(path: Path, modifiers: Modifiers) -> Lexicon:
    """Read the acts of a model.

    Args:
        path: Its ``actions.jsonl``. Tokens of a pattern: ``LEMMA`` with POS VERB, ADJ or PRON (a reflexive), ``NORM`` (a
            folded word), POS DET (any determiner or possessive), POS ADJ with OP ``*`` (adjectives).
        modifiers: The model's adjuncts.

    Raises:
        ClausierError: E201-E205 (see ``read_entries``), E203 also for an unknown token, category, strength,
            context or value of a property.
    """
    required = frozenset({"label", "id", "pattern", "lemma", "concept", "category", "strength", "provenance"})
    raws = read_entries(path, required, frozenset({"modifiers", "where", *PROPERTIES}))
    return Lexicon(tuple(compile_entry(raw, path, line) for line, raw in raws), modifiers)


def compile_entry(raw: dict[str, Any], path: Path, line: int) -> Entry:
    """Compile an entry of ``actions.jsonl``.

    Args:
        raw: The entry, with all keys that it must have.
        path: The file, for errors.
        line: Its line.

    Raises:
        ClausierError: E203, an unknown token, category, strength, context or value of a property.
    """
    # The category of a learned verb may be unknown.
    if raw["category"] not in ("", *CATEGORIES):
        raise ClausierError("E203", "unknown_category", file=path, line=line, category=repr(raw["category"]))
    _check_properties(raw, path, line)
    if not (raw["strength"] is None or isinstance(raw["strength"], int)):
        raise ClausierError("E203", "strength", file=path, line=line)
    tokens: list[PatternToken] = []
    head, kind = 0, "phrase"
    for raw_token in raw["pattern"]:
        token, role = _compile_token(raw_token, path, line)
        if role in ("verb", "adjective") and kind == "phrase":
            head, kind = len(tokens), role
        tokens.append(token)
    if tokens[0].is_any_adjectives or tokens[-1].is_any_adjectives:
        raise ClausierError("E203", "outer_adjectives", file=path, line=line)
    return Entry(
        raw["id"], tuple(tokens), head, kind, raw["lemma"], raw["concept"], raw["category"], raw["strength"],
        tuple(raw.get("modifiers", ())), _read_restriction(raw.get("where", {}), path, line),
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


def _read_restriction(raw: object, path: Path, line: int) -> ContextRestriction:
    if not isinstance(raw, dict) or not raw.keys() <= {"kinds", "ranks"}:
        raise ClausierError("E203", "where_type", file=path, line=line, where=raw)
    kinds = frozenset(raw.get("kinds", UNRESTRICTED.kinds))
    ranks = frozenset(raw.get("ranks", UNRESTRICTED.ranks))
    if not kinds <= UNRESTRICTED.kinds or not ranks <= UNRESTRICTED.ranks:
        raise ClausierError("E203", "where_values", file=path, line=line, where=raw)
    return ContextRestriction(kinds, ranks)


def _compile_token(raw: object, path: Path, line: int) -> tuple[PatternToken, str]:
    """Compile a token of a pattern; the second value is ``verb`` or ``adjective`` if it may be the head, else empty."""
    match raw:
        case {"LEMMA": str(lemma), "POS": "VERB", **rest} if not rest:
            forms: dict[str, list[str]] = {}
            for form, surface in inflect(lemma).items():
                for word in surface:
                    forms.setdefault(word, []).append(form)
            return PatternToken(frozenset(forms), {word: tuple(names) for word, names in forms.items()}), "verb"
        case {"LEMMA": str(lemma), "POS": "ADJ", **rest} if not rest:
            return PatternToken(inflect_adjective(lemma)), "adjective"
        case {"LEMMA": "se", "POS": "PRON", **rest} if not rest:
            return PatternToken(REFLEXIVE_PRONOUNS), ""
        case {"NORM": str(word), **rest} if not rest:
            return PatternToken(frozenset({word})), ""
        case {"POS": "DET", **rest} if not rest:
            return PatternToken(DETERMINERS), ""
        case {"POS": "ADJ", "OP": "*", **rest} if not rest:
            return PatternToken(frozenset(), is_any_adjectives=True), ""
    raise ClausierError("E203", "unknown_token", file=path, line=line, token=raw)
