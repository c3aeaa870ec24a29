"""The patterns that follow from a lemma, so that one row teaches all forms of a verb.

The lemma determines how an action inflects, by the conventions of docs/actions.md: "être" + adjective is an adjective with any
copula, "se" + infinitive a reflexive verb, infinitive + possessive + noun a phrase with room for adjectives, infinitive + other
words a fixed phrase, and words without an infinitive a preposition. The most general pattern comes first.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from clausier.components.words import Words, read_words
from clausier.french.folding import fold

TokenPattern = dict[str, Any]
Pattern = list[TokenPattern]

POSSESSIVES = frozenset({"son", "sa", "ses"})
COPULAS = frozenset({"etre", "demeurer", "rester", "se declarer", "se dire", "se montrer", "se sentir"})
"""Verbs before an adjective; the reader of actions knows them, so that the entry is the adjective alone."""

WORDS_BEFORE_ADJECTIVES = frozenset({"avec", "un", "une"})
"""Words of fixed phrases that adjectives may follow."""

INFINITIVE_ENDINGS = ("er", "ir", "re")

MAX_PHRASE_WORDS = 7
"""Longest phrase that is learned, in words."""


def patterns_of_lemma(lemma: str) -> Iterator[tuple[Pattern, str]]:
    """Yield the patterns that a lemma may have, the most general first.

    Args:
        lemma: As in the column ``lemma``: "se féliciter", "être convaincu", "exprimer sa gratitude", "en application".

    Yields:
        A pattern of ``actions.jsonl`` and the lemma of its entry, which for "se déclarer attristé" is "être attristé".
    """
    words = read_words(lemma)
    if not 0 < len(words) <= MAX_PHRASE_WORDS:
        return
    printed = [words.printed(index, index + 1) for index in range(len(words))]
    for count in (1, 2):
        if fold(" ".join(printed[:count])) in COPULAS and len(words) == count + 1:
            yield [{"LEMMA": printed[count].lower(), "POS": "ADJ"}], f"être {printed[count].lower()}"
            return
    reflexive = words.at(0) in ("se", "s'")
    verb = 1 if reflexive else 0
    if not words.at(verb).endswith(INFINITIVE_ENDINGS) or len(words.at(verb)) < 4:
        yield [{"NORM": word} for word in words.folded], lemma
        return
    head: Pattern = [{"LEMMA": "se", "POS": "PRON"}] if reflexive else []
    head += [{"LEMMA": printed[verb].lower(), "POS": "VERB"}]
    rest = list(words.folded[verb + 1 :])
    if rest and rest[0] in POSSESSIVES:
        noun: Pattern = [{"NORM": word} for word in rest[1:]]
        if noun:
            yield [*head, {"POS": "DET"}, {"POS": "ADJ", "OP": "*"}, *noun], lemma
        return
    plain: Pattern = [*head, *({"NORM": word} for word in rest)]
    if len(rest) < 2:
        yield plain, lemma
        return
    with_adjectives: Pattern = [*plain[:-1], {"POS": "ADJ", "OP": "*"}, plain[-1]]
    # Nouns of feeling often have an adjective: "avec une vive satisfaction".
    ordered = (with_adjectives, plain) if rest[-2] in WORDS_BEFORE_ADJECTIVES else (plain, with_adjectives)
    for pattern in ordered:
        yield pattern, lemma


def surface_pattern(lemma: str, words: Words, first: int, end: int, verb: int) -> Pattern:
    """Return the pattern of a phrase as it is printed, in which only the verb inflects.

    Args:
        lemma: The lemma; its first infinitive is that of the verb.
        words: The words of a paragraph.
        first: Index of the phrase's first word.
        end: Index after its last word.
        verb: Index of its verb.
    """
    infinitive = next(word for word in read_words(lemma).text.split() if fold(word).endswith(INFINITIVE_ENDINGS))
    pattern: Pattern = []
    for index in range(first, end):
        if index == verb:
            pattern.append({"LEMMA": infinitive.lower(), "POS": "VERB"})
        elif index == verb - 1 and words.at(index) in ("se", "s'", "nous"):
            pattern.append({"LEMMA": "se", "POS": "PRON"})
        else:
            pattern.append({"NORM": words.at(index)})
    return pattern


def id_of_pattern(pattern: Sequence[TokenPattern]) -> str:
    """Return the id of the entry of a pattern, the words of the pattern joined: "exprimer-son-gratitude"."""
    parts = []
    for token in pattern:
        if token.get("OP") == "*":
            continue
        word = "son" if token.get("POS") == "DET" else str(token.get("NORM") or token.get("LEMMA"))
        parts.append(fold(word).replace("'", ""))
    id_ = "-".join(parts)
    return f"be-{id_}" if pattern[0].get("POS") == "ADJ" and "LEMMA" in pattern[0] else id_
