"""Cells that a spreadsheet would run as a formula, made harmless and back."""

import re
from functools import lru_cache

GUARD = "'"
"""Stands before such a cell: a spreadsheet takes what follows for text."""


@lru_cache(maxsize=1)
def _dangerous() -> re.Pattern[str]:
    # As OWASP's page on CSV injection lists them, with full-width forms, which some spreadsheets fold; blanks before
    # them are trimmed. Guards are part of it, so that taking one off always gives back what it was put before.
    return re.compile(rf"{GUARD}*(?: *[\t\r\n]|\s*[=+\-@＝＋－＠])")


def guard(text: str) -> str:
    """Return a text as it may stand in a spreadsheet: with an apostrophe before it if it could be a formula.

    Args:
        text: The text of a cell; numbers need no guard.
    """
    return GUARD + text if _dangerous().match(text) else text


def unguard(cell: str) -> str:
    """Return the text that ``guard`` gave a cell for.

    Args:
        cell: A cell, guarded or not.
    """
    return cell[1:] if cell.startswith(GUARD) and _dangerous().match(cell, 1) else cell
