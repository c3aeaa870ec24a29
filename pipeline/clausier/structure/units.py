"""Joining of lines into units: the spans of source text that become paragraphs.

Decided at each line break from the text on both sides: the printed number, the opener, the
punctuation before it, and whether blank lines separate paragraphs in this text at all.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from clausier.structure import line_types, page_furniture, patterns
from clausier.structure.closing_punctuation import ends_in_full_stop, ends_item, ends_sentence, ends_unit
from clausier.structure.folded_text import FoldedText, PlainText
from clausier.structure.lines import Line
from clausier.structure.offsets import OffsetMap, SourceSpan, clean_pieces
from clausier.structure.opener_classifier import OPERATIVE_FORMS, PREAMBULAR_FORMS, OpenerClassifier
from clausier.structure.printed_numbers import Marker, read_marker

MAX_QUOTATION_LENGTH = 3000
"""Characters; a guillemet that is not closed within so many is taken for a misprint."""


@dataclass(frozen=True)
class Unit(FoldedText):
    """A future paragraph.

    Attributes:
        pieces: The spans of the source that it consists of, in order.
        text: Their cleaned text.
        marker: The printed number that it begins with, None if there is none.
        page: The page that it begins on.
        is_footnote: Whether it is in a footnote.
        is_front: Whether it belongs to the front matter, before a body: header, title.
        offsets: The map from its text to the source; None if its text was joined from several units.
    """

    pieces: tuple[SourceSpan, ...]
    text: str
    marker: Marker | None
    page: int
    is_footnote: bool = False
    is_front: bool = False
    offsets: OffsetMap | None = None

    @property
    def start(self) -> int:
        """Offset of its first character in the source."""
        return self.pieces[0][0]

    @cached_property
    def body(self) -> str:
        """Its text without the printed number."""
        return self.text[self.marker.length :] if self.marker else self.text


def read_units(source: str, lines: Sequence[Line], classifier: OpenerClassifier) -> list[Unit]:
    """Join the lines of a text into units.

    Args:
        source: The decoded text.
        lines: Its lines without furniture, rules across the page still among them.
        classifier: Classifies the openers of lines.

    Returns:
        The units in reading order, a footnote after the unit in which it is called.
    """
    return _UnitBuilder(source, lines, classifier).run()


class _UnitBuilder:
    """Processes the lines in order, with the open unit and the notes that interrupt it as state."""

    def __init__(self, source: str, lines: Sequence[Line], classifier: OpenerClassifier) -> None:
        self.source = source
        self.lines = lines
        self.classifier = classifier
        self.gaps_separate = _gaps_separate(lines)
        self.units: list[Unit] = []
        self.open: list[Line] = []
        self.open_front = True
        self.notes: list[list[Line]] = []
        self.in_notes = False
        self.front = True
        self.last_number = 0

    def run(self) -> list[Unit]:
        for line in self.lines:
            if patterns.FOOTNOTE_RULE.fullmatch(line.text):
                self.in_notes = True
            elif self._is_note(line):
                self._add_note(line)
            else:
                self.in_notes = False
                self._add(line)
        self._close()
        return self.units

    def _is_note(self, line: Line) -> bool:
        if line.is_footnote:
            return True
        if self.notes and self.notes[-1][-1].is_footnote:
            return False
        if self.in_notes and self.notes and (not line.after_gap or self._awaits_note()):
            return True
        if not (line.after_gap or self.in_notes):
            return False
        if read_marker(line.text) is not None and not line.text.startswith("*"):
            return False
        if line.text.startswith("*"):
            return True
        return (
            bool(patterns.FOOTNOTE.fullmatch(line.text))
            and (self.in_notes or len(line.text) < 60)
            and not self._opens(line.text)
        )

    def _awaits_note(self) -> bool:
        """Return whether the last note is a call alone on its line ("*"), which belongs to the text below it."""
        return not self.notes[-1][-1].text.strip("*0123456789 ")

    def _begins_next_note(self, line: Line) -> bool:
        """Return whether a line begins the next note, without a gap after the last one: its number and a capital."""
        number = re.match(r"(\d{1,3})\s+[A-ZÀ-Ý«\"]", line.text)
        last = re.match(r"(\d{1,3})\s", self.notes[-1][0].text) if self.notes else None
        return bool(number and last and int(number[1]) == int(last[1]) + 1)

    def _add_note(self, line: Line) -> None:
        continues = not line.after_gap and self.in_notes and not self._begins_next_note(line)
        if self.notes and (continues or self._awaits_note()):
            self.notes[-1].append(line)
        else:
            self.notes.append([line])
            self.in_notes = True

    def _add(self, line: Line) -> None:
        if self.open and self._is_whole_formula(line):
            self._close()
            self.front = False
        starts_body = self.front and self._enters_body(line)
        if self.open and not starts_body and self._continues(line):
            self.open.append(line)
            return
        self._close()
        if starts_body:
            self.front = False
        elif not self.front and self._enters_front(line):
            self.front = True
            self.last_number = 0
        self.open, self.open_front = [line], self.front
        marker = read_marker(line.text)
        if marker is not None and marker.style == "arabic":
            self.last_number = marker.values[0]

    def _is_whole_formula(self, line: Line) -> bool:
        whole = self._open_text()
        return (whole[-1] in ",:" or line.after_gap) and line_types.is_enacting_formula(PlainText(whole))

    def _close(self) -> None:
        closed = [self._unit(self.open, is_front=self.open_front)] if self.open else []
        closed += [self._unit(note, is_footnote=True) for note in self.notes]
        self.units += [unit for unit in closed if unit.text]
        self.open, self.notes = [], []

    def _unit(self, lines: Sequence[Line], is_footnote: bool = False, is_front: bool = False) -> Unit:
        pieces = tuple((line.start, line.end) for line in lines)
        text, offsets = clean_pieces(self.source, pieces)
        marker = None if is_footnote else read_marker(text)
        return Unit(pieces, text, marker, lines[0].page, is_footnote, is_front, offsets)

    def _opens(self, text: str) -> bool:
        opener = self.classifier.classify(text)
        return opener.known and opener.form in PREAMBULAR_FORMS | OPERATIVE_FORMS

    def _enters_body(self, line: Line) -> bool:
        if line_types.is_enacting_formula(line):
            return True
        if line.text.startswith(("Nous,", "Nous ")):
            return True
        if (
            line.text.isupper()
            or len(line.text) < 25
            or (not line.text[:1].isupper() and read_marker(line.text) is None)
        ):
            return False
        return self._opens(line.text)

    def _enters_front(self, line: Line) -> bool:
        if line_types.is_title_line(line) or line_types.is_organisation_line(line):
            return line.after_gap or ends_sentence(self.units[-1].text if self.units else "")
        return line_types.is_declaration_title(line.text) and line.after_gap

    def _open_text(self) -> str:
        return " ".join(line.text for line in self.open)

    def _continues(self, line: Line) -> bool:
        """Return whether a line continues the open unit."""
        before, text = self.open[-1].text, line.text
        if self.front:
            return self._continues_front(line)
        if line.after_gap and line_types.is_enacting_formula(line) and ends_unit(before):
            return False
        if _is_single_line_unit(line) or (len(self.open) == 1 and _is_single_line_unit(self.open[0])):
            return False
        marker = read_marker(text)
        if marker is not None:
            return not self._begins_numbered(line, marker, before)
        if read_marker(before) is not None and len(self.open) == 1 and len(before) <= 6:
            return True
        if line_types.parse_part_heading(line) or (line.after_gap and line_types.is_closing_line(line)):
            return False
        ended = ends_unit(before)
        if (line.after_gap or ended) and self._enters_front(line):
            return False
        if line.after_gap and text.startswith("«") and ends_sentence(before) and not before.endswith(":"):
            return False
        if line.after_gap and self.gaps_separate:
            return self._continues_over_gap(text, before, ended)
        if not line.after_gap and self._is_quoting() and not text.startswith("«"):
            return True
        if not ended:
            return not (line.after_gap and self._is_heading(before))
        return not self._begins_paragraph(line, before)

    def _continues_front(self, line: Line) -> bool:
        """Return whether a line continues a title or a sentence of a header; each header field has a line of its own."""
        last, text = self.open[-1], line.text
        if line.after_gap:
            return False
        if line_types.is_enacting_formula(PlainText(f"{self._open_text()} {text}")):
            return True
        if _is_single_line_unit(line) or _is_single_line_unit(last) or page_furniture.is_distribution(line):
            return False
        if line_types.is_title_line(line) or line_types.is_declaration_title(text):
            return False
        first = self.open[0]
        in_title = (
            line_types.is_title_line(first) or line_types.is_declaration_title(first.text) or _is_capitals(first.text)
        )
        if in_title and (_is_capitals(text) or not _is_capitals(last.text)):
            return not line_types.is_organisation_line(last)
        return text[:1].islower() and len(last.text) > 50

    def _begins_numbered(self, line: Line, marker: Marker, before: str) -> bool:
        ended = ends_unit(before) or (len(before) < 60 and line.after_gap)
        follows = line.text[marker.length :]
        if marker.style == "arabic":
            expected = marker.values[0] == self.last_number + 1 or marker.values[0] == 1
            if not ended and not (expected and (line.after_gap or self._opens(follows))):
                return False
            return expected or line.after_gap or self._opens(follows)
        if marker.style == "dash":
            return ended
        return ended or (line.after_gap and not follows[:1].islower())

    def _continues_over_gap(self, text: str, before: str, ended: bool) -> bool:
        """Return whether a line continues the open unit over a blank line, where a page break interrupted a sentence.

        No French sentence begins in lower case: such a line continues the one before, unless that one is a complete
        sentence, introduces a list or closes an item of one.
        """
        if text[:1].islower():
            if ends_in_full_stop(before):
                return False
            return not ends_item(before) and not (not ended and self._is_heading(before))
        if ended:
            return False
        return not self._is_heading(before) and not (
            text[:1].isupper() and (self._opens(text) or self._is_short_item(before))
        )

    def _is_heading(self, before: str) -> bool:
        """Return whether the open unit is a heading, without closing punctuation: a short unit that no act opens."""
        whole = self._open_text()
        if _is_capitals(whole) or line_types.is_section_heading(whole):
            return True
        if len(whole) > 110 or len(before) > 110:
            return False
        return not (self._opens(whole) or read_marker(whole) is not None)

    def _is_short_item(self, before: str) -> bool:
        """Return whether the open unit is a complete item with a dash, without punctuation: it ends with a word or a year."""
        marker = read_marker(self._open_text())
        last = before.split()[-1]
        return marker is not None and marker.style == "dash" and (len(last) > 4 or last.isdigit())

    def _is_quoting(self) -> bool:
        """Return whether a quotation is open; a sentence in it that opens with "Nous" is no act (docs/genre.md, B.2)."""
        whole = self._open_text()
        return whole.count("«") > whole.count("»") and len(whole) < MAX_QUOTATION_LENGTH

    def _begins_paragraph(self, line: Line, before: str) -> bool:
        """Return whether a line begins a paragraph without a blank line: with an opener, or a capital after a sentence end."""
        if not line.text[:1].isupper():
            return False
        opener = self.classifier.classify(line.text)
        if opener.form in PREAMBULAR_FORMS | OPERATIVE_FORMS and (opener.known or before.rstrip()[-1] in ",;"):
            return opener.form != "prepositional" or before.rstrip()[-1] in ",;"
        if line_types.is_enacting_formula(line):
            return True
        wrapped = len(before) < 0.75 * max(len(line.text) for line in self.open)
        return before.rstrip()[-1] in ".;" and wrapped


def _is_single_line_unit(line: Line) -> bool:
    """Return whether a line is a unit of its own: header lines and headings of parts; that of a statement may be longer."""
    part = line_types.parse_part_heading(line)
    return line_types.is_header_line(line) or (part is not None and part[0] != "statement")


def _is_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) > 0.7 * len(letters)


def _gaps_separate(lines: Sequence[Line]) -> bool:
    """Return whether blank lines separate paragraphs: most of them follow closing punctuation.

    Some extractions add one after every line; then they carry no information.
    """
    pairs = list(pairwise(lines))
    at_gaps = [ends_unit(a.text) for a, b in pairs if b.after_gap and len(a.text) > 40]
    if not at_gaps:
        return True
    return sum(at_gaps) >= 0.4 * len(at_gaps)
