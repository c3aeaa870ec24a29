"""Records of clauses."""

from collections.abc import Sequence

from clausier.annotation.assembly.paragraph_matches import ParagraphMatches
from clausier.components.clauses.match import ClauseMatch
from clausier.records import Clause, Paragraph


def clause_records(paragraphs: Sequence[ParagraphMatches]) -> list[Clause]:
    """Return the clauses of all paragraphs, in their order.

    Args:
        paragraphs: The paragraphs of a document.
    """
    return [
        _clause(item.record, number, match) for item in paragraphs for number, match in enumerate(item.clauses, start=1)
    ]


def _clause(paragraph: Paragraph, number: int, match: ClauseMatch) -> Clause:
    base = paragraph.start
    return Clause(
        doc_id=paragraph.doc_id,
        paragraph_id=paragraph.paragraph_id,
        clause_id=f"{paragraph.paragraph_id}.c{number}",
        parent_id="" if match.parent is None else f"{paragraph.paragraph_id}.c{match.parent + 1}",
        kind=match.kind,
        start=base + match.start,
        end=base + match.end,
        segments=";".join(f"{base + start}-{base + end}" for start, end in match.segments),
        text=match.text,
        head=match.head,
        head_start=None if match.head_start is None else base + match.head_start,
        head_lemma=match.head_lemma,
        verb_form=match.verb_form,
        connective=match.connective,
        subject=match.subject,
        depth=match.depth,
    )
