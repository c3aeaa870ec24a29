"""The citation network: nodes and edges with their measures, from citation counts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace

from clausier.citation_network.citation_counts import CitationCounts, CitationTarget
from clausier.citation_network.edges import adoption_edges, citation_edge
from clausier.citation_network.graph import citation_graph
from clausier.citation_network.measures import measure_graph
from clausier.citation_network.nodes import (
    BODY,
    DOCUMENT,
    INSTRUMENT,
    body_node,
    document_node,
    instrument_node,
    node_id,
)
from clausier.citation_network.records import Caveat, Edge, Node, NodeMeasures


@dataclass(frozen=True, slots=True)
class Network:
    """A citation network.

    Attributes:
        nodes: Documents in the order of ``documents.csv``, instruments in that of their first citation, bodies.
        edges: Citations in the order of the first of each, then the edges to bodies.
        caveats: Which measures are estimated or missing, and why.
        documents_without_year: Number of documents left out since their year is unknown.
        unclear_mentions: Number of mentions that are no citations since they do not state what they cite.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    caveats: tuple[Caveat, ...] = ()
    documents_without_year: int = 0
    unclear_mentions: int = 0


def build_network(counts: CitationCounts, bodies: bool = False) -> Network:
    """Return the network of counted citations.

    Args:
        counts: The documents, and the counts of their citations.
        bodies: Whether the bodies that adopted documents and instruments are nodes.
    """
    nodes = {node.id: node for node in _nodes(counts)}
    edges = [
        citation_edge(nodes[source], nodes[target], functions)
        for (source, target), functions in _function_counts(counts).items()
    ]
    measures = measure_graph(citation_graph(nodes, edges))
    years = _citing_years(edges)
    measured = [_with_measures(node, measures.nodes[node.id], years.get(node.id, ())) for node in nodes.values()]
    if bodies:
        edges += adoption_edges(measured)
        measured += _body_nodes(measured)
    return Network(
        tuple(measured), tuple(edges), measures.caveats, counts.documents_without_year, counts.unclear_mentions
    )


def _nodes(counts: CitationCounts) -> Iterator[Node]:
    """The documents whose citations count, and all that is cited."""
    targets = [_typed_target(counts, target) for _, target in counts.by_function]
    included = {*counts.citing, *(name for type_, name in targets if type_ == DOCUMENT)}
    yield from (document_node(document) for doc_id, document in counts.documents.items() if doc_id in included)
    for type_, name in dict.fromkeys(targets):
        if type_ == INSTRUMENT:
            yield instrument_node(name, counts.mentions.get(name, ()))


def _typed_target(counts: CitationCounts, target: CitationTarget) -> tuple[str, str]:
    """Type and name of what is cited; a document that is no longer in the tables is an instrument."""
    doc_id, canonical_id = target
    return (DOCUMENT, doc_id) if doc_id in counts.documents else (INSTRUMENT, canonical_id)


def _function_counts(counts: CitationCounts) -> Mapping[tuple[str, str], Counter[str]]:
    """The number of citations by function, by the ids of both nodes."""
    by_nodes: dict[tuple[str, str], Counter[str]] = {}
    for (doc_id, target), functions in counts.by_function.items():
        ids = (node_id(DOCUMENT, doc_id), node_id(*_typed_target(counts, target)))
        by_nodes.setdefault(ids, Counter()).update(functions)
    return by_nodes


def _citing_years(edges: Iterable[Edge]) -> Mapping[str, Sequence[int]]:
    """The known years in which each node is cited."""
    years: dict[str, list[int]] = {}
    for edge in edges:
        if edge.year is not None:
            years.setdefault(edge.target, []).append(edge.year)
    return years


def _with_measures(node: Node, measures: NodeMeasures, years: Sequence[int]) -> Node:
    return replace(node, **asdict(measures), first_cited=min(years, default=None), last_cited=max(years, default=None))


def _body_nodes(nodes: Iterable[Node]) -> list[Node]:
    """The bodies of nodes, each once."""
    bodies = {node_id(BODY, node.body): body_node(node.body, node.organisation) for node in nodes if node.body}
    return list(bodies.values())
