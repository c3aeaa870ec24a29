"""Hubs and authorities (Kleinberg 1999): who cites what is cited much, and who is cited by those that cite much."""

from collections.abc import Mapping

import networkx
import numpy
import numpy.typing

MOST_STEPS = 20_000
TOLERANCE = 1e-12
"""When the iteration is given up, and when it is done: so little a step changes, of a sum of 1."""

Hits = tuple[Mapping[str, float], Mapping[str, float]]
"""Hubs and authorities by node."""


def hits(graph: networkx.DiGraph) -> Hits:
    """Return hubs and authorities; none where nobody cites anybody. Both sum to 1.

    Every node starts alike, and both are computed from each other until they stay. Where parts of a graph are cited equally
    much, this has one answer; ``networkx.hits`` takes any singular vector there, another each time, with negative values.

    Args:
        graph: Who cites whom, with weights.

    Raises:
        networkx.PowerIterationFailedConvergence: They do not stay.
    """
    if not graph.number_of_edges():
        return {}, {}
    weights = networkx.to_scipy_sparse_array(graph, dtype=float, format="csr")
    backwards = weights.T.tocsr()
    hub = numpy.full(len(graph), 1 / len(graph))
    for _ in range(MOST_STEPS):
        authority = _shares(backwards @ hub)
        former, hub = hub, _shares(weights @ authority)
        if numpy.abs(hub - former).sum() < TOLERANCE:
            return dict(zip(graph, map(float, hub), strict=True)), dict(zip(graph, map(float, authority), strict=True))
    raise networkx.PowerIterationFailedConvergence(MOST_STEPS)


def _shares(values: numpy.typing.NDArray[numpy.float64]) -> numpy.typing.NDArray[numpy.float64]:
    shares: numpy.typing.NDArray[numpy.float64] = values / values.sum()
    return shares
