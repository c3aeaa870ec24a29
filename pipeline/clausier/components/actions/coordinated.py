"""Further acts of the same issuer in a paragraph: "…, et réaffirmant", "; prie en outre", "et invite".

A verb is a further act only if the issuer is its subject: it stands right behind a comma, a semicolon or a conjunction
(no subject of its own), agrees with the leading act, and is not better explained by a clause that is open before it.
"""

from collections.abc import Iterator, Sequence

from clausier.components.actions.acts import FINITE, Act, ActReader
from clausier.components.words import Words
from clausier.french.morphology import analyse

CONJUNCTIONS = frozenset({"et", "ou", "mais", "puis"})
BOUNDARIES = CONJUNCTIONS | {",", ";", ":", "-"}
CLITICS = frozenset("le la les l' lui leur y en s' se".split())
SUBORDINATORS = frozenset(
    "qui que qu' dont ou lequel laquelle lesquels lesquelles auquel auxquels duquel desquels lorsque".split()
)
ADDRESSING = frozenset("tous toutes les le la l' aux au a chaque ceux celles instamment".split())

NAMES = {
    "present_participle": "a present participle",
    "past_participle": "a past participle",
    "adjective": "an adjective",
    "indicative_3s": "a third person singular",
    "indicative_3p": "a third person plural",
    "first_person_plural": "a first person plural",
    "infinitive": "an infinitive",
    "prepositional": "a prepositional phrase",
}
"""Forms of acts in words."""

CLAUSE_REACH = 150
"""How far back a clause may have been opened, in words; it keeps the search linear in the text."""


def find_coordinated(
    reader: ActReader, words: Words, leading: Act, quoted: Sequence[bool], preamble: bool
) -> list[Act]:
    """Find the further acts of a paragraph in order.

    Args:
        reader: Reads acts.
        words: The words of the paragraph.
        leading: Its leading act.
        quoted: For each word whether it is quoted.
        preamble: Whether the paragraph is preambular.
    """
    return [act for act, reason in judge(reader, words, leading, quoted, preamble) if not reason]


def judge(
    reader: ActReader, words: Words, leading: Act, quoted: Sequence[bool], preamble: bool
) -> Iterator[tuple[Act, str]]:
    """Yield each act that may be a further one, with the reason why it is none.

    Args:
        reader: Reads acts.
        words: The words of the paragraph.
        leading: Its leading act.
        quoted: For each word whether it is quoted.
        preamble: Whether the paragraph is preambular.

    Yields:
        An act and an empty reason if it is accepted. A verb may be judged twice: with its adverb, and without.
    """
    behind = leading.end
    for index in _candidates(reader, words, leading.end):
        if index < behind or quoted[index]:
            continue
        act = reader.read(words, index)
        if act is None or act.end > len(words):
            continue
        reason = act.entry.why_not(preamble, "coordinated") or (
            _not_in_preamble(words, act, leading) if preamble else _not_in_operative(words, act, leading, behind)
        )
        if not reason:
            behind = act.end
        yield act, reason


def _candidates(reader: ActReader, words: Words, start: int) -> Iterator[int]:
    """Words that stand behind a boundary, adjuncts and object pronouns between."""
    for index, word in enumerate(words.folded[start:-1], start=start):
        if word not in BOUNDARIES and word != ".":
            continue
        first_person = word == "." and words.at(index + 1) == "nous"
        if word == "." and not first_person:
            continue
        place = index + 2 if first_person else index + 1
        if word in CONJUNCTIONS and words.at(index + 1) == ",":
            continue
        for _ in range(3):
            if place >= len(words):
                break
            yield place
            if words.at(place) in CLITICS | {"nous"} and not words.at(place).startswith("s"):
                place += 1
                continue
            behind = reader.lexicon.modifiers.read(words, place)
            if behind == place:
                break
            place = behind


def _before(words: Words, act: Act) -> tuple[str, str]:
    """The boundary before an act and the word before that, adjuncts and pronouns passed over."""
    index = act.start - 1
    while index > max(0, act.start - 12) and words.at(index) not in BOUNDARIES:
        index -= 1
    return words.at(index), words.at(index - 1)


ANYBODY = "says what anybody does: it belongs to the noun before it"
GERUND = "is governed by “en”: it says how something is done"


def _not_in_preamble(words: Words, act: Act, leading: Act) -> str:
    """Why an act is no further one of a preambular paragraph; empty if it is."""
    boundary, before = _before(words, act)
    if act.form == "present_participle":
        if words.at(act.start - 1) == "en":
            return GERUND
        strong = boundary == ";" or boundary in CONJUNCTIONS
        if act.entry.performed_by == "anyone":
            is_issuers = act.entry.issuer_if_coordinated and boundary in CONJUNCTIONS and before == ","
            return "" if is_issuers else ANYBODY
        if act.entry.category == "directive" and not strong:
            addresses = _has_addressee(words, act) or words.at(act.end) in ("que", "qu'")
            return "" if addresses else "addresses nobody, and neither “;” nor a conjunction stands before it"
        own = strong or act.entry.performed_by == "issuer" or act.entry.category in ("directive", "expressive")
        return "" if own else "may belong to the noun before it: neither “;” nor a conjunction stands before it"
    if act.form in ("past_participle", "adjective"):
        if not _agrees(words, act, leading):
            return f"does not agree with “{words.printed(leading.head, leading.head + 1)}”"
        if act.entry.performed_by == "anyone":
            return ANYBODY
        return "" if _has_complement(words, act) else "has no complement that an act of the issuer would have"
    return f"is {NAMES[act.form]}: further acts of a preamble are participles or adjectives"


def _not_in_operative(words: Words, act: Act, leading: Act, behind: int) -> str:
    """Why an act is no further one of an operative paragraph; empty if it is."""
    if act.form in FINITE:
        return _not_finite(words, act, leading, behind)
    if act.form != "present_participle":
        return f"is {NAMES[act.form]}: further acts of operative paragraphs are finite verbs"
    if act.start < act.head and words.at(act.start) == "tout":
        return "belongs to the addressee: behind “tout en” it says how the addressee acts"
    if words.at(act.start - 1) == "en":
        return GERUND
    if act.entry.performed_by != "issuer":
        return ANYBODY
    clause = _explaining_clause(words, act)
    return f"goes on with the clause that “{clause}” opens" if clause else ""


def _not_finite(words: Words, act: Act, leading: Act, behind: int) -> str:
    """Weigh what speaks for the issuer as subject against a clause that is open before the verb."""
    form = leading.form if leading.form in FINITE else "indicative_3s"
    if act.form != form:
        return f"belongs to another subject: it is {NAMES[act.form]}, the issuer's verb is {NAMES[form]}"
    if act.rule == "auxiliary" and leading.rule != "auxiliary":
        return "belongs to another subject: it is a past tense, the leading act is none"
    if act.entry.kind == "phrase" or _noun_reading(words, act):
        return "is a noun here, among nouns"
    subordinator = _subordinator(words, act, behind)
    if not subordinator:
        return ""
    own_clause = f"stands in a clause of its own (“{subordinator} …”)"
    fixed = act.rule == "copula" or len(act.entry.elements) - act.entry.head > 1
    if act.entry.performed_by == "anyone" and act.entry.category != "declarative" and not fixed:
        return f"{own_clause} and says what anybody does"
    boundary, before = _before(words, act)
    score = 0
    if boundary == ";":
        score += 3
    elif boundary in CONJUNCTIONS and before == ",":
        score += 2
    elif boundary == ",":
        score += 1 if act.entry.category == "directive" or act.entry.performed_by == "issuer" else 0
    if act.modifiers:
        score += 1
    if fixed:
        score += 1
    follows = words.at(act.end)
    if follows in ("que", "qu'") and act.entry.category != "declarative":
        score += 2
    if act.entry.category == "directive" and _has_addressee(words, act):
        score += 2
    elif act.entry.performed_by == "issuer":
        score += 1
    if _explaining_clause(words, act):
        score -= 3
    return "" if score >= 1 else own_clause


def _subordinator(words: Words, act: Act, behind: int) -> str:
    """The word that opened the last clause with a subject of its own before an act; empty if none may be open.

    A finite verb without subject shares that of the clause that it is coordinated with: where no clause was opened since
    the last act or semicolon, that is the issuer.
    """
    for index in range(act.start - 1, max(behind, act.start - CLAUSE_REACH) - 1, -1):
        if words.at(index) == ";" or _ends_sentence(words, index):
            return ""
        if words.at(index) in SUBORDINATORS:
            return words.at(index)
    return ""


def _ends_sentence(words: Words, index: int) -> bool:
    """A full stop behind a word; one behind a single letter abbreviates ("M.")."""
    return words.at(index) == "." and len(words.at(index - 1)) > 1 and words.is_capital(index + 1)


def _has_addressee(words: Words, act: Act) -> bool:
    """A directive names whom it addresses and what they are to do ("prie le Secrétaire général de…")."""
    return words.at(act.end) in ADDRESSING or words.at(act.start - 1) in CLITICS


def _noun_reading(words: Words, act: Act) -> bool:
    """As in "…, demande et offre", "la charge et note": a noun among nouns, without complement of a verb."""
    if act.rule != "entry" or act.end - act.start > 1:
        return False
    return (
        words.at(act.end) in (",", "et", "ou", ";", ".", "", "de", "du", "des")
        and words.at(act.head) in act.entry.also_noun
    )


def _explaining_clause(words: Words, act: Act) -> str:
    """The pronoun of an open relative clause whose verb the act could be coordinated with ("qui X … et Y"), else empty.

    The nearest subordinator since the last semicolon is looked at. "que" clauses have a subject and a verb of their own,
    and a verb in their plural rules them out; in "qui" clauses a third person singular verb stands close behind.
    """
    for index in range(act.start - 2, max(-1, act.start - CLAUSE_REACH), -1):
        word = words.at(index)
        if word == ";" or _ends_sentence(words, index):
            return ""
        if word in ("qui", "lequel", "laquelle"):
            explains = _verb_form_behind(words, index, act) == "indicative_3s" and _is_near(words, index, act)
            return word if explains else ""
        if word in SUBORDINATORS:
            return ""
    return ""


def _verb_form_behind(words: Words, index: int, act: Act) -> str:
    for ahead in range(index + 1, min(index + 6, act.start)):
        for _, form in analyse(words.at(ahead)):
            if form in ("indicative_3s", "indicative_3p"):
                return form
    return ""


def _is_near(words: Words, index: int, act: Act) -> bool:
    """A relative clause that a comma closed before the act is over; one without a comma goes on."""
    commas = sum(words.at(i) == "," for i in range(index + 1, act.start - 1))
    return commas == 0 and act.start - index < 25


def _agrees(words: Words, act: Act, leading: Act) -> bool:
    """Adjectives of the issuer agree in gender and number with the leading one, where that shows any."""
    if leading.form not in ("past_participle", "adjective"):
        return not words.at(act.head).endswith("s") or words.at(act.head) in ("desireux", "soucieux")
    return _ending(words.at(act.head)) == _ending(words.at(leading.head))


def _ending(word: str) -> tuple[bool, bool]:
    plural = word.endswith("s")
    stem = word.removesuffix("s")
    return plural, stem.endswith(("ee", "ue", "ie", "te", "se", "ise", "ve"))


def _has_complement(words: Words, act: Act) -> bool:
    if words.at(act.end) in ("que", "qu'"):
        return act.entry.takes_clause
    return words.at(act.end) in ("de", "du", "des", "d'", "par", "a", "au", "aux", "en", "devant", ",")
