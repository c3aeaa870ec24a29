"""Page furniture: lines on a page that do not belong to the text of the document.

Sources: docs/genre.md, A.1 (job codes), B.3 (page heads), F.12-F.13; the running heads and feet of UN documents.
"""

from collections.abc import Iterator, Sequence

from clausier.french.dates import parse_date
from clausier.structure import line_types, patterns
from clausier.structure.contents_table import find_contents_lines
from clausier.structure.folded_text import FoldedText
from clausier.structure.lines import Line
from clausier.structure.running_heads import find_running_heads


def is_furniture(line: FoldedText) -> bool:
    """Return whether a line is page furniture regardless of its position."""
    if len(line.text) > 120:
        return False
    return bool(patterns.FURNITURE_LINE.fullmatch(line.folded) or patterns.JOB_CODE.fullmatch(line.text.strip()))


def is_distribution(line: FoldedText) -> bool:
    """Return whether a line belongs to the distribution block: a header at the top, furniture below."""
    return len(line.text) <= 120 and bool(patterns.DISTRIBUTION_LINE.fullmatch(line.folded.strip()))


def is_rule(text: str) -> bool:
    """Return whether a line is a rule across the page, below which footnotes are printed."""
    return bool(patterns.PAGE_RULE.fullmatch(text))


def find_furniture(lines: Sequence[Line]) -> frozenset[int]:
    """Find all furniture except the rules across the page, below which footnotes are printed.

    Args:
        lines: All lines of the file.

    Returns:
        Indices into ``lines``.
    """
    alone = frozenset(i for i, line in enumerate(lines) if is_furniture(line) and not is_rule(line.text))
    indices = alone | find_page_heads(lines) | find_contents_lines(lines)
    return indices | find_running_heads(lines, indices)


def find_page_heads(lines: Sequence[Line]) -> frozenset[int]:
    """Find the lines that repeat the header at the top of a later page.

    Symbol and date are printed again on every page (docs/genre.md, B.3, F.13). A line that is nothing but a symbol,
    or a symbol and a date, is a head once the text has begun, if it repeats a line of the header or contains the
    date; adjacent lines that repeat header lines belong to it. Those directly above the heading of an annex are
    the header of the annex. The distribution block of UN documents is a head anywhere below the header.

    Args:
        lines: All lines of the file.

    Returns:
        Indices into ``lines``.
    """
    heads: set[int] = set()
    header: set[str] = set()
    in_header, floor = True, -1
    for index, line in enumerate(lines):
        key = _key(line)
        if line_types.is_organisation_line(line) or line_types.is_title_line(line):
            if not in_header:
                header = set()
            in_header = True
        elif line_types.is_enacting_formula(line) or line_types.parse_minutes_label(line):
            in_header = False
        if in_header:
            floor = index
            if line.text[-1] not in ",;":
                header.add(key)
            in_header = len(line.text) < 300 and not (len(line.text) > 40 and line.text[-1] in ",;.")
        elif is_distribution(line):
            heads.add(index)
            if index + 1 < len(lines) and len(lines[index + 1].text) < 25 and parse_date(lines[index + 1].text):
                heads.add(index + 1)
        elif len(line.text) < 80 and (
            (patterns.UNSPACED_SYMBOL.fullmatch(key) and key in header)
            or patterns.UNSPACED_SYMBOL_AND_DATE.fullmatch(key)
        ):
            heads.update(_repeated_header_lines(lines, index, header, floor))
    return frozenset(index for index in heads if not _is_part_header(lines, index, heads))


def _repeated_header_lines(lines: Sequence[Line], index: int, header: set[str], floor: int) -> Iterator[int]:
    yield index
    for step in (1, -1):
        near = index + step
        while floor < near < len(lines) and (_key(lines[near]) in header or is_furniture(lines[near])):
            if is_rule(lines[near].text):
                break
            yield near
            near += step


def _is_part_header(lines: Sequence[Line], index: int, heads: set[int]) -> bool:
    following = next((i for i in range(index + 1, min(index + 6, len(lines))) if i not in heads), None)
    above = (i for i in range(index - 1, max(index - 4, -1), -1) if i not in heads)
    preceding = next((i for i in above if not line_types.is_header_line(lines[i])), None)
    near = [lines[i] for i in (following, preceding) if i is not None]
    return any(line_types.parse_part_heading(line) for line in near) and not is_furniture(lines[index])


def _key(line: FoldedText) -> str:
    return line.unspaced.rstrip("*")
