"""Acts at a word of a paragraph: a verb or adjective of the lexicon with its auxiliary, copula, aspect verb and adjuncts.

    [tout en] [adjuncts] [se] [auxiliary | copula | aspect] [adjuncts] entry [adjuncts]

A few rules compose; the verbs and adjectives are entries of the lexicon.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from clausier.components.actions.lexicon import Entry, EntryMatch, Lexicon
from clausier.components.actions.modifiers import WordSpan
from clausier.components.actions.patterns import (
    ASPECT_VERBS,
    AUXILIARY_VERBS,
    CONCESSIVE_GERUND,
    COPULAS,
    DEGREE_ADVERBS,
    INFINITIVE_PREPOSITIONS,
    MANNER_ADVERB_ENDING,
    PASSIVE_PARTICIPLE,
    REFLEXIVE_COPULAS,
    REFLEXIVE_PRONOUNS,
)
from clausier.components.words import Words
from clausier.french.morphology import analyse, inflect

FINITE_FORMS = ("indicative_3s", "indicative_3p", "first_person_plural")

_TABLE_FORMS = {"indicative_3s": "indicative", "indicative_3p": "indicative"}


@dataclass(frozen=True, slots=True)
class Act:
    """An act of the lexicon in a paragraph; indices are of words.

    Attributes:
        start: Index of its first word ("tout", the adverb, the reflexive).
        end: Index after its last word.
        head: Index of the word that carries its form.
        entry: The entry of the lexicon.
        form: ``present_participle``, ``past_participle``, ``adjective``, ``indicative_3s``, ``indicative_3p``,
            ``first_person_plural``, ``infinitive`` or ``prepositional``.
        lemma: The infinitive or fixed phrase.
        modifiers: The spans of its adjuncts.
        rule: How it is composed: ``entry``, ``auxiliary``, ``copula``, ``aspect``; ``damaged`` if it was repaired.
    """

    start: int
    end: int
    head: int
    entry: Entry
    form: str
    lemma: str
    modifiers: tuple[WordSpan, ...]
    rule: str


def table_form(form: str) -> str:
    """Return the value of the column ``form`` for the form of an act; the column does not distinguish number."""
    return _TABLE_FORMS.get(form, form)


def _finite_and_participle_forms(*infinitives: str) -> dict[str, tuple[str, str]]:
    """Folded finite forms and present participles of some verbs: word → infinitive, form."""
    return {
        word: (infinitive, form)
        for infinitive in infinitives
        for form in (*FINITE_FORMS, "present_participle")
        for word in inflect(infinitive)[form]  # type: ignore[index]
    }


class ActReader:
    """Reads acts with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._auxiliaries = _finite_and_participle_forms(*AUXILIARY_VERBS)
        self._copulas = _finite_and_participle_forms(*COPULAS)
        self._aspects = _finite_and_participle_forms(*ASPECT_VERBS)
        self._first_words = (
            lexicon.first_words
            | lexicon.modifiers.first_words
            | self._auxiliaries.keys()
            | self._copulas.keys()
            | self._aspects.keys()
            | REFLEXIVE_PRONOUNS
            | {CONCESSIVE_GERUND[0]}
        )

    def read(self, words: Words, start: int) -> Act | None:
        """Return the act that begins at a word, None if none does.

        Args:
            words: The words of a paragraph.
            start: Index of a word; "tout en" and adjuncts before the verb are part of the act.
        """
        first_word = words.at(start)
        if first_word not in self._first_words and not first_word.endswith(MANNER_ADVERB_ENDING):
            return None
        first = start
        if words.folded[start : start + 2] == CONCESSIVE_GERUND:
            first = start + 2
        adjuncts_end, adjuncts = self.lexicon.modifiers.read_adjuncts(words, first)
        for verb, preceding in ((adjuncts_end, adjuncts), (first, ())) if adjuncts else ((first, ()),):
            for act in self._candidates(words, verb):
                if first > start and act.form != "present_participle":
                    continue
                if preceding and act.form not in ("past_participle", "adjective", *FINITE_FORMS) and first == start:
                    continue
                return self._with_adjuncts(words, start, preceding, act)
        return None

    def _with_adjuncts(self, words: Words, start: int, preceding: tuple[WordSpan, ...], act: Act) -> Act:
        end, following = self.lexicon.modifiers.read_adjuncts(words, act.end)
        if following and words.at(following[-1][0]) in DEGREE_ADVERBS:
            end, following = following[-1][0], following[:-1]
        modifiers = preceding + act.modifiers + following
        return Act(start, end, act.head, act.entry, act.form, act.lemma, modifiers, act.rule)

    def _candidates(self, words: Words, start: int) -> Iterator[Act]:
        is_reflexive = words.at(start) in REFLEXIVE_PRONOUNS
        verb = start + 1 if is_reflexive else start
        yield from self._with_copula(words, start, verb, is_reflexive)
        yield from self._with_auxiliary(words, start, verb, is_reflexive)
        yield from self._with_aspect_verb(words, start)
        for match in self.lexicon.match(words, start):
            if form := _form_without_auxiliary(match, words):
                yield _build_act(start, match, form, match.entry.lemma, (), "entry")

    def _with_copula(self, words: Words, start: int, verb: int, is_reflexive: bool) -> Iterator[Act]:
        """As in "Est consciente", "Se déclarant profondément préoccupée", "Demeurant saisi"."""
        copula = self._copulas.get(words.at(verb))
        if copula is None or is_reflexive != (copula[0] in REFLEXIVE_COPULAS):
            return
        infinitive, form = copula
        index, adjuncts = self.lexicon.modifiers.read_adjuncts(words, verb + 1)
        for match in self.lexicon.match(words, index):
            if match.entry.kind == "adjective":
                adjective = match.entry.lemma[len("être ") :]
                lemma = f"se {infinitive} {adjective}" if is_reflexive else f"{infinitive} {adjective}"
                yield _build_act(start, match, form, lemma, adjuncts, "copula", head=verb)

    def _with_auxiliary(self, words: Words, start: int, verb: int, is_reflexive: bool) -> Iterator[Act]:
        """As in "Ayant examiné", "ont condamné", "se sont félicités", "s'étant réunis"."""
        auxiliary = self._auxiliaries.get(words.at(verb))
        if auxiliary is None:
            return
        index, adjuncts = self.lexicon.modifiers.read_adjuncts(words, verb + 1)
        if words.at(index) == PASSIVE_PARTICIPLE:
            index += 1
        matches = self.lexicon.match_reflexive(words, index) if is_reflexive else self.lexicon.match(words, index)
        for match in matches:
            if match.entry.kind == "verb" and match.head == match.start and "past_participle" in match.forms:
                yield _build_act(start, match, auxiliary[1], match.entry.lemma, adjuncts, "auxiliary", head=verb)

    def _with_aspect_verb(self, words: Words, start: int) -> Iterator[Act]:
        """As in "Continue à exhorter", "Continuant de soutenir"."""
        aspect = self._aspects.get(words.at(start))
        if aspect is None or words.at(start + 1) not in INFINITIVE_PREPOSITIONS:
            return
        for match in self.lexicon.match(words, start + 2):
            if match.entry.kind == "verb" and "infinitive" in match.forms:
                modifiers = ((start, start + 2),)
                yield _build_act(start, match, aspect[1], match.entry.lemma, modifiers, "aspect", head=start)


def _build_act(
    start: int,
    match: EntryMatch,
    form: str,
    lemma: str,
    modifiers: tuple[WordSpan, ...],
    rule: str,
    head: int | None = None,
) -> Act:
    return Act(
        start,
        match.end,
        match.head if head is None else head,
        match.entry,
        form,
        lemma,
        modifiers + match.modifiers,
        rule,
    )


def _form_without_auxiliary(match: EntryMatch, words: Words) -> str:
    """The form of a match; empty for one that opens nothing without an auxiliary (a past participle of a verb)."""
    if match.entry.kind == "phrase":
        return "prepositional"
    if match.entry.kind == "adjective":
        return "past_participle" if is_past_participle(words.at(match.head)) else "adjective"
    for form in ("present_participle", "first_person_plural", "indicative_3s", "indicative_3p", "infinitive"):
        if form in match.forms:
            return form
    return ""


def is_past_participle(word: str) -> bool:
    """Whether a folded adjective is a verb's past participle ("convaincu" is, "conscient" is not)."""
    return any(form == "past_participle" for _, form in analyse(word))
