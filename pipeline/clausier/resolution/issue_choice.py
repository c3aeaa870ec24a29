"""Which issue of a decision a mention refers to: the first, a revision or a corrigendum."""

from collections.abc import Collection, Iterable, Sequence

from clausier.resolution.date_matching import is_later
from clausier.resolution.document_index import DocumentIndex, IndexedDocument
from clausier.resolution.symbol_parsing import FIRST_ISSUE, Issue, parse_symbol

CitedIssues = Collection[tuple[str, Issue]]
"""Revisions and corrigenda that a paragraph cites as such: decision and issue."""


def choose_issue(
    symbol: str, citing: IndexedDocument, cited_issues: CitedIssues, index: DocumentIndex
) -> Sequence[IndexedDocument]:
    """Return the documents that a symbol refers to; several if they have the same symbol.

    A symbol with a suffix is that issue. One without is the newest that the citing document can know; where it is cited
    beside another issue ("Nos 557 et 557/Rev.1"), it is not that one.

    Args:
        symbol: A canonical symbol.
        citing: The document that cites it.
        cited_issues: The issues that the citing document names by their suffix.
        index: The documents of the corpus.
    """
    parsed = parse_symbol(symbol)
    issues = index.issues_of(parsed.decision)
    if parsed.issue != FIRST_ISSUE:
        return [d for d in issues if d.parsed_symbol.issue == parsed.issue]
    excluded = {issue for decision, issue in cited_issues if decision == parsed.decision}
    return _newest(citable_issues([d for d in issues if d.parsed_symbol.issue not in excluded], citing))


def citable_issues(issues: Iterable[IndexedDocument], citing: IndexedDocument) -> Sequence[IndexedDocument]:
    """Return the issues of one decision that are not later than the citing document, nor later issues of itself.

    Args:
        issues: Issues of one decision.
        citing: The document that cites it.
    """
    return [d for d in issues if not is_later(d.date, citing.date) and not _is_later_issue(d, citing)]


def _newest(issues: Sequence[IndexedDocument]) -> Sequence[IndexedDocument]:
    newest = max((d.parsed_symbol.issue for d in issues), default=FIRST_ISSUE)
    return [d for d in issues if d.parsed_symbol.issue == newest]


def _is_later_issue(document: IndexedDocument, citing: IndexedDocument) -> bool:
    symbol, citing_symbol = document.parsed_symbol, citing.parsed_symbol
    return symbol.decision == citing_symbol.decision and symbol.issue > citing_symbol.issue


def newest_of_one_decision(documents: Iterable[IndexedDocument]) -> Sequence[IndexedDocument]:
    """Return the newest of the documents if they are issues of one decision, else all of them.

    Args:
        documents: Documents of the corpus.
    """
    unique = list(dict.fromkeys(documents))
    decisions = {d.parsed_symbol.decision or d.doc_id for d in unique}
    return _newest(unique) if len(decisions) == 1 else unique
