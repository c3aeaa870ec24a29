"""Extension attributes and span groups in which clausier's components keep their matches on a Doc."""

from collections.abc import Sequence
from typing import Any, Protocol

from spacy.tokens import Doc, Span

from clausier.components.context import ParagraphContext

MATCH_ATTRIBUTES = {
    "actions": "action",
    "clauses": "clause",
    "entities": "entity",
    "references": "reference",
    "short_forms": "entity",
}
"""The extension attribute of the matches, by span group."""

TEXT_KEY = "clausier.text"
"""The key of a paragraph's text in ``doc.user_data``."""


class LocatedMatch(Protocol):
    """A match with character offsets in its paragraph."""

    @property
    def start(self) -> int:
        """Offset of its first character."""
        ...

    @property
    def end(self) -> int:
        """Offset after its last character."""
        ...

    @property
    def rule_id(self) -> str:
        """The rule that matched it."""
        ...


def register_extensions() -> None:
    """Register ``doc._.paragraph`` and an attribute for each span group; a second call does nothing."""
    if not Doc.has_extension("paragraph"):
        Doc.set_extension("paragraph", default=None)
    for name in MATCH_ATTRIBUTES.values():
        if not Span.has_extension(name):
            Span.set_extension(name, default=None)


def paragraph_of(doc: Doc) -> ParagraphContext:
    """Return the context of a paragraph; by default that of an operative one of an unknown body."""
    return doc._.paragraph or ParagraphContext(kind="operative")


def text_of(doc: Doc) -> str:
    """Return ``doc.text``, cached: spaCy joins it anew from all tokens at each access.

    Args:
        doc: A paragraph.
    """
    text: str | None = doc.user_data.get(TEXT_KEY)
    if text is None:
        text = doc.user_data[TEXT_KEY] = doc.text
    return text


def with_text(doc: Doc, text: str) -> Doc:
    """Return a Doc that knows its text.

    Args:
        doc: A paragraph.
        text: What its tokens were made of.
    """
    doc.user_data[TEXT_KEY] = text
    return doc


def set_spans(doc: Doc, key: str, attribute: str, matches: Sequence[LocatedMatch]) -> None:
    """Write matches to a span group; each span keeps its match under an extension attribute.

    Args:
        doc: The paragraph.
        key: Name of the span group.
        attribute: Name of the extension attribute.
        matches: The matches; a span covers every token that its match touches.
    """
    spans: list[Span] = []
    for match in matches:
        span = doc.char_span(match.start, match.end, label=match.rule_id, alignment_mode="expand")
        if span is None:
            raise ValueError(f"{match} lies outside of its paragraph")
        span._.set(attribute, match)
        spans.append(span)
    doc.spans[key] = spans


def matches(doc: Doc, key: str) -> tuple[Any, ...]:
    """Return the matches of a span group, in order; empty if no component wrote it.

    Args:
        doc: The paragraph.
        key: Name of the span group.
    """
    return tuple(span._.get(MATCH_ATTRIBUTES[key]) for span in doc.spans[key]) if key in doc.spans else ()
