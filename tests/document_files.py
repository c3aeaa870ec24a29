"""Builders of PDF, DOCX and HTML files out of paragraphs, as the OSCE and its readers write them."""

import html
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import reportlab
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

EMBEDDED = "Vera"
"""A TrueType font that comes with reportlab; the other one here, Times-Roman, every reader of PDF has itself."""


@dataclass(frozen=True)
class PrintedParagraph:
    """A paragraph to be printed: its text with its number, and the note that is called at its end."""

    text: str
    note: str = ""


@dataclass(frozen=True)
class Furniture:
    """What the pages of a PDF carry: a head from the second page on, page numbers below it, a job code."""

    head: tuple[str, ...] = ()
    numbers: bool = True
    code: str = ""


def split_paragraphs(text: str) -> list[PrintedParagraph]:
    """The paragraphs of a text, parted by blank lines; short lines, as in headers, are paragraphs of their own."""
    made = []
    for block in re.split(r"\n[ \t\f]*\n", text):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        if lines and (len(lines[0]) < 60 or all(line.isupper() for line in lines)):
            made += [PrintedParagraph(line) for line in lines]
        elif lines:
            made.append(PrintedParagraph(" ".join(lines)))
    return made


def split_number(text: str) -> tuple[str, str]:
    """A paragraph's printed number and what follows."""
    match = re.match(r"((?:\d{1,3}[.)]|\(?[a-z]{1,3}\)|[–•-]))\s+", text)
    return (match[1], text[match.end() :]) if match else ("", text)


# --- PDF


@dataclass
class _Press:
    """A canvas with a cursor that goes down the page."""

    canvas: Canvas
    font: str
    size: float
    furniture: Furniture
    page: int = 1
    y: float = 770.0
    note: str = ""
    calls: int = 0

    @property
    def foot(self) -> float:
        return 130.0 if self.note else 90.0

    def line(self, x: float, text: str) -> None:
        if self.y < self.foot:
            self.turn()
        self.canvas.setFont(self.font, self.size)
        self.canvas.drawString(x, self.y, text)
        self.y -= 1.15 * self.size

    def call(self, x: float) -> None:
        """Raise the number of a note behind the line that was written last."""
        self.calls += 1
        self.canvas.setFont(self.font, 0.6 * self.size)
        self.canvas.drawString(x, self.y + 1.15 * self.size + 0.35 * self.size, str(self.calls))

    def turn(self) -> None:
        self.end()
        self.canvas.showPage()
        self.page += 1
        self.y = 800.0
        if self.furniture.numbers:
            self.canvas.setFont(self.font, self.size)
            self.canvas.drawCentredString(297, self.y, f"- {self.page} -")
            self.y -= 1.15 * self.size
        for line in self.furniture.head:
            self.canvas.setFont(self.font, self.size)
            self.canvas.drawRightString(523, self.y, line)
            self.y -= 1.15 * self.size
        self.y -= 24

    def end(self) -> None:
        if self.note:
            self.canvas.line(72, 112, 216, 112)
            y = 100.0
            for number, line in enumerate(_wrapped(self.note, self.font, 9, 440)):
                if number == 0:
                    self.canvas.setFont(self.font, 6)
                    self.canvas.drawString(72, y + 3, str(self.calls))
                self.canvas.setFont(self.font, 9)
                self.canvas.drawString(80 if number == 0 else 72, y, line)
                y -= 10.5
            self.note = ""
        if self.page == 1 and self.furniture.code:
            self.canvas.setFont(self.font, 8)
            self.canvas.drawString(72, 40, self.furniture.code)


def make_pdf(
    paragraphs: Sequence[PrintedParagraph],
    furniture: Furniture = Furniture(),
    font: str = "Times-Roman",
    size: float = 12,
    password: str = "",
) -> bytes:
    """A PDF as Word prints a decision: first lines set in, numbers at the margin, a blank line between paragraphs."""
    if font == EMBEDDED and EMBEDDED not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(EMBEDDED, str(Path(reportlab.__file__).parent / "fonts" / "Vera.ttf")))
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=True, encrypt=password or None)
    press = _Press(canvas, font, size, furniture)
    for paragraph in paragraphs:
        number, text = split_number(paragraph.text)
        lines = list(_wrapped(text, font, size, 450, 36 if number or len(text) > 80 else 0))
        if paragraph.note and press.y - (len(lines) + 1) * 1.15 * size < 130:
            press.turn()
        press.note = paragraph.note or press.note
        for index, line in enumerate(lines):
            if press.y < press.foot:
                press.turn()
            if number and index == 0:
                canvas.setFont(font, size)
                canvas.drawString(72, press.y, number)
            left = 108 if (number or len(lines) > 1) and index == 0 else 72
            press.line(left, line)
        if paragraph.note:
            press.call((108 if len(lines) == 1 and number else 72) + pdfmetrics.stringWidth(lines[-1], font, size))
        press.y -= size
    press.end()
    canvas.save()
    return file.getvalue()


def _wrapped(text: str, font: str, size: float, width: float, indent: float = 0) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}".strip()
        if line and pdfmetrics.stringWidth(longer, font, size) > width - indent:
            yield line
            line, indent = word, 0
        else:
            line = longer
    yield line


def draw_pdf(pages: Sequence[Sequence[tuple[float, float, float, str]]], font: str = "Times-Roman") -> bytes:
    """A PDF with stretches of text where they are put: left, height, size, text."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=True)
    for page in pages:
        for x, y, size, text in page:
            canvas.setFont(font, size)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def make_scanned_pdf(pages: int, texts: Sequence[str] = ()) -> bytes:
    """A PDF of pictures; the pages of ``texts`` come first and have a text layer."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=True)
    for text in texts:
        for number, line in enumerate(_wrapped(text, "Times-Roman", 12, 450)):
            canvas.setFont("Times-Roman", 12)
            canvas.drawString(72, 770 - 14 * number, line)
        canvas.showPage()
    for _ in range(pages):
        canvas.drawImage(ImageReader(Image.new("L", (60, 84), 128)), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


# --- DOCX

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {"numbering": "numbering.xml", "styles": "styles.xml", "footnotes": "footnotes.xml", "endnotes": "endnotes.xml",
         "header": "header1.xml"}  # fmt: skip


def docx_run(text: str, properties: str = "") -> str:
    """A run of a Word document."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{html.escape(text, quote=False)}</w:t></w:r>'


def docx_paragraph(content: str, properties: str = "") -> str:
    """A paragraph of a Word document."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def docx_numbering(number_id: int, level: int = 0) -> str:
    """The properties of a paragraph that Word numbers."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number_id}"/></w:numPr>'


def docx_level(index: int, style: str, pattern: str, more: str = "", start: int = 1) -> str:
    """A level of a list."""
    return f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}<w:lvlText w:val="{pattern}"/></w:lvl>'


def docx_list_definition(number: int, levels: str) -> str:
    """The definition of a list."""
    return f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>'


def docx_list(number_id: int, definition: int, overrides: str = "") -> str:
    """A list that follows a definition."""
    return f'<w:num w:numId="{number_id}"><w:abstractNumId w:val="{definition}"/>{overrides}</w:num>'


def docx_note(number: int, text: str, kind: str = "footnote") -> str:
    """A note of a Word document."""
    content = docx_paragraph(f"<w:r><w:{kind}Ref/></w:r>{docx_run(' ' + text)}")
    return f'<w:{kind} w:id="{number}">{content}</w:{kind}>'


def make_word_file(body: str, declaration: str = "", main: str = "word/document.xml", **parts: str) -> bytes:
    """A Word file.

    Args:
        body: What stands in its body.
        declaration: What stands before its root.
        main: The name of its main part.
        **parts: What stands in other parts, by their relations.
    """
    space = f'xmlns:w="{W}" xmlns:r="{R}"'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "_rels/.rels",
            f'<Relationships><Relationship Id="rId1" Type="{R}/officeDocument" Target="{main}"/></Relationships>',
        )
        archive.writestr(main, f"{declaration}<w:document {space}><w:body>{body}</w:body></w:document>")
        relations = "".join(f'<Relationship Id="{kind}" Type="{R}/{kind}" Target="{PARTS[kind]}"/>' for kind in parts)
        archive.writestr("word/_rels/document.xml.rels", f"<Relationships>{relations}</Relationships>")
        for kind, content in parts.items():
            root = {"header": "hdr"}.get(kind, kind)
            archive.writestr(f"word/{PARTS[kind]}", f"<w:{root} {space}>{content}</w:{root}>")
    return file.getvalue()


def make_docx(paragraphs: Sequence[PrintedParagraph]) -> bytes:
    """A Word file in which paragraphs with arabic numbers are numbered by Word, and notes are its footnotes."""
    body, notes = "", ""
    lists: list[str] = []
    expected = 0
    for index, made in enumerate(paragraphs, start=2):
        printed, text = split_number(made.text)
        number = int(printed[:-1]) if printed[:1].isdigit() and printed.endswith(".") else 0
        content = docx_run(text if number else made.text)
        if made.note:
            content += (
                f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{index}"/></w:r>'
            )
            notes += docx_note(index, made.note)
        if number and number != expected:
            override = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{number}"/></w:lvlOverride>'
            lists.append(docx_list(len(lists) + 1, 0, override))
        expected = number + 1 if number else expected
        body += docx_paragraph(content, docx_numbering(len(lists)) if number else "")
    numbering = docx_list_definition(0, docx_level(0, "decimal", "%1.")) + "".join(lists)
    return make_word_file(body, numbering=numbering, footnotes=notes)


# --- HTML


def make_html(paragraphs: Sequence[PrintedParagraph]) -> bytes:
    """A web page with navigation around a decision, whose arabic numbers are those of a list."""
    rows, notes = [], []
    expected = 0
    for made in paragraphs:
        printed, text = split_number(made.text)
        number = int(printed[:-1]) if printed[:1].isdigit() and printed.endswith(".") else 0
        content = html.escape(text if number else made.text, quote=False)
        if made.note:
            notes.append(made.note)
            content += f'<sup><a href="#n{len(notes)}">{len(notes)}</a></sup>'
        if expected and number != expected:
            rows.append("</ol>")
        if number and number != expected:
            rows.append(f'<ol start="{number}">')
        rows.append(f"<li><p>{content}</p></li>" if number else f"<p>{content}</p>")
        expected = number + 1 if number else 0
    rows.append("</ol>" * bool(expected))
    below = "".join(f'<li id="n{i}">{html.escape(n)}</li>' for i, n in enumerate(notes, start=1))
    rows.append(f'<section class="footnotes" role="doc-endnotes"><ol>{below}</ol></section>' * bool(notes))
    return (
        '<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Décision</title><script>var a = "<p>";</script></head><body>'
        '<header class="site-header"><a href="/">OSCE</a><form><input value="Rechercher"><button>Rechercher</button></form></header>'
        '<nav><ul><li><a href="/">Accueil</a></li><li><a href="/d">Documents</a></li></ul></nav>'
        '<div id="cookie-banner">Nous utilisons des cookies. <button>Accepter</button></div>'
        f"<main><article>{''.join(rows)}</article></main>"
        "<aside>À lire aussi</aside><footer>© OSCE</footer></body></html>"
    ).encode()
