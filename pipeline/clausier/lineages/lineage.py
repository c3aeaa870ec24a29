"""The lineage of a corpus: runs all steps."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from clausier.corpus.document_rows import DocumentRows
from clausier.errors import ClausierError
from clausier.lineages.ancestors import AncestorIndex
from clausier.lineages.dating import dating_of
from clausier.lineages.dating_warnings import dating_warnings
from clausier.lineages.formula_clusters import MIN_SIMILARITY_TO_REPRESENTATIVE, find_formula_clusters
from clausier.lineages.neighbours import MIN_SIMILARITY, find_neighbours
from clausier.lineages.records import AncestorLink, Formula, FormulaMember, Novelty
from clausier.lineages.table_rows import (
    ancestor_links,
    formula_id,
    formula_id_by_paragraph,
    formula_member_rows,
    formula_row,
    novelty_row,
)
from clausier.lineages.wordings import group_by_wording, occurrences_in
from clausier.records import Problem


@dataclass(frozen=True, slots=True)
class LineageSettings:
    """Thresholds of a lineage.

    Attributes:
        ancestors: How many ancestors a paragraph has at most.
        at_least: The least similarity of an ancestor, from 0.5 to 1.
        min_documents: In how many documents a formula must occur.
    """

    ancestors: int = 3
    at_least: float = MIN_SIMILARITY
    min_documents: int = 3


@dataclass(frozen=True, slots=True)
class Lineage:
    """The lineage of a corpus.

    Attributes:
        document_count: Number of documents.
        dated_count: Number of documents that have a date or a year.
        novelty: The paragraphs, in document order, and whether their language is new.
        links: The links to their ancestors, the nearest first.
        formulae: The recurring formulae, the most widespread first.
        members: The paragraphs of each formula.
        problems: Warnings about documents that cannot be dated.
    """

    document_count: int
    dated_count: int
    novelty: tuple[Novelty, ...]
    links: tuple[AncestorLink, ...]
    formulae: tuple[Formula, ...]
    members: tuple[FormulaMember, ...]
    problems: tuple[Problem, ...]


def trace_lineage(
    corpus: Iterable[DocumentRows],
    settings: LineageSettings,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Lineage:
    """Find the ancestors of the paragraphs of a corpus, and the formulae that recur in it.

    Args:
        corpus: The documents, in any order.
        settings: The thresholds.
        progress: Called with the number of wordings compared, and that of all wordings.

    Returns:
        The lineage. Apart from the order of paragraphs it does not depend on the order of the documents.

    Raises:
        ClausierError: E177, no paragraph is long enough to be compared.
    """
    documents, occurrences = [], []
    for rows in corpus:
        documents.append(rows.document)
        occurrences += occurrences_in(rows)
    wordings = group_by_wording(occurrences)
    if not wordings:
        raise ClausierError("E177")
    indices = {wording.words: index for index, wording in enumerate(wordings)}
    at_least = min(settings.at_least, MIN_SIMILARITY_TO_REPRESENTATIVE)
    neighbours = find_neighbours([w.words for w in wordings], at_least, progress)
    clusters = find_formula_clusters(wordings, neighbours, settings.min_documents)
    formula_ids = formula_id_by_paragraph(clusters)
    similar = [[n for n in others if n.similarity >= settings.at_least] for others in neighbours]
    ancestor_index = AncestorIndex(wordings, similar, settings.ancestors)
    novelty, links = [], []
    for occurrence in occurrences:
        own_links: list[AncestorLink] = []
        if occurrence.dating and not occurrence.is_short:
            ancestors = ancestor_index.find_ancestors(indices[occurrence.words], occurrence.dating)
            own_links = list(ancestor_links(occurrence, occurrence.dating, ancestors))
        links += own_links
        own_formula = formula_ids.get(occurrence.paragraph.paragraph_id, "")
        novelty.append(novelty_row(occurrence, own_links[0] if own_links else None, own_formula))
    return Lineage(
        document_count=len(documents),
        dated_count=sum(1 for document in documents if dating_of(document)),
        novelty=tuple(novelty),
        links=tuple(links),
        formulae=tuple(formula_row(formula_id(i), cluster) for i, cluster in enumerate(clusters)),
        members=tuple(row for i, cluster in enumerate(clusters) for row in formula_member_rows(formula_id(i), cluster)),
        problems=tuple(dating_warnings(documents)),
    )
