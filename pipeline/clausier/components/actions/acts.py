"""One act at one place: verb or adjective with its auxiliary, copula, aspect and adjuncts.

    [tout en] [adjuncts] [se] [auxiliary | copula | aspect] [adjuncts] entry [adjuncts]

Few rules compose; which verbs and adjectives there are is the lexicon's business.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from clausier.components.actions.lexicon import REFLEXIVES, Core, Entry, Lexicon
from clausier.components.actions.modifiers import MANNER_ENDING
from clausier.components.words import Words
from clausier.french.morphology import analyse, inflect

FINITE = ("indicative_3s", "indicative_3p", "first_person_plural")

Span = tuple[int, int]
"""Index of a first word, and of the word behind the last one."""


@dataclass(frozen=True, slots=True)
class Act:
    """An act read at one place, in words.

    Attributes:
        start: Index of its first word ("tout", the adverb, the reflexive).
        end: Index behind its last word.
        head: Index of the word that carries its form.
        entry: The entry of the lexicon.
        form: ``present_participle``, ``past_participle``, ``adjective``, ``indicative_3s``, ``indicative_3p``,
            ``first_person_plural``, ``infinitive`` or ``prepositional``.
        lemma: The infinitive or fixed phrase.
        modifiers: Its adjuncts.
        rule: How it was built: ``entry``, ``auxiliary``, ``copula``, ``aspect``.
    """

    start: int
    end: int
    head: int
    entry: Entry
    form: str
    lemma: str
    modifiers: tuple[Span, ...]
    rule: str


def _forms_of(*infinitives: str) -> dict[str, tuple[str, str]]:
    """Folded finite forms and participles of some verbs: word → infinitive, form."""
    return {
        word: (infinitive, form)
        for infinitive in infinitives
        for form in (*FINITE, "present_participle")
        for word in inflect(infinitive)[form]  # type: ignore[index]
    }


class ActReader:
    """Reads acts with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._auxiliaries = _forms_of("avoir", "être")
        self._copulas = _forms_of("être", "demeurer", "rester", "dire", "déclarer", "montrer", "sentir")
        self._aspects = _forms_of("continuer", "persister")
        self._first_words = (
            lexicon.first_words
            | lexicon.modifiers.first_words
            | self._auxiliaries.keys()
            | self._copulas.keys()
            | self._aspects.keys()
            | REFLEXIVES
            | {"tout"}
        )

    def read(self, words: Words, start: int) -> Act | None:
        """Return the act that begins at a word, None if none does.

        Args:
            words: The words of a paragraph.
            start: Index of a word; "tout en" and adjuncts before the verb are part of the act.
        """
        first = words.at(start)
        if first not in self._first_words and not first.endswith(MANNER_ENDING):
            return None
        index = start
        if words.folded[start : start + 2] == ("tout", "en"):
            index = start + 2
        behind, before = self.lexicon.modifiers.read_all(words, index)
        for place, adjuncts in ((behind, before), (index, ())) if before else ((index, ()),):
            for act in self._readings(words, place):
                if index > start and act.form != "present_participle":
                    continue
                if adjuncts and act.form not in ("past_participle", "adjective", *FINITE) and index == start:
                    continue
                return self._with_adjuncts(words, start, adjuncts, act)
        return None

    def _with_adjuncts(self, words: Words, start: int, before: tuple[Span, ...], act: Act) -> Act:
        end, after = self.lexicon.modifiers.read_all(words, act.end)
        if after and words.at(after[-1][0]) in ("tout", "plus", "bien", "fort", "tres", "encore"):
            end, after = after[-1][0], after[:-1]
        return Act(start, end, act.head, act.entry, act.form, act.lemma, before + act.modifiers + after, act.rule)

    def _readings(self, words: Words, start: int) -> Iterator[Act]:
        reflexive = words.at(start) in REFLEXIVES
        verb = start + 1 if reflexive else start
        yield from self._copula(words, start, verb, reflexive)
        yield from self._auxiliary(words, start, verb, reflexive)
        yield from self._aspect(words, start)
        for core in self.lexicon.match(words, start):
            if form := _form(core, words):
                yield _act(start, core, form, core.entry.lemma, (), "entry")

    def _copula(self, words: Words, start: int, verb: int, reflexive: bool) -> Iterator[Act]:
        """As in "Est consciente", "Se déclarant profondément préoccupée", "Demeurant saisi"."""
        copula = self._copulas.get(words.at(verb))
        if copula is None or reflexive != (copula[0] in ("dire", "déclarer", "montrer", "sentir")):
            return
        index, adjuncts = self.lexicon.modifiers.read_all(words, verb + 1)
        for core in self.lexicon.match(words, index):
            if core.entry.kind == "adjective":
                name = copula[0] if copula[0] != "être" else ""
                lemma = f"se {name} {core.entry.lemma[5:]}" if reflexive else f"{name or 'être'} {core.entry.lemma[5:]}"
                yield _act(start, core, copula[1], lemma, adjuncts, "copula", head=verb)

    def _auxiliary(self, words: Words, start: int, verb: int, reflexive: bool) -> Iterator[Act]:
        """As in "Ayant examiné", "ont condamné", "se sont félicités", "s'étant réunis"."""
        auxiliary = self._auxiliaries.get(words.at(verb))
        if auxiliary is None:
            return
        index, adjuncts = self.lexicon.modifiers.read_all(words, verb + 1)
        if words.at(index) == "ete":
            index += 1
        cores = self.lexicon.match_reflexive(words, index) if reflexive else self.lexicon.match(words, index)
        for core in cores:
            if core.entry.kind == "verb" and core.head == core.start and "past_participle" in core.forms:
                yield _act(start, core, auxiliary[1], core.entry.lemma, adjuncts, "auxiliary", head=verb)

    def _aspect(self, words: Words, start: int) -> Iterator[Act]:
        """As in "Continue à exhorter", "Continuant de soutenir"."""
        aspect = self._aspects.get(words.at(start))
        if aspect is None or words.at(start + 1) not in ("a", "de", "d'"):
            return
        for core in self.lexicon.match(words, start + 2):
            if core.entry.kind == "verb" and "infinitive" in core.forms:
                yield _act(start, core, aspect[1], core.entry.lemma, ((start, start + 2),), "aspect", head=start)


def _act(
    start: int,
    core: Core,
    form: str,
    lemma: str,
    modifiers: tuple[Span, ...],
    rule: str,
    head: int | None = None,
) -> Act:
    return Act(
        start,
        core.end,
        core.head if head is None else head,
        core.entry,
        form,
        lemma,
        modifiers + core.inner,
        rule,
    )


def _form(core: Core, words: Words) -> str:
    """The form of a bare entry; empty for one that opens nothing by itself (a past participle of a verb)."""
    if core.entry.kind == "phrase":
        return "prepositional"
    if core.entry.kind == "adjective":
        return "past_participle" if is_past_participle(words.at(core.head)) else "adjective"
    for form in ("present_participle", "first_person_plural", "indicative_3s", "indicative_3p", "infinitive"):
        if form in core.forms:
            return form
    return ""


def is_past_participle(word: str) -> bool:
    """Tell whether a folded adjective is a verb's past participle ("convaincu"; "conscient" is not)."""
    return any(form == "past_participle" for _, form in analyse(word))
