"""Citation counts: the citations of a corpus, summed by citing document and cited instrument."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from clausier.citation_network.network_filter import UNKNOWN_FUNCTION, NetworkFilter
from clausier.citation_network.nodes import document_year
from clausier.citations.edges import KNOWN_STATUSES
from clausier.corpus.document_rows import DocumentRows
from clausier.records import Citation, Document, Reference

CitationTarget = tuple[str, str]
"""What is cited: the doc_id of a document of the run, empty if it is none, and the canonical id."""


@dataclass(slots=True)
class CitationCounts:
    """The citations of a corpus that pass a filter.

    Attributes:
        documents: All documents of the run, by doc_id.
        citing: The doc_ids of documents whose year passes the filter.
        by_function: The number of citations by function, by citing document and target.
        mentions: The mentions of each instrument, by its canonical id.
        documents_without_year: Number of documents left out since their year is unknown.
        unclear_mentions: Number of mentions in citing documents that do not state what they cite; anaphoric ones are not
            counted.
    """

    documents: dict[str, Document] = field(default_factory=dict)
    citing: list[str] = field(default_factory=list)
    by_function: dict[tuple[str, CitationTarget], Counter[str]] = field(default_factory=dict)
    mentions: dict[str, list[Reference]] = field(default_factory=dict)
    documents_without_year: int = 0
    unclear_mentions: int = 0


def count_citations(corpus: Iterable[DocumentRows], network_filter: NetworkFilter) -> CitationCounts:
    """Count the citations of a corpus.

    Args:
        corpus: Its documents with references and citations.
        network_filter: Which citations count.
    """
    counts = CitationCounts()
    for rows in corpus:
        document = rows.document
        counts.documents[document.doc_id] = document
        if network_filter.accepts_year(document_year(document)):
            counts.citing.append(document.doc_id)
            _add_citations(counts, rows, network_filter)
        elif document_year(document) is None:
            counts.documents_without_year += 1
    return counts


def _add_citations(counts: CitationCounts, rows: DocumentRows, network_filter: NetworkFilter) -> None:
    references = {reference.reference_id: reference for reference in rows.references}
    counts.unclear_mentions += sum(r.status not in KNOWN_STATUSES and not r.anaphoric for r in rows.references)
    for citation in rows.citations:
        function = citation.function or UNKNOWN_FUNCTION
        if _is_self_citation(citation, rows.document) or not network_filter.accepts_function(function):
            continue
        target = (citation.target_doc_id, citation.canonical_id)
        counts.by_function.setdefault((rows.document.doc_id, target), Counter())[function] += citation.count
        if citation.reference_id in references:
            counts.mentions.setdefault(citation.canonical_id, []).append(references[citation.reference_id])


def _is_self_citation(citation: Citation, document: Document) -> bool:
    return document.doc_id == citation.target_doc_id or document.symbol == citation.canonical_id != ""
