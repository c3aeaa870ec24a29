"""Which documents cannot be put into the order of time, or only roughly."""

from collections.abc import Iterable, Sequence

from clausier.errors import problem
from clausier.french.dates import EARLIEST_YEAR
from clausier.lineages.dating import dating_of
from clausier.records import Document, Problem

NAMED = 3
"""Documents that a warning names; the tables show the others."""


def notices(documents: Iterable[Document]) -> list[Problem]:
    """Return a warning for each way in which documents of a corpus lack a date.

    Args:
        documents: The documents of the corpus.
    """
    timeless, implausible, rough, days = [], [], [], set()
    for document in documents:
        dating = dating_of(document)
        if dating:
            days.add(dating.text)
            if dating.first != dating.last:
                rough.append(document.doc_id)
        elif document.adopted_on or document.year is not None:
            implausible.append(document.doc_id)
        else:
            timeless.append(document.doc_id)
    found = (("W180", timeless), ("W181", implausible), ("W182", rough))
    told = [_warning(code, doc_ids) for code, doc_ids in found if doc_ids]
    return told if len(days) > 1 else [*told, problem("W183", "")]


def _warning(code: str, doc_ids: Sequence[str]) -> Problem:
    named, more = ", ".join(doc_ids[:NAMED]), len(doc_ids) - NAMED
    variant = "more" if more > 0 else ""
    return problem(code, "", variant=variant, count=len(doc_ids), documents=named, more=more, first_year=EARLIEST_YEAR)
