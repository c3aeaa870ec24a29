"""A network of citations in a few lines, and as JSON."""

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

MOST = 10
"""So many nodes are listed in a ranking."""

WIDEST = 60
"""So many characters of a label and title are shown."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """Nodes in an order.

    Attributes:
        name: What stands over it.
        others: The measure that orders them: how many others cite a node, or are cited by it.
        times: The measure that decides between equals: how often.
        header: The names of the two.
    """

    name: str
    others: str
    times: str
    header: tuple[str, str]

    def figures(self, node: Node) -> tuple[int, int]:
        """Return both measures of a node."""
        return getattr(node, self.others) or 0, getattr(node, self.times) or 0

    def first(self, network: Network) -> list[Node]:
        """Return the nodes that stand first, those of equal measures by their labels."""
        ranked = (node for node in network.nodes if self.figures(node)[0])
        return nsmallest(
            MOST, ranked, key=lambda node: (*(-figure for figure in self.figures(node)), node.label, node.id)
        )


RANKINGS = (
    Ranking("most cited", "in_degree", "weighted_in_degree", ("by documents", "citations")),
    Ranking("citing most", "out_degree", "weighted_out_degree", ("instruments", "citations")),
)


def network_problems(network: Network, tables: Path) -> Iterator[Problem]:
    """Give what a person should know of how a network was made.

    Args:
        network: The network.
        tables: The folder that it was made from.
    """
    source = tables.as_posix()
    if network.without_year:
        yield problem("W184", source, count=network.without_year)
    if not any(edge.relation == CITES for edge in network.edges):
        yield problem("W185", source)
    for reserve in network.reserves:
        yield problem("W186", source, reserve=reserve)


def network_lines(network: Network, folder: Path | None) -> Iterator[str]:
    """Give how many nodes and edges a network has, what is cited most, and what cites most.

    Args:
        network: The network.
        folder: Where it was written, None if nowhere.
    """
    for name, count in _counts(network).items():
        yield f"{name:<16} {count:>7}"
    for ranking in RANKINGS:
        if nodes := ranking.first(network):
            yield ""
            rows = [(_named(node), *map(str, ranking.figures(node))) for node in nodes]
            yield from table((ranking.name, *ranking.header), rows, 1, "text")
    if folder is not None:
        yield ""
        yield visible(f"Written to {folder.as_posix()}")


def network_json(network: Network) -> str:
    """Return the same as JSON.

    Args:
        network: The network.
    """
    rankings = {
        ranking.name.replace(" ", "_"): [
            {"id": node.id, "label": node.label, "title": node.title}
            | dict(zip((ranking.others, ranking.times), ranking.figures(node), strict=True))
            for node in ranking.first(network)
        ]
        for ranking in RANKINGS
    }
    counts = {name.replace(" ", "_"): count for name, count in _counts(network).items()}
    return escaped_json(json.dumps(counts | rankings, ensure_ascii=False, indent=2))


def _named(node: Node) -> str:
    """The label with the title, cut where it is long: few know instruments by their symbols alone."""
    told = node.label if node.title in ("", node.label) else f"{node.label} {node.title}"
    return told if len(told) <= WIDEST else f"{told[: WIDEST - 1]}…"


def _counts(network: Network) -> dict[str, int]:
    """How many there are of what; of bodies only where they were asked for."""
    types = Counter(node.type for node in network.nodes)
    relations = Counter(edge.relation for edge in network.edges)
    counts = {
        "documents": types["document"],
        "instruments": types["instrument"],
        "bodies": types["body"],
        "edges": relations[CITES],
        "citations": sum(edge.weight for edge in network.edges if edge.relation == CITES),
        "adoptions": relations[ADOPTED_BY],
        "unclear mentions": network.unclear,
    }
    return {name: count for name, count in counts.items() if count or name not in ("bodies", "adoptions")}
