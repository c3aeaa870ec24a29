"""Comparing two documents."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from clausier.comparison.correspondence import correspondences
from clausier.comparison.profile import profile_rows
from clausier.comparison.records import AlignmentRow, DifferenceRow, ProfileRow
from clausier.comparison.side import side_of
from clausier.comparison.tables import alignment_rows, difference_rows
from clausier.corpus.document_rows import DocumentRows
from clausier.records import Document


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was found between two documents.

    Attributes:
        first: The first document, the earlier one if one follows the other.
        second: The second document.
        alignment: Which paragraphs correspond, and which have no counterpart.
        differences: What changed in those that correspond.
        profile: Figures of both.
    """

    first: Document
    second: Document
    alignment: Sequence[AlignmentRow]
    differences: Sequence[DifferenceRow]
    profile: Sequence[ProfileRow]

    @property
    def is_backwards(self) -> bool:
        """Whether the first document is certainly the later one."""
        return self.first.adopted_on > self.second.adopted_on != ""

    @property
    def tables(self) -> Mapping[str, Sequence[Any]]:
        """Its rows by table."""
        return {"alignment": self.alignment, "differences": self.differences, "profile": self.profile}


def compare(first: DocumentRows, second: DocumentRows) -> Comparison:
    """Compare two documents.

    Args:
        first: The document that the other is compared with.
        second: The document whose language may be that of the first.
    """
    a, b = side_of(first), side_of(second)
    pairs = correspondences(a, b)
    alignment = alignment_rows(a, b, pairs)
    differences = difference_rows(alignment, pairs)
    return Comparison(first.document, second.document, alignment, differences, profile_rows(a, b, pairs))
