"""The edges of a network."""

from collections.abc import Iterable, Iterator, Mapping

from clausier.citation_network.network_filter import UNKNOWN_FUNCTION
from clausier.citation_network.nodes import BODY, node_id
from clausier.citation_network.records import FUNCTION_NAMES, Edge, Node

CITES, ADOPTED_BY = "cites", "adopted_by"


def citation_edge(source: Node, target: Node, counts: Mapping[str, int]) -> Edge:
    """Return the edge from a document to what it cites.

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


def adoption_edges(nodes: Iterable[Node]) -> Iterator[Edge]:
    """Yield the edges from documents and instruments to the bodies that adopted them.

    Args:
        nodes: Documents and instruments.
    """
    for node in nodes:
        if node.body:
            yield Edge(source=node.id, target=node_id(BODY, node.body), relation=ADOPTED_BY, weight=1, year=node.year)


def _main_function(counts: Mapping[str, int]) -> str:
    """The most frequent function; of equally frequent ones, that which changes the cited instrument most."""
    known = [name for name in FUNCTION_NAMES if name != UNKNOWN_FUNCTION and counts.get(name)]
    return max(known, key=lambda name: counts[name], default="")
