"""Writing a network to a folder: tables, GraphML and GEXF."""

from pathlib import Path

from clausier.citation_network.graph import attributed_graph
from clausier.citation_network.graph_files import gexf, graphml
from clausier.citation_network.network import Network
from clausier.tables.schema import network_schema
from clausier.tables.write_tables import write_tables

TITLE = "Citation network"
"""Title of the data package and of its codebook."""


def write_network(network: Network, folder: Path, excel: bool = False) -> None:
    """Write a network: its tables, and the same as GraphML and GEXF.

    Args:
        network: The network.
        folder: A folder that does not exist or is empty.
        excel: Whether to write CSV that a spreadsheet opens safely.

    Raises:
        ClausierError: E150 the folder is not empty, E108 it cannot be written.
    """
    graph = attributed_graph(network.nodes, network.edges)
    files = {"network.graphml": graphml(graph), "network.gexf": gexf(graph)}
    write_tables(folder, network_schema(), {"nodes": network.nodes, "edges": network.edges}, TITLE, files, excel)
