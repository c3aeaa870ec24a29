"""Further acts of the same issuer in a paragraph: "…, et réaffirmant", "; prie en outre", "et invite".

A verb is a further act only if the issuer is its subject: it immediately follows a comma, a semicolon or a conjunction
(no subject of its own), agrees with the leading act, and is not better explained by a clause that is open before it.
"""

from collections.abc import Iterator, Sequence

from clausier.components.actions.acts import FINITE_FORMS, Act, ActReader
from clausier.components.actions.patterns import (
    ADJECTIVE_COMPLEMENT_OPENERS,
    CLAUSE_BOUNDARIES,
    CLITIC_PRONOUNS,
    COMPLEMENTIZERS,
    CONCESSIVE_GERUND,
    COORDINATED_NOUN_FOLLOWERS,
    COORDINATING_CONJUNCTIONS,
    DIRECT_ADDRESSEE_OPENERS,
    FEMININE_ENDINGS,
    GERUND_MARKER,
    OBJECT_PRONOUNS,
    SUBJECT_RELATIVE_PRONOUNS,
    SUBORDINATORS,
)
from clausier.components.actions.rejection_reasons import FORM_DESCRIPTIONS, GERUND, PERFORMED_BY_ANYONE
from clausier.components.words import Words
from clausier.french.morphology import analyse

MAX_CLAUSE_WORDS = 150
"""How far back a clause may have been opened, in words; it keeps the search linear in the text."""

MAX_WORDS_AFTER_BOUNDARY = 12
"""How far back the boundary before an act is looked for, in words."""

MAX_WORDS_TO_RELATIVE_VERB = 5
"""How far after a relative pronoun its verb is looked for, in words."""

MAX_RELATIVE_CLAUSE_WORDS = 25
"""Relative clauses are shorter than this, in words."""

MAX_PRECEDING_WORDS = 2
"""Greatest number of adjuncts and object pronouns between a boundary and a verb."""


def find_coordinated_acts(
    reader: ActReader, words: Words, leading: Act, is_quoted: Sequence[bool], is_preambular: bool
) -> list[Act]:
    """Find the further acts of a paragraph in order.

    Args:
        reader: Reads acts.
        words: The words of the paragraph.
        leading: Its leading act.
        is_quoted: For each word whether it is quoted.
        is_preambular: Whether the paragraph is preambular.
    """
    candidates = evaluate_candidates(reader, words, leading, is_quoted, is_preambular)
    return [act for act, rejection_reason in candidates if not rejection_reason]


def evaluate_candidates(
    reader: ActReader, words: Words, leading: Act, is_quoted: Sequence[bool], is_preambular: bool
) -> Iterator[tuple[Act, str]]:
    """Yield each candidate for a further act, with the reason why it is none.

    Args:
        reader: Reads acts.
        words: The words of the paragraph.
        leading: Its leading act.
        is_quoted: For each word whether it is quoted.
        is_preambular: Whether the paragraph is preambular.

    Yields:
        An act and an empty reason if it is accepted. A verb may be a candidate twice: with its adverb, and without.
    """
    last_end = leading.end
    for index in _candidate_indices(reader, words, leading.end):
        if index < last_end or is_quoted[index]:
            continue
        act = reader.read(words, index)
        if act is None or act.end > len(words):
            continue
        reason = act.entry.rejection_reason(is_preambular, "coordinated") or (
            _preambular_rejection_reason(words, act, leading)
            if is_preambular
            else _operative_rejection_reason(words, act, leading, last_end)
        )
        if not reason:
            last_end = act.end
        yield act, reason


def _candidate_indices(reader: ActReader, words: Words, start: int) -> Iterator[int]:
    """The words that follow a boundary, immediately or after adjuncts and object pronouns."""
    for index, word in enumerate(words.folded[start:-1], start=start):
        if word not in CLAUSE_BOUNDARIES and word != ".":
            continue
        opens_first_person = word == "." and words.at(index + 1) == "nous"
        if word == "." and not opens_first_person:
            continue
        candidate = index + 2 if opens_first_person else index + 1
        if word in COORDINATING_CONJUNCTIONS and words.at(index + 1) == ",":
            continue
        for _ in range(MAX_PRECEDING_WORDS + 1):
            if candidate >= len(words):
                break
            yield candidate
            if words.at(candidate) in OBJECT_PRONOUNS:
                candidate += 1
                continue
            adjunct_end = reader.lexicon.modifiers.adjunct_end(words, candidate)
            if adjunct_end == candidate:
                break
            candidate = adjunct_end


def _preceding_boundary(words: Words, act: Act) -> tuple[str, str]:
    """The boundary before an act and the word before that; adjuncts and pronouns are skipped."""
    index = act.start - 1
    while index > max(0, act.start - MAX_WORDS_AFTER_BOUNDARY) and words.at(index) not in CLAUSE_BOUNDARIES:
        index -= 1
    return words.at(index), words.at(index - 1)


def _preambular_rejection_reason(words: Words, act: Act, leading: Act) -> str:
    """Why an act is no further one of a preambular paragraph; empty if it is."""
    boundary, word_before = _preceding_boundary(words, act)
    if act.form == "present_participle":
        if words.at(act.start - 1) == GERUND_MARKER:
            return GERUND
        is_strong = boundary == ";" or boundary in COORDINATING_CONJUNCTIONS
        if act.entry.performed_by == "anyone":
            follows_comma_and_conjunction = boundary in COORDINATING_CONJUNCTIONS and word_before == ","
            is_issuers = act.entry.issuer_if_coordinated and follows_comma_and_conjunction
            return "" if is_issuers else PERFORMED_BY_ANYONE
        if act.entry.category == "directive" and not is_strong:
            has_addressee = _has_addressee(words, act) or words.at(act.end) in COMPLEMENTIZERS
            return "" if has_addressee else "addresses nobody, and neither “;” nor a conjunction stands before it"
        is_issuers = (
            is_strong or act.entry.performed_by == "issuer" or act.entry.category in ("directive", "expressive")
        )
        return "" if is_issuers else "may belong to the noun before it: neither “;” nor a conjunction stands before it"
    if act.form in ("past_participle", "adjective"):
        if not _agrees_with_leading(words, act, leading):
            return f"does not agree with “{words.printed(leading.head, leading.head + 1)}”"
        if act.entry.performed_by == "anyone":
            return PERFORMED_BY_ANYONE
        return "" if _has_complement(words, act) else "has no complement that an act of the issuer would have"
    return f"is {FORM_DESCRIPTIONS[act.form]}: further acts of a preamble are participles or adjectives"


def _operative_rejection_reason(words: Words, act: Act, leading: Act, last_end: int) -> str:
    """Why an act is no further one of an operative paragraph; empty if it is.

    Args:
        words: The words of the paragraph.
        act: The candidate.
        leading: The leading act.
        last_end: Index after the last act before the candidate.
    """
    if act.form in FINITE_FORMS:
        return _finite_rejection_reason(words, act, leading, last_end)
    if act.form != "present_participle":
        return f"is {FORM_DESCRIPTIONS[act.form]}: further acts of operative paragraphs are finite verbs"
    if act.start < act.head and words.at(act.start) == CONCESSIVE_GERUND[0]:
        return "belongs to the addressee: behind “tout en” it says how the addressee acts"
    if words.at(act.start - 1) == GERUND_MARKER:
        return GERUND
    if act.entry.performed_by != "issuer":
        return PERFORMED_BY_ANYONE
    pronoun = _open_relative_pronoun(words, act)
    return f"goes on with the clause that “{pronoun}” opens" if pronoun else ""


def _finite_rejection_reason(words: Words, act: Act, leading: Act, last_end: int) -> str:
    """Why a finite verb is no further act; the evidence for the issuer as subject is weighed against an open clause."""
    form = leading.form if leading.form in FINITE_FORMS else "indicative_3s"
    if act.form != form:
        candidate_form, issuer_form = FORM_DESCRIPTIONS[act.form], FORM_DESCRIPTIONS[form]
        return f"belongs to another subject: it is {candidate_form}, the issuer's verb is {issuer_form}"
    if act.rule == "auxiliary" and leading.rule != "auxiliary":
        return "belongs to another subject: it is a past tense, the leading act is none"
    if act.entry.kind == "phrase" or _is_noun(words, act):
        return "is a noun here, among nouns"
    subordinator = _open_subordinator(words, act, last_end)
    if not subordinator:
        return ""
    own_clause = f"stands in a clause of its own (“{subordinator} …”)"
    is_fixed_phrase = act.rule == "copula" or len(act.entry.tokens) - act.entry.head > 1
    if act.entry.performed_by == "anyone" and act.entry.category != "declarative" and not is_fixed_phrase:
        return f"{own_clause} and says what anybody does"
    boundary, word_before = _preceding_boundary(words, act)
    score = 0
    if boundary == ";":
        score += 3
    elif boundary in COORDINATING_CONJUNCTIONS and word_before == ",":
        score += 2
    elif boundary == ",":
        score += 1 if act.entry.category == "directive" or act.entry.performed_by == "issuer" else 0
    if act.modifiers:
        score += 1
    if is_fixed_phrase:
        score += 1
    if words.at(act.end) in COMPLEMENTIZERS and act.entry.category != "declarative":
        score += 2
    if act.entry.category == "directive" and _has_addressee(words, act):
        score += 2
    elif act.entry.performed_by == "issuer":
        score += 1
    if _open_relative_pronoun(words, act):
        score -= 3
    return "" if score >= 1 else own_clause


def _open_subordinator(words: Words, act: Act, last_end: int) -> str:
    """The word that opened the last clause with a subject of its own before an act; empty if none may be open.

    A finite verb without subject shares that of the clause that it is coordinated with: if no clause was opened since
    the last act or semicolon, that is the issuer.
    """
    for index in range(act.start - 1, max(last_end, act.start - MAX_CLAUSE_WORDS) - 1, -1):
        if words.at(index) == ";" or _ends_sentence(words, index):
            return ""
        if words.at(index) in SUBORDINATORS:
            return words.at(index)
    return ""


def _ends_sentence(words: Words, index: int) -> bool:
    """Whether a word is a full stop; one after a single letter marks an abbreviation ("M.")."""
    return words.at(index) == "." and len(words.at(index - 1)) > 1 and words.is_capital(index + 1)


def _has_addressee(words: Words, act: Act) -> bool:
    """Whether a directive is followed by an addressee ("prie le Secrétaire général de…") or preceded by its pronoun."""
    return words.at(act.end) in DIRECT_ADDRESSEE_OPENERS or words.at(act.start - 1) in CLITIC_PRONOUNS


def _is_noun(words: Words, act: Act) -> bool:
    """As in "…, demande et offre", "la charge et note": a noun among nouns, without complement of a verb."""
    if act.rule != "entry" or act.end - act.start > 1:
        return False
    return words.at(act.end) in COORDINATED_NOUN_FOLLOWERS and words.at(act.head) in act.entry.also_noun


def _open_relative_pronoun(words: Words, act: Act) -> str:
    """The pronoun of an open relative clause whose verb the act could be coordinated with ("qui X … et Y"), else empty.

    Only the nearest subordinator since the last semicolon is considered. A "que" clause has a subject and a verb of its own,
    so the act is not coordinated with its verb; a "qui" clause has a verb in the third person singular near the pronoun.
    """
    for index in range(act.start - 2, max(-1, act.start - MAX_CLAUSE_WORDS), -1):
        word = words.at(index)
        if word == ";" or _ends_sentence(words, index):
            return ""
        if word in SUBJECT_RELATIVE_PRONOUNS:
            is_open = _relative_verb_form(words, index, act) == "indicative_3s" and _is_clause_open(words, index, act)
            return word if is_open else ""
        if word in SUBORDINATORS:
            return ""
    return ""


def _relative_verb_form(words: Words, pronoun: int, act: Act) -> str:
    """The form of the first finite verb after a relative pronoun, empty if there is none near it."""
    for index in range(pronoun + 1, min(pronoun + 1 + MAX_WORDS_TO_RELATIVE_VERB, act.start)):
        for _, form in analyse(words.at(index)):
            if form in ("indicative_3s", "indicative_3p"):
                return form
    return ""


def _is_clause_open(words: Words, pronoun: int, act: Act) -> bool:
    """Whether a relative clause may extend to an act: a comma closes it."""
    commas = sum(words.at(index) == "," for index in range(pronoun + 1, act.start - 1))
    return commas == 0 and act.start - pronoun < MAX_RELATIVE_CLAUSE_WORDS


def _agrees_with_leading(words: Words, act: Act, leading: Act) -> bool:
    """Whether an adjective agrees in gender and number with the leading one; it is singular if that is no adjective."""
    if leading.form not in ("past_participle", "adjective"):
        return not words.at(act.head).endswith("s")
    return _gender_and_number(words.at(act.head)) == _gender_and_number(words.at(leading.head))


def _gender_and_number(word: str) -> tuple[bool, bool]:
    """Whether an adjective ends as a feminine, and as a plural."""
    return word.removesuffix("s").endswith(FEMININE_ENDINGS), word.endswith("s")


def _has_complement(words: Words, act: Act) -> bool:
    if words.at(act.end) in COMPLEMENTIZERS:
        return act.entry.takes_clause
    return words.at(act.end) in ADJECTIVE_COMPLEMENT_OPENERS
