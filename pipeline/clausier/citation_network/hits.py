"""Hubs and authorities (HITS, Kleinberg 1999): hubs cite good authorities, authorities are cited by good hubs."""

from collections.abc import Mapping

import networkx
import numpy
import numpy.typing

MAX_ITERATIONS = 20_000
"""Iterations after which the computation is given up."""

TOLERANCE = 1e-12
"""The iteration has converged if it changes the hub values, whose sum is 1, by less in total."""

HubsAndAuthorities = tuple[Mapping[str, float], Mapping[str, float]]
"""Hubs and authorities by node."""


def hits(graph: networkx.DiGraph) -> HubsAndAuthorities:
    """Return hubs and authorities, each with the sum 1; empty if there are no edges.

    All nodes start with the same value, and both measures are computed from each other until they converge. This gives a unique
    result where parts of a graph are cited equally often; ``networkx.hits`` returns an arbitrary singular vector there, which
    varies between runs and has negative values.

    Args:
        graph: The citations, with weights.

    Raises:
        networkx.PowerIterationFailedConvergence: The values do not converge.
    """
    if not graph.number_of_edges():
        return {}, {}
    weights = networkx.to_scipy_sparse_array(graph, dtype=float, format="csr")
    transposed = weights.T.tocsr()
    hub = numpy.full(len(graph), 1 / len(graph))
    for _ in range(MAX_ITERATIONS):
        authority = _normalised(transposed @ hub)
        previous, hub = hub, _normalised(weights @ authority)
        if numpy.abs(hub - previous).sum() < TOLERANCE:
            return dict(zip(graph, map(float, hub), strict=True)), dict(zip(graph, map(float, authority), strict=True))
    raise networkx.PowerIterationFailedConvergence(MAX_ITERATIONS)


def _normalised(values: numpy.typing.NDArray[numpy.float64]) -> numpy.typing.NDArray[numpy.float64]:
    normalised: numpy.typing.NDArray[numpy.float64] = values / values.sum()
    return normalised
