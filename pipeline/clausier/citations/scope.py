"""How far words govern: over noun phrases and their coordination, not into another predicate."""

import re
from functools import lru_cache

REPEATED = {"de": "de", "du": "de", "des": "de", "d'": "de", "a": "à", "à": "à", "au": "à", "aux": "à", "en": "en"}
"""Prepositions that are repeated before each member of a coordination (Grevisse, Le bon usage), by their forms."""

OTHERS = frozenset({"par", "dans", "sur", "avec", "pour", "sous", "selon"})


def preposition_of(words: str) -> str:
    """Return the preposition that words end with; empty if they end with none.

    Args:
        words: Folded words that govern something.
    """
    last = "d'" if words.endswith("d'") else words.rpartition(" ")[2]
    return REPEATED.get(last, last if last in OTHERS else "")


def binds(between: str, preposition: str) -> bool:
    """Tell whether words govern what comes behind a passage.

    Only noun phrases may stand between; and if they are coordinated, the last member must go on with the same preposition,
    or with none where the preposition need not be repeated.

    Args:
        between: The folded passage between the words and what they may govern.
        preposition: That with which the words end.
    """
    if not is_direct(between):
        return False
    member = _member().fullmatch(between)
    if member is None or member["inclusion"]:
        return True
    if member["preposition"]:
        found = REPEATED.get(member["preposition"], member["preposition"])
        return preposition in ("", found)
    return not (member["article"] and preposition in REPEATED.values())


def is_subject(between: str) -> bool:
    """Tell whether a passage only opens the clause whose first noun comes next: "Notant que la", "Considérant que, dans sa".

    Args:
        between: A folded passage.
    """
    return _opening().fullmatch(between) is not None


def is_direct(between: str) -> bool:
    """Tell whether a passage holds noun phrases only, no further predicate.

    Args:
        between: A folded passage.
    """
    return _predicate().search(between) is None


def is_near(between: str, most: int) -> bool:
    """Tell whether a passage is short up to the first mention in it.

    Args:
        between: A folded passage.
        most: The words that it may have; a symbol in brackets is in apposition, however far.
    """
    return between.endswith("(") or len(between.partition("@")[0].split()) <= most


def is_time(between: str) -> bool:
    """Tell whether a passage ends in an adjunct of time, by which an instrument only dates something: "depuis l’adoption de".

    Args:
        between: A folded passage.
    """
    return _time().search(between) is not None


@lru_cache(maxsize=1)
def _time() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:depuis|avant|apres|lors|anniversaire) [^,;@]{0,60}$")


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    return re.compile(
        r"\W*(?:\w+ment )?(?:que,?|qu') ?(?:(?:dans|par|selon|d'apres|aux termes de) ?)?"
        r"(?:l[ae]s?|l'|s[ae]s?|ce(?:s|t|tte)?)? ?(?:\w+ )?"
    )


@lru_cache(maxsize=1)
def _member() -> re.Pattern[str]:
    """The last member of a coordination."""
    return re.compile(
        r"(?:.*[^\w])?(?:,|et|ou)(?:,? ?"
        r"(?P<inclusion>(?:et |ou )?(?:notamment|en particulier|y compris|surtout|plus recemment).*)"
        r"| (?:(?P<preposition>de|du|des|d'|aux?|[aà]|en|par|dans|sur|avec|pour|sous|selon)(?: |(?<='))"
        r"|(?P<article>l[ae]s?|l'|s[ae]s?|son|leurs?|cette|ce|ces|une?|toutes?|tous|tout|lesdite?s)(?: |(?<=')|$))?[^,]*|)"
    )


@lru_cache(maxsize=1)
def _predicate() -> re.Pattern[str]:
    """What opens another predicate: a conjunction, a relative pronoun, an infinitive, a gerund."""
    return re.compile(
        r"[;:]"
        r"|(?<!\w)(?:que|qu'|qui|dont|lequel|laquelle|lesquel\w+|duquel|auquel|auxquel\w+)(?:(?<=')|(?!\w))"
        r"|(?<!\w)(?:afin|lorsqu\w+|mais|sans|depuis|avant|apres|anniversaire)(?!\w)"
        r"|(?<!\w)(?:[aà]|de|d'|pour|et) ?(?:ne pas |se |s'|y |en )?(?!(?:janvier|fevrier|premier|dernier|avenir|pouvoir|mer)\b)"
        r"[a-z]{2,}(?:er|ir|oir|ttre|ndre)(?!\w)"
        r"|(?<!\w)en [a-z]+ant(?!\w)"
    )
