"""Who cites what: the citations of a corpus, summed by citing document and cited instrument."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from clausier.citation_network.nodes import year_of
from clausier.citation_network.selection import UNKNOWN, Selection
from clausier.citations.edges import KNOWN_STATUSES
from clausier.corpus.document_rows import DocumentRows
from clausier.records import Citation, Document, Reference

Target = tuple[str, str]
"""What is cited: the document of the run, empty if it is none, and its symbol or key."""


@dataclass(slots=True)
class Citing:
    """What was read of a corpus.

    Attributes:
        documents: All documents of the run by name.
        citing: The names of those whose citations count.
        functions: Citing document and what it cites, with the number of citations by function.
        mentions: The mentions of each instrument by its symbol or key.
        without_year: How many documents do not count since their year is unknown.
        unclear: How many mentions in documents that count do not say what they cite; those that point back are none.
    """

    documents: dict[str, Document] = field(default_factory=dict)
    citing: list[str] = field(default_factory=list)
    functions: dict[tuple[str, Target], Counter[str]] = field(default_factory=dict)
    mentions: dict[str, list[Reference]] = field(default_factory=dict)
    without_year: int = 0
    unclear: int = 0


def read_citing(corpus: Iterable[DocumentRows], selection: Selection) -> Citing:
    """Sum the citations of a corpus.

    Args:
        corpus: Its documents with references and citations.
        selection: Which citations count.
    """
    found = Citing()
    for rows in corpus:
        document = rows.document
        found.documents[document.doc_id] = document
        if selection.takes_year(year_of(document)):
            found.citing.append(document.doc_id)
            _add(found, rows, selection)
        elif year_of(document) is None:
            found.without_year += 1
    return found


def _add(found: Citing, rows: DocumentRows, selection: Selection) -> None:
    references = {reference.reference_id: reference for reference in rows.references}
    found.unclear += sum(r.status not in KNOWN_STATUSES and not r.anaphoric for r in rows.references)
    for citation in rows.citations:
        function = citation.function or UNKNOWN
        if _is_of_itself(citation, rows.document) or not selection.takes_function(function):
            continue
        target = (citation.target_doc_id, citation.canonical_id)
        found.functions.setdefault((rows.document.doc_id, target), Counter())[function] += citation.count
        if citation.reference_id in references:
            found.mentions.setdefault(citation.canonical_id, []).append(references[citation.reference_id])


def _is_of_itself(citation: Citation, document: Document) -> bool:
    """Whether a document names itself: nobody cites whom."""
    return document.doc_id == citation.target_doc_id or document.symbol == citation.canonical_id != ""
