r"""Cells in a note of brat, on one line: ``row=12 | lemma=se féliciter | note=à revoir``."""

import re
import unicodedata
from collections.abc import Collection, Mapping

SEPARATOR = " | "

_UNESCAPED_BAR = re.compile(r"(?<!\\)\|")

_ESCAPE = re.compile(r"\\(?:u([0-9a-f]{4})|U(000[0-9a-f]{5}|0010[0-9a-f]{4})|(.))", re.DOTALL)

_ESCAPES = {"\\": "\\\\", "|": "\\|", "\n": "\\n", "\t": "\\t", "\r": "\\r"}

_LINE_BREAKING_CATEGORIES = frozenset({"Cc", "Zl", "Zp"})
"""Unicode categories of control characters and of line and paragraph separators, at which a program may end a line."""


def format_note(cells: Mapping[str, str]) -> str:
    r"""Return cells as a note.

    Args:
        cells: Values by column. A backslash, bar, line feed, tab or carriage return in them is written ``\\``, ``\|``,
            ``\n``, ``\t``, ``\r``; another control character or line separator, and a space at an end, ``\uXXXX``.
    """
    return SEPARATOR.join(f"{name}={_escape_value(value)}" for name, value in cells.items())


def parse_note(note: str, columns: Collection[str]) -> tuple[dict[str, str], str]:
    """Return the cells in a note, and the rest of it: a remark that a person wrote.

    Args:
        note: A note.
        columns: The columns that it may name.
    """
    cells: dict[str, str] = {}
    remarks = []
    for piece in _UNESCAPED_BAR.split(note):
        name, equals, value = piece.strip(" ").partition("=")
        if equals and name in columns:
            cells[name] = _unescape_value(value)
        elif piece.strip():
            remarks.append(_unescape_value(piece.strip()))
    return cells, SEPARATOR.join(remarks)


def _escape_value(value: str) -> str:
    inner = "".join(
        _ESCAPES.get(c, _code_escape(c) if unicodedata.category(c) in _LINE_BREAKING_CATEGORIES else c) for c in value
    )
    stripped = inner.strip(" ")
    if not stripped:
        return _code_escape(" ") * len(inner)
    left, right = len(inner) - len(inner.lstrip(" ")), len(inner) - len(inner.rstrip(" "))
    return _code_escape(" ") * left + stripped + _code_escape(" ") * right


def _code_escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _unescape_value(value: str) -> str:
    letters = {written[1]: character for character, written in _ESCAPES.items()}

    def character(match: re.Match[str]) -> str:
        code = match[1] or match[2]
        if code:
            return chr(int(code, 16)) if not 0xD800 <= int(code, 16) < 0xE000 else match[0]
        return letters.get(match[3], match[0])

    return _ESCAPE.sub(character, value)
