"""From a folder of tables to a network, and from a network to its folder."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

from clausier.citation_network.citing import read_citing
from clausier.citation_network.graph import described_graph
from clausier.citation_network.graph_files import gexf, graphml
from clausier.citation_network.network import Network, network_of
from clausier.citation_network.selection import Selection
from clausier.corpus.document_rows import DocumentRows
from clausier.corpus.reading import Corpus, open_corpus
from clausier.errors import ClausierError
from clausier.records import Citation
from clausier.tables.schema import network_schema
from clausier.tables.write_tables import write_tables

READ = ("citations", "references")
"""The tables that are read besides documents and paragraphs."""

TITLE = "Citation network"

Progress = Callable[[int, int], None]
"""Is told how many documents of how many were read."""


def read_network(
    tables: Path, selection: Selection, bodies: bool = False, progress: Progress = lambda done, total: None
) -> Network:
    """Make the network of a folder of tables.

    Args:
        tables: What ``clausier annotate`` wrote.
        selection: Which citations count.
        bodies: Whether the bodies that adopted documents and instruments are nodes.
        progress: Is told how many documents of how many were read.

    Raises:
        ClausierError: E179 there are no citations; E101, E114, E133, E175 and E176 as ``open_corpus``.
    """
    if (tables / "documents.csv").is_file() and not (tables / "citations.csv").is_file():
        raise ClausierError("E179", path=tables)
    corpus = _documents(open_corpus(tables, READ), progress)
    return network_of(read_citing(corpus, selection), bodies)


def write_network(network: Network, folder: Path, excel: bool = False) -> None:
    """Write a network: its tables, and the same as GraphML and GEXF.

    Args:
        network: The network.
        folder: A folder that does not exist or is empty.
        excel: Whether a spreadsheet shall open the CSV files safely.

    Raises:
        ClausierError: E150 the folder has something in it, E108 it cannot be written.
    """
    graph = described_graph(network.nodes, network.edges)
    files = {"network.graphml": graphml(graph), "network.gexf": gexf(graph)}
    write_tables(folder, network_schema(), {"nodes": network.nodes, "edges": network.edges}, TITLE, files, excel)


def _documents(corpus: Corpus, progress: Progress) -> Iterator[DocumentRows]:
    doc_ids = corpus.doc_ids()
    for done, doc_id in enumerate(doc_ids, start=1):
        rows = corpus.rows(doc_id)
        for citation in rows.citations:
            if citation.count < 1:
                _refuse(corpus, citation)
        yield rows
        progress(done, len(doc_ids))


def _refuse(corpus: Corpus, citation: Citation) -> NoReturn:
    """Tables are edited; an edge without weight would have no share in any measure."""
    path = corpus.folder / "citations.csv"
    raise ClausierError("E176", "count", path=path, citation_id=citation.citation_id, count=citation.count)
