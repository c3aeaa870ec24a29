"""What a paragraph does with an instrument that it cites.

The words that govern the mention decide before the act: "Demande de proroger le mandat défini dans la Décision No 1/08"
extends, whatever the act. Words that only say where something stands ("défini dans") hand over to what governs that
something, if a rule knows it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from clausier.citations.acts import act_rule
from clausier.citations.governors import GOVERNORS
from clausier.citations.passage import passage
from clausier.citations.reach import binds, is_direct, is_subject, preposition_of
from clausier.citations.rule import Act, Governor
from clausier.records import Action, Paragraph, Reference

Told = tuple[str, str]
"""A function and the id of the rule that told it."""

LASTING = frozenset({"extends", "modifies", "repeals", "recalls", "reaffirms"})
"""What is done to an instrument by doing it to the body or measure that it made."""

ADOPTING = frozenset({"endorses"})
"""Acts that adopt; a text in an annex is adopted by them."""


def told_function(
    paragraph: Paragraph, action: Action | None, mention: Reference, others: Iterable[Reference]
) -> Told | None:
    """Return the function of a mention and the rule that tells it; None if no rule does.

    Args:
        paragraph: The citing paragraph.
        action: The act that cites, if it is known.
        mention: The mention.
        others: All mentions of the paragraph.
    """
    words = passage(paragraph, action, mention, others)
    return _by_words(words, action) or _by_act(words, action)


def _by_words(words: str, action: Action | None) -> Told | None:
    for governor, match in _governors(words):
        if not binds(words[match.end() :], preposition_of(match[0])):
            continue
        if governor.bond == "under" and action is not None and action.category == "directive":
            return "requests_under", governor.rule_id
        if governor.bond in ("firm", "under"):
            return governor.function, governor.rule_id
        return _of_thing(words[: match.start()], governor, action)
    return None


def _of_thing(words: str, governor: Governor, action: Action | None) -> Told | None:
    """The function of a mention that a thing is named by: what is done with the thing, else that it names it."""
    words = _link().sub("", words)
    told = _by_words(words, action) or _by_act(words, action, direct=True)
    if governor.function == "adopts_annex":
        return (governor.function, governor.rule_id) if told and told[0] in ADOPTING else told
    if told and told[0] != "specifies" and (governor.bond == "content" or told[0] in LASTING):
        return told
    return governor.function, governor.rule_id


def _by_act(words: str, action: Action | None, direct: bool = False) -> Told | None:
    rule: Act | None = act_rule(action)
    if rule is None or not ((rule.reach and not direct) or is_direct(words) or is_subject(words)):
        return None
    return rule.function, rule.rule_id


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
