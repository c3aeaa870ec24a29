"""The table rows of a lineage: ancestors, novelty, formulae and their members."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from clausier.comparison.similarity_levels import round_similarity, similarity_level
from clausier.lineages.ancestors import Ancestor
from clausier.lineages.dating import Dating
from clausier.lineages.formula_clusters import FormulaCluster
from clausier.lineages.records import AncestorLink, Formula, FormulaMember, Novelty
from clausier.lineages.wordings import Occurrence
from clausier.records import Paragraph


def ancestor_links(descendant: Occurrence, dating: Dating, ancestors: Iterable[Ancestor]) -> Iterator[AncestorLink]:
    """Yield the links of a paragraph to its ancestors.

    Args:
        descendant: The paragraph.
        dating: When its document was adopted.
        ancestors: Its ancestors, the nearest first.
    """
    for rank, ancestor in enumerate(ancestors, start=1):
        earlier = ancestor.occurrence
        yield AncestorLink(
            doc_id=descendant.document.doc_id,
            paragraph_id=descendant.paragraph.paragraph_id,
            label=descendant.paragraph.label,
            date=dating.text,
            body=descendant.document.body,
            rank=rank,
            ancestor_doc_id=earlier.document.doc_id,
            ancestor_paragraph_id=earlier.paragraph.paragraph_id,
            ancestor_label=earlier.paragraph.label,
            ancestor_date=ancestor.dating.text,
            ancestor_body=earlier.document.body,
            similarity=round_similarity(ancestor.similarity),
            band=similarity_level(ancestor.similarity),
            years_apart=dating.year - ancestor.dating.year,
            text=descendant.paragraph.text,
            ancestor_text=earlier.paragraph.text,
        )


def novelty_row(occurrence: Occurrence, nearest: AncestorLink | None, formula: str) -> Novelty:
    """Return the row that states whether the language of a paragraph is new.

    Args:
        occurrence: The paragraph.
        nearest: The link to its nearest ancestor, None if it has none.
        formula: The id of the formula that it is an occurrence of; empty if there is none.
    """
    return Novelty(
        doc_id=occurrence.document.doc_id,
        paragraph_id=occurrence.paragraph.paragraph_id,
        label=occurrence.paragraph.label,
        kind=occurrence.paragraph.kind,
        date=_date(occurrence),
        body=occurrence.document.body,
        word_count=len(occurrence.words),
        status=nearest.band if nearest else _status_without_ancestor(occurrence),
        similarity=nearest.similarity if nearest else None,
        formula_id=formula,
    )


def formula_row(id_: str, cluster: FormulaCluster) -> Formula:
    """Return the row of a formula, with its first and last occurrence and its spread over years and bodies.

    Args:
        id_: Its id.
        cluster: Its paragraphs.
    """
    documents = {m.occurrence.document.doc_id: m.occurrence for m in reversed(cluster.members)}
    dated = [m.occurrence for m in cluster.members if m.occurrence.dating]
    first, last = (dated[0], dated[-1]) if dated else (None, None)
    years = Counter(o.dating.year for o in documents.values() if o.dating)
    bodies = Counter(o.document.body for o in documents.values() if o.document.body)
    return Formula(
        formula_id=id_,
        text=_unnumbered(cluster.representative.paragraph),
        paragraph_id=cluster.representative.paragraph.paragraph_id,
        paragraph_count=len(cluster.members),
        document_count=len(documents),
        verbatim_count=sum(1 for m in cluster.members if m.similarity == 1),
        first_doc_id=first.document.doc_id if first else "",
        first_paragraph_id=first.paragraph.paragraph_id if first else "",
        first_date=_date(first) if first else "",
        last_doc_id=last.document.doc_id if last else "",
        last_date=_date(last) if last else "",
        year_count=len(years),
        years=_counts({str(year): years[year] for year in sorted(years)}),
        body_count=len(bodies),
        bodies=_counts({body: bodies[body] for body in sorted(bodies, key=lambda b: (-bodies[b], b))}),
    )


def formula_member_rows(id_: str, cluster: FormulaCluster) -> Iterator[FormulaMember]:
    """Yield the rows of the paragraphs of a formula, in chronological order.

    Args:
        id_: The id of the formula.
        cluster: Its paragraphs.
    """
    for member in cluster.members:
        occurrence = member.occurrence
        yield FormulaMember(
            formula_id=id_,
            doc_id=occurrence.document.doc_id,
            paragraph_id=occurrence.paragraph.paragraph_id,
            label=occurrence.paragraph.label,
            date=_date(occurrence),
            body=occurrence.document.body,
            similarity=round_similarity(member.similarity),
            band=similarity_level(member.similarity),
        )


def formula_id_by_paragraph(clusters: Sequence[FormulaCluster]) -> dict[str, str]:
    """Return the formula of each paragraph that is an occurrence of one, by its ``paragraph_id``.

    Args:
        clusters: The formulae, in the order of their ids.
    """
    return {m.occurrence.paragraph.paragraph_id: formula_id(i) for i, c in enumerate(clusters) for m in c.members}


def formula_id(index: int) -> str:
    """Return the id of a formula.

    Args:
        index: Its index among all formulae, from 0.
    """
    return f"F{index + 1}"


def _date(occurrence: Occurrence) -> str:
    return occurrence.dating.text if occurrence.dating else ""


def _unnumbered(paragraph: Paragraph) -> str:
    """The text without the printed number, which belongs to the document and not to the formula."""
    return paragraph.text.removeprefix(paragraph.number).lstrip()


def _status_without_ancestor(occurrence: Occurrence) -> str:
    if occurrence.is_short:
        return "short"
    return "new" if occurrence.dating else "undated"


def _counts(counts: Mapping[str, int]) -> str:
    return "; ".join(f"{name}: {count}" for name, count in counts.items())
