"""The rows of a network; ``tables/variables.csv`` defines the columns."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class NodeMeasures:
    """Network measures of a node; None for bodies, and where a measure cannot be computed."""

    in_degree: int | None = None
    out_degree: int | None = None
    weighted_in_degree: int | None = None
    weighted_out_degree: int | None = None
    pagerank: float | None = None
    betweenness: float | None = None
    hub: float | None = None
    authority: float | None = None


@dataclass(frozen=True, slots=True)
class Caveat:
    """A measure that is estimated or missing.

    Attributes:
        variant: The variant of the message W186 that says so.
        sample: The number of documents from which betweenness is estimated.
        sources: The number of documents that cite.
    """

    variant: str
    sample: int = 0
    sources: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Node(NodeMeasures):
    """A document of the run, a cited instrument that is not among them, or a body."""

    id: str
    type: str
    label: str
    doc_id: str = ""
    canonical_id: str = ""
    title: str = ""
    organisation: str = ""
    body: str = ""
    kind: str = ""
    date: str = ""
    year: int | None = None
    first_cited: int | None = None
    last_cited: int | None = None


@dataclass(frozen=True, slots=True)
class FunctionCounts:
    """How many citations of an edge have each function; functions that change the cited instrument most come first."""

    repeals: int = 0
    modifies: int = 0
    extends: int = 0
    adopts_annex: int = 0
    endorses: int = 0
    implements: int = 0
    requests_under: int = 0
    reaffirms: int = 0
    grounds: int = 0
    recalls: int = 0
    acknowledges: int = 0
    specifies: int = 0
    unknown: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge(FunctionCounts):
    """The relation of a document to an instrument that it cites, or to the body that adopted it."""

    source: str
    target: str
    relation: str
    weight: int
    function: str = ""
    year: int | None = None


FUNCTION_NAMES = tuple(field.name for field in fields(FunctionCounts))
"""The functions that citations may have, and ``unknown`` for those that have none; in the order of the columns."""
