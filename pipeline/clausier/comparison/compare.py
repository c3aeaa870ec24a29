"""Comparison of two documents."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from clausier.comparison.compared_document import build_compared_document
from clausier.comparison.pair_comparison import compare_pairs
from clausier.comparison.profile import profile_rows
from clausier.comparison.records import AlignmentRow, DifferenceRow, ProfileRow
from clausier.comparison.table_rows import alignment_rows, difference_rows
from clausier.corpus.document_rows import DocumentRows
from clausier.records import Document


@dataclass(frozen=True, slots=True)
class Comparison:
    """The result of comparing two documents.

    Attributes:
        first: The first document, the earlier one if one follows the other.
        second: The second document.
        alignment: The paragraphs that correspond, and those without counterpart.
        differences: What changed in the paragraphs that correspond.
        profile: Figures of both documents.
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
        first: The document that the other one is compared with.
        second: The document that may take over language from the first.
    """
    a, b = build_compared_document(first), build_compared_document(second)
    pairs = compare_pairs(a, b)
    alignment = alignment_rows(a, b, pairs)
    differences = difference_rows(alignment, pairs)
    return Comparison(first.document, second.document, alignment, differences, profile_rows(a, b, pairs))
