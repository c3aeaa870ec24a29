"""The lineage of a corpus: the one function that runs it all."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from clausier.corpus.document_rows import DocumentRows
from clausier.errors import ClausierError
from clausier.lineages.ancestors import Genealogy
from clausier.lineages.dating import dating_of
from clausier.lineages.families import ALIKE, families_of
from clausier.lineages.neighbours import AT_LEAST, neighbours
from clausier.lineages.notices import notices
from clausier.lineages.records import Formula, FormulaMember, Link, Novelty
from clausier.lineages.rows import formula, formula_ids, links, members, name, novelty
from clausier.lineages.wordings import passages_of, wordings_of
from clausier.records import Problem


@dataclass(frozen=True, slots=True)
class Settings:
    """What is looked for.

    Attributes:
        ancestors: How many ancestors a paragraph has at most.
        at_least: How similar they are at least, from 0.5 to 1.
        min_documents: How many documents a formula stands in at least.
    """

    ancestors: int = 3
    at_least: float = AT_LEAST
    min_documents: int = 3


@dataclass(frozen=True, slots=True)
class Lineage:
    """What was found in a corpus.

    Attributes:
        document_count: How many documents it has.
        dated_count: How many of them have a date or a year.
        novelty: Its paragraphs, in document order.
        links: Their ancestors, the nearest first.
        formulae: What recurs, the most widespread first.
        members: The paragraphs of each formula.
        problems: What cannot be put into the order of time.
    """

    document_count: int
    dated_count: int
    novelty: tuple[Novelty, ...]
    links: tuple[Link, ...]
    formulae: tuple[Formula, ...]
    members: tuple[FormulaMember, ...]
    problems: tuple[Problem, ...]


def trace(
    corpus: Iterable[DocumentRows],
    settings: Settings,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Lineage:
    """Find the ancestors of the paragraphs of a corpus, and the formulae that recur in it.

    Args:
        corpus: The documents, in any order.
        settings: What is looked for.
        progress: Is told how many wordings of how many have been compared.

    Returns:
        The lineage; but for the order of paragraphs it does not depend on the order of the documents.

    Raises:
        ClausierError: E177, no paragraph is long enough to be compared.
    """
    documents, passages = [], []
    for rows in corpus:
        documents.append(rows.document)
        passages += passages_of(rows)
    wordings = wordings_of(passages)
    if not wordings:
        raise ClausierError("E177")
    places = {wording.words: place for place, wording in enumerate(wordings)}
    near = neighbours([w.words for w in wordings], min(settings.at_least, ALIKE), progress)
    families = families_of(wordings, near, settings.min_documents)
    formula_of = formula_ids(families)
    kept = [[n for n in others if n.similarity >= settings.at_least] for others in near]
    genealogy = Genealogy(wordings, kept, settings.ancestors)
    found_novelty, found_links = [], []
    for passage in passages:
        own: list[Link] = []
        if passage.dating and not passage.is_short:
            ancestors = genealogy.ancestors(places[passage.words], passage.dating)
            own = list(links(passage, passage.dating, ancestors))
        found_links += own
        formula_id = formula_of.get(passage.paragraph.paragraph_id, "")
        found_novelty.append(novelty(passage, own[0] if own else None, formula_id))
    return Lineage(
        document_count=len(documents),
        dated_count=sum(1 for document in documents if dating_of(document)),
        novelty=tuple(found_novelty),
        links=tuple(found_links),
        formulae=tuple(formula(name(i), family) for i, family in enumerate(families)),
        members=tuple(row for i, family in enumerate(families) for row in members(name(i), family)),
        problems=tuple(notices(documents)),
    )
