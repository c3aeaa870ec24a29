"""The index of the documents of a corpus, by what references state about them: symbol, title, or body, kind and date."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clausier.french.dates import EARLIEST_YEAR
from clausier.records import Document
from clausier.resolution.symbol_parsing import ParsedSymbol, parse_symbol
from clausier.resolution.title_matching import title_key


@dataclass(frozen=True, slots=True)
class IndexedDocument:
    """What references may state about a document.

    Attributes:
        doc_id: Its final name.
        symbol: Its symbol, empty if it has none.
        parsed_symbol: The symbol, parsed.
        body: The issuing body, empty if unknown.
        kind: The kind of document.
        title: Its title key, empty if it has no title.
        date: ISO date of adoption, or the year alone; empty if unknown.
    """

    doc_id: str
    symbol: str
    parsed_symbol: ParsedSymbol
    body: str
    kind: str
    title: str
    date: str


def indexed_document(document: Document, doc_id: str) -> IndexedDocument:
    """Return what references may state about a document.

    Args:
        document: Its row.
        doc_id: Its final name.
    """
    return IndexedDocument(
        doc_id=doc_id,
        symbol=document.symbol,
        parsed_symbol=parse_symbol(document.symbol),
        body=document.body,
        kind=document.kind,
        title=title_key(document.title),
        date=_adoption_date(document),
    )


def _adoption_date(document: Document) -> str:
    date = document.adopted_on or str(document.year or "")
    return date if date >= str(EARLIEST_YEAR) else ""


class DocumentIndex:
    """The documents of a run, looked up by what references state about them.

    Args:
        documents: All of them.
    """

    def __init__(self, documents: Iterable[IndexedDocument]) -> None:
        self._by_decision: defaultdict[str, list[IndexedDocument]] = defaultdict(list)
        self._by_title: defaultdict[str, list[IndexedDocument]] = defaultdict(list)
        self._by_adoption: defaultdict[tuple[str, str, str], list[IndexedDocument]] = defaultdict(list)
        for document in documents:
            if document.symbol:
                self._by_decision[document.parsed_symbol.decision].append(document)
            if document.title:
                self._by_title[document.title].append(document)
            self._by_adoption[document.body, document.kind, document.date].append(document)

    def issues_of(self, decision: str) -> Sequence[IndexedDocument]:
        """Return all issues of a decision that are in the corpus.

        Args:
            decision: As in ``ParsedSymbol``.
        """
        return self._by_decision.get(decision, ())

    def with_title(self, title: str) -> Sequence[IndexedDocument]:
        """Return the documents with a title.

        Args:
            title: A title key.
        """
        return self._by_title.get(title, ())

    def adopted_on(self, date: str, body: str, kind: str) -> Sequence[IndexedDocument]:
        """Return the documents of a kind that a body adopted on a day.

        Args:
            date: ISO date.
            body: The issuing body.
            kind: The kind of document.
        """
        return self._by_adoption.get((body, kind, date), ())
