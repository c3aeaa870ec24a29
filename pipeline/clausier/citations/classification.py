"""What a paragraph does with an instrument that it cites.

The words that govern the mention decide before the act: "Demande de proroger le mandat défini dans la Décision No 1/08"
extends, whatever the act. Words that only say where something stands ("défini dans") hand over to what governs that
something, if a rule knows it.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from clausier.citations.acts import act_rule
from clausier.citations.following_cues import by_words_behind
from clausier.citations.passage import passage
from clausier.citations.preceding_cues import GOVERNORS
from clausier.citations.rule import FUNCTIONS, Bond, Governor
from clausier.citations.scope import binds, is_direct, is_near, is_subject, is_time, preposition_of
from clausier.french.folding import fold
from clausier.records import Action, Paragraph, Reference

Told = tuple[str, str]
"""A function and the id of the rule that told it."""

CHANGES = frozenset({"extends", "modifies", "repeals"})

HANDED_OVER: Mapping[Bond, Collection[str]] = {
    "noun": CHANGES,
    "origin": CHANGES | {"recalls", "reaffirms"},
    "content": frozenset(FUNCTIONS) - {"specifies"},
}
"""What is done to an instrument by doing it to the thing that the words before the mention name, by their bond."""

NEXT = 6
"""Words at most between a participle with its preposition and the instrument: more are the agent and what follows it."""

BEHIND = 160
"""Characters behind a mention that are read."""

DEPTH = 4
"""How often one thing is named by another: "le mandat de l’Équipe créée en application du paragraphe"."""

WITHIN = 18
"""Words at most between an act, or a verb, and the head of what it governs."""


def told_function(
    paragraph: Paragraph, action: Action | None, mentions: Sequence[Reference], place: int
) -> Told | None:
    """Return the function of a mention and the rule that tells it; None if no rule does.

    Args:
        paragraph: The citing paragraph.
        action: The act that cites, if it is known.
        mentions: All mentions of the paragraph, in their order.
        place: Which of them is meant, from 0.
    """
    words = passage(paragraph, action, mentions, place)
    told = _by_words(words, action) or _by_act(words, action)
    end = mentions[place].end - paragraph.start
    return by_words_behind(words, told[0] if told else "", fold(paragraph.text[end : end + BEHIND])) or told


def _by_words(words: str, action: Action | None, depth: int = DEPTH) -> Told | None:
    for governor, match in _governors(words):
        before, between = words[: match.start()], words[match.end() :]
        most = NEXT if governor.bond in ("content", "origin") else WITHIN
        preposition = preposition_of(match[0])
        if not (is_near(between, most) and binds(between, preposition)):
            continue
        if preposition == "par" and between.endswith("("):
            continue  # The symbol is that of a text, and who wrote it stands between: "la lettre adressée par le Secrétaire".
        if governor.bond == "under" and not before.strip() and (told := _by_act("", action)):
            return told  # The preposition belongs to the act: "Agissant en vertu de".
        if governor.bond == "under" and action is not None and action.category == "directive":
            return "requests_under", governor.rule_id
        if governor.bond in HANDED_OVER and (told := _of_thing(before, governor, action, depth)):
            return told
        return governor.function, governor.rule_id
    return None


def _of_thing(words: str, governor: Governor, action: Action | None, depth: int) -> Told | None:
    """What is done with the thing that a mention names, as far as it is done with what is cited; None if it is not known."""
    words = _link().sub("", words).rstrip(" ,")
    told = (_by_words(words, action, depth - 1) if depth else None) or _by_act(words, action, thing=True)
    if governor.function == "adopts_annex":
        if told is None:
            return "specifies", governor.rule_id
        return None if told[0] == "endorses" else told
    return told if told and told[0] in HANDED_OVER[governor.bond] else None


def _by_act(words: str, action: Action | None, thing: bool = False) -> Told | None:
    rule = act_rule(action)
    if rule is None or is_time(words):
        return None
    reaches = rule.reach and (not thing or is_direct(words))
    governs = is_subject(words) or (is_direct(words) and is_near(words, WITHIN))
    return (rule.function, rule.rule_id) if reaches or governs else None


@lru_cache(maxsize=1)
def _link() -> re.Pattern[str]:
    """What stands before the participle: "tel que", "qui a été", "qu’il"."""
    return re.compile(r",?(?: tel\w*)? ?(?<!\w)(?:que?|qu'\w+|qui)(?: \w+){0,3} ?$|,? tel\w* $")


def _governors(words: str) -> Iterator[tuple[Governor, re.Match[str]]]:
    """The governors in a passage, the nearest to its end first."""
    found = [(g, m) for g, pattern in _patterns() for m in pattern.finditer(words)]
    return iter(sorted(found, key=lambda pair: (-pair[1].end(), pair[1].start())))


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[Governor, re.Pattern[str]], ...]:
    return tuple((g, re.compile(rf"(?<!\w)(?:{g.words})(?:(?<=')|(?!\w))")) for g in GOVERNORS)
