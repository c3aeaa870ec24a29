"""From a lemma to the patterns that it may have: what makes one row teach all forms of a verb.

The lemma says how an act inflects, by the conventions of docs/actions.md: "être" + adjective is an adjective with any copula,
"se" + infinitive a reflexive verb, infinitive + possessive + noun a phrase with room for adjectives, infinitive + other words a
fixed phrase, and words without an infinitive a preposition. The most general pattern comes first.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from clausier.components.words import Words, read_words
from clausier.french.folding import fold

Token = dict[str, Any]
Pattern = list[Token]

POSSESSIVES = frozenset({"son", "sa", "ses"})
COPULAS = frozenset({"etre", "demeurer", "rester", "se declarer", "se dire", "se montrer", "se sentir"})
"""Verbs before an adjective; the reader of acts knows them, the lexicon needs the adjective alone."""

ADJECTIVES_BEHIND = frozenset({"avec", "un", "une"})
"""Words of fixed phrases behind which adjectives may stand."""

INFINITIVES = ("er", "ir", "re")
"""Endings of infinitives."""

LONGEST = 7
"""Longest phrase that is learned, in words."""


def patterns_of(lemma: str) -> Iterator[tuple[Pattern, str]]:
    """Give the patterns that a lemma may have, the most general first.

    Args:
        lemma: As in the column ``lemma``: "se féliciter", "être convaincu", "exprimer sa gratitude", "en application".

    Yields:
        A pattern of ``actions.jsonl`` and the lemma of its entry, which for "se déclarer attristé" is "être attristé".
    """
    words = read_words(lemma)
    if not 0 < len(words) <= LONGEST:
        return
    printed = [words.printed(index, index + 1) for index in range(len(words))]
    for count in (1, 2):
        if fold(" ".join(printed[:count])) in COPULAS and len(words) == count + 1:
            yield [{"LEMMA": printed[count].lower(), "POS": "ADJ"}], f"être {printed[count].lower()}"
            return
    reflexive = words.at(0) in ("se", "s'")
    verb = 1 if reflexive else 0
    if not words.at(verb).endswith(INFINITIVES) or len(words.at(verb)) < 4:
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
    # Of feelings there are deep and lively ones: "avec une vive satisfaction".
    ordered = (with_adjectives, plain) if rest[-2] in ADJECTIVES_BEHIND else (plain, with_adjectives)
    for pattern in ordered:
        yield pattern, lemma


def printed_pattern(lemma: str, words: Words, first: int, behind: int, head: int) -> Pattern:
    """Return the pattern of a phrase as it is printed, its verb alone inflecting.

    Args:
        lemma: The lemma; its first infinitive is that of the verb.
        words: The words of a paragraph.
        first: Index of the phrase's first word.
        behind: Index behind its last word.
        head: Index of its verb.
    """
    verb = next(word for word in read_words(lemma).text.split() if fold(word).endswith(INFINITIVES))
    pattern: Pattern = []
    for index in range(first, behind):
        if index == head:
            pattern.append({"LEMMA": verb.lower(), "POS": "VERB"})
        elif index == head - 1 and words.at(index) in ("se", "s'", "nous"):
            pattern.append({"LEMMA": "se", "POS": "PRON"})
        else:
            pattern.append({"NORM": words.at(index)})
    return pattern


def words_of(pattern: Sequence[Token]) -> str:
    """Return the words of a pattern, as its entry's id is made of them: "exprimer-son-gratitude"."""
    parts = []
    for token in pattern:
        if token.get("OP") == "*":
            continue
        word = "son" if token.get("POS") == "DET" else str(token.get("NORM") or token.get("LEMMA"))
        parts.append(fold(word).replace("'", ""))
    name = "-".join(parts)
    return f"be-{name}" if pattern[0].get("POS") == "ADJ" and "LEMMA" in pattern[0] else name
