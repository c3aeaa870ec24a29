"""The extent of a French name after its head noun: adjectives, complements with "de", then a location or a subject."""

from clausier.components.entities.patterns import (
    ADJECTIVE_PREFIXES,
    DE_FORMS,
    DEFINITE_ARTICLES,
    ESTABLISHMENT_VERBS,
    LOCATIVE_PREPOSITIONS,
    NOMINALISED_INFINITIVES,
    NON_ADJECTIVES,
    NOUNS_OUTSIDE_NAMES,
    PRENOMINAL_ADJECTIVES,
    SUBJECT_PREPOSITIONS,
    WORDS_AFTER_FINITE_VERB,
    WORDS_AFTER_VERBAL_PARTICIPLE,
)
from clausier.components.words import Words
from clausier.french.folding import fold
from clausier.french.morphology import FUNCTION_WORDS, analyse, is_common_word, is_form_of_adjective

MAX_NAME_WORDS = 16
"""Longest name, in words; it keeps the search linear in the text."""


def find_name_end(words: Words, head: int, subject_at_once: bool, takes_sur: bool) -> int:
    """Return the index after the last word of a name.

    Args:
        words: The words of a paragraph.
        head: Index of the head noun.
        subject_at_once: Whether "pour", "sur" or "contre" may follow the noun itself ("Conférence sur les femmes").
        takes_sur: Whether "sur" may follow at all: after most bodies it opens the subject of a report or a debate.
    """
    end = _skip_adjectives(words, head + 1)
    complements = subjects = 0
    while end - head < MAX_NAME_WORDS:
        word = words.at(end)
        is_described = subject_at_once or end > head + 1
        if _is_object(words, head, end) or _is_verb_avoir(words, end):
            break
        if word in DE_FORMS or (
            word in LOCATIVE_PREPOSITIONS and end > head + 1 and (subjects or _is_proper_name(words, end + 1))
        ):
            extended = _skip_complement(words, end + 1)
        elif word == "en" and words.at(end + 1) == "matiere" and end > head + 1:
            extended = _skip_adjectives(words, end + 2)
        elif word in SUBJECT_PREPOSITIONS and is_described and not subjects and (takes_sur or word != "sur"):
            subjects += 1
            extended = _skip_complement(words, end + 1) if _opens_noun_phrase(words, end + 1) else end + 1
        elif word in ("et", "ou") and complements:
            extended = _skip_coordinated(words, end, bool(subjects), plural=words.at(head).endswith("s"))
        else:
            break
        if extended <= end + 1:
            break
        complements += 1
        end = extended
    return end


def _skip_complement(words: Words, index: int) -> int:
    """Index after a noun with its adjectives; the index itself if it holds no noun."""
    begin = index
    while words.at(index) in DEFINITE_ARTICLES:
        index += 1
    if not _is_noun(words.at(index)):
        return begin
    if words.at(index) in PRENOMINAL_ADJECTIVES and _is_noun(words.at(index + 1)):
        index += 1
    return _skip_adjectives(words, index + 1)


def _is_noun(word: str) -> bool:
    """Whether a word may be the noun of a complement: no function word, no number, no infinitive."""
    if not word or not word[0].isalpha() or word in FUNCTION_WORDS or word in NOUNS_OUTSIDE_NAMES:
        return False
    return word in NOMINALISED_INFINITIVES or all(form != "infinitive" for _, form in analyse(word))


def _skip_adjectives(words: Words, index: int) -> int:
    """Index after the adjectives and capitalised words from an index on, at most as many as a name may have words."""
    limit = min(index + MAX_NAME_WORDS, len(words))
    while index < limit and words.starts[index] - words.ends[index - 1] <= 1:
        if _is_attribute(words, index):
            index += 1
        elif words.at(index) in DEFINITE_ARTICLES and words.at(index + 1) in ("plus", "moins"):
            if not is_form_of_adjective(words.at(index + 2)):
                break
            index += 3
        elif words.at(index) in ("et", ",") and _is_list_of_adjectives(words, index):
            index += 2
        else:
            break
    return index


def _is_attribute(words: Words, index: int) -> bool:
    word = words.folded[index]
    if words.is_capital(index):
        return word[0].isalpha()
    if word in NON_ADJECTIVES or _has_complement(words, index):
        return False
    return is_form_of_adjective(word) or (word.startswith(ADJECTIVE_PREFIXES) and not is_common_word(word))


def _is_list_of_adjectives(words: Words, index: int) -> bool:
    """As in "droits économiques, sociaux et culturels"; a participle after a comma begins a clause ("…, tenue à…")."""
    before, after = words.at(index - 1), words.at(index + 1)
    if not (is_form_of_adjective(before) and is_form_of_adjective(after)) or _has_complement(words, index + 1):
        return False
    return not _is_past_participle(after) and all(form != "infinitive" for _, form in analyse(after))


def _is_past_participle(word: str) -> bool:
    return any(form == "past_participle" for _, form in analyse(word))


def _is_verb_avoir(words: Words, index: int) -> bool:
    """Whether "a" without its accent is a verb ("le Groupe de contact a adopté")."""
    return words.at(index) == "a" and words.text[words.starts[index]] in "aA"


def _is_object(words: Words, head: int, index: int) -> bool:
    """Whether "des" opens the object of a verb whose recipient is a body: "présenter au Comité des recommandations"."""
    is_recipient = words.at(head - 1) in ("au", "aux") or (
        words.at(head - 1) in ("la", "l'") and words.at(head - 2) == "a"
    )
    return is_recipient and index == head + 1 and words.at(index) == "des" and not words.is_capital(index + 1)


def _has_complement(words: Words, index: int) -> bool:
    """Whether a word with the form of an adjective is a verb with a complement of its own."""
    readings = analyse(words.at(index))
    forms = {form for _, form in readings}
    if "present_participle" in forms:
        return True
    if {"past_participle", "indicative_3s"} <= forms and not words.is_accented(index):
        return True  # "conserve", not "conservé"
    if any(form == "past_participle" and fold(lemma) in ESTABLISHMENT_VERBS for lemma, form in readings):
        return True
    if "past_participle" in forms:
        return words.at(index + 1) in WORDS_AFTER_VERBAL_PARTICIPLE
    return bool(forms & {"indicative_3s", "indicative_3p"}) and words.at(index + 1) in WORDS_AFTER_FINITE_VERB


def _skip_coordinated(words: Words, index: int, in_subject: bool, plural: bool) -> int:
    """Index after a second complement ("de l'homme et des libertés") or subject ("sur la promotion et la protection").

    A capital begins another name, unless the head is in the plural ("Conférences de Kaboul et de Tokyo").
    """
    opens = words.at(index + 1) in DE_FORMS or (in_subject and words.at(index + 1) in DEFINITE_ARTICLES)
    if not opens or (words.is_capital(index + 2) and not plural):
        return index + 1
    noun = index + 1 + (words.at(index + 1) in DE_FORMS)
    end = _skip_complement(words, noun)
    return index + 1 if end == noun or _is_past_participle(words.at(end)) else end


def _opens_noun_phrase(words: Words, index: int) -> bool:
    return words.at(index) in DEFINITE_ARTICLES or words.is_capital(index)


def _is_proper_name(words: Words, index: int) -> bool:
    """Whether a capitalised word stands at an index, articles aside."""
    while words.at(index) in DEFINITE_ARTICLES:
        index += 1
    return words.is_capital(index)
