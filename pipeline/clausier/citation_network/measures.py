"""Network measures of nodes: degrees, PageRank, betweenness, hubs and authorities."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import networkx

from clausier.citation_network.hits import HubsAndAuthorities, hits
from clausier.citation_network.records import Caveat, NodeMeasures

DAMPING = 0.85
"""Damping factor of PageRank: the probability that a reader follows another citation (Brin and Page 1998)."""

MAX_ITERATIONS = 1000
"""Iterations after which PageRank is given up."""

TOLERANCE = 1e-12
"""PageRank has converged if the mean change of a node is smaller."""

MAX_SOURCES = 1000
"""Betweenness is exact up to so many citing nodes; of more, a sample of this size is used as sources of paths."""

DIGITS = 9
"""Decimal places that are written: all machines agree on them."""

Values = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class GraphMeasures:
    """The measures of a graph.

    Attributes:
        nodes: The measures of each node.
        caveats: Which measures are estimated or missing, and why.
    """

    nodes: Mapping[str, NodeMeasures]
    caveats: tuple[Caveat, ...] = ()


def measure_graph(graph: networkx.DiGraph) -> GraphMeasures:
    """Compute the measures of all nodes of a graph.

    Args:
        graph: The citations. Edges have a weight, and there are no self-loops.
    """
    pagerank, hubs_and_authorities = _pagerank(graph), _hits(graph)
    hubs, authorities = hubs_and_authorities or ({}, {})
    sources = [node for node, degree in graph.out_degree() if degree]
    betweenness = _betweenness(graph, sources)
    nodes = {
        node: NodeMeasures(
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
    return GraphMeasures(nodes, tuple(_caveats(pagerank, hubs_and_authorities, len(sources))))


def _caveats(
    pagerank: Values | None, hubs_and_authorities: HubsAndAuthorities | None, sources: int
) -> Iterator[Caveat]:
    if pagerank is None:
        yield Caveat("no_pagerank")
    if hubs_and_authorities is None:
        yield Caveat("no_hits")
    if sources > MAX_SOURCES:
        yield Caveat("estimated_betweenness", MAX_SOURCES, sources)


def _pagerank(graph: networkx.DiGraph) -> Values | None:
    """PageRank by node; None if it does not converge."""
    try:
        values: Values = networkx.pagerank(graph, DAMPING, max_iter=MAX_ITERATIONS, tol=TOLERANCE)
    except networkx.PowerIterationFailedConvergence:
        return None
    return values


def _hits(graph: networkx.DiGraph) -> HubsAndAuthorities | None:
    """Hubs and authorities by node; None if they do not converge."""
    try:
        return hits(graph)
    except networkx.PowerIterationFailedConvergence:
        return None


def _betweenness(graph: networkx.DiGraph, sources: Sequence[str]) -> Values:
    """The share of shortest paths through each node.

    Paths begin at citing nodes only; no path begins at the many that are cited and cite nothing. Of very many sources, a
    sample gives an estimate (Brandes and Pich 2007) without quadratic time.
    """
    sample = random.Random(0).sample(sources, MAX_SOURCES) if len(sources) > MAX_SOURCES else sources
    values: Values = networkx.betweenness_centrality_subset(graph, sample, list(graph), normalized=True)
    share = len(sample) / len(sources) if sources else 1.0
    return {node: value / share for node, value in values.items()}


def _rounded(values: Values, node: str) -> float | None:
    """The rounded value of a node, None if it has none; zero has no sign."""
    return round(values[node], DIGITS) + 0.0 if node in values else None
