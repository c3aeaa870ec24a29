"""Measures of who stands where among those that cite and are cited."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import networkx

from clausier.citation_network.hits import Hits, hits
from clausier.citation_network.records import Measures

DAMPING = 0.85
"""Of PageRank: how likely the reader who follows citations goes on (Brin and Page 1998)."""

MOST_STEPS = 1000
TOLERANCE = 1e-12
"""When PageRank is given up, and when it is done: so little a node changes."""

MOST_SOURCES = 1000
"""Betweenness is exact for so many nodes that cite, and estimated from so many where there are more."""

DIGITS = 9
"""Decimal places that are written: what machines compute alike."""

Values = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Measured:
    """The measures of a graph.

    Attributes:
        nodes: Those of each node.
        reserves: What is not exact, or missing, and why.
    """

    nodes: Mapping[str, Measures]
    reserves: tuple[str, ...] = ()


def measure(graph: networkx.DiGraph) -> Measured:
    """Measure the nodes of a graph.

    Args:
        graph: Who cites whom; edges have a weight, and none leads back to its own node.
    """
    pagerank, both = _pagerank(graph), _hits(graph)
    hubs, authorities = both or ({}, {})
    sources = [node for node, degree in graph.out_degree() if degree]
    betweenness = _betweenness(graph, sources)
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
    return Measured(nodes, tuple(_reserves(pagerank, both, len(sources))))


def _reserves(pagerank: Values | None, hubs: Hits | None, sources: int) -> Iterator[str]:
    if pagerank is None:
        yield "PageRank did not converge: the column pagerank is empty"
    if hubs is None:
        yield "HITS did not converge: the columns hub and authority are empty"
    if sources > MOST_SOURCES:
        yield f"betweenness is estimated from {MOST_SOURCES} of the {sources} documents that cite"


def _pagerank(graph: networkx.DiGraph) -> Values | None:
    """None if it does not converge."""
    try:
        found: Values = networkx.pagerank(graph, DAMPING, max_iter=MOST_STEPS, tol=TOLERANCE)
    except networkx.PowerIterationFailedConvergence:
        return None
    return found


def _hits(graph: networkx.DiGraph) -> Hits | None:
    """None if they do not converge."""
    try:
        return hits(graph)
    except networkx.PowerIterationFailedConvergence:
        return None


def _betweenness(graph: networkx.DiGraph, sources: Sequence[str]) -> Values:
    """The share of shortest paths through each node.

    Paths begin at those that cite, never at the many that are cited and cite nothing. Of very many, a sample tells as much
    (Brandes and Pich 2007), and time does not grow with their square.
    """
    chosen = random.Random(0).sample(sources, MOST_SOURCES) if len(sources) > MOST_SOURCES else sources
    found: Values = networkx.betweenness_centrality_subset(graph, chosen, list(graph), normalized=True)
    share = len(chosen) / len(sources) if sources else 1.0
    return {node: value / share for node, value in found.items()}


def _rounded(values: Values, node: str) -> float | None:
    """The value of a node; zero has no sign."""
    return round(values[node], DIGITS) + 0.0 if node in values else None
