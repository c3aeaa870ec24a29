"""Guards for cells that a spreadsheet would run as a formula, and their removal."""

import re

GUARD = "'"
"""Put before such a cell: a spreadsheet reads what follows as text."""

# As OWASP's page on CSV injection lists them, with full-width forms, which some spreadsheets fold; blanks before
# them are trimmed. Guards are part of it, so that removing one always restores the original text.
_DANGEROUS = re.compile(rf"{GUARD}*(?: *[\t\r\n]|\s*[=+\-@＝＋－＠])")


def guard(text: str) -> str:
    """Return a text as a safe cell of a spreadsheet: with an apostrophe before it if it could be a formula.

    Args:
        text: The text of a cell; numbers need no guard.
    """
    return GUARD + text if _DANGEROUS.match(text) else text


def unguard(cell: str) -> str:
    """Return the text that ``guard`` made a cell of.

    Args:
        cell: A cell, guarded or not.
    """
    return cell[1:] if cell.startswith(GUARD) and _DANGEROUS.match(cell, 1) else cell
