"""References of documents, resolved to documents of the same corpus. A wrong link is worse than none."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from clausier.records import Annotation, Reference
from clausier.resolution.document_index import Corpus, Facts, facts_of
from clausier.resolution.evidence import are_compatible, evidence_of, is_later
from clausier.resolution.titles import contradict, is_specific, name_keys, title_key
from clausier.resolution.versions import FIRST, Issue, version_of


def link(annotations: Sequence[Annotation]) -> list[Annotation]:
    """Resolve the references of documents to each other.

    Args:
        annotations: All documents of a run, with their final names.

    Returns:
        The same documents in the same order; references that point to one of them are ``resolved``, those that may
        point to several or are contradicted ``ambiguous``.
    """
    corpus = Corpus(facts_of(annotation.document, annotation.document.doc_id) for annotation in annotations)
    return [link_one(annotation, corpus) for annotation in annotations]


def link_one(annotation: Annotation, corpus: Corpus) -> Annotation:
    """Resolve the references of one document.

    Args:
        annotation: The document, with its final name.
        corpus: What is known of all documents of the run.
    """
    citing = facts_of(annotation.document, annotation.document.doc_id)
    printed = _printed_issues(annotation.references)
    said: dict[str, Reference] = {}
    resolved = []
    for row in annotation.references:
        if row.anaphoric:
            resolved.append(_anaphor(row, citing, said, corpus))
        else:
            found = said[row.canonical_id] = _mention(row, citing, printed[row.paragraph_id], corpus)
            resolved.append(found)
    return replace(annotation, references=tuple(resolved))


def _printed_issues(references: Iterable[Reference]) -> Mapping[str, set[tuple[str, Issue]]]:
    """The revisions and corrigenda that each paragraph cites as such."""
    printed: defaultdict[str, set[tuple[str, Issue]]] = defaultdict(set)
    for row in references:
        version = version_of(row.canonical_id)
        if version.issue != FIRST and not row.anaphoric:
            printed[row.paragraph_id].add((version.decision, version.issue))
    return printed


def _anaphor(row: Reference, citing: Facts, said: Mapping[str, Reference], corpus: Corpus) -> Reference:
    """What points back is what the mention before it is; what means its own document is that, even if it has a twin."""
    if row.canonical_id and row.canonical_id == citing.symbol:
        return _resolved(row, citing)
    if before := said.get(row.canonical_id) if row.canonical_id else None:
        return replace(row, status=before.status, target_doc_id=before.target_doc_id, candidates=before.candidates)
    return _by_symbol(row, citing, (), corpus)


def _mention(row: Reference, citing: Facts, printed: Collection[tuple[str, Issue]], corpus: Corpus) -> Reference:
    if row.status == "ambiguous":
        return _chosen(row, citing, printed, corpus)
    if row.canonical_id:
        row = _by_symbol(row, citing, printed, corpus)
    if row.status in ("identified", "unresolved") and not row.symbol and not row.number:
        return _by_name(row, citing, corpus)
    return row


def _by_symbol(row: Reference, citing: Facts, printed: Collection[tuple[str, Issue]], corpus: Corpus) -> Reference:
    found = _meant(row.canonical_id, citing, printed, corpus)
    if any(map(evidence_of(row, row.canonical_id).contradicts, found)):
        return _ambiguous(row, _known(corpus.issues(version_of(row.canonical_id).decision), citing))
    return _of(row, found)


def _chosen(row: Reference, citing: Facts, printed: Collection[tuple[str, Issue]], corpus: Corpus) -> Reference:
    """Of several symbols, the one that the corpus holds, if what else the mention says fits it."""
    meant = {symbol: _meant(symbol, citing, printed, corpus) for symbol in row.candidates.split("; ")}
    held = [(symbol, document) for symbol, documents in meant.items() for document in documents]
    if len(held) != 1 or not evidence_of(row, held[0][0]).supports(held[0][1]):
        return row
    ((symbol, document),) = held
    chosen = replace(row, symbol=symbol, canonical_id=symbol, body=document.body, candidates="")
    return _resolved(chosen, document)


def _meant(symbol: str, citing: Facts, printed: Collection[tuple[str, Issue]], corpus: Corpus) -> Sequence[Facts]:
    """The documents that a symbol stands for; several if they have the same symbol.

    A symbol with a suffix is that issue. One without is the newest that the citing document can know; where it is cited
    beside another issue ("Nos 557 et 557/Rev.1"), it is not that one.
    """
    asked = version_of(symbol)
    issues = corpus.issues(asked.decision)
    if asked.issue != FIRST:
        return [f for f in issues if f.version.issue == asked.issue]
    beside = {issue for decision, issue in printed if decision == asked.decision}
    return _newest(_known([f for f in issues if f.version.issue not in beside], citing))


def _known(issues: Iterable[Facts], citing: Facts) -> Sequence[Facts]:
    """The issues of one decision that are not later than the citing document, nor later issues of itself."""
    return [f for f in issues if not is_later(f.date, citing.date) and not _is_later_issue(f, citing)]


def _newest(issues: Sequence[Facts]) -> Sequence[Facts]:
    newest = max((f.version.issue for f in issues), default=FIRST)
    return [f for f in issues if f.version.issue == newest]


def _is_later_issue(document: Facts, citing: Facts) -> bool:
    return document.version.decision == citing.version.decision and document.version.issue > citing.version.issue


def _by_name(row: Reference, citing: Facts, corpus: Corpus) -> Reference:
    """A mention without number: the document that has its title, or that its body adopted on its day."""
    return _of(row, _titled(row, citing, corpus) or _adopted(row, corpus))


def _titled(row: Reference, citing: Facts, corpus: Corpus) -> Sequence[Facts]:
    """The documents that have the title; a name begins with its kind ("Déclaration de Vilnius"), a quoted title does not."""
    if not is_specific(row.title) and not _has_day(row):
        return ()
    date = row.date or str(row.year or "")
    named = row.rule_id.startswith(("name", "registry"))
    return _issues_told_apart(
        document
        for key in name_keys(row.title)
        for document in corpus.titled(key)
        if (named or document.kind == row.kind)
        and (not row.body or row.body == document.body)
        and are_compatible(date, document.date)
        and not is_later(document.date, citing.date)
    )


def _adopted(row: Reference, corpus: Corpus) -> Sequence[Facts]:
    """The documents of the kind, body and full date, unless their title is another."""
    if not row.body or not _has_day(row):
        return ()
    title = title_key(row.title)
    adopted = corpus.adopted(row.body, row.kind, row.date)
    return _issues_told_apart(f for f in adopted if not contradict(title, f.title))


def _has_day(row: Reference) -> bool:
    return len(row.date) == len("YYYY-MM-DD")


def _issues_told_apart(documents: Iterable[Facts]) -> Sequence[Facts]:
    """All of the documents, or the newest if they are issues of one decision."""
    found = list(dict.fromkeys(documents))
    decisions = {f.version.decision or f.doc_id for f in found}
    return _newest(found) if len(decisions) == 1 else found


def _of(row: Reference, documents: Sequence[Facts]) -> Reference:
    """A mention of the one document, or of one of several."""
    if not documents:
        return row
    return _resolved(row, documents[0]) if len(documents) == 1 else _ambiguous(row, documents)


def _resolved(row: Reference, document: Facts) -> Reference:
    canonical_id = row.canonical_id or document.symbol
    return replace(row, status="resolved", target_doc_id=document.doc_id, canonical_id=canonical_id)


def _ambiguous(row: Reference, documents: Iterable[Facts]) -> Reference:
    return replace(row, status="ambiguous", candidates="; ".join(f.doc_id for f in documents))
