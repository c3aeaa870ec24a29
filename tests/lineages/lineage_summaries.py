"""Lineages of small corpora, and short forms of their rows that tests compare."""

from clausier.corpus.document_rows import DocumentRows
from clausier.lineages.lineage import Lineage, LineageSettings, trace_lineage


def make_lineage(*corpus: DocumentRows, ancestors: int = 3, at_least: float = 0.6, min_documents: int = 2) -> Lineage:
    return trace_lineage(corpus, LineageSettings(ancestors, at_least, min_documents))


def list_links(lineage: Lineage) -> list[tuple[str, int, str, str]]:
    """Paragraph, rank, ancestor and band of each link."""
    return [(link.paragraph_id, link.rank, link.ancestor_paragraph_id, link.band) for link in lineage.links]


def map_statuses(lineage: Lineage) -> dict[str, str]:
    """The status of each paragraph."""
    return {row.paragraph_id: row.status for row in lineage.novelty}


def map_formulae(lineage: Lineage) -> dict[str, list[str]]:
    """The paragraphs of each formula, by its text."""
    return {
        formula.text: [m.paragraph_id for m in lineage.members if m.formula_id == formula.formula_id]
        for formula in lineage.formulae
    }
