"""Reading a network from a folder of tables."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

from clausier.citation_network.citation_counts import count_citations
from clausier.citation_network.network import Network, build_network
from clausier.citation_network.network_filter import NetworkFilter
from clausier.corpus.document_rows import DocumentRows
from clausier.corpus.table_corpus import TableCorpus, open_corpus
from clausier.errors import ClausierError
from clausier.records import Citation

TABLES = ("citations", "references")
"""The tables that are read besides documents and paragraphs."""

Progress = Callable[[int, int], None]
"""Called with the number of documents read, and that of all documents."""


def read_network(
    tables: Path,
    network_filter: NetworkFilter,
    bodies: bool = False,
    progress: Progress = lambda done, total: None,
) -> Network:
    """Return the network of a folder of tables.

    Args:
        tables: Output folder of ``clausier annotate``.
        network_filter: Which citations count.
        bodies: Whether the bodies that adopted documents and instruments are nodes.
        progress: Called with the number of documents read, and that of all documents.

    Raises:
        ClausierError: E179 there are no citations; E101, E114, E133, E175 and E176 as ``open_corpus``.
    """
    if (tables / "documents.csv").is_file() and not (tables / "citations.csv").is_file():
        raise ClausierError("E179", path=tables)
    corpus = _read_documents(open_corpus(tables, TABLES), progress)
    return build_network(count_citations(corpus, network_filter), bodies)


def _read_documents(corpus: TableCorpus, progress: Progress) -> Iterator[DocumentRows]:
    doc_ids = corpus.doc_ids()
    for done, doc_id in enumerate(doc_ids, start=1):
        rows = corpus.rows(doc_id)
        for citation in rows.citations:
            if citation.count < 1:
                _raise_invalid_count(corpus, citation)
        yield rows
        progress(done, len(doc_ids))


def _raise_invalid_count(corpus: TableCorpus, citation: Citation) -> NoReturn:
    """Raise E176: tables may be edited by hand, and an edge without weight would have no share in any measure."""
    path = corpus.folder / "citations.csv"
    raise ClausierError("E176", "count", path=path, citation_id=citation.citation_id, count=citation.count)
