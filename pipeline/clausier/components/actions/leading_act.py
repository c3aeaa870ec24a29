"""The act that opens a paragraph."""

from dataclasses import dataclass

from clausier.components.actions.acts import FINITE_FORMS, Act, ActReader
from clausier.components.actions.patterns import (
    ADJUNCT_ENDS,
    ADJUNCT_OPENERS,
    AUXILIARY_PARTICIPLES,
    DEFINITE_ARTICLES,
    FIRST_PERSON_SUBJECT_ENDS,
    ISSUER_NOUNS,
    MANNER_ADVERB_ENDING,
    NOUN_PHRASE_OPENERS,
    NOUNS_LIKE_VERBS,
    OPENING_NOUN_FOLLOWERS,
    REFLEXIVE_COMPLEMENT_OPENERS,
    SUBJECT_ENDS,
    SUBJECT_PRONOUNS,
    THIRD_PERSON_REFLEXIVES,
    UNKNOWN_NOUN_FOLLOWERS,
    UNKNOWN_VERB_FOLLOWERS,
)
from clausier.components.words import Words
from clausier.french.morphology import analyse

MAX_WORDS_BEFORE_ACT = 40
"""Longest initial adjunct, or subject in the first person plural, in words ("Nous, membres du Conseil …, rappelons")."""

MAX_SUBJECT_WORDS = 14
"""Longest subject in the third person, in words."""

MAX_DISTANCE_FROM_PRONOUN = 2
"""Greatest distance of a verb from its subject pronoun in the third person, in words ("Ils se sont félicités")."""

MAX_DISTANCE_FROM_NOUS = 3
"""Greatest distance of an unknown verb from "nous", in words."""

MIN_VERB_LETTERS = 4
"""Shortest form of an unknown verb."""


@dataclass(frozen=True, slots=True)
class LeadingAct:
    """The leading act: one of the lexicon, or a verb that is recognised by its form alone.

    Attributes:
        act: The act of the lexicon, None if only morphology recognises it.
        start: Index of the first word.
        end: Index after the last word.
        form: As in ``Act``.
        lemma: The infinitive or fixed phrase.
        rule: The rule that found it.
    """

    act: Act | None
    start: int
    end: int
    form: str
    lemma: str
    rule: str


def find_leading_act(reader: ActReader, words: Words, first: int = 0) -> LeadingAct | None:
    """Find the act that opens a text.

    Args:
        reader: Reads acts.
        words: The words of a paragraph.
        first: Index of the first word after the printed number.

    Returns:
        The first that fits: an act at the first word, after an initial adjunct ("À cet égard, invite"), after a subject
        that can act, or a word of unknown verb in a form that opens paragraphs.
    """
    if first >= len(words):
        return None
    if words.at(first) == "nous":
        return _find_first_person(reader, words, first)
    act = reader.read(words, first)
    if act is not None and act.form not in ("prepositional", "infinitive") and not _is_noun(words, act):
        return _from_act(act, "opening")
    leading = _find_after_adjunct(reader, words, first) or _find_after_subject(reader, words, first)
    if leading is not None:
        return leading
    if act is not None and not _is_noun(words, act):
        return _from_act(act, "opening")
    return _find_unknown_verb(words, first)


def _from_act(act: Act, rule: str) -> LeadingAct:
    return LeadingAct(act, act.start, act.end, act.form, act.lemma, f"{rule}:{act.entry.id}")


def _is_noun(words: Words, act: Act) -> bool:
    """As in "Demande de crédits", "Offre des services": a noun with its complement rather than an act."""
    if act.rule != "entry" or act.form != "indicative_3s" or act.end - act.start > 1:
        return False
    return words.at(act.head) in NOUNS_LIKE_VERBS and words.at(act.end) in OPENING_NOUN_FOLLOWERS


def _find_first_person(reader: ActReader, words: Words, first: int) -> LeadingAct | None:
    """As in "Nous rappelons", "Nous nous félicitons", "Nous, membres du Conseil, rappelons"; "Nous engageons à" is reflexive."""
    act = reader.read(words, first)
    if act is not None and act.rule == "entry" and act.entry.head and words.at(act.end) in REFLEXIVE_COMPLEMENT_OPENERS:
        return _from_act(act, "list")
    for index in range(first + 1, min(first + MAX_WORDS_BEFORE_ACT, len(words))):
        if index > first + 1 and words.at(index - 1) not in FIRST_PERSON_SUBJECT_ENDS:
            continue
        act = reader.read(words, index)
        if act is not None and act.form == "first_person_plural":
            return _from_act(act, "first-person")
    for index in range(first + 1, min(first + 1 + MAX_DISTANCE_FROM_NOUS, len(words))):
        for lemma, form in analyse(words.at(index)):
            if form == "first_person_plural":
                return LeadingAct(None, index, index + 1, form, lemma, "morphology")
    return None


def _find_after_adjunct(reader: ActReader, words: Words, first: int) -> LeadingAct | None:
    if words.at(first) not in ADJUNCT_OPENERS:
        return None
    for index in range(first + 1, min(first + MAX_WORDS_BEFORE_ACT, len(words))):
        if words.at(index - 1) == "," and (act := reader.read(words, index)) and act.form in FINITE_FORMS:
            if not words.is_capital(index):
                return _from_act(act, "behind-adjunct")
            break
        if words.at(index) in ADJUNCT_ENDS:
            break
    return None


def _find_after_subject(reader: ActReader, words: Words, first: int) -> LeadingAct | None:
    """As in "Les ministres ont condamné", "Le Conseil permanent prie", "Ils se sont félicités"."""
    is_pronoun = words.at(first) in SUBJECT_PRONOUNS
    if not is_pronoun and not (words.at(first) in DEFINITE_ARTICLES and words.at(first + 1) in ISSUER_NOUNS):
        return None
    stop = first + 1 + MAX_DISTANCE_FROM_PRONOUN if is_pronoun else min(first + MAX_SUBJECT_WORDS, len(words))
    for index in range(first + 1, stop):
        if words.at(index) in SUBJECT_ENDS:
            return None
        act = reader.read(words, index)
        if (
            act is not None
            and act.form in ("indicative_3s", "indicative_3p")
            and words.at(index - 1) not in NOUN_PHRASE_OPENERS
        ):
            return _from_act(act, "behind-subject")
    return None


def _find_unknown_verb(words: Words, first: int) -> LeadingAct | None:
    """A verb that the lexicon does not know, in a form that opens paragraphs."""
    index = first
    if words.at(index) in THIRD_PERSON_REFLEXIVES:
        index += 1
    following = words.at(index + 1)
    if words.at(index) in AUXILIARY_PARTICIPLES and any(form == "past_participle" for _, form in analyse(following)):
        lemma = next(lemma for lemma, form in analyse(following) if form == "past_participle")
        return LeadingAct(None, first, index + 2, "present_participle", lemma, "morphology")
    if len(words.at(index)) < MIN_VERB_LETTERS:
        return None
    is_followed_as_verb = following in UNKNOWN_VERB_FOLLOWERS or following.endswith(MANNER_ADVERB_ENDING)
    for lemma, form in sorted(analyse(words.at(index)), key=lambda reading: reading[1] == "past_participle"):
        is_verb = form == "present_participle" or form == "infinitive" or is_followed_as_verb
        is_noun = form == "indicative_3s" and following in UNKNOWN_NOUN_FOLLOWERS
        if is_verb and not is_noun:
            infinitive = f"se {lemma}" if index > first else lemma
            return LeadingAct(None, first, index + 1, form, infinitive, "morphology")
    return None
