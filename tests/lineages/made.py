"""Small invented decisions, as rows."""

from clausier.corpus.document_rows import DocumentRows
from clausier.lineages.lineage import Lineage, LineageSettings, trace_lineage
from clausier.records import Paragraph
from tests.annotations_made import document


def decision(
    doc_id: str, date: str, *texts: str, year: int | None = None, body: str = "Conseil permanent"
) -> DocumentRows:
    """A decision of operative paragraphs that are printed without numbers."""
    paragraphs = tuple(
        Paragraph(
            doc_id=doc_id,
            paragraph_id=f"{doc_id}:OP{n}",
            order=n,
            part="main",
            part_number=None,
            kind="operative",
            label=f"OP{n}",
            number="",
            level=0,
            parent_id="",
            start=0,
            end=len(text),
            source_start=0,
            source_end=len(text),
            page=None,
            text=text,
        )
        for n, text in enumerate(texts, start=1)
    )
    return DocumentRows(document(doc_id, "", "", adopted_on=date, year=year, body=body), paragraphs)


def traced(*corpus: DocumentRows, ancestors: int = 3, at_least: float = 0.6, min_documents: int = 2) -> Lineage:
    return trace_lineage(corpus, LineageSettings(ancestors, at_least, min_documents))


def linked(lineage: Lineage) -> list[tuple[str, int, str, str]]:
    """Paragraph, rank, ancestor and band of each link."""
    return [(link.paragraph_id, link.rank, link.ancestor_paragraph_id, link.band) for link in lineage.links]


def statuses(lineage: Lineage) -> dict[str, str]:
    return {row.paragraph_id: row.status for row in lineage.novelty}


def formulae(lineage: Lineage) -> dict[str, list[str]]:
    """The paragraphs of each formula, by its text."""
    return {
        formula.text: [m.paragraph_id for m in lineage.members if m.formula_id == formula.formula_id]
        for formula in lineage.formulae
    }
