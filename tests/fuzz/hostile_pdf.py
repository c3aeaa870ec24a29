"""Bad PDF files."""

import zlib

from tests.fuzz.containers import FRENCH, pdf, pdf_of_objects, pdf_of_streams
from tests.fuzz.hostile_case import READ, Hostile

LINES = [FRENCH[:91], FRENCH[91:]]
PAGE = [LINES]
TEXT = "\n".join(line.strip() for line in LINES)
SHOWN = " ".join(f"({line}) Tj T*" for line in LINES).encode("cp1252")
CONTENT = b"BT /F1 10 Tf 12 TL 50 780 Td " + SHOWN + b" ET "
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
ENCRYPTED = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}> >> /ID [<00> <00>]".format("00" * 32)


def _stream(content: bytes, entries: str = "") -> bytes:
    return f"<< /Length {len(content)} {entries} >>\nstream\n".encode() + content + b"\nendstream"


def _objects(
    content: bytes = CONTENT,
    *more: bytes,
    catalogue: str = "",
    pages: str = "",
    page: str = "",
    contents: str = "5 0 R",
) -> list[bytes]:
    """The objects of a file of one page; ``more`` are numbered from 6."""
    return [
        f"<< /Type /Catalog /Pages 2 0 R {catalogue} >>".encode(),
        f"<< /Type /Pages {pages or '/Kids [4 0 R] /Count 1'} >>".encode(),
        FONT,
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {contents}"
        f" /Resources << /Font << /F1 3 0 R >> /XObject << /X 6 0 R >> >> {page} >>".encode(),
        content if content.endswith(b"endstream") else _stream(content),
        *more,
    ]


def _scan() -> bytes:
    """A page that is a picture."""
    picture = "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    return pdf_of_objects(_objects(b"q 500 0 0 800 50 20 cm /X Do Q", _stream(b"\0", picture)))


def _packed_twice(content: bytes) -> bytes:
    packed = zlib.compress(zlib.compress(content, 9), 9)
    return _stream(packed, "/Filter [/FlateDecode /FlateDecode]")


def _form(content: bytes) -> bytes:
    return _stream(
        content, "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >>"
    )


def _with(**entries: str) -> bytes:
    return pdf_of_objects(_objects(**entries))  # type: ignore[arg-type]


PDF_FILES = [
    Hostile("cut off behind its first half", "a.pdf", lambda: (data := pdf(PAGE))[: len(data) // 2], "E120 The PDF is damaged and cannot be opened: Failed to load document (PDFium: Data format error)."),
    Hostile("nothing but the signature", "a.pdf", lambda: b"%PDF-1.7\n", "E120 The PDF is damaged and cannot be opened: Failed to load document (PDFium: Data format error)."),
    Hostile("a password", "a.pdf", lambda: pdf_of_objects(_objects(), ENCRYPTED), "E121 The file is encrypted and needs a password."),
    Hostile("a scan", "a.pdf", _scan, "E122 The PDF has no text layer (pages without any character: 1)."),
    Hostile("a blank page", "a.pdf", lambda: pdf([[]]), "E122 The PDF has no text layer (pages without any character: 1)."),
    Hostile("1,001 pages", "a.pdf", lambda: pdf(PAGE * 1001), "E123 The file has 1001 pages; the limit is 1000."),
    Hostile("the same page 100,000 times", "a.pdf", lambda: _with(pages="/Kids [" + "4 0 R " * 100_000 + "] /Count 100000"), "E123 The file has 100000 pages; the limit is 1000."),
    Hostile("a page that says to be two billion", "a.pdf", lambda: _with(pages="/Kids [4 0 R] /Count 2000000000"), READ, TEXT),
    Hostile("a page that says to be 900", "a.pdf", lambda: _with(pages="/Kids [4 0 R] /Count 900"), "E120 The PDF is damaged and cannot be opened: Failed to load page."),
    Hostile("pages that hold themselves", "a.pdf", lambda: _with(pages="/Kids [2 0 R 4 0 R] /Count 2"), "E120 The PDF is damaged and cannot be opened: Failed to load page."),
    Hostile("content that unpacks to 50 MB of spaces", "a.pdf", lambda: pdf_of_streams([CONTENT + b" " * 50_000_000]), READ, TEXT),
    Hostile("the same, packed twice", "a.pdf", lambda: pdf_of_objects(_objects(_packed_twice(CONTENT + b" " * 50_000_000))), READ, TEXT),
    Hostile("content that is used 1,000 times on a page", "a.pdf", lambda: pdf_of_objects(_objects(CONTENT, contents="[" + "5 0 R " * 1000 + "]")), READ, TEXT),
    Hostile("a million saved states", "a.pdf", lambda: pdf(PAGE, extra="q " * 1_000_000), READ, TEXT),
    Hostile("brackets nested 100,000 deep", "a.pdf", lambda: pdf(PAGE, extra="[" * 100_000), READ, TEXT),
    Hostile("dictionaries nested 10,000 deep", "a.pdf", lambda: _with(page="/A " + "<< /A " * 10_000 + ">> " * 10_000), READ, TEXT),
    Hostile("a script that runs when it is opened", "a.pdf", lambda: _with(catalogue="/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), READ, TEXT),
    Hostile("a program that is started", "a.pdf", lambda: _with(catalogue="/OpenAction << /S /Launch /F (cmd.exe) >>"), READ, TEXT),
    Hostile("a file on another machine", "a.pdf", lambda: _with(page="/AA << /O << /S /GoToR /F (\\\\\\\\192.0.2.1\\\\x) >> >>"), READ, TEXT),
    Hostile("formulas and escape sequences as text", "a.pdf", lambda: pdf([[*LINES, "=1+1", "\x1b[2J"]]), READ, f"{TEXT}\n=1+1\n[2J"),
    Hostile("a table of places that points to itself", "a.pdf", lambda: pdf_of_objects(_objects(), "/Prev 9"), READ, TEXT),
    Hostile("a PDF that is called text", "decision.txt", lambda: pdf(PAGE), READ, TEXT),
    Hostile("text that is called a PDF", "a.pdf", FRENCH.encode, "E120 The PDF is damaged and cannot be opened: Failed to load document (PDFium: Data format error)."),
    Hostile("text behind the signature of a PDF", "decision.txt", lambda: b"%PDF-1.7\n" + FRENCH.encode(), "E120 The PDF is damaged and cannot be opened: Failed to load document (PDFium: Data format error)."),
]  # fmt: skip

DEADLY = Hostile(
    "a form that draws itself twice",
    "a.pdf",
    lambda: pdf_of_objects(_objects(CONTENT + b"/X Do", _form(b"/X Do /X Do"))),
    "E143 The process that annotated the file died.",
)
"""PDFium draws it until there is no memory: a worker that may not have all of it dies first."""
