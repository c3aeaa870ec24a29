"""Graph files of a network, GraphML and GEXF, which Gephi and networkx open."""

import io
import re

import networkx

_LAST_MODIFIED = re.compile(rb' lastmodifieddate="[^"]*"')
"""The date in the head of a GEXF file."""


def graphml(graph: networkx.DiGraph) -> bytes:
    """Return a graph as GraphML.

    Args:
        graph: A graph whose nodes and edges have attributes that are integers, floats or strings that XML allows.
    """
    content = io.BytesIO()
    networkx.write_graphml(graph, content)
    return content.getvalue()


def gexf(graph: networkx.DiGraph) -> bytes:
    """Return a graph as GEXF 1.2, without the date of writing, so that the same graph gives the same bytes.

    Args:
        graph: As for ``graphml``.
    """
    content = io.BytesIO()
    networkx.write_gexf(graph, content)
    return _LAST_MODIFIED.sub(b"", content.getvalue(), count=1)
