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
    """Return the name of a file as text that can be written to a table.

    Args:
        path: A path as Python gives it: where its bytes are no UTF-8, it holds lone surrogates.

    Returns:
        The path with U+FFFD for each of them.
    """
    return path.translate(_SURROGATES)


_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


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
