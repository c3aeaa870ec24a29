"""Text assembled from spans of a source, with the alignment of its offsets to the source.

The document text is cut out of the decoded source: spans are copied, white space is normalised, soft hyphens
and line-end hyphenation are undone. Every character of the result is mapped to its source offset,
so a row of a table can be found in the user's file.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from clausier.structure.hyphens import is_lexical_hyphen
from clausier.structure.invisible_characters import RARE_WHITE_SPACE, SOFT_HYPHENS, ZERO_WIDTH, strip_span

SourceSpan = tuple[int, int]
"""Start and end of a span of the source text (end-exclusive)."""


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """A map from offsets in a text to offsets in the source it was cut from.

    The text is a sequence of runs that were copied character by character; ``starts[i]`` (ascending) is where
    run i begins in the text and ``sources[i]`` where it begins in the source.
    """

    starts: tuple[int, ...]
    sources: tuple[int, ...]

    def to_source(self, offset: int) -> int:
        """Return the source offset of the character at ``offset`` in the text (0 ≤ offset < length)."""
        run = bisect_right(self.starts, offset) - 1
        return self.sources[run] + offset - self.starts[run]

    def compose(self, other: "OffsetMap", length: int) -> "OffsetMap":
        """Return the composition of this map with another, for a text that was cut out of a changed source.

        Args:
            other: The map from the changed source back to the source.
            length: The length of this map's text.
        """
        starts: list[int] = []
        sources: list[int] = []
        for start, end, source in zip(self.starts, (*self.starts[1:], length), self.sources, strict=True):
            run = max(0, bisect_right(other.starts, source) - 1)
            at = start
            while at < end:
                starts.append(at)
                sources.append(other.to_source(source + at - start))
                run += 1
                at = start + other.starts[run] - source if run < len(other.starts) else end
        return OffsetMap(tuple(starts), tuple(sources))


_CLEANED = re.compile(
    rf"[{SOFT_HYPHENS}]\s*|(?<=[^\W\d_])›\s+(?=[^\W\d_])|[{ZERO_WIDTH}]+"
    r"|(?P<hyphen>(?<=\w)-[ \t]*\r?\n\s*(?=\w))"
    r"|(?P<space>[^\S ]\s*| \s+)"
)
"""What cleaning changes inside a piece; everything else is copied.

- the two halves of a word are joined over a hyphen at a line end, which is kept if it belongs to the word; soft hyphens
  join at any position, also where the extraction added a space after them (docs/genre.md, F.11);
- "›" is a line-end hyphen in scans of the 1980s' UN volumes;
- zero-width characters and byte-order marks are dropped;
- any other run of white space is one space (a single plain space is one already).
"""

_CLEANABLE = re.compile(rf"[{SOFT_HYPHENS}{ZERO_WIDTH}›{RARE_WHITE_SPACE}]")
"""What ``_CLEANED`` changes apart from runs of plain spaces."""

_SPACES = re.compile(r"   *")
"""Two or more spaces."""


class MappedTextBuilder:
    """Collects cleaned pieces of one source into a text and its offset map."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._length = 0
        self._begin = 0
        self._starts: list[int] = []
        self._sources: list[int] = []

    @property
    def length(self) -> int:
        """The length of the text so far, in code points."""
        return self._length

    def _copy(self, start: int, end: int) -> None:
        if start < end and self._source[start] == " " and self._is_spaced():
            start += 1
        if end > start:
            self._emit(self._source[start:end], start)

    def _space(self, source: int) -> None:
        if not self._is_spaced():
            self._emit(" ", source)

    def _is_spaced(self) -> bool:
        """Return whether a space here would be a second one, or the first character of the paragraph.

        Where characters are dropped, the spaces on both sides of them meet.
        """
        return self._length == self._begin or self._parts[-1].endswith(" ")

    def _emit(self, text: str, source: int) -> None:
        if not self._starts or self._sources[-1] + self._length - self._starts[-1] != source:
            self._starts.append(self._length)
            self._sources.append(source)
        self._parts.append(text)
        self._length += len(text)

    def add_paragraph(self, pieces: Iterable[SourceSpan]) -> tuple[int, int]:
        """Append a paragraph that consists of pieces of the source, joined by single spaces.

        A word that was hyphenated at the end of a piece is joined to its second half in the next one.

        Args:
            pieces: Spans of the source in reading order, without furniture. White space at their
                ends is dropped.

        Returns:
            Start and end of the paragraph in the text. Paragraphs are separated by a blank line.
        """
        self._separate()
        soft = False
        for start, end in pieces:
            start, end = strip_span(self._source, start, end)
            if start == end:
                continue
            if not soft and not self._rejoin(start):
                self._space(start - 1 if start else 0)
            self._add_piece(start, end)
            soft = self._source[end - 1] in SOFT_HYPHENS
        return self._begin, self._length

    def add_cleaned(self, text: str, offsets: OffsetMap) -> tuple[int, int]:
        """Append a paragraph that has been cleaned before.

        Args:
            text: Its text, not empty; what ``clean_pieces`` returned for pieces of the same source.
            offsets: Its offsets, likewise.

        Returns:
            Start and end of the paragraph in the text.
        """
        self._separate()
        self._emit(text, offsets.sources[0])
        self._starts.extend(self._begin + start for start in offsets.starts[1:])
        self._sources.extend(offsets.sources[1:])
        return self._begin, self._length

    def _separate(self) -> None:
        """Append a blank line after the previous paragraph, and begin the next."""
        if self._length:
            self._emit("\n\n", self._sources[-1] + self._length - self._starts[-1])
        self._begin = self._length

    def _rejoin(self, start: int) -> bool:
        """Join a word that was hyphenated at the end of the last piece; return whether there was one."""
        if self._length - self._begin < 2:
            return False
        last = self._parts[-1]
        mark, before, after = last[-1:], last[-2:-1], self._source[start]
        if mark not in ("-", "›") or not before.isalnum() or not after.isalnum():
            return False
        if mark == "›" and not (before.islower() and after.islower()):
            return False
        hyphen = self._sources[-1] + self._length - 1 - self._starts[-1]
        if mark == "-" and is_lexical_hyphen(self._source, hyphen, start):
            return True
        self._parts[-1] = last[:-1]
        self._length -= 1
        return True

    def _add_piece(self, start: int, end: int) -> None:
        # French typography uses many hard spaces, which become one space each, and PDF texts double their spaces: a piece
        # without other characters to clean is copied as a whole.
        piece = self._source[start:end].replace("\u00a0", " ").replace("\u202f", " ")
        if not _CLEANABLE.search(piece):
            self._copy_single_spaced(piece, start)
            return
        copied = start
        for match in _CLEANED.finditer(self._source, start, end):
            self._copy(copied, match.start())
            if match["space"] is not None:
                self._space(match.start())
            elif match["hyphen"] is not None and is_lexical_hyphen(self._source, match.start(), match.end()):
                self._emit("-", match.start())
            copied = match.end()
        self._copy(copied, end)

    def _copy_single_spaced(self, piece: str, source: int) -> None:
        """Copy a piece whose only white space is plain spaces, none of them at its ends."""
        begin, dropped = self._length, 0
        self._emit(" ".join(piece.split()), source)
        for gap in _SPACES.finditer(piece):
            start, end = gap.span()
            dropped += end - start - 1
            self._starts.append(begin + end - dropped)
            self._sources.append(source + end)

    def build(self) -> tuple[str, OffsetMap]:
        """Return the text and its map back to the source."""
        return "".join(self._parts), OffsetMap(tuple(self._starts), tuple(self._sources))


def clean_pieces(source: str, pieces: Iterable[SourceSpan]) -> tuple[str, OffsetMap]:
    """Return the cleaned text of pieces of a source, as in the document text, and its map to the source.

    Args:
        source: The text of which the pieces are spans.
        pieces: In reading order.
    """
    builder = MappedTextBuilder(source)
    builder.add_paragraph(pieces)
    return builder.build()
