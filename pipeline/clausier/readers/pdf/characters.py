"""The characters of a PDF page and their positions, as PDFium gives them."""

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from clausier.errors import ClausierError
from clausier.readers.source_text import MAX_CHARACTERS

LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}

LINE_END_HYPHEN = 2
"""PDFium's code for a hyphen at the end of a line."""

UNKNOWN_CHARACTER = "\ufffd"
"""Replaces a character whose font has no Unicode mapping for it."""

MAX_TURN = math.radians(3)
"""Greatest angle (radians) of text in lines; stamps and watermarks are turned further."""

MAX_OBJECTS = 20_000
"""How many drawn objects of a page are searched for rules and pictures."""

MAX_RULE_HEIGHT = 2.0
"""Greatest height of a rule (points)."""

MIN_RULE_WIDTH = 36.0
"""Least width of the rule above footnotes (points); Word draws 144."""


@dataclass(frozen=True, slots=True)
class Character:
    """A character and its position, in points from the left and the foot of the page.

    ``size`` is the size of its font as it is drawn.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float


@dataclass(frozen=True, slots=True)
class HorizontalRule:
    """A horizontal line."""

    left: float
    right: float
    height: float


@dataclass(frozen=True, slots=True)
class PageContent:
    """The content of a page.

    Attributes:
        characters: In the order of the file.
        rules: Horizontal lines that are long enough to be the rule above footnotes.
        has_picture: Whether it holds a picture.
    """

    characters: tuple[Character, ...]
    rules: tuple[HorizontalRule, ...]
    has_picture: bool


def read_page(page: pdfium.PdfPage) -> PageContent:
    """Read the content of a page.

    Args:
        page: An opened page.

    Raises:
        ClausierError: E124, the page has too much text.
    """
    turned = page.get_rotation()
    width, height = page.get_mediabox()[2:]
    text_page = page.get_textpage()
    try:
        if text_page.count_chars() > MAX_CHARACTERS:
            raise ClausierError("E124", limit=MAX_CHARACTERS)
        characters = tuple(_characters(text_page.raw, text_page.count_chars(), turned, width, height))
    finally:
        text_page.close()
    rules, has_picture = _read_drawings(page)
    return PageContent(characters, rules if not turned else (), has_picture)


def _characters(text_page: object, count: int, turned: int, width: float, height: float) -> Iterator[Character]:
    box, matrix = pdfium_c.FS_RECTF(), pdfium_c.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    high = 0
    for index in range(count):
        code = pdfium_c.FPDFText_GetUnicode(text_page, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else 0
        high = 0
        if (code == 32 or code in (10, 13)) and pdfium_c.FPDFText_IsGenerated(text_page, index) == 1:
            continue
        text = _text_of_code(code)
        if not text:
            continue
        pdfium_c.FPDFText_GetLooseCharBox(text_page, index, box)
        pdfium_c.FPDFText_GetCharOrigin(text_page, index, x, y)
        pdfium_c.FPDFText_GetMatrix(text_page, index, matrix)
        angle = math.atan2(matrix.b, matrix.a) + math.radians(-turned)
        if abs(math.remainder(angle, math.tau)) > MAX_TURN:
            continue
        size = abs(pdfium_c.FPDFText_GetFontSize(text_page, index)) * math.hypot(matrix.c, matrix.d)
        if turned == 0:
            left, right, baseline = box.left, box.right, y.value
        elif turned == 90:
            left, right, baseline = box.bottom, box.top, width - x.value
        elif turned == 180:
            left, right, baseline = width - box.right, width - box.left, height - y.value
        else:
            left, right, baseline = height - box.top, height - box.bottom, x.value
        if right > left or text.strip():
            yield Character(text, left, max(left, right), baseline, size or box.top - box.bottom)


@lru_cache(maxsize=4096)
def _text_of_code(code: int) -> str:
    """The text of a code: ligatures split, bullets of symbol fonts as bullets, control characters dropped."""
    if code == LINE_END_HYPHEN:
        return "-"
    if code in (0, 0xFFFD, 0xFFFE, 0xFFFF) or code > 0x10FFFF:
        return UNKNOWN_CHARACTER
    if code < 32 and code != 9:
        return ""
    if 0xE000 <= code < 0xF900:
        return "•" if 0xF000 <= code < 0xF100 else UNKNOWN_CHARACTER
    text = chr(code)
    if unicodedata.category(text) in ("Cc", "Cs"):
        return " " if code == 9 else ""
    return LIGATURES.get(text, text)


def _read_drawings(page: pdfium.PdfPage) -> tuple[tuple[HorizontalRule, ...], bool]:
    rules, has_picture = [], False
    for number, drawn in enumerate(page.get_objects(max_depth=2)):
        if number >= MAX_OBJECTS:
            break
        if drawn.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            has_picture = True
        elif drawn.type == pdfium_c.FPDF_PAGEOBJ_PATH:
            left, bottom, right, top = drawn.get_bounds()
            if top - bottom <= MAX_RULE_HEIGHT and right - left >= MIN_RULE_WIDTH:
                rules.append(HorizontalRule(left, right, (top + bottom) / 2))
    return tuple(rules), has_picture
