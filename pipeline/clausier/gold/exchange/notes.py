r"""Cells in a note of brat, on one line: ``row=12 | lemma=se féliciter | note=à revoir``."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from functools import lru_cache

SEPARATOR = " | "

_ESCAPES = {"\\": "\\\\", "|": "\\|", "\n": "\\n", "\t": "\\t", "\r": "\\r"}

_ENDING_LINES = frozenset({"Cc", "Zl", "Zp"})
"""Control characters and separators of lines and paragraphs, at which a program may end the line."""


def note_of(cells: Mapping[str, str]) -> str:
    r"""Return cells as a note.

    Args:
        cells: Values by column. A backslash, bar, line feed, tab or carriage return in them is written ``\\``, ``\|``,
            ``\n``, ``\t``, ``\r``; another control character or line separator, and a space at an end, ``\uXXXX``.
    """
    return SEPARATOR.join(f"{name}={_escaped(value)}" for name, value in cells.items())


def cells_of(note: str, columns: Collection[str]) -> tuple[dict[str, str], str]:
    """Return the cells of a note, and what in it is none: a remark that a person wrote.

    Args:
        note: A note.
        columns: The columns that it may name.
    """
    cells: dict[str, str] = {}
    remarks = []
    for piece in _unescaped_bar().split(note):
        name, equals, value = piece.strip(" ").partition("=")
        if equals and name in columns:
            cells[name] = _unescaped(value)
        elif piece.strip():
            remarks.append(_unescaped(piece.strip()))
    return cells, SEPARATOR.join(remarks)


@lru_cache(maxsize=1)
def _unescaped_bar() -> re.Pattern[str]:
    return re.compile(r"(?<!\\)\|")


def _escaped(value: str) -> str:
    inner = "".join(_ESCAPES.get(c, _by_code(c) if unicodedata.category(c) in _ENDING_LINES else c) for c in value)
    stripped = inner.strip(" ")
    if not stripped:
        return _by_code(" ") * len(inner)
    left, right = len(inner) - len(inner.lstrip(" ")), len(inner) - len(inner.rstrip(" "))
    return _by_code(" ") * left + stripped + _by_code(" ") * right


def _by_code(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


@lru_cache(maxsize=1)
def _escape() -> re.Pattern[str]:
    return re.compile(r"\\(?:u([0-9a-f]{4})|U(000[0-9a-f]{5}|0010[0-9a-f]{4})|(.))", re.DOTALL)


def _unescaped(value: str) -> str:
    letters = {written[1]: character for character, written in _ESCAPES.items()}

    def character(found: re.Match[str]) -> str:
        code = found[1] or found[2]
        if code:
            return chr(int(code, 16)) if not 0xD800 <= int(code, 16) < 0xE000 else found[0]
        return letters.get(found[3], found[0])

    return _escape().sub(character, value)
