"""The networkx graphs that measures are computed on and files are written from."""

from collections.abc import Iterable, Mapping

import networkx

from clausier.citation_network.records import Edge, Node
from clausier.safety.xml_text import harmless
from clausier.tables.schema import Column, network_schema


def citation_graph(nodes: Iterable[str], edges: Iterable[Edge]) -> networkx.DiGraph:
    """Return the weighted graph of citations, on which measures are computed.

    Args:
        nodes: The ids of the nodes.
        edges: The citations.
    """
    graph: networkx.DiGraph = networkx.DiGraph()
    graph.add_nodes_from(nodes)
    graph.add_weighted_edges_from((edge.source, edge.target, edge.weight) for edge in edges)
    return graph


def attributed_graph(nodes: Iterable[Node], edges: Iterable[Edge]) -> networkx.DiGraph:
    """Return the graph with all columns of nodes and edges as attributes.

    An empty cell gives no attribute: neither GraphML nor GEXF has a value for "unknown".

    Args:
        nodes: The nodes.
        edges: The edges.
    """
    schema = network_schema()
    graph: networkx.DiGraph = networkx.DiGraph()
    for node in nodes:
        graph.add_node(harmless(node.id), **_attributes(node, schema["nodes"]))
    for edge in edges:
        graph.add_edge(harmless(edge.source), harmless(edge.target), **_attributes(edge, schema["edges"]))
    return graph


def _attributes(record: Node | Edge, columns: Iterable[Column]) -> Mapping[str, str | int | float]:
    """The cells of a row, except those that identify the node or edge."""
    cells = {column.name: getattr(record, column.name) for column in columns if not column.key}
    return {
        name: harmless(value) if isinstance(value, str) else value
        for name, value in cells.items()
        if value is not None and value != ""
    }
