"""Files that would make a reader slow if anything can: a path whose ending names the format, and bytes that grow."""

from collections.abc import Callable

from tests.fuzz.containers import FRENCH, WORD, docx, html, pdf, pdf_of_streams, word_paragraph

Grow = Callable[[int], bytes]

RUN = "<w:r><w:t>a</w:t></w:r>"
CELL = "<w:tbl><w:tr><w:tc>"
NUMBERED = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
NOTE = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>a</w:t></w:r>'
LINE = "(a) Tj T* "


def _notes(count: int) -> str:
    """The footnotes of a DOCX, of one name; their numbers keep the package from shrinking beyond what is allowed."""
    notes = "".join(
        f'<w:footnote w:id="2">{word_paragraph(str(number * 7919))}</w:footnote>' for number in range(count)
    )
    return f'<w:footnotes xmlns:w="{WORD}">{notes}</w:footnotes>'


FILES: dict[str, tuple[str, Grow]] = {
    "french": ("a.txt", lambda n: (FRENCH * n).encode()),
    "half characters": ("a.txt", lambda n: FRENCH.encode() + b"\xc3 " * 20 * n),
    "bytes of no encoding": ("a.txt", lambda n: FRENCH.encode("cp1252") + b"\x81" * 20 * n),
    "UTF-16 surrogates": ("a.txt", lambda n: FRENCH.encode("utf-16") + b"\x00\xd8" * 20 * n),
    "control characters": ("a.txt", lambda n: FRENCH.encode() + b"\x01" * 20 * n),
    "paragraphs": ("a.docx", lambda n: docx(word_paragraph(FRENCH) * n)),
    "runs": ("a.docx", lambda n: docx(word_paragraph(FRENCH) + "<w:p>" + RUN * n + "</w:p>")),
    "tables in tables": (
        "a.docx",
        lambda n: docx(word_paragraph(FRENCH) + CELL * (n // 10) + "</w:tc></w:tr></w:tbl>" * (n // 10)),
    ),
    "numbers": ("a.docx", lambda n: docx(word_paragraph(FRENCH) + word_paragraph("a", NUMBERED) * n)),
    "calls of notes": ("a.docx", lambda n: docx(word_paragraph(FRENCH) + NOTE * n)),
    "notes": (
        "a.docx",
        lambda n: docx(word_paragraph(FRENCH) + NOTE, {"word/footnotes.xml": _notes(n)}),
    ),
    "fields": ("a.docx", lambda n: docx(word_paragraph(FRENCH) + f"<w:p>{FIELD * n}</w:p>")),
    "members": ("a.docx", lambda n: docx(word_paragraph(FRENCH), {f"word/media/{m}": "" for m in range(n // 2)})),
    "lists in lists": ("a.html", lambda n: html(f"<p>{FRENCH}</p>" + "<ol><li>a" * n)),
    "breaks": ("a.html", lambda n: html(f"<p>{FRENCH}" + "<br>a" * n)),
    "raised characters": ("a.html", lambda n: html(f"<p>{FRENCH}" + "<sup>1</sup>" * n)),
    "elements": ("a.html", lambda n: html(f"<p>{FRENCH}</p>" + "<div>" * n)),
    "open tags": ("a.html", lambda n: html(f"<p>{FRENCH}</p>" + "<" * n)),
    "open comments": ("a.html", lambda n: html(f"<p>{FRENCH}</p>" + "<!--" * n)),
    "formatting": ("a.html", lambda n: html(f"<p>{FRENCH}</p>" + "<b><i><p>" * n)),
    "ampersands": ("a.html", lambda n: html(f"<p>{FRENCH}</p>" + "&am" * n)),
    "attributes": ("a.html", lambda n: html(f"<p>{FRENCH}</p><p " + "a=b " * n + ">")),
    "cells": ("a.html", lambda n: html(f"<p>{FRENCH}</p>" + "<table><tr><td>a" * n)),
    "lines": ("a.pdf", lambda n: pdf([[FRENCH[:90], FRENCH[90:], *["Décide d’agir."] * n]])),
    "pages": ("a.pdf", lambda n: pdf([[FRENCH[:90], FRENCH[90:]]] * (n // 10))),
    "one place": (
        "a.pdf",
        lambda n: pdf_of_streams(
            [f"BT /F1 10 Tf 0 TL 50 780 Td ({FRENCH[:90]}) Tj {LINE * n}ET".encode("cp1252", "replace")]
        ),
    ),
    "words at one place": (
        "a.pdf",
        lambda n: pdf_of_streams(
            [f"BT /F1 10 Tf 0 TL 50 780 Td ({FRENCH[:90]}) Tj {'(a b) Tj ' * n}ET".encode("cp1252", "replace")]
        ),
    ),
    "rules": ("a.pdf", lambda n: pdf([[FRENCH[:90], FRENCH[90:]]], extra="50 100 m 550 100 l S " * n)),
    "open states": ("a.pdf", lambda n: pdf([[FRENCH[:90], FRENCH[90:]]], extra="q " * n)),
}
