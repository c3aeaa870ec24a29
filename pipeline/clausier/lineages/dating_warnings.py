"""Warnings about documents whose date is missing, implausible or known to the year only."""

from collections.abc import Iterable, Sequence

from clausier.errors import problem
from clausier.french.dates import EARLIEST_YEAR
from clausier.lineages.dating import dating_of
from clausier.records import Document, Problem

MAX_LISTED = 3
"""How many documents a warning lists; the tables show the others."""


def dating_warnings(documents: Iterable[Document]) -> list[Problem]:
    """Return a warning for each way in which documents of a corpus lack a date.

    Args:
        documents: The documents of the corpus.

    Returns:
        W180 without date or year, W181 dated too early, W182 with a year only, W183 if no two documents can be ordered.
    """
    undated, implausible, year_only, dates = [], [], [], set()
    for document in documents:
        dating = dating_of(document)
        if dating:
            dates.add(dating.text)
            if dating.first != dating.last:
                year_only.append(document.doc_id)
        elif document.adopted_on or document.year is not None:
            implausible.append(document.doc_id)
        else:
            undated.append(document.doc_id)
    warnings = [
        _warning(code, doc_ids)
        for code, doc_ids in (("W180", undated), ("W181", implausible), ("W182", year_only))
        if doc_ids
    ]
    return warnings if len(dates) > 1 else [*warnings, problem("W183", "")]


def _warning(code: str, doc_ids: Sequence[str]) -> Problem:
    listed, more = ", ".join(doc_ids[:MAX_LISTED]), len(doc_ids) - MAX_LISTED
    variant = "more" if more > 0 else ""
    return problem(code, "", variant=variant, count=len(doc_ids), documents=listed, more=more, first_year=EARLIEST_YEAR)
