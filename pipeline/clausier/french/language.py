"""Telling French from other languages by its function words."""

import re
from functools import lru_cache

from clausier.errors import ClausierError
from clausier.french.folding import fold

FUNCTION_WORDS = frozenset(
    "au aux avec ce ces cet cette dans du elle est et ils les leur leurs ou par pour qu qui sur une".split()
)
"""French articles, prepositions, pronouns and conjunctions, folded, that other languages do not share:
"de", "la", "que" are Spanish too, "le" is Italian, "des" is German, "on" is English."""

MIN_SHARE = 0.06
"""Least share of function words. French resolutions and decisions have 0.12 to 0.25, those printed beside
their English text half of it; English, German, Italian and Spanish have 0 to 0.03."""

MIN_WORDS = 20
"""Fewer words do not tell a language."""

SAMPLE = 50_000
"""How many characters are looked at."""


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    return re.compile(r"[a-z]+")


def french_share(text: str) -> float | None:
    """Return the share of French function words among the words of a text, None if it has too few words.

    Args:
        text: Any text; its first 50,000 characters count.
    """
    words = _word().findall(fold(text[:SAMPLE]))
    if len(words) < MIN_WORDS:
        return None
    return sum(word in FUNCTION_WORDS for word in words) / len(words)


def check_french(text: str) -> None:
    """Check that a text is French, as far as its function words tell.

    Args:
        text: The text of a file.

    Raises:
        ClausierError: E301, it is not.
    """
    share = french_share(text)
    if share is not None and share < MIN_SHARE:
        raise ClausierError("E301", share=f"{share:.0%}")
