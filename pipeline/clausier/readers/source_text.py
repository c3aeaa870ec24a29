"""Assembly of the text of a source from the paragraphs of a file."""

from collections.abc import Iterable
from dataclasses import dataclass

from clausier.errors import ClausierError
from clausier.readers.source import LayoutMark, LayoutMarkKind

MAX_CHARACTERS = 2_000_000
"""The longest text (code points) that is read from a PDF, DOCX or HTML file. A whole annual volume has
about one million."""


@dataclass(frozen=True, slots=True)
class SourceParagraph:
    """A paragraph of a file: its lines, and whether it is a note."""

    lines: tuple[str, ...]
    kind: LayoutMarkKind | None = None


class SourceTextBuilder:
    """Assembles paragraphs and pages into a text and its layout marks."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._marks: list[LayoutMark] = []

    def add_paragraph(self, lines: Iterable[str], kind: LayoutMarkKind | None = None) -> None:
        """Append a paragraph after a blank line; one without text is skipped.

        Args:
            lines: Its lines, as they are wrapped in the file.
            kind: Its kind by the layout of the file, None for ordinary text.

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
            self._marks.append(LayoutMark(start, self._length, kind))

    def end_page(self) -> None:
        """End a page."""
        self._append("\f")

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
        if self._length > MAX_CHARACTERS:
            raise ClausierError("E124", limit=MAX_CHARACTERS)

    def build(self) -> tuple[str, tuple[LayoutMark, ...]]:
        """Return the text and its layout marks."""
        return "".join(self._parts), tuple(self._marks)
