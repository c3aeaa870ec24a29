"""Identification of French texts by the share of their function words."""

import re

from clausier.errors import ClausierError
from clausier.french.folding import fold

FRENCH_MARKERS = frozenset(
    "au aux avec ce ces cet cette dans du elle est et ils les leur leurs ou par pour qu qui sur une".split()
)
"""French articles, prepositions, pronouns and conjunctions, folded, that do not occur in other languages:
"de", "la", "que" are Spanish too, "le" is Italian, "des" is German, "on" is English."""

MIN_SHARE = 0.06
"""Least share of function words. French resolutions and decisions have 0.12 to 0.25, those printed beside
their English text half of it; English, German, Italian and Spanish have 0 to 0.03."""

MIN_WORDS = 20
"""Least number of words that identify a language."""

SAMPLE_CHARACTERS = 50_000
"""How many characters of a text are examined."""

_WORD = re.compile(r"[a-z]+")


def french_share(text: str) -> float | None:
    """Return the share of French function words among the words of a text, None if it has too few words.

    Args:
        text: Any text; its first 50,000 characters count.
    """
    words = _WORD.findall(fold(text[:SAMPLE_CHARACTERS]))
    if len(words) < MIN_WORDS:
        return None
    return sum(word in FRENCH_MARKERS for word in words) / len(words)


def check_french(text: str) -> None:
    """Check by its function words that a text is French; a text with too few words passes.

    Args:
        text: The text of a file.

    Raises:
        ClausierError: E301, it is not.
    """
    share = french_share(text)
    if share is not None and share < MIN_SHARE:
        raise ClausierError("E301", share=f"{share:.0%}")
