"""What is learned from: a gold document beside what the base model makes of it."""

from dataclasses import dataclass

from clausier.gold.records import GoldDocument
from clausier.records import Annotation
from clausier.structure.document import StructuredDocument


@dataclass(frozen=True, slots=True)
class Example:
    """A training document.

    Attributes:
        gold: What a person has said of it.
        found: What the base model finds in it; its offsets point into the gold text.
        structured: Its paragraphs as the base model tells them apart, with what it observes of them: one for each of
            ``found.paragraphs``, in the same order; None if the model does not find the document.
    """

    gold: GoldDocument
    found: Annotation
    structured: StructuredDocument | None
