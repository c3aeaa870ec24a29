"""A paragraph with everything that was found in it."""

from dataclasses import dataclass

from clausier.components.actions.match import ActionMatch
from clausier.components.clauses.match import ClauseMatch
from clausier.components.references.match import ReferenceMatch
from clausier.records import Paragraph
from clausier.structure.document import StructuredParagraph


@dataclass(frozen=True, slots=True)
class Found:
    """A paragraph's record with what was found in it; the offsets of matches are in the paragraph."""

    structured: StructuredParagraph
    record: Paragraph
    actions: tuple[ActionMatch, ...] = ()
    clauses: tuple[ClauseMatch, ...] = ()
    references: tuple[ReferenceMatch, ...] = ()
