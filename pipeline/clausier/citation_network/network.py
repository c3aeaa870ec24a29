"""From citations to nodes and edges with their measures."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace

from clausier.citation_network.citing import Citing, Target
from clausier.citation_network.edges import adopting_edges, citing_edge
from clausier.citation_network.graph import citation_graph
from clausier.citation_network.measures import measure
from clausier.citation_network.nodes import (
    BODY,
    DOCUMENT,
    INSTRUMENT,
    body_node,
    document_node,
    instrument_node,
    node_id,
)
from clausier.citation_network.records import Edge, Measures, Node


@dataclass(frozen=True, slots=True)
class Network:
    """Who cites whom.

    Attributes:
        nodes: Documents in the order of ``documents.csv``, instruments in that of their first citation, bodies.
        edges: Citations in the order of the first of each, then what ties nodes to bodies.
        reserves: What of the measures is not exact, or missing, and why.
        without_year: How many documents were left out since their year is unknown.
        unclear: How many mentions are no citations since they do not say what they cite.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    reserves: tuple[str, ...] = ()
    without_year: int = 0
    unclear: int = 0


def network_of(found: Citing, bodies: bool = False) -> Network:
    """Make a network.

    Args:
        found: Documents, and who cites what.
        bodies: Whether the bodies that adopted documents and instruments are nodes.
    """
    nodes = {node.id: node for node in _nodes(found)}
    edges = [citing_edge(nodes[source], nodes[target], counts) for (source, target), counts in _counts(found).items()]
    measured = measure(citation_graph(nodes, edges))
    years = _years_cited(edges)
    described = [_described(node, measured.nodes[node.id], years.get(node.id, ())) for node in nodes.values()]
    if bodies:
        edges += adopting_edges(described)
        described += _bodies(described)
    return Network(tuple(described), tuple(edges), measured.reserves, found.without_year, found.unclear)


def _nodes(found: Citing) -> Iterator[Node]:
    """Documents whose citations count, and all that is cited."""
    targets = [_target(found, target) for _, target in found.functions]
    wanted = {*found.citing, *(name for type_, name in targets if type_ == DOCUMENT)}
    yield from (document_node(document) for doc_id, document in found.documents.items() if doc_id in wanted)
    for type_, name in dict.fromkeys(targets):
        if type_ == INSTRUMENT:
            yield instrument_node(name, found.mentions.get(name, ()))


def _target(found: Citing, target: Target) -> tuple[str, str]:
    """Type and name of what is cited; a document that is not in the tables any more is an instrument."""
    doc_id, canonical_id = target
    return (DOCUMENT, doc_id) if doc_id in found.documents else (INSTRUMENT, canonical_id)


def _counts(found: Citing) -> Mapping[tuple[str, str], Counter[str]]:
    """The citations by function of each pair of nodes."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for (doc_id, target), functions in found.functions.items():
        pair = (node_id(DOCUMENT, doc_id), node_id(*_target(found, target)))
        counts.setdefault(pair, Counter()).update(functions)
    return counts


def _years_cited(edges: Iterable[Edge]) -> Mapping[str, Sequence[int]]:
    """The years in which each node is cited, as far as they are known."""
    years: dict[str, list[int]] = {}
    for edge in edges:
        if edge.year is not None:
            years.setdefault(edge.target, []).append(edge.year)
    return years


def _described(node: Node, measures: Measures, years: Sequence[int]) -> Node:
    return replace(node, **asdict(measures), first_cited=min(years, default=None), last_cited=max(years, default=None))


def _bodies(nodes: Iterable[Node]) -> list[Node]:
    """The bodies of nodes, each once."""
    named = {node_id(BODY, node.body): body_node(node.body, node.organisation) for node in nodes if node.body}
    return list(named.values())
