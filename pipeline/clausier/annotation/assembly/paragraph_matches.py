"""A paragraph with the matches of all components."""

from dataclasses import dataclass

from clausier.components.actions.match import ActionMatch
from clausier.components.clauses.match import ClauseMatch
from clausier.components.entities.match import EntityMatch
from clausier.components.references.match import ReferenceMatch
from clausier.records import Paragraph
from clausier.structure.document import StructuredParagraph


@dataclass(frozen=True, slots=True)
class ParagraphMatches:
    """A paragraph with the matches of all components; their offsets are in the paragraph.

    ``short_forms`` may be entities; that is decided from the rest of the document.
    """

    structured: StructuredParagraph
    record: Paragraph
    actions: tuple[ActionMatch, ...] = ()
    clauses: tuple[ClauseMatch, ...] = ()
    entities: tuple[EntityMatch, ...] = ()
    short_forms: tuple[EntityMatch, ...] = ()
    references: tuple[ReferenceMatch, ...] = ()
