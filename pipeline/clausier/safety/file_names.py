"""Names of files: those of the user as text, and those that are safe to give on any system."""

import re
import unicodedata
from functools import lru_cache

LONGEST = 120
"""Longest name that is given, in bytes of UTF-8. Linux allows 255, of which a number that tells documents apart, an
ending and the name of a temporary file take some."""

RESERVED = frozenset(
    [
        "con",
        "prn",
        "aux",
        "nul",
        "conin$",
        "conout$",
        *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"),
    ]
)
"""Devices of Windows, whatever ending stands behind them (Microsoft, Naming Files, Paths, and Namespaces)."""


def printable(path: str) -> str:
    r"""Return the name of a file as it can be written to a table.

    Args:
        path: A path as Python gives it: what of it is no Unicode stands as lone surrogates.

    Returns:
        The path with ``\xe9`` for a byte that is no UTF-8, ``\ud800`` for half a pair of UTF-16 as Windows allows it.
    """
    return path.translate(_escapes())


@lru_cache(maxsize=1)
def _escapes() -> dict[int, str]:
    bytes_of_names = {code: f"\\x{code - 0xDC00:02x}" for code in range(0xDC80, 0xDD00)}
    return {code: f"\\u{code:04x}" for code in range(0xD800, 0xE000)} | bytes_of_names


def safe_name(wanted: str) -> str:
    """Return a name that is a file's name on Linux, macOS and Windows, in whatever folder it is put.

    Args:
        wanted: Any text.

    Returns:
        Letters, digits, points, hyphens, underscores and round brackets, composed as Unicode's NFC; no point or hyphen
        at its ends, no device of Windows, at most ``LONGEST`` bytes; empty if nothing is left.
    """
    name = _unsafe().sub("-", unicodedata.normalize("NFC", wanted)).strip(".-")
    name = name.encode()[:LONGEST].decode(errors="ignore").rstrip(".-")
    return f"document-{name}" if name.split(".")[0].casefold() in RESERVED else name


def same_file(name: str) -> str:
    """Return a key that is equal for names which some file system takes for the same file.

    Args:
        name: A name; Windows and macOS compare them without case, macOS without regard to composition.
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


@lru_cache(maxsize=1)
def _unsafe() -> re.Pattern[str]:
    return re.compile(r"[^\w.()-]+")
