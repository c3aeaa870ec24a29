"""Putting together the text of a source from the paragraphs of a file."""

from collections.abc import Iterable

from clausier.errors import ClausierError
from clausier.readers.source import Mark, MarkKind

MAX_CHARACTERS = 2_000_000
"""The longest text (code points) that is taken out of a PDF, DOCX or HTML file. A whole annual volume has
about one million."""


class SourceTextBuilder:
    """Collects paragraphs and pages into a text and its marks."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._marks: list[Mark] = []

    def add_paragraph(self, lines: Iterable[str], kind: MarkKind | None = None) -> None:
        """Append a paragraph, a blank line before it; one without text is passed over.

        Args:
            lines: Its lines, as they are wrapped in the file.
            kind: What the layout says of it, None if it is text like any other.

        Raises:
            ClausierError: E124, the text is too long.
        """
        text = "\n".join(line for line in lines if line.strip())
        if not text:
            return
        if self._parts and self._parts[-1] != "\f":
            self._append("\n\n")
        start = self._length
        self._append(text)
        if kind:
            self._marks.append(Mark(start, self._length, kind))

    def end_page(self) -> None:
        """End a page; what follows stands on the next one."""
        self._append("\f")

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
        if self._length > MAX_CHARACTERS:
            raise ClausierError("E124", limit=MAX_CHARACTERS)

    def build(self) -> tuple[str, tuple[Mark, ...]]:
        """Return the text and its marks."""
        return "".join(self._parts), tuple(self._marks)
