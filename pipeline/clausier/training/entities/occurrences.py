"""Occurrences of the forms of names in training documents, and whether they are gold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clausier.components.entities.gazetteer import Gazetteer, Term
from clausier.gold.records import GoldRow, Span
from clausier.training.entities.gold_entities import EntityParagraph


@dataclass(frozen=True, slots=True)
class TermOccurrence:
    """A span of a paragraph that matches a form of a name.

    Attributes:
        paragraph: The paragraph.
        previous_word: The folded word before it.
        gold: The gold entity with the same offsets, None if there is none.
    """

    paragraph: EntityParagraph
    previous_word: str
    gold: GoldRow | None


def find_occurrences(
    terms: Sequence[Term], paragraphs: Sequence[EntityParagraph]
) -> Iterator[tuple[Term, TermOccurrence]]:
    """Yield the matches of terms, without those in longer gold entities or overlapping mentions of instruments.

    Args:
        terms: The terms.
        paragraphs: The paragraphs to search.
    """
    gazetteer = Gazetteer(terms)
    for paragraph in paragraphs:
        for first, end, term in gazetteer.find(paragraph.words, paragraph.organisation):
            base = paragraph.row.start
            span = (base + paragraph.words.starts[first], base + paragraph.words.ends[end - 1])
            if not _is_hidden(span, paragraph):
                yield term, TermOccurrence(paragraph, paragraph.words.at(first - 1), paragraph.gold.get(span))


def _is_hidden(span: Span, paragraph: EntityParagraph) -> bool:
    longer = any(start <= span[0] and span[1] <= end and (start, end) != span for start, end in paragraph.gold)
    return longer or any(start < span[1] and span[0] < end for start, end in paragraph.reference_spans)
