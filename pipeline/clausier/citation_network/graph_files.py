"""A network as files that Gephi and networkx open."""

import io
import re

import networkx


def graphml(graph: networkx.DiGraph) -> bytes:
    """Return a graph as GraphML.

    Args:
        graph: Its nodes and edges have attributes that are strings XML allows, integers or floats.
    """
    content = io.BytesIO()
    networkx.write_graphml(graph, content)
    return content.getvalue()


def gexf(graph: networkx.DiGraph) -> bytes:
    """Return a graph as GEXF 1.2, without the date on which it was written: the same graph gives the same bytes.

    Args:
        graph: As of ``graphml``.
    """
    content = io.BytesIO()
    networkx.write_gexf(graph, content)
    return re.sub(rb' lastmodifieddate="[^"]*"', b"", content.getvalue(), count=1)
