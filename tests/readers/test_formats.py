"""A file is read as what it is, whatever it is called."""

import pytest

from clausier.errors import ClausierError
from clausier.readers.files import read_data
from clausier.readers.formats import ENCRYPTED_STREAM, OLE_HEADER
from tests.document_files import PrintedParagraph, make_docx, make_html, make_pdf

PARAGRAPHS = [PrintedParagraph("Le Conseil permanent,"), PrintedParagraph("1. Décide de créer un poste.")]
TEXT = "Le Conseil permanent,\n\n1. Décide de créer un poste."

READ = [
    ("decision.pdf", make_pdf(PARAGRAPHS), "pdf", "by its ending and its signature"),
    ("DECISION.DOCX", make_docx(PARAGRAPHS), "docx", "endings in capitals"),
    ("decision.htm", b"<p>Le Conseil permanent,<ol><li>D&eacute;cide de cr&eacute;er un poste.</ol>", "html", "a piece of a page"),
    ("decision.txt", make_pdf(PARAGRAPHS), "pdf", "a PDF that is called a text"),
    ("decision.txt", make_docx(PARAGRAPHS), "docx", "a DOCX that is called a text"),
    ("-", make_html(PARAGRAPHS), "html", "a web page on standard input"),
    ("-", make_pdf(PARAGRAPHS), "pdf", "a PDF on standard input"),
    ("decision.pdf", make_html(PARAGRAPHS), "html", "a site that gives a page where a PDF was asked for"),
    ("decision", TEXT.encode(), "text", "no ending"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "data", "format_"), [r[:3] for r in READ], ids=[r[3] for r in READ])
def test_the_same_text_comes_out_of_every_format(path: str, data: bytes, format_: str) -> None:
    source = read_data(data, path)
    assert (source.format, source.text) == (format_, TEXT)
    assert source.page_count == (1 if format_ == "pdf" else None)
    assert source.stem == ("standard-input" if path == "-" else "DECISION" if path.isupper() else "decision")


REFUSED = [
    ("decision.doc", OLE_HEADER + b"\0" * 100, "E106 Files of type .doc cannot be read; PDF, DOCX, HTML and plain text can. Open it in "
     "the program it was made with, or in LibreOffice, and save it as DOCX or PDF.", "an old Word file"),
    ("decision.docx", OLE_HEADER + b"\0" * 100, "E106 Files of type .doc ", "an old Word file with a new ending"),
    ("decision.docx", OLE_HEADER + b"\0" * 100 + ENCRYPTED_STREAM, "E121 The file is encrypted and needs a password. Save it without: in Word "
     "under File, Info; for a PDF: qpdf --decrypt --password=… locked.pdf open.pdf.", "a Word file under a password"),
    ("decision.txt", b"{\\rtf1 D\\'e9cide}", "E106 Files of type .rtf ", "RTF, which looks like text"),
    ("decision.mhtml", b"MIME-Version: 1.0", "E106 Files of type .mhtml ", "a web archive"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "data", "told"), [r[:3] for r in REFUSED], ids=[r[3] for r in REFUSED])
def test_other_types_are_refused_with_what_to_do(path: str, data: bytes, told: str) -> None:
    with pytest.raises(ClausierError) as raised:
        read_data(data, path)
    assert str(raised.value).startswith(told)


def test_a_text_that_speaks_of_html_is_text() -> None:
    text = "Le Conseil permanent,\n\nDécide de publier la page <html> du site."
    assert read_data(text.encode(), "a.txt").format == "text"
