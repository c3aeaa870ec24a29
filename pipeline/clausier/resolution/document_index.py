"""What is known of all documents of a corpus before a reference of one of them is looked up."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clausier.french.dates import EARLIEST_YEAR
from clausier.records import Document
from clausier.resolution.titles import title_key
from clausier.resolution.versions import Version, version_of


@dataclass(frozen=True, slots=True)
class Facts:
    """What references may say of a document.

    Attributes:
        doc_id: Its final name.
        symbol: Its symbol, empty if it has none.
        version: The symbol, read.
        body: The issuing body, empty if unknown.
        kind: What the document is.
        title: Its title as it is compared, empty if it has none.
        date: ISO date of adoption, or the year alone; empty if unknown.
    """

    doc_id: str
    symbol: str
    version: Version
    body: str
    kind: str
    title: str
    date: str


def facts_of(document: Document, doc_id: str) -> Facts:
    """Return what references may say of a document.

    Args:
        document: Its row.
        doc_id: Its final name.
    """
    return Facts(
        doc_id=doc_id,
        symbol=document.symbol,
        version=version_of(document.symbol),
        body=document.body,
        kind=document.kind,
        title=title_key(document.title),
        date=_date(document),
    )


def _date(document: Document) -> str:
    date = document.adopted_on or str(document.year or "")
    return date if date >= str(EARLIEST_YEAR) else ""


class Corpus:
    """The documents of a run, looked up by what references say of them.

    Args:
        documents: All of them.
    """

    def __init__(self, documents: Iterable[Facts]) -> None:
        self._issues: defaultdict[str, list[Facts]] = defaultdict(list)
        self._titled: defaultdict[str, list[Facts]] = defaultdict(list)
        self._adopted: defaultdict[tuple[str, str, str], list[Facts]] = defaultdict(list)
        for facts in documents:
            if facts.symbol:
                self._issues[facts.version.decision].append(facts)
            if facts.title:
                self._titled[facts.title].append(facts)
            self._adopted[facts.body, facts.kind, facts.date].append(facts)

    def issues(self, decision: str) -> Sequence[Facts]:
        """Return all issues of a decision that the corpus holds.

        Args:
            decision: As ``Version`` has it.
        """
        return self._issues.get(decision, ())

    def titled(self, title: str) -> Sequence[Facts]:
        """Return the documents of a title.

        Args:
            title: As ``title_key`` gives it.
        """
        return self._titled.get(title, ())

    def adopted(self, body: str, kind: str, date: str) -> Sequence[Facts]:
        """Return the documents of a kind that a body adopted on a day.

        Args:
            body: The issuing body.
            kind: What they are.
            date: ISO date.
        """
        return self._adopted.get((body, kind, date), ())
