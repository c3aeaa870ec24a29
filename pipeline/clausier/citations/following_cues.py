"""The words behind a mention that say what is done with it."""

import re
from functools import lru_cache

from clausier.citations.rule import Follower
from clausier.citations.scope import is_direct

FOLLOWERS: tuple[Follower, ...] = (
    Follower(
        "annex",
        "adopts_annex",
        r"[^.;]*(?<!\w)(?:figur\w+|joint\w*|annexee?s?|reproduite?s?) (?:en annexe|(?:a|dans) la presente)",
        "the text of what is adopted stands in the annex",
        "Adopte le [Plan d’action de Bucarest pour lutter contre le terrorisme], qui figure en annexe à la présente décision ;",
        after="endorses",
    ),
    Follower(
        "applied",
        "implements",
        r"[^.;:]*?(?<!\w)(?:soit|soient|est|sont|etre) (?:\w+ ){0,2}(?:applique|respecte|execute|realise|mise? en œuvre)",
        "that it be applied",
        "Demande que la [résolution 1325 (2000)] soit pleinement appliquée ;",
    ),
)
"""All rules that read the words behind a mention."""


def by_words_behind(before: str, told: str, behind: str) -> tuple[str, str] | None:
    """Return the function that the words behind a mention tell, and the rule; None if they tell none.

    Args:
        before: The folded passage before the mention.
        told: The function that it tells; empty if it tells none.
        behind: The folded words behind the mention.
    """
    for follower, pattern in _patterns():
        fits = told == follower.after if follower.after else _is_in_clause(before)
        if fits and pattern.match(behind):
            return follower.function, follower.rule_id
    return None


def _is_in_clause(before: str) -> bool:
    """Whether a passage ends in the subject of a clause with que."""
    *_, subject = _that().split(before)
    return subject != before and is_direct(subject)


@lru_cache(maxsize=1)
def _that() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:que |qu')")


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[Follower, re.Pattern[str]], ...]:
    return tuple((f, re.compile(f.words)) for f in FOLLOWERS)
