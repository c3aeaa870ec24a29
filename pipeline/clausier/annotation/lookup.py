"""Lookup of paragraphs by the labels that people cite."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from clausier.errors import ClausierError
from clausier.records import Annotation, Paragraph

MOST_LISTED = 40
"""The number of labels that an error lists at most."""


def find_paragraphs(annotations: Sequence[Annotation], wanted: str) -> list[Paragraph]:
    """Return the paragraphs of some documents that have a label, at most one a document.

    Args:
        annotations: The documents of a file.
        wanted: A label (``OP4(a)``) or a ``paragraph_id`` (``MC.DEC-5-11:OP4(a)``); case does not matter.

    Raises:
        ClausierError: E116, there is none.
    """
    paragraphs = [paragraph for annotation in annotations for paragraph in annotation.paragraphs]
    named = wanted.strip().casefold()
    found = [p for p in paragraphs if named in (p.label.casefold(), p.paragraph_id.casefold())]
    if not found:
        raise ClausierError("E116", label=wanted, available=_join_names(_similar_names(paragraphs, named)))
    return found


def find_paragraph(annotations: Sequence[Annotation], wanted: str) -> Paragraph:
    """Return the only paragraph that has a label.

    Args:
        annotations: The documents of a file.
        wanted: As for ``find_paragraphs``.

    Raises:
        ClausierError: E116 there is none, E117 several documents have one.
    """
    found = find_paragraphs(annotations, wanted)
    if len(found) > 1:
        raise ClausierError("E117", label=wanted, available=_join_names(p.paragraph_id for p in found))
    return found[0]


def _similar_names(paragraphs: Iterable[Paragraph], named: str) -> list[str]:
    """The names that resemble an unknown one; all names if none does."""
    names = dict.fromkeys(p.paragraph_id if ":" in named else p.label for p in paragraphs)
    folded = {name.casefold(): name for name in names}
    return [folded[name] for name in get_close_matches(named, folded, n=5)] or list(names)


def _join_names(names: Iterable[str]) -> str:
    listed = list(names)
    return ", ".join(listed[:MOST_LISTED]) + (", …" if len(listed) > MOST_LISTED else "")
