"""What extraction did to characters, mended before anything is read.

The rules look at characters and their neighbours only; what lies in lines (furniture, breaks) is told later. Sources:
docs/genre.md, F.9 (apostrophes), F.11 (ligatures, lost characters), A.1 (job codes), B.1 (letter-spacing).
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from clausier.french.folding import fold
from clausier.readers.source import LayoutMark
from clausier.structure.footnote_calls import glued_calls
from clausier.structure.offsets import OffsetMap

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
"""Typographic ligatures, and the letters that they stand for."""

Edit = tuple[int, int, str]
"""A stretch of the source, and what stands in its place."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A text without the damage.

    Attributes:
        text: The text.
        offsets: The way from it back to the source; None if nothing was changed.
    """

    text: str
    offsets: OffsetMap | None = None

    def from_source(self, offset: int) -> int:
        """Return the offset in the text of the character at ``offset`` in the source, or of the next that was kept."""
        if self.offsets is None:
            return offset
        run = bisect_right(self.offsets.sources, offset) - 1
        end = self.offsets.starts[run + 1] if run + 1 < len(self.offsets.starts) else len(self.text)
        return min(self.offsets.starts[run] + offset - self.offsets.sources[run], end)

    def placed(self, marks: Sequence[LayoutMark]) -> Sequence[LayoutMark]:
        """Return marks of stretches of the source as marks of the text."""
        if self.offsets is None:
            return marks
        return [replace(mark, start=self.from_source(mark.start), end=self.from_source(mark.end)) for mark in marks]


def mend(source: str) -> Mended:
    """Mend the characters of a source text.

    Args:
        source: The decoded text of a file.

    Returns:
        The text to read, with the way back.
    """
    edits = sorted([*_damaged_characters(source), *((a, b, "") for a, b in glued_calls(source))])
    parts: list[str] = []
    starts, sources = [0], [0]
    length = copied = 0
    for start, end, text in edits:
        if start < copied:
            continue
        parts += (source[copied:start], text)
        length += start - copied
        for index in range(len(text)):
            starts.append(length + index)
            sources.append(min(start + index, max(start, end - 1)))
        length += len(text)
        copied = end
        starts.append(length)
        sources.append(copied)
    if not parts:
        return Mended(source)
    return Mended("".join(parts) + source[copied:], OffsetMap(tuple(starts), tuple(sources)))


@lru_cache(maxsize=1)
def _damage() -> re.Pattern[str]:
    elided = r"(?<![\w'’])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)"
    vowel = r"[aàâeéèêëhiîïoôuùûyœæAÀÂEÉÈÊËHIÎÏOÔUÙÛYŒÆ]"
    return re.compile(
        rf"(?P<ligature>[{''.join(LIGATURES)}])"
        # an apostrophe that the font had no name for: "l GLYPH<31> appui", "d(cid:31)une"
        rf"|(?i:(?P<glyph>{elided} ?(?:GLYPH<\d{{1,5}}>|\(cid:\d{{1,5}}\)) ?)(?={vowel}))"
        # a space or a line's end beside an apostrophe: "l' Assemblée", "qu 'une"
        rf"|(?i:(?P<apostrophe>{elided}(?:[ \n]['’] ?|['’][ \n]))(?={vowel}))"
        # an l misread: "!'Organisation", "I' Assemblée"
        rf"|(?P<misread>(?<![\w'’])[!I]['’][ \n]?)(?={vowel})"
        # a lost apostrophe: "d observateurs", "l OSCE"
        rf"|(?P<lost>(?<![\w'’.,;()/\\–-])[dl] )(?={vowel}(?:[^\W\d_]{{3}}|[A-Z]{{2}}))"
        # the same without a space, before a name in capitals: "lOSCE"
        r"|(?P<joined>(?<![\w'’])[dl](?=[AÀÂEÉÈÊHIÎOÔUY][A-ZÀ-Ý]+\b))"
        # "?uvre": no French word has a question mark before its u
        r"|(?P<oe>\?)(?=u[a-zéè]|u\b(?!=))"
        # "D É C I S I O N"
        r"|(?P<spaced>(?<!\S)(?:[^\W\d_][ \u00a0]){3,60}[^\W\d_](?!\S))"
        r"|(?P<code>(?<![\w/(-])(?<![A-Z\d)]\.)[A-Z]{2,4}\d{0,2}F[JWD]\d{2,4}(?![\w/.)-]))"
    )


def _damaged_characters(source: str) -> Iterator[Edit]:
    for match in _damage().finditer(source):
        yield from _RULES[match.lastgroup or ""](source, match)


def _ligature(source: str, match: re.Match[str]) -> Iterator[Edit]:
    yield (*match.span(), LIGATURES[match.group()])


def _apostrophe(source: str, match: re.Match[str]) -> Iterator[Edit]:
    letters = re.split(r"[ \n]|GLYPH|\(cid|['’]", match.group(), maxsplit=1, flags=re.I)[0]
    yield match.start() + len(letters), match.end(), "'" if "'" in match.group() else "’"


def _misread_l(source: str, match: re.Match[str]) -> Iterator[Edit]:
    yield match.start(), match.start() + 1, "l"
    if match.end() > match.start() + 2:
        yield match.end() - 1, match.end(), ""


def _lost_apostrophe(source: str, match: re.Match[str]) -> Iterator[Edit]:
    """A letter that numbers an item has none to lose: "à l'alinéa d examiné hier"."""
    before = fold(source[max(0, match.start() - 40) : match.start()])
    if not re.search(r"\b(?:alinea|point|lettre|annexe|groupe|section)s?\b", before):
        yield match.start() + 1, match.end(), "’"


def _joined_letter(source: str, match: re.Match[str]) -> Iterator[Edit]:
    yield match.end(), match.end(), "’"


def _oe(source: str, match: re.Match[str]) -> Iterator[Edit]:
    yield (*match.span(), "œ")


def _spaced(source: str, match: re.Match[str]) -> Iterator[Edit]:
    """Letters one by one are a word with a vowel in one case; an alphabet or a column of marks is none."""
    letters = match.group()[::2]
    counts = all(ord(b) - ord(a) == 1 for a, b in pairwise(letters))
    is_word = letters.isupper() or letters.islower() or letters.istitle()
    if is_word and not counts and len(set(letters)) > 2 and re.search(r"[aeiouy]", fold(letters)):
        for space in range(match.start() + 1, match.end(), 2):
            yield space, space + 1, ""


def _job_code(source: str, match: re.Match[str]) -> Iterator[Edit]:
    """A code glued to other text; one alone on its line is furniture, as other lines are."""
    before = re.sub(r"[ \t]", "", source[max(0, match.start() - 12) : match.start()])
    behind = re.sub(r"[ \t]", "", source[match.end() : match.end() + 12])
    begins = not before or before[-1] in "\r\n\f"
    ends = not behind or behind[0] in "\r\n\f"
    if not (begins and ends):
        yield (*match.span(), "")


_RULES: dict[str, Callable[[str, re.Match[str]], Iterator[Edit]]] = {
    "ligature": _ligature,
    "glyph": _apostrophe,
    "apostrophe": _apostrophe,
    "misread": _misread_l,
    "lost": _lost_apostrophe,
    "joined": _joined_letter,
    "oe": _oe,
    "spaced": _spaced,
    "code": _job_code,
}
