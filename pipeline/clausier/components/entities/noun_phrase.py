"""How far a French name goes that a head noun opens: adjectives, complements with "de", then a place or a subject."""

from clausier.components.words import Words
from clausier.french.folding import fold
from clausier.french.morphology import FUNCTION_WORDS, analyse, is_common, is_form_of_adjective

LONGEST = 16
"""Longest name, in words; it keeps the search linear in the text."""

PREFIXES = ("anti", "inter", "multi", "pluri", "trans")
"""How compounds begin that serve as adjectives and that no table knows ("antimines")."""

DE = frozenset({"de", "d'", "du", "des"})
PLACES = frozenset({"en", "au", "aux", "a"})
SUBJECTS = frozenset({"pour", "sur", "contre"})
ARTICLES = frozenset({"le", "la", "les", "l'"})

NOT_IN_NAMES = frozenset(
    "compte vigueur cours titre egard question objet cadre vue fin mesure tant matiere sein suite rapport theme"
    " periode travaux progres activites resultats".split()
)
"""Nouns of adverbial phrases behind a preposition ("en vigueur", "au titre de"), of reports ("sur les travaux"), "thème"."""

BEFORE_NOUNS = frozenset("haut haute grand grande petit petite bon bonne nouveau nouvelle".split())
"""Adjectives that stand before their noun ("de haut niveau")."""

GOVERNED = frozenset("par a au aux en dans le de du lors entre d'".split())
"""What stands behind a participle that is no mere adjective ("Comité créé par", "Fonds destiné à")."""

MADE = frozenset(
    "tenir creer etablir organiser convoquer prevoir instituer reunir consacrer adopter constituer".split()
)
"""Verbs whose participle tells how a body or event came about ("la Conférence tenue hier"), and is no part of its name."""

OBJECTS = ARTICLES | frozenset("que qu' de a un une ses son sa".split())
"""What stands behind a finite verb that looks like an adjective."""

NO_ADJECTIVES = FUNCTION_WORDS | {"est"}
"""Words that are more than adjectives: "est" is a verb, "sur" a preposition."""

NOUNS_OF_INFINITIVES = frozenset("devoir pouvoir etre souvenir avenir".split())


def reach(words: Words, head: int, subject_at_once: bool, about: bool) -> int:
    """Return the index behind the last word of a name.

    Args:
        words: The words of a paragraph.
        head: Index of the head noun.
        subject_at_once: Whether "pour", "sur" or "contre" may follow the noun itself ("Conférence sur les femmes").
        about: Whether "sur" may follow at all: behind most bodies it tells what a report or a debate is about.
    """
    behind = _adjectives(words, head + 1)
    complements = subjects = 0
    while behind - head < LONGEST:
        word = words.at(behind)
        described = subject_at_once or behind > head + 1
        if _is_object(words, head, behind) or _has(words, behind):
            break
        if word in DE or (word in PLACES and behind > head + 1 and (subjects or _names_place(words, behind + 1))):
            reached = _complement(words, behind + 1)
        elif word == "en" and words.at(behind + 1) == "matiere" and behind > head + 1:
            reached = _adjectives(words, behind + 2)
        elif word in SUBJECTS and described and not subjects and (about or word != "sur"):
            subjects += 1
            reached = _complement(words, behind + 1) if _opens_noun(words, behind + 1) else behind + 1
        elif word in ("et", "ou") and complements:
            reached = _coordinated(words, behind, bool(subjects), plural=words.at(head).endswith("s"))
        else:
            break
        if reached <= behind + 1:
            break
        complements += 1
        behind = reached
    return behind


def _complement(words: Words, index: int) -> int:
    """Index behind a noun with its adjectives; the index itself where no noun stands."""
    begin = index
    while words.at(index) in ARTICLES:
        index += 1
    if not _is_noun(words.at(index)):
        return begin
    if words.at(index) in BEFORE_NOUNS and _is_noun(words.at(index + 1)):
        index += 1
    return _adjectives(words, index + 1)


def _is_noun(word: str) -> bool:
    """Whether a word may be the noun of a complement: no function word, no number, no infinitive."""
    if not word or not word[0].isalpha() or word in FUNCTION_WORDS or word in NOT_IN_NAMES:
        return False
    return word in NOUNS_OF_INFINITIVES or all(form != "infinitive" for _, form in analyse(word))


def _adjectives(words: Words, index: int) -> int:
    """Index behind the adjectives and capitalised words that stand at an index, as many as a name may have words."""
    most = min(index + LONGEST, len(words))
    while index < most and words.starts[index] - words.ends[index - 1] <= 1:
        if _is_attribute(words, index):
            index += 1
        elif words.at(index) in ARTICLES and words.at(index + 1) in ("plus", "moins"):
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
    if word in NO_ADJECTIVES or _governs(words, index):
        return False
    return is_form_of_adjective(word) or (word.startswith(PREFIXES) and not is_common(word))


def _is_list_of_adjectives(words: Words, index: int) -> bool:
    """As in "droits économiques, sociaux et culturels"; a participle behind a comma begins a clause ("…, tenue à…")."""
    before, after = words.at(index - 1), words.at(index + 1)
    if not (is_form_of_adjective(before) and is_form_of_adjective(after)) or _governs(words, index + 1):
        return False
    return not _is_participle(after) and all(form != "infinitive" for _, form in analyse(after))


def _is_participle(word: str) -> bool:
    return any(form == "past_participle" for _, form in analyse(word))


def _has(words: Words, index: int) -> bool:
    """Whether "a" without its accent is a verb ("le Groupe de contact a adopté")."""
    return words.at(index) == "a" and words.text[words.starts[index]] in "aA"


def _is_object(words: Words, head: int, index: int) -> bool:
    """Whether "des" opens what somebody gives to a body: "présenter au Comité des recommandations"."""
    given = words.at(head - 1) in ("au", "aux") or (words.at(head - 1) in ("la", "l'") and words.at(head - 2) == "a")
    return given and index == head + 1 and words.at(index) == "des" and not words.is_capital(index + 1)


def _governs(words: Words, index: int) -> bool:
    """Whether what looks like an adjective is a verb: it has a complement of its own."""
    readings = analyse(words.at(index))
    forms = {form for _, form in readings}
    if "present_participle" in forms:
        return True
    if {"past_participle", "indicative_3s"} <= forms and not words.is_accented(index):
        return True  # "conserve", not "conservé"
    if any(form == "past_participle" and fold(lemma) in MADE for lemma, form in readings):
        return True
    if "past_participle" in forms:
        return words.at(index + 1) in GOVERNED
    return bool(forms & {"indicative_3s", "indicative_3p"}) and words.at(index + 1) in OBJECTS


def _coordinated(words: Words, index: int, in_subject: bool, plural: bool) -> int:
    """Index behind a second complement ("de l'homme et des libertés") or subject ("sur la promotion et la protection").

    A capital begins another name, unless the head is in the plural ("Conférences de Kaboul et de Tokyo").
    """
    opens = words.at(index + 1) in DE or (in_subject and words.at(index + 1) in ARTICLES)
    if not opens or (words.is_capital(index + 2) and not plural):
        return index + 1
    noun = index + 1 + (words.at(index + 1) in DE)
    behind = _complement(words, noun)
    return index + 1 if behind == noun or _is_participle(words.at(behind)) else behind


def _opens_noun(words: Words, index: int) -> bool:
    return words.at(index) in ARTICLES or words.is_capital(index)


def _names_place(words: Words, index: int) -> bool:
    while words.at(index) in ARTICLES:
        index += 1
    return words.is_capital(index)
