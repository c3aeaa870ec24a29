"""Measures of who stands where among those that cite and are cited."""

from collections.abc import Mapping
from dataclasses import dataclass

import networkx
from scipy.sparse.linalg import ArpackError

from clausier.network.records import Measures

DAMPING = 0.85
"""Of PageRank: how likely the reader who follows citations goes on (Brin and Page 1998)."""

MOST_STEPS = 1000
TOLERANCE = 1e-12
DIGITS = 9
"""Decimal places that are written: what machines compute alike."""

Values = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Measured:
    """The measures of a graph.

    Attributes:
        nodes: Those of each node.
        failed: The names of measures that did not converge, and that no node has.
    """

    nodes: Mapping[str, Measures]
    failed: tuple[str, ...]


def measure(graph: networkx.DiGraph) -> Measured:
    """Measure the nodes of a graph.

    Args:
        graph: Who cites whom; edges have a weight, and none leads back to its own node.
    """
    pagerank = _pagerank(graph)
    hits = _hits(graph)
    hubs, authorities = hits or ({}, {})
    betweenness = _betweenness(graph)
    nodes = {
        node: Measures(
            in_degree=graph.in_degree(node),
            out_degree=graph.out_degree(node),
            weighted_in_degree=graph.in_degree(node, weight="weight"),
            weighted_out_degree=graph.out_degree(node, weight="weight"),
            pagerank=_rounded(pagerank or {}, node),
            betweenness=_rounded(betweenness, node),
            hub=_rounded(hubs, node),
            authority=_rounded(authorities, node),
        )
        for node in graph
    }
    failed = [name for name, found in (("PageRank", pagerank), ("HITS", hits)) if found is None]
    return Measured(nodes, tuple(failed))


def _pagerank(graph: networkx.DiGraph) -> Values | None:
    """None if it does not converge."""
    try:
        found: Values = networkx.pagerank(graph, DAMPING, max_iter=MOST_STEPS, tol=TOLERANCE)
    except networkx.PowerIterationFailedConvergence:
        return None
    return found


def _hits(graph: networkx.DiGraph) -> tuple[Values, Values] | None:
    """Hubs and authorities; none where nobody cites anybody, None if they do not converge.

    The start is given, since a random one would change last digits, and which of several equal solutions is found.
    """
    if not graph.number_of_edges():
        return {}, {}
    start = dict.fromkeys(graph, 1.0)
    try:
        found: tuple[Values, Values] = networkx.hits(graph, MOST_STEPS, TOLERANCE, start)
    except (networkx.PowerIterationFailedConvergence, ArpackError):
        return None
    return found


def _betweenness(graph: networkx.DiGraph) -> Values:
    """From those that cite only: no path begins elsewhere, and most nodes are cited and cite nothing."""
    sources = [node for node, degree in graph.out_degree() if degree]
    found: Values = networkx.betweenness_centrality_subset(graph, sources, list(graph), normalized=True)
    return found


def _rounded(values: Values, node: str) -> float | None:
    """The value of a node; zero has no sign."""
    return round(values[node], DIGITS) + 0.0 if node in values else None
