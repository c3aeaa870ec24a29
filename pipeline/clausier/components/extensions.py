"""What clausier's components keep on Docs and spans beside spaCy's own attributes."""

from collections.abc import Sequence
from typing import Any, Protocol

from spacy.tokens import Doc, Span

from clausier.components.context import ParagraphContext

ATTRIBUTES = {
    "actions": "action",
    "clauses": "clause",
    "entities": "entity",
    "references": "reference",
    "short_forms": "entity",
}
"""The attribute under which the spans of each group keep their match."""

TEXT = "clausier.text"
"""Where the text of a paragraph is kept on its Doc."""


class Located(Protocol):
    """A match with character offsets in its paragraph."""

    @property
    def start(self) -> int:
        """Offset of its first character."""
        ...

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        ...

    @property
    def rule_id(self) -> str:
        """The rule that found it."""
        ...


def register() -> None:
    """Register ``doc._.paragraph`` and an attribute for each sort of span; doing it twice does nothing."""
    if not Doc.has_extension("paragraph"):
        Doc.set_extension("paragraph", default=None)
    for name in ATTRIBUTES.values():
        if not Span.has_extension(name):
            Span.set_extension(name, default=None)


def paragraph_of(doc: Doc) -> ParagraphContext:
    """Return what is known of the document around a paragraph; an operative one of an unknown body if nothing is."""
    return doc._.paragraph or ParagraphContext(kind="operative")


def text_of(doc: Doc) -> str:
    """Return ``doc.text``, which spaCy would join anew from all tokens each time that a component asks.

    Args:
        doc: A paragraph.
    """
    text: str | None = doc.user_data.get(TEXT)
    if text is None:
        text = doc.user_data[TEXT] = doc.text
    return text


def with_text(doc: Doc, text: str) -> Doc:
    """Return a Doc that knows its text.

    Args:
        doc: A paragraph.
        text: What its tokens were made of.
    """
    doc.user_data[TEXT] = text
    return doc


def set_spans(doc: Doc, key: str, attribute: str, matches: Sequence[Located]) -> None:
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
    """Return the matches of a span group, in order; none if no component wrote it.

    Args:
        doc: The paragraph.
        key: Name of the span group.
    """
    return tuple(span._.get(ATTRIBUTES[key]) for span in doc.spans[key]) if key in doc.spans else ()
