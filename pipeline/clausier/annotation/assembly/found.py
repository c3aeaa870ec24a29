"""A paragraph with everything that was found in it."""

from dataclasses import dataclass

from clausier.components.actions.match import ActionMatch
from clausier.components.clauses.match import ClauseMatch
from clausier.components.entities.match import EntityMatch
from clausier.components.references.match import ReferenceMatch
from clausier.records import Paragraph
from clausier.structure.document import StructuredParagraph


@dataclass(frozen=True, slots=True)
class Found:
    """A paragraph's record with what was found in it; the offsets of matches are in the paragraph.

    ``short_forms`` may be entities; the rest of the document tells.
    """

    structured: StructuredParagraph
    record: Paragraph
    actions: tuple[ActionMatch, ...] = ()
    clauses: tuple[ClauseMatch, ...] = ()
    entities: tuple[EntityMatch, ...] = ()
    short_forms: tuple[EntityMatch, ...] = ()
    references: tuple[ReferenceMatch, ...] = ()
