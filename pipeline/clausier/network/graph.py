"""The graph of networkx that measures and files are made from."""

from collections.abc import Iterable
from dataclasses import asdict

import networkx

from clausier.network.edges import CITES
from clausier.network.harmless import harmless
from clausier.network.records import Edge, Node

Attributes = dict[str, str | int | float]


def citation_graph(edges: Iterable[Edge], nodes: Iterable[str]) -> networkx.DiGraph:
    """Return who cites whom, with weights; measures are taken of it.

    Args:
        edges: The edges of the network; those to bodies are no citations.
        nodes: The keys of the nodes.
    """
    graph: networkx.DiGraph = networkx.DiGraph()
    graph.add_nodes_from(nodes)
    graph.add_weighted_edges_from((edge.source, edge.target, edge.weight) for edge in edges if edge.relation == CITES)
    return graph


def described_graph(nodes: Iterable[Node], edges: Iterable[Edge]) -> networkx.DiGraph:
    """Return the network with all that the tables say of nodes and edges.

    An empty cell is no attribute: neither format has a value for "unknown".

    Args:
        nodes: The nodes.
        edges: The edges.
    """
    graph: networkx.DiGraph = networkx.DiGraph()
    for node in nodes:
        graph.add_node(harmless(node.id), **_attributes(node, "id"))
    for edge in edges:
        graph.add_edge(harmless(edge.source), harmless(edge.target), **_attributes(edge, "source", "target"))
    return graph


def _attributes(record: Node | Edge, *keys: str) -> Attributes:
    """The cells of a row but for those that say which node or edge it is."""
    return {
        name: harmless(value) if isinstance(value, str) else value
        for name, value in asdict(record).items()
        if name not in keys and value is not None and value != ""
    }
