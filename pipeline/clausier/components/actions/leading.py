"""The act that opens a paragraph."""

from dataclasses import dataclass

from clausier.components.actions.acts import FINITE, Act, ActReader
from clausier.components.words import Words
from clausier.french.morphology import analyse

ISSUERS = frozenset(
    "ministres conseil etats assemblee forum comite commission conference chefs participants delegations"
    " gouvernements parties presidence congres bureau groupe organe reunion membres representants".split()
)
"""Heads of the subjects that act in minutes ("Les ministres ont condamné", facts in docs/genre.md, C.4)."""

ADJUNCT_OPENERS = frozenset(
    "a au aux dans en par pour sur de des compte conformement sous avec sans apres avant afin lors outre parallelement"
    " considerant eu vu cependant toutefois enfin ainsi aussi egalement neanmoins".split()
)
SUBJECT_REACH = 40
"""Longest subject or initial adjunct, in words ("Nous, membres du Conseil ministériel de l'OSCE, …, rappelons")."""


@dataclass(frozen=True, slots=True)
class Leading:
    """The leading act: one of the lexicon, or a verb that only its form shows.

    Attributes:
        act: The act of the lexicon, None if morphology alone tells.
        start: Index of the first word.
        end: Index behind the last word.
        form: As in ``Act``.
        lemma: The infinitive or fixed phrase.
        rule: What found it.
    """

    act: Act | None
    start: int
    end: int
    form: str
    lemma: str
    rule: str


def find_leading(reader: ActReader, words: Words, first: int = 0) -> Leading | None:
    """Find the act that opens a text.

    Args:
        reader: Reads acts.
        words: The words of a paragraph.
        first: Index of the first word behind the printed number.

    Returns:
        The first that fits: an act at the first word, behind a subject that can act, behind an initial adjunct
        ("À cet égard, invite"), or a word of unknown verb in a form that opens paragraphs.
    """
    if first >= len(words):
        return None
    if words.at(first) == "nous":
        return _first_person(reader, words, first)
    act = reader.read(words, first)
    if act is not None and act.form not in ("prepositional", "infinitive") and not _is_noun(words, act):
        return _leading(act, "opening")
    found = _behind_adjunct(reader, words, first) or _behind_subject(reader, words, first)
    if found is not None:
        return found
    if act is not None and not _is_noun(words, act):
        return _leading(act, "opening")
    return _by_morphology(words, first)


def _leading(act: Act, rule: str) -> Leading:
    return Leading(act, act.start, act.end, act.form, act.lemma, f"{rule}:{act.entry.id}")


def _is_noun(words: Words, act: Act) -> bool:
    """As in "Demande de crédits", "Offre des services": a noun with its complement rather than an act."""
    if act.rule != "entry" or act.form != "indicative_3s" or act.end - act.start > 1:
        return False
    return words.at(act.head) in ("liste", "groupe", "note", "offre", "charge", "demande") and words.at(act.end) in (
        "d'", "explicative", "verbale", "d", "speciale"
    )  # fmt: skip


def _first_person(reader: ActReader, words: Words, first: int) -> Leading | None:
    """As in "Nous rappelons", "Nous nous félicitons", "Nous, membres du Conseil, rappelons"; "Nous engageons à" is reflexive."""
    act = reader.read(words, first)
    if (
        act is not None
        and act.rule == "entry"
        and act.entry.head
        and words.at(act.end) in ("a", "de", "d'", "du", "des")
    ):
        return _leading(act, "list")
    for index in range(first + 1, min(first + SUBJECT_REACH, len(words))):
        if index > first + 1 and words.at(index - 1) not in (",", "nous", "osce", ")"):
            continue
        act = reader.read(words, index)
        if act is not None and act.form == "first_person_plural":
            return _leading(act, "first-person")
    for index in range(first + 1, min(first + 4, len(words))):
        for lemma, form in analyse(words.at(index)):
            if form == "first_person_plural":
                return Leading(None, index, index + 1, form, lemma, "morphology")
    return None


def _behind_adjunct(reader: ActReader, words: Words, first: int) -> Leading | None:
    if words.at(first) not in ADJUNCT_OPENERS:
        return None
    for index in range(first + 1, min(first + SUBJECT_REACH, len(words))):
        if words.at(index - 1) == "," and (act := reader.read(words, index)) and act.form in FINITE:
            if not words.is_capital(index):
                return _leading(act, "behind-adjunct")
            break
        if words.at(index) in (";", ":", "."):
            break
    return None


def _behind_subject(reader: ActReader, words: Words, first: int) -> Leading | None:
    """As in "Les ministres ont condamné", "Le Conseil permanent prie", "Ils se sont félicités"."""
    pronoun = words.at(first) in ("ils", "elles", "il", "elle")
    if not pronoun and not (words.at(first) in ("le", "la", "les", "l'") and words.at(first + 1) in ISSUERS):
        return None
    reach = first + 3 if pronoun else min(first + 14, len(words))
    for index in range(first + 1, reach):
        if words.at(index) in ("qui", "que", "dont", ";", ":", "."):
            return None
        act = reader.read(words, index)
        if act is not None and act.form in ("indicative_3s", "indicative_3p") and words.at(index - 1) not in (
            "de", "des", "d'", "la", "le", "les", "l'", "une", "un", "sa", "son", "par", "pour"
        ):  # fmt: skip
            return _leading(act, "behind-subject")
    return None


FOLLOWS_VERB = frozenset(
    "le la les l' un une que qu' a au aux de du des d' ses son sa leur leurs tous toutes chaque , en par avec dans"
    " combien notamment".split()
)


def _by_morphology(words: Words, first: int) -> Leading | None:
    """A verb that the lexicon does not know, in a form that opens paragraphs."""
    index = first
    if words.at(index) in ("se", "s'"):
        index += 1
    if words.at(index) in ("ayant", "etant") and any(f == "past_participle" for _, f in analyse(words.at(index + 1))):
        lemma = next(lemma for lemma, f in analyse(words.at(index + 1)) if f == "past_participle")
        return Leading(None, first, index + 2, "present_participle", lemma, "morphology")
    if len(words.at(index)) < 4:
        return None
    follows = words.at(index + 1) in FOLLOWS_VERB or words.at(index + 1).endswith("ment")
    for lemma, form in sorted(analyse(words.at(index)), key=lambda reading: reading[1] == "past_participle"):
        wanted = form == "present_participle" or form == "infinitive" or follows
        noun_like = form == "indicative_3s" and words.at(index + 1) in ("de", "du", "des", "d'", ",")
        if wanted and not noun_like:
            name = f"se {lemma}" if index > first else lemma
            return Leading(None, first, index + 1, form, name, "morphology")
    return None
