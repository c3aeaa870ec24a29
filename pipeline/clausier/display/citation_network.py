"""The summary of a citation network, as lines and as JSON."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest
from pathlib import Path

from clausier.citation_network.edges import ADOPTED_BY, CITES
from clausier.citation_network.network import Network
from clausier.citation_network.records import Node
from clausier.display.columns import table
from clausier.errors import problem
from clausier.records import Problem
from clausier.safety.terminal import escaped_json, visible

RANKING_SIZE = 10
"""How many nodes a ranking lists."""

MAX_NAME_WIDTH = 60
"""How many characters of a label and title are shown."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """A ranking of nodes by their degree.

    Attributes:
        name: Its heading.
        degree: Column that orders the nodes: how many others cite a node, or are cited by it.
        weighted_degree: Column that orders nodes of equal degree: how often.
        header: The headings of both columns.
    """

    name: str
    degree: str
    weighted_degree: str
    header: tuple[str, str]

    def degrees(self, node: Node) -> tuple[int, int]:
        """Return both degrees of a node."""
        return getattr(node, self.degree) or 0, getattr(node, self.weighted_degree) or 0

    def top_nodes(self, network: Network) -> list[Node]:
        """Return the nodes of the highest degree, nodes of equal degrees by their labels."""
        ranked = (node for node in network.nodes if self.degrees(node)[0])
        return nsmallest(
            RANKING_SIZE, ranked, key=lambda node: (*(-degree for degree in self.degrees(node)), node.label, node.id)
        )


RANKINGS = (
    Ranking("most cited", "in_degree", "weighted_in_degree", ("by documents", "citations")),
    Ranking("citing most", "out_degree", "weighted_out_degree", ("instruments", "citations")),
)


def network_problems(network: Network, tables: Path) -> Iterator[Problem]:
    """Yield warnings about citations that were left out, and about measures that are estimated or missing.

    Args:
        network: The network.
        tables: The folder of tables that it was read from.
    """
    source = tables.as_posix()
    if network.documents_without_year:
        yield problem("W184", source, count=network.documents_without_year)
    if not any(edge.relation == CITES for edge in network.edges):
        yield problem("W185", source)
    for caveat in network.caveats:
        yield problem("W186", source, variant=caveat.variant, sample=caveat.sample, sources=caveat.sources)


def network_lines(network: Network, folder: Path | None) -> Iterator[str]:
    """Yield how many nodes and edges a network has, what is cited most, and what cites most.

    Args:
        network: The network.
        folder: The folder that it was written to, None if it was not written.
    """
    for name, count in _counts(network).items():
        yield f"{name:<16} {count:>7}"
    for ranking in RANKINGS:
        if nodes := ranking.top_nodes(network):
            yield ""
            rows = [(_name(node), *map(str, ranking.degrees(node))) for node in nodes]
            yield from table((ranking.name, *ranking.header), rows, 1, "text")
    if folder is not None:
        yield ""
        yield visible(f"Written to {folder.as_posix()}")


def network_json(network: Network) -> str:
    """Return the summary as JSON.

    Args:
        network: The network.
    """
    rankings = {
        ranking.name.replace(" ", "_"): [
            {"id": node.id, "label": node.label, "title": node.title}
            | dict(zip((ranking.degree, ranking.weighted_degree), ranking.degrees(node), strict=True))
            for node in ranking.top_nodes(network)
        ]
        for ranking in RANKINGS
    }
    counts = {name.replace(" ", "_"): count for name, count in _counts(network).items()}
    return escaped_json(json.dumps(counts | rankings, ensure_ascii=False, indent=2))


def _name(node: Node) -> str:
    """The label with the title, since few know instruments by their symbols; truncated if it is long."""
    name = node.label if node.title in ("", node.label) else f"{node.label} {node.title}"
    return name if len(name) <= MAX_NAME_WIDTH else f"{name[: MAX_NAME_WIDTH - 1]}…"


def _counts(network: Network) -> dict[str, int]:
    """The number of nodes and edges by type; bodies only if the network has them."""
    types = Counter(node.type for node in network.nodes)
    relations = Counter(edge.relation for edge in network.edges)
    counts = {
        "documents": types["document"],
        "instruments": types["instrument"],
        "bodies": types["body"],
        "edges": relations[CITES],
        "citations": sum(edge.weight for edge in network.edges if edge.relation == CITES),
        "adoptions": relations[ADOPTED_BY],
        "unclear mentions": network.unclear_mentions,
    }
    return {name: count for name, count in counts.items() if count or name not in ("bodies", "adoptions")}
