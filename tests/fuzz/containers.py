"""DOCX, PDF and HTML files made by hand, so that what is wrong in them is known to the byte."""

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from html import escape

from hypothesis import strategies as st

from tests.fuzz.genre import ACTS, DAMAGE, FORMULAS, FURNITURE, HEADERS, NOTES, NUMBERS, PARTS

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

FRENCH = (
    "Le Conseil permanent, qui s’est réuni avec les délégations des États participants, rappelle que cette décision"
    " est prise pour une durée de deux ans par les États dans leurs capitales et sur leur territoire."
)
"""Enough function words for any text that holds it to pass as French."""


def docx(body: str, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return a DOCX file.

    Args:
        body: XML of what stands in ``w:body``.
        parts: Parts of the package to add or replace, by name.
    """
    contents: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>'
        f'<Override PartName="/word/numbering.xml" ContentType="{TYPE}.numbering+xml"/>'
        f'<Override PartName="/word/footnotes.xml" ContentType="{TYPE}.footnotes+xml"/></Types>',
        "_rels/.rels": f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/numbering" Target="numbering.xml"/>'
        f'<Relationship Id="rId2" Type="{OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>',
        "word/document.xml": f'{DECLARATION}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        "word/numbering.xml": f'{DECLARATION}<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
        '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "word/footnotes.xml": f'{DECLARATION}<w:footnotes xmlns:w="{WORD}"><w:footnote w:id="2"><w:p><w:r><w:t>La note</w:t>'
        "</w:r></w:p></w:footnote></w:footnotes>",
    }
    return zipped({**contents, **(parts or {})})


def zipped(contents: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP archive with some members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def word_paragraph(text: str, properties: str = "") -> str:
    """Return a paragraph of a DOCX body."""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{escape(_xml_text(text))}</w:t></w:r></w:p>'


def _xml_text(text: str) -> str:
    """Without the characters that XML cannot hold."""
    return "".join(c for c in text if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff"))


def html(body: str, head: str = "") -> bytes:
    """Return an HTML file in UTF-8."""
    return (
        f'<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'.encode()
    )


def pdf(pages: Sequence[Sequence[str]], compressed: bool = True, extra: str = "") -> bytes:
    """Return a PDF file with a line of text below the other, in Helvetica.

    Args:
        pages: The lines of each page; characters outside cp1252 are replaced.
        compressed: Whether the content streams are.
        extra: Operators to put into each content stream.
    """
    streams = []
    for lines in pages:
        shown = "".join(f"({_pdf_text(line)}) Tj T* " for line in lines)
        streams.append(f"BT /F1 10 Tf 12 TL 50 780 Td {shown}ET {extra}".encode("cp1252", errors="replace"))
    return pdf_of_streams(streams, compressed)


def pdf_of_streams(streams: Sequence[bytes], compressed: bool = True) -> bytes:
    """Return a PDF file with a page for each content stream, and a cross-reference table that is right."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(streams)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, stream in enumerate(streams):
        data = zlib.compress(stream) if compressed else stream
        how = " /Filter /FlateDecode" if compressed else ""
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(f"<< /Length {len(data)}{how} >>\nstream\n".encode() + data + b"\nendstream")
    return pdf_of_objects(objects)


def pdf_of_objects(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """Return a PDF file of numbered objects, the first of them its catalogue."""
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    head = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\n"
    return data + head.encode() + f"startxref\n{len(data)}\n%%EOF\n".encode()


def _pdf_text(line: str) -> str:
    flat = "".join(c if c >= " " else " " for c in line)
    return flat.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


LINES = st.lists(st.sampled_from(HEADERS + FORMULAS + ACTS + NUMBERS + NOTES + PARTS + DAMAGE + FURNITURE), max_size=30)

_TAGS = [
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tab/>", "<w:br/>", '<w:br w:type="page"/>', "<w:noBreakHyphen/>", "<w:softHyphen/>",
    "<w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>", "</w:tr>", "</w:tbl>", '<w:footnoteReference w:id="2"/>', '<w:footnoteReference w:id="x"/>',
    '<w:footnoteReference/>', '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>', "<w:pPr><w:numPr/></w:pPr>",
    '<w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="7"/></w:numPr></w:pPr>', '<w:pPr><w:numPr><w:ilvl w:val="a"/><w:numId w:val="-1"/></w:numPr></w:pPr>',
    "<w:del><w:r><w:delText>biffé</w:delText></w:r></w:del>", "<w:ins>", "</w:ins>", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>",
    "<w:hyperlink>", "</w:hyperlink>", "<w:txbxContent>", "&#0;", "&#8232;", "&#xD800;", "&amp;", "&lol;", "<!-- -->", "<![CDATA[", "]]>", "<?pi?>",
    '<w:start w:val="-5"/>', '<w:numFmt w:val="upperRoman"/>', '<w:lvlText w:val="%9%%1"/>', "<x:y/>",
]  # fmt: skip

_HTML_TAGS = [
    "<p>", "</p>", "<div>", "</div>", "<br>", "<br/>", "<table>", "<tr>", "<td>", "</table>", "<script>", "</script>", "<style>", "</style>", "<nav>",
    "</nav>", "<main>", "</main>", "<article>", "</body>", "</html>", "<!--", "-->", "<![CDATA[", "]]>", "<?php", "?>", "<ol start=3>", "<li>", "</ol>",
    "<ul>", "<li value=x>", "<sup>1</sup>", "<a href='javascript:x'>", "<h1>", "<template>", "<noscript>", "<textarea>", "<title>", "<pre>", "</pre>",
    "&nbsp;", "&#0;", "&#x110000;", "&#xD800;", "&eacute", "&shy;", "&lol;", "&", "<", ">", '"', "<p hidden>", "<select><option>", "<svg><p>", "<math>",
    "<plaintext>", "<frameset>", "<iframe>", "<object>", "<p\x00>", "</", "<!DOCTYPE", "<base href=x>", "<meta charset=utf-16>", "<p " + "a=b " * 30 + ">",
]  # fmt: skip

_OPERATORS = [
    "BT", "ET", "T*", "( orphelin) Tj", "[(a) -500 (b)] TJ", "/F9 10 Tf", "/F1 0 Tf", "/F1 1e9 Tf", "0 0 0 0 0 0 cm", "1 0 0 1 1e30 0 Tm", "q", "Q", "q " * 50,
    "3 Tr", "(\\777\\0\\n) Tj", "<FEFF> Tj", "<4> Tj", "(", ")", "<<", ">>", "BI ID EI", "-1 0 0 -1 0 0 Tm", "0 1 -1 0 300 400 Tm", "50 Tz", "/X Do", "1 2 3",
]  # fmt: skip


@st.composite
def _mixed(draw: st.DrawFn, wrap: str, odd: list[str]) -> str:
    """Paragraphs with elements in the wrong places."""
    made = FRENCH_WRAPPED[wrap]
    for line in draw(LINES):
        made += WRAPS[wrap](line)
        if draw(st.booleans()):
            tag = draw(st.sampled_from(odd))
            at = draw(st.integers(0, len(made)))
            made = made[:at] + tag + made[at:] if draw(st.integers(0, 3)) == 0 else made + tag
    return made


WRAPS = {"docx": word_paragraph, "html": lambda line: f"<p>{escape(line)}</p>\n"}
FRENCH_WRAPPED = {wrap: make(FRENCH) for wrap, make in WRAPS.items()}


@st.composite
def _docx_parts(draw: st.DrawFn) -> bytes:
    """A valid archive whose parts are wrong, doubled or missing."""
    odd = draw(_mixed("docx", _TAGS))
    name = draw(
        st.sampled_from(
            [
                "word/numbering.xml",
                "word/footnotes.xml",
                "word/styles.xml",
                "[Content_Types].xml",
                "_rels/.rels",
                "../x",
                "word/document.xml",
            ]
        )
    )
    content = draw(
        st.sampled_from(
            [
                "",
                "<",
                "<a/>",
                f'<w:numbering xmlns:w="{WORD}">{odd}</w:numbering>',
                f'<w:footnotes xmlns:w="{WORD}"><w:footnote>{odd}',
            ]
        )
    )
    return docx(odd, {name: content})


DOCX = st.one_of(_mixed("docx", _TAGS).map(docx), _docx_parts())
HTML = _mixed("html", _HTML_TAGS).map(html)
PDF = st.builds(
    lambda lines, operators, compressed, height: pdf(
        [[FRENCH[:90], FRENCH[90:], *lines[i : i + height]] for i in range(0, len(lines) or 1, height)],
        compressed,
        " ".join(operators),
    ),
    LINES,
    st.lists(st.sampled_from(_OPERATORS), max_size=6),
    st.booleans(),
    st.integers(3, 30),
)
