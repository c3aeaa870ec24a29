"""What a component looked at and left out: for explanations only, nothing is annotated from it."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Rejection:
    """A stretch of a paragraph that might have been a row and is none.

    Attributes:
        start: Offset of its first character in the paragraph.
        end: Offset behind its last character.
        text: Its characters.
        rule_id: The lexicon entry or rule that it was looked at for.
        reason: Why it was left out; goes on with a sentence that the stretch begins: "is quoted".
    """

    start: int
    end: int
    text: str
    rule_id: str
    reason: str


@runtime_checkable
class Rejecting(Protocol):
    """A component that can tell what it left out."""

    def rejected(self, doc: Doc) -> list[Rejection]:
        """Return what the component looked at in a paragraph and left out, in order."""
        ...
