"""The classification of citations: what a paragraph does with an instrument that it cites.

The cues that govern the mention take precedence over the act: "Demande de proroger le mandat défini dans la Décision No 1/08"
extends, whatever the act. Cues that only name the instrument that contains or created something ("défini dans") pass on to
what is done with that something, if a rule knows it.
"""

from collections.abc import Collection, Mapping, Sequence

from clausier.citations.act_rules import find_act_rule
from clausier.citations.cue_scope import (
    final_preposition,
    has_predicate,
    has_temporal_adjunct,
    is_clause_opening,
    is_in_scope,
    is_near,
)
from clausier.citations.following_cues import classify_by_following_cue
from clausier.citations.function_types import CHANGE_FUNCTIONS, FUNCTIONS, Classification
from clausier.citations.patterns import PARTICIPLE_LINK
from clausier.citations.preceding_cues import find_preceding_cues
from clausier.citations.preceding_text import preceding_text
from clausier.citations.rule_types import CueKind, PrecedingCue
from clausier.french.folding import fold
from clausier.records import Action, Paragraph, Reference

INHERITED_FUNCTIONS: Mapping[CueKind, Collection[str]] = {
    "nominal": CHANGE_FUNCTIONS,
    "origin": CHANGE_FUNCTIONS | {"recalls", "reaffirms"},
    "content": frozenset(FUNCTIONS) - {"specifies"},
}
"""The functions that a mention takes over from the object that the cue describes by it, by the kind of the cue."""

MAX_WORDS_AFTER_PARTICIPLE = 6
"""Words between a participle with its preposition and the instrument: more are the agent and what follows it."""

MAX_WORDS_TO_HEAD = 18
"""Words between an act, or a verb, and the head of its complement."""

MAX_FOLLOWING_CHARACTERS = 160
"""Characters read after a mention."""

MAX_DEPTH = 4
"""Nested descriptions that are followed: "le mandat de l’Équipe créée en application du paragraphe"."""


def classify_mention(
    paragraph: Paragraph, action: Action | None, mentions: Sequence[Reference], index: int
) -> Classification | None:
    """Return the function of a mention and the rule that assigns it; None if no rule fits.

    Args:
        paragraph: The citing paragraph.
        action: The act that cites, if it is known.
        mentions: All mentions of the paragraph, in their order.
        index: The index of the mention, from 0.
    """
    preceding = preceding_text(paragraph, action, mentions, index)
    classification = _classify_by_preceding_cue(preceding, action) or _classify_by_act(preceding, action)
    end = mentions[index].end - paragraph.start
    following = fold(paragraph.text[end : end + MAX_FOLLOWING_CHARACTERS])
    function = classification.function if classification else ""
    return classify_by_following_cue(preceding, function, following) or classification


def _classify_by_preceding_cue(text: str, action: Action | None, depth: int = MAX_DEPTH) -> Classification | None:
    for cue, match in find_preceding_cues(text):
        before, between = text[: match.start()], text[match.end() :]
        max_words = MAX_WORDS_AFTER_PARTICIPLE if cue.kind in ("content", "origin") else MAX_WORDS_TO_HEAD
        preposition = final_preposition(match[0])
        if not (is_near(between, max_words) and is_in_scope(between, preposition)):
            continue
        if preposition == "par" and between.endswith("("):
            continue  # The symbol is that of a text whose author precedes it: "la lettre adressée par le Secrétaire".
        is_accordance = cue.kind == "accordance"
        if is_accordance and not before.strip() and (classification := _classify_by_act("", action)):
            return classification  # The preposition belongs to the act: "Agissant en vertu de".
        if is_accordance and action is not None and action.category == "directive":
            return Classification("requests_under", cue.rule_id)
        if cue.kind in INHERITED_FUNCTIONS and (
            classification := _classify_described_object(before, cue, action, depth)
        ):
            return classification
        return Classification(cue.function, cue.rule_id)
    return None


def _classify_described_object(
    text: str, cue: PrecedingCue, action: Action | None, depth: int
) -> Classification | None:
    """What is done with the object that a cue describes, as far as it is done with the instrument; None if it is not known.

    Args:
        text: The text before the cue, which ends in the object.
        cue: The cue.
        action: The act that cites, if it is known.
        depth: How many further descriptions may be followed.
    """
    text = PARTICIPLE_LINK.sub("", text).rstrip(" ,")
    by_cue = _classify_by_preceding_cue(text, action, depth - 1) if depth else None
    classification = by_cue or _classify_by_act(text, action, is_embedded=True)
    if cue.function == "adopts_annex":
        if classification is None:
            return Classification("specifies", cue.rule_id)
        return None if classification.function == "endorses" else classification
    if classification and classification.function in INHERITED_FUNCTIONS[cue.kind]:
        return classification
    return None


def _classify_by_act(text: str, action: Action | None, is_embedded: bool = False) -> Classification | None:
    """What the act does with what follows a text; an embedded object needs a direct complement even of acts of wide scope."""
    rule = find_act_rule(action)
    if rule is None or has_temporal_adjunct(text):
        return None
    is_in_wide_scope = rule.has_wide_scope and not (is_embedded and has_predicate(text))
    is_governed = is_clause_opening(text) or (not has_predicate(text) and is_near(text, MAX_WORDS_TO_HEAD))
    return Classification(rule.function, rule.rule_id) if is_in_wide_scope or is_governed else None
