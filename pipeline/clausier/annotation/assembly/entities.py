"""Records of entities."""

from collections.abc import Sequence

from clausier.annotation.assembly.paragraph_matches import ParagraphMatches
from clausier.components.entities.match import EntityMatch
from clausier.records import Entity, Paragraph


def entity_records(paragraphs: Sequence[ParagraphMatches]) -> list[Entity]:
    """Return the entities of all paragraphs, in their order.

    Args:
        paragraphs: The paragraphs of a document.
    """
    return [
        _entity(item.record, number, match)
        for item in paragraphs
        for number, match in enumerate(item.entities, start=1)
    ]


def _entity(paragraph: Paragraph, number: int, match: EntityMatch) -> Entity:
    return Entity(
        doc_id=paragraph.doc_id,
        paragraph_id=paragraph.paragraph_id,
        entity_id=f"{paragraph.paragraph_id}.e{number}",
        start=paragraph.start + match.start,
        end=paragraph.start + match.end,
        text=match.text,
        label=match.label,
        subtype=match.subtype,
        canonical_id=match.canonical_id,
        canonical_name=match.canonical_name,
        origin=match.origin,
        rule_id=match.rule_id,
    )
