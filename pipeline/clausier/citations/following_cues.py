"""Following cues: the words after a mention that state what is done with it."""

import re

from clausier.citations.cue_scope import has_predicate
from clausier.citations.function_types import Classification
from clausier.citations.patterns import CLAUSE_WITH_QUE
from clausier.citations.rule_types import FollowingCue

FOLLOWING_CUES: tuple[FollowingCue, ...] = (
    FollowingCue(
        "annex",
        "adopts_annex",
        r"[^.;]*(?<!\w)(?:figur\w+|joint\w*|annexee?s?|reproduite?s?) (?:en annexe|(?:a|dans) la presente)",
        "the text of what is adopted stands in the annex",
        "Adopte le [Plan d’action de Bucarest pour lutter contre le terrorisme], qui figure en annexe à la présente décision ;",
        required_function="endorses",
    ),
    FollowingCue(
        "applied",
        "implements",
        r"[^.;:]*?(?<!\w)(?:soit|soient|est|sont|etre) (?:\w+ ){0,2}(?:applique|respecte|execute|realise|mise? en œuvre)",
        "that it be applied",
        "Demande que la [résolution 1325 (2000)] soit pleinement appliquée ;",
    ),
)
"""All rules on the words after a mention; the first that fits applies."""

_COMPILED_PATTERNS = tuple(re.compile(cue.pattern) for cue in FOLLOWING_CUES)


def classify_by_following_cue(preceding: str, function: str, following: str) -> Classification | None:
    """Return the classification of a mention by the words after it; None if no rule fits.

    Args:
        preceding: The folded text before the mention.
        function: The function that the preceding text gives; empty if it gives none.
        following: The folded text after the mention.
    """
    for cue, pattern in zip(FOLLOWING_CUES, _COMPILED_PATTERNS, strict=True):
        applies = function == cue.required_function if cue.required_function else _is_subject_of_clause(preceding)
        if applies and pattern.match(following):
            return Classification(cue.function, cue.rule_id)
    return None


def _is_subject_of_clause(preceding: str) -> bool:
    """Whether a text ends in the subject of a clause with que."""
    *_, subject = CLAUSE_WITH_QUE.split(preceding)
    return subject != preceding and not has_predicate(subject)
