"""The edges of a network."""

from collections.abc import Iterable, Iterator, Mapping

from clausier.citation_network.nodes import BODY, node_id
from clausier.citation_network.records import Edge, Node, function_names
from clausier.citation_network.selection import UNKNOWN

CITES, ADOPTED_BY = "cites", "adopted_by"


def citing_edge(source: Node, target: Node, counts: Mapping[str, int]) -> Edge:
    """Return the edge of a document to what it cites.

    Args:
        source: The document.
        target: What it cites.
        counts: The number of citations by function.
    """
    return Edge(
        source=source.id,
        target=target.id,
        relation=CITES,
        weight=sum(counts.values()),
        function=_main_function(counts),
        year=source.year,
        **counts,
    )


def adopting_edges(nodes: Iterable[Node]) -> Iterator[Edge]:
    """Give the edges of documents and instruments to the bodies that adopted them.

    Args:
        nodes: Documents and instruments.
    """
    for node in nodes:
        if node.body:
            yield Edge(source=node.id, target=node_id(BODY, node.body), relation=ADOPTED_BY, weight=1, year=node.year)


def _main_function(counts: Mapping[str, int]) -> str:
    """The function that most citations have; of several, the one that changes what is cited most."""
    known = [name for name in function_names() if name != UNKNOWN and counts.get(name)]
    return max(known, key=lambda name: counts[name], default="")
