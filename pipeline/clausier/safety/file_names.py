"""Names of files: those of the user as printable text, and names that are safe on any system."""

import re
import unicodedata

MAX_NAME_BYTES = 120
"""The longest name that ``safe_name`` returns, in bytes of UTF-8. Linux allows 255, of which a number that makes the name
unique, a suffix and the name of a temporary file take some."""

WINDOWS_DEVICES = frozenset(
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
"""Names of devices, with any suffix (Microsoft, Naming Files, Paths, and Namespaces)."""

_UNSAFE = re.compile(r"[^\w.()-]+")

_SURROGATES = {code: f"\\u{code:04x}" for code in range(0xD800, 0xE000)}
_UNDECODED_BYTES = {code: f"\\x{code - 0xDC00:02x}" for code in range(0xDC80, 0xDD00)}
_ESCAPES = _SURROGATES | _UNDECODED_BYTES


def printable(path: str) -> str:
    r"""Return a path as it can be written to a table.

    Args:
        path: A path as Python returns it: bytes that are no Unicode are lone surrogates.

    Returns:
        The path with ``\xe9`` for a byte that is no UTF-8, ``\ud800`` for a lone surrogate of UTF-16, which Windows allows.
    """
    return path.translate(_ESCAPES)


def safe_name(wanted: str) -> str:
    """Return a valid file name for Linux, macOS and Windows, in any folder.

    Args:
        wanted: Any text.

    Returns:
        Letters, digits, points, hyphens, underscores and round brackets, in Unicode's NFC; no point or hyphen at its
        ends, no device of Windows, at most ``MAX_NAME_BYTES`` bytes; empty if nothing is left.
    """
    name = _UNSAFE.sub("-", unicodedata.normalize("NFC", wanted)).strip(".-")
    name = name.encode()[:MAX_NAME_BYTES].decode(errors="ignore").rstrip(".-")
    return f"document-{name}" if name.split(".")[0].casefold() in WINDOWS_DEVICES else name


def file_name_key(name: str) -> str:
    """Return a key that is equal for names which some file system does not distinguish.

    Args:
        name: A name; Windows and macOS compare them without case, macOS without regard to composition.
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())
