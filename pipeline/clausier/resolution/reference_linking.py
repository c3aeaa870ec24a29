"""Linking: references resolved to documents of the same corpus. A wrong link is worse than none."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from clausier.records import Annotation, Reference
from clausier.resolution.date_matching import is_compatible, is_later
from clausier.resolution.document_index import DocumentIndex, IndexedDocument, indexed_document
from clausier.resolution.issue_choice import CitedIssues, choose_issue, citable_issues, newest_of_one_decision
from clausier.resolution.link_evidence import evidence_of
from clausier.resolution.symbol_parsing import FIRST_ISSUE, Issue, parse_symbol
from clausier.resolution.title_matching import is_different_title, is_specific_name, name_keys, title_key


def link_document(annotation: Annotation, index: DocumentIndex) -> Annotation:
    """Resolve the references of one document.

    Args:
        annotation: The document, with its final name.
        index: All documents of the run.
    """
    citing = indexed_document(annotation.document, annotation.document.doc_id)
    cited_issues = _cited_issues(annotation.references)
    antecedents: dict[str, Reference] = {}
    resolved = []
    for row in annotation.references:
        if row.anaphoric:
            resolved.append(_resolve_anaphor(row, citing, antecedents, index))
        else:
            mention = _resolve_mention(row, citing, cited_issues[row.paragraph_id], index)
            antecedents[row.canonical_id] = mention
            resolved.append(mention)
    return replace(annotation, references=tuple(resolved))


def _cited_issues(references: Iterable[Reference]) -> Mapping[str, CitedIssues]:
    """The revisions and corrigenda that each paragraph cites as such."""
    cited: defaultdict[str, set[tuple[str, Issue]]] = defaultdict(set)
    for row in references:
        parsed = parse_symbol(row.canonical_id)
        if parsed.issue != FIRST_ISSUE and not row.anaphoric:
            cited[row.paragraph_id].add((parsed.decision, parsed.issue))
    return cited


def _resolve_anaphor(
    row: Reference, citing: IndexedDocument, antecedents: Mapping[str, Reference], index: DocumentIndex
) -> Reference:
    """An anaphor refers to what its antecedent does; one that means its own document to that, even if it has a twin."""
    if row.canonical_id and row.canonical_id == citing.symbol:
        return _resolved(row, citing)
    if antecedent := antecedents.get(row.canonical_id) if row.canonical_id else None:
        return replace(
            row,
            status=antecedent.status,
            target_doc_id=antecedent.target_doc_id,
            candidates=antecedent.candidates,
        )
    return _resolve_by_symbol(row, citing, (), index)


def _resolve_mention(
    row: Reference, citing: IndexedDocument, cited_issues: CitedIssues, index: DocumentIndex
) -> Reference:
    if row.status == "ambiguous":
        return _disambiguate(row, citing, cited_issues, index)
    if row.canonical_id:
        row = _resolve_by_symbol(row, citing, cited_issues, index)
    if row.status in ("identified", "unresolved") and not row.symbol and not row.number:
        return _resolve_by_name(row, citing, index)
    return row


def _resolve_by_symbol(
    row: Reference, citing: IndexedDocument, cited_issues: CitedIssues, index: DocumentIndex
) -> Reference:
    candidates = choose_issue(row.canonical_id, citing, cited_issues, index)
    if any(map(evidence_of(row, row.canonical_id).contradicts, candidates)):
        return _ambiguous(row, citable_issues(index.issues_of(parse_symbol(row.canonical_id).decision), citing))
    return _with_candidates(row, candidates)


def _disambiguate(
    row: Reference, citing: IndexedDocument, cited_issues: CitedIssues, index: DocumentIndex
) -> Reference:
    """Of several symbols, choose the one that is in the corpus, if the other evidence of the mention supports it."""
    candidates = [
        (symbol, document)
        for symbol in dict.fromkeys(row.candidates.split("; "))
        for document in choose_issue(symbol, citing, cited_issues, index)
    ]
    if len(candidates) != 1:
        return row
    ((symbol, document),) = candidates
    if not evidence_of(row, symbol).supports(document):
        return row
    chosen = replace(row, symbol=symbol, canonical_id=symbol, body=document.body, candidates="")
    return _resolved(chosen, document)


def _resolve_by_name(row: Reference, citing: IndexedDocument, index: DocumentIndex) -> Reference:
    """A mention without number refers to the document that has its title, or that its body adopted on its day."""
    return _with_candidates(row, _documents_with_title(row, citing, index) or _documents_by_adoption(row, index))


def _documents_with_title(row: Reference, citing: IndexedDocument, index: DocumentIndex) -> Sequence[IndexedDocument]:
    """The documents that have the title; a name begins with its kind ("Déclaration de Vilnius"), a quoted title does not."""
    if not is_specific_name(row.title) and not _has_full_date(row):
        return ()
    date = row.date or str(row.year or "")
    is_name = row.rule_id.startswith(("name", "registry"))
    return newest_of_one_decision(
        document
        for key in name_keys(row.title)
        for document in index.with_title(key)
        if (is_name or document.kind == row.kind)
        and (not row.body or row.body == document.body)
        and is_compatible(date, document.date)
        and not is_later(document.date, citing.date)
    )


def _documents_by_adoption(row: Reference, index: DocumentIndex) -> Sequence[IndexedDocument]:
    """The documents of the kind, body and full date, unless their title is different."""
    if not row.body or not _has_full_date(row):
        return ()
    title = title_key(row.title)
    adopted = index.adopted_on(row.date, row.body, row.kind)
    return newest_of_one_decision(d for d in adopted if not is_different_title(title, d.title))


def _has_full_date(row: Reference) -> bool:
    return len(row.date) == len("YYYY-MM-DD")


def _with_candidates(row: Reference, documents: Sequence[IndexedDocument]) -> Reference:
    """The mention resolved to the only document, or ambiguous between several."""
    if not documents:
        return row
    return _resolved(row, documents[0]) if len(documents) == 1 else _ambiguous(row, documents)


def _resolved(row: Reference, document: IndexedDocument) -> Reference:
    canonical_id = row.canonical_id or document.symbol
    return replace(row, status="resolved", target_doc_id=document.doc_id, canonical_id=canonical_id)


def _ambiguous(row: Reference, documents: Iterable[IndexedDocument]) -> Reference:
    return replace(row, status="ambiguous", candidates="; ".join(d.doc_id for d in documents))
