"""What raised characters mean: the call of a note, an ordinal, the o of "No"."""

import re
from functools import lru_cache


@lru_cache(maxsize=1)
def _call() -> re.Pattern[str]:
    """The number of a note, perhaps in brackets, or several: "3", "(3)", "[3]", "3, 4"."""
    return re.compile(r"[(\[]?\d{1,3}[)\]]?(?:\s?[,–-]\s?[(\[]?\d{1,3}[)\]]?)*")


@lru_cache(maxsize=1)
def _unit() -> re.Pattern[str]:
    """Units of measure that are squared and cubed: "m2"."""
    return re.compile(r"(?:^|[\s\d])[mck]?m$")


@lru_cache(maxsize=1)
def _ending() -> re.Pattern[str]:
    """Raised endings of abbreviations and ordinals: No, nos, 1er, 2e, 20ème, XXIe, Mme, Mlle."""
    return re.compile(r"(?:os?|e|er|ers|re|res|es|[èe]me|[èe]mes|me|mes|lle|nde?|a)")


def join_raised(before: str, raised: str) -> str:
    """Return a line with raised characters joined to it.

    The call of a note is left out, as it would make another number of "No 571" and another word of "consensus": the note
    itself stands below the paragraph. At the beginning of a line the number is that of the note, and stays.

    Args:
        before: What stands before them in the line.
        raised: The raised characters.
    """
    text = raised.strip()
    if _call().fullmatch(text):
        if not before.strip():
            return f"{before}{text} "
        return f"{before}{raised}" if _unit().search(before[-4:]) else before
    if _ending().fullmatch(text) and before[-1:] == " " and _takes_ending(before[-12:].split()):
        return f"{before[:-1]}{raised.lstrip()}"
    return f"{before}{raised}"


def _takes_ending(words: list[str]) -> bool:
    """Whether the last word is a number or an abbreviation that extraction parted from its raised end."""
    return bool(words) and bool(re.fullmatch(r"[NnM]|\d{1,4}|[IVXLC]+", words[-1]))
