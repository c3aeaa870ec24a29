"""Small invented corpora: who cites what, as rows."""

from dataclasses import dataclass
from itertools import count

from clausier.citation_network.citation_counts import count_citations
from clausier.citation_network.network import Network, build_network
from clausier.citation_network.network_filter import NetworkFilter
from clausier.citation_network.records import Edge, Node
from clausier.corpus.document_rows import DocumentRows
from clausier.records import Citation, Reference
from tests import annotations_made

HELSINKI = "helsinki-final-act-1975"
EVERYTHING = NetworkFilter()


@dataclass(frozen=True, slots=True)
class Cites:
    """A citation: of what, with which function, how often; the document of the run, if it is one."""

    canonical_id: str
    function: str = ""
    count: int = 1
    target: str = ""
    title: str = ""
    body: str = "Conseil ministériel"
    year: int | None = 2004


def rows(doc_id: str, *cited: Cites, symbol: str = "", unclear: int = 0, **changes: object) -> DocumentRows:
    """A document with a citation a paragraph, and so many mentions that do not say what they cite."""
    document = annotations_made.document(doc_id, symbol, "", **{"year": 2010, "adopted_on": "", **changes})
    numbers = count(1)
    pairs = [_pair(doc_id, f"{doc_id}:PP{next(numbers)}", one) for one in cited]
    lost = [
        _reference(doc_id, f"{doc_id}:PP{next(numbers)}", Cites("", year=None), "unresolved") for _ in range(unclear)
    ]
    return DocumentRows(
        document, (), references=[r for r, _ in pairs] + lost, citations=[citation for _, citation in pairs]
    )


def network(*corpus: DocumentRows, network_filter: NetworkFilter = EVERYTHING, bodies: bool = False) -> Network:
    return build_network(count_citations(corpus, network_filter), bodies)


def node(made: Network, id_: str) -> Node:
    (found,) = (node for node in made.nodes if node.id == id_)
    return found


def edge(made: Network, source: str, target: str) -> Edge:
    (found,) = (edge for edge in made.edges if (edge.source, edge.target) == (source, target))
    return found


def pairs(made: Network) -> list[tuple[str, str, int]]:
    return [(edge.source, edge.target, edge.weight) for edge in made.edges]


def _pair(doc_id: str, paragraph_id: str, cited: Cites) -> tuple[Reference, Citation]:
    reference = _reference(doc_id, paragraph_id, cited, "resolved" if cited.target else "identified")
    citation = Citation(
        doc_id=doc_id,
        paragraph_id=paragraph_id,
        citation_id=f"{paragraph_id}.t1",
        reference_id=reference.reference_id,
        canonical_id=cited.canonical_id,
        target_doc_id=cited.target,
        citing_action=f"{paragraph_id}.1",
        concept="recall",
        function=cited.function,
        rule_id="act:recall" if cited.function else "",
        count=cited.count,
    )
    return reference, citation


def _reference(doc_id: str, paragraph_id: str, cited: Cites, status: str) -> Reference:
    return Reference(
        doc_id=doc_id,
        paragraph_id=paragraph_id,
        reference_id=f"{paragraph_id}.r1",
        start=0,
        end=1,
        text="D",
        kind="decision",
        organisation="OSCE",
        body=cited.body,
        number="",
        year=cited.year,
        date="",
        place="",
        title=cited.title,
        symbol="" if cited.title else cited.canonical_id,
        canonical_id=cited.canonical_id,
        pinpoint="",
        citing_action="",
        anaphoric=False,
        status=status,
        candidates="",
        target_doc_id=cited.target,
        rule_id="citation:osce",
    )
