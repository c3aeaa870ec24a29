"""Candidates that a component rejects: for explanations only, nothing is annotated from them."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Rejection:
    """A span of a paragraph that was a candidate for a row and became none.

    Attributes:
        start: Offset of its first character in the paragraph.
        end: Offset after its last character.
        text: Its characters.
        rule_id: The lexicon entry or rule that it was a candidate of.
        reason: Why it was rejected; completes a sentence whose subject is the span: "is quoted".
    """

    start: int
    end: int
    text: str
    rule_id: str
    reason: str


@runtime_checkable
class Rejecting(Protocol):
    """A component that can report the candidates that it rejects."""

    def rejected(self, doc: Doc) -> list[Rejection]:
        """Return the rejected candidates of a paragraph, in order."""
        ...
