"""Word files: numbers as Word prints them, notes, tracked changes, tables; and packages that cannot be read."""

import io
import zipfile

import pytest

from clausier.errors import ClausierError
from clausier.readers.docx import package
from clausier.readers.files import read_data
from clausier.readers.source import Source
from tests.document_files import (
    W,
    docx_level,
    docx_list,
    docx_list_definition,
    docx_note,
    docx_numbering,
    docx_paragraph,
    docx_run,
    make_word_file,
)

DECIDES = docx_paragraph(docx_run("Décide de créer un poste."))


def read(body: str, **parts: str) -> Source:
    return read_data(make_word_file(body, **parts), "decision.docx")


RUNS: dict[str, tuple[str, str]] = {
    "runs are one text": (docx_paragraph(docx_run("Déc") + docx_run("ide") + docx_run(" de créer")), "Décide de créer"),
    "paragraphs": (docx_paragraph(docx_run("Le Conseil permanent,")) + docx_paragraph("") + DECIDES, "Le Conseil permanent,\n\nDécide de créer un poste."),
    "line breaks": (docx_paragraph(docx_run("PC.DEC/571") + "<w:r><w:br/><w:t>FRANÇAIS</w:t></w:r>"), "PC.DEC/571\nFRANÇAIS"),
    "a tab behind a number is a space": (docx_paragraph(docx_run("1.") + "<w:r><w:tab/><w:t>Décide</w:t></w:r>"), "1. Décide"),
    "a tab further on parts columns": (docx_paragraph(docx_run("Conseil permanent") + "<w:r><w:tab/><w:t>PC.DEC/571</w:t></w:r>"), "Conseil permanent\tPC.DEC/571"),
    "hyphens": (docx_paragraph("<w:r><w:t>États</w:t><w:noBreakHyphen/><w:t>Unis, enga</w:t><w:softHyphen/><w:t>gement</w:t></w:r>"), "États-Unis, engagement"),
    "symbols": (docx_paragraph('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>' + docx_run(" Réunir")), "• Réunir"),
    "inserted text is kept, deleted text is not": (
        docx_paragraph(docx_run("Décide ") + f'<w:ins>{docx_run("de créer")}</w:ins><w:del><w:r><w:delText>de fermer</w:delText></w:r></w:del>'), "Décide de créer"
    ),
    "moved text stands where it was moved to": (docx_paragraph(f"<w:moveFrom>{docx_run('non')}</w:moveFrom><w:moveTo>{docx_run('oui')}</w:moveTo>"), "oui"),
    "a paragraph whose end was deleted goes on in the next": (
        docx_paragraph(docx_run("Décide de "), "<w:rPr><w:del/></w:rPr>") + docx_paragraph(docx_run("créer un poste.")), "Décide de créer un poste."
    ),
    "hidden text": (docx_paragraph(docx_run("Décide") + docx_run(" non", "<w:vanish/>") + docx_run(" oui", '<w:vanish w:val="0"/>')), "Décide oui"),
    "fields show their result": (docx_paragraph('<w:r><w:instrText>REF x</w:instrText></w:r><w:fldSimple w:instr="REF y">' + docx_run("l’annexe") + "</w:fldSimple>"), "l’annexe"),
    "links and content controls": (docx_paragraph(f"<w:hyperlink>{docx_run('Décision')}</w:hyperlink>") + f"<w:sdt><w:sdtContent>{DECIDES}</w:sdtContent></w:sdt>", "Décision\n\nDécide de créer un poste."),
    "cells row by row": ("<w:tbl><w:tr><w:tc>" + docx_paragraph(docx_run("a")) + "</w:tc><w:tc>" + docx_paragraph(docx_run("b")) + "</w:tc></w:tr><w:tr><w:tc>" + docx_paragraph(docx_run("c")) + "</w:tc></w:tr></w:tbl>", "a\n\nb\n\nc"),
    "a text box comes behind its paragraph, once": (
        docx_paragraph(docx_run("Décide ") + '<w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice><w:txbxContent>' + docx_paragraph(docx_run("Encadré"))
                  + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + docx_paragraph(docx_run("Encadré"))
                  + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>" + docx_run("d’agir.")),
        "Décide d’agir.\n\nEncadré",
    ),
    "raised endings": (docx_paragraph(docx_run("Décision N") + docx_run("o", '<w:vertAlign w:val="superscript"/>') + docx_run(" 571")), "Décision No 571"),
    "raised numbers are calls of notes": (docx_paragraph(docx_run("consensus") + docx_run("3", '<w:vertAlign w:val="superscript"/>') + docx_run(", décide")), "consensus, décide"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "text"), RUNS.values(), ids=RUNS)
def test_text(body: str, text: str) -> None:
    assert read(body).text == text


LEVELS = docx_level(0, "decimal", "%1.") + docx_level(1, "lowerLetter", "(%2)") + docx_level(2, "lowerRoman", "%3)")
SECTIONS = (
    docx_level(0, "upperRoman", "%1.")
    + docx_level(1, "decimal", "%1.%2", "<w:isLgl/>")
    + docx_level(2, "upperLetter", "%3)")
)
ANEW = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
BULLET, DASH = docx_level(0, "bullet", "\uf0b7"), docx_level(0, "bullet", "–")

NUMBERED: dict[str, tuple[str, list[tuple[int, int]], list[str]]] = {
    "decimal": (docx_list_definition(0, LEVELS) + docx_list(1, 0), [(1, 0)] * 3, ["1.", "2.", "3."]),
    "levels begin anew below a new number": (
        docx_list_definition(0, LEVELS) + docx_list(1, 0), [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)], ["1.", "(a)", "(b)", "i)", "2.", "(a)", "i)"]
    ),
    "a level that never begins anew": (
        docx_list_definition(0, docx_level(0, "decimal", "%1.") + docx_level(1, "lowerLetter", "%2)", '<w:lvlRestart w:val="0"/>')) + docx_list(1, 0),
        [(1, 0), (1, 1), (1, 0), (1, 1)], ["1.", "a)", "2.", "b)"],
    ),
    "numbers of several levels, the upper ones as digits": (docx_list_definition(0, SECTIONS) + docx_list(1, 0), [(1, 0), (1, 0), (1, 1), (1, 1), (1, 2)], ["I.", "II.", "2.1", "2.2", "A)"]),
    "a start value": (docx_list_definition(0, docx_level(0, "decimal", "%1.", start=5)) + docx_list(1, 0), [(1, 0), (1, 0)], ["5.", "6."]),
    "two lists of one definition go on with each other": (docx_list_definition(0, LEVELS) + docx_list(1, 0) + docx_list(2, 0), [(1, 0), (2, 0), (1, 0)], ["1.", "2.", "3."]),
    "a list that is told to begin anew does so once": (docx_list_definition(0, LEVELS) + docx_list(1, 0) + docx_list(2, 0, ANEW), [(1, 0), (1, 0), (2, 0), (2, 0)], ["1.", "2.", "1.", "2."]),
    "bullets and dashes": (docx_list_definition(0, BULLET) + docx_list_definition(1, DASH) + docx_list(1, 0) + docx_list(2, 1), [(1, 0), (2, 0)], ["•", "–"]),
    "letters beyond z": (docx_list_definition(0, docx_level(0, "lowerLetter", "%1)", start=26)) + docx_list(1, 0), [(1, 0), (1, 0)], ["z)", "aa)"]),
}  # fmt: skip


@pytest.mark.parametrize(("numbering", "places", "labels"), NUMBERED.values(), ids=NUMBERED)
def test_automatic_numbers(numbering: str, places: list[tuple[int, int]], labels: list[str]) -> None:
    body = "".join(docx_paragraph(docx_run("Décide"), docx_numbering(*place)) for place in places)
    assert read(body, numbering=numbering).text.split("\n\n") == [f"{label} Décide" for label in labels]


def test_numbers_that_a_style_gives() -> None:
    """A style names the list, one based on it inherits that, and a level names its style."""
    styles = (
        '<w:style w:type="paragraph" w:styleId="Para"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Based"><w:basedOn w:val="Para"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = docx_list_definition(
        0, docx_level(0, "decimal", "%1.") + docx_level(1, "lowerLetter", "%2)", '<w:pStyle w:val="Item"/>')
    ) + docx_list(1, 0)
    body = "".join(docx_paragraph(docx_run("x"), f'<w:pStyle w:val="{style}"/>') for style in ("Para", "Item", "Based"))
    body += docx_paragraph(docx_run("sans"), '<w:pStyle w:val="Para"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert read(body, numbering=numbering, styles=styles).text.split("\n\n") == ["1. x", "a) x", "2. x", "sans"]


def test_a_list_style_lends_its_levels() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="Liste"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    numbering = (
        docx_list_definition(0, '<w:numStyleLink w:val="Liste"/>')
        + docx_list_definition(1, docx_level(0, "upperRoman", "%1."))
        + docx_list(1, 0)
        + docx_list(2, 1)
    )
    assert read(docx_paragraph(docx_run("x"), docx_numbering(1)), numbering=numbering, styles=styles).text == "I. x"


def test_styles_and_lists_that_go_in_circles_end() -> None:
    styles = (
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    styles += '<w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    numbering = docx_list_definition(0, '<w:numStyleLink w:val="L"/>') + docx_list(1, 0)
    body = docx_paragraph(docx_run("x"), '<w:pStyle w:val="A"/>') + docx_paragraph(docx_run("y"), docx_numbering(1))
    assert read(body, numbering=numbering, styles=styles).text == "x\n\ny"


def test_notes_stand_behind_the_paragraph_that_calls_them() -> None:
    body = docx_paragraph(
        docx_run("Décide") + '<w:r><w:footnoteReference w:id="5"/></w:r>' + docx_run(" d’agir.")
    ) + docx_paragraph(docx_run("Prie.") + '<w:r><w:endnoteReference w:id="7"/></w:r>')
    source = read(
        body,
        footnotes='<w:footnote w:id="0" w:type="separator">'
        + docx_paragraph("")
        + "</w:footnote>"
        + docx_note(5, "Voir A/54/599."),
        endnotes=docx_note(7, "Ibid.", "endnote"),
    )
    assert source.text == "Décide d’agir.\n\n1 Voir A/54/599.\n\nPrie.\n\n2 Ibid."
    assert [source.text[m.start : m.end] for m in source.marks] == ["1 Voir A/54/599.", "2 Ibid."]
    assert {m.kind for m in source.marks} == {"note"}


HEAD = (
    docx_paragraph(docx_run("PC.DEC/571"))
    + docx_paragraph(docx_run("2 décembre 2003"))
    + docx_paragraph(docx_run("- 2 -"))
)
SECTION = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'


def test_the_head_of_the_page_is_read_where_the_body_does_not_say_it() -> None:
    assert read(DECIDES + SECTION, header=HEAD).text.split("\n\n")[0] == "PC.DEC/571\n2 décembre 2003"
    body = docx_paragraph(docx_run("PC.DEC/571")) + DECIDES + SECTION
    assert read(body, header=HEAD).text.split("\n\n")[0] == "2 décembre 2003"


def test_the_strict_namespace_and_another_main_part() -> None:
    data = make_word_file(DECIDES, main="word/document2.xml")
    assert read_data(data, "a.docx").text == "Décide de créer un poste."
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).replace(W.encode(), strict.encode()) for name in archive.namelist()}
    assert read_data(zipped(parts), "a.docx").text == "Décide de créer un poste."


def zipped(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def lying(data: bytes, size: int) -> bytes:
    """A package whose directory says that every member has so many bytes."""
    at = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    directory = bytearray(data[at:end])
    start = 0
    while (start := directory.find(b"PK\x01\x02", start)) >= 0:
        directory[start + 24 : start + 28] = size.to_bytes(4, "little")
        start += 4
    return data[:at] + bytes(directory) + data[end:]


LAUGHS = (
    "<!DOCTYPE x [<!ENTITY a 'ha'>"
    + "".join(f"<!ENTITY {'abcdefghij'[i]} '{('&' + 'abcdefghij'[i - 1] + ';') * 10}'>" for i in range(1, 10))
    + "]>"
)
FETCH = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
BOMB = make_word_file(docx_paragraph(docx_run("a" * 30_000_000)))

REFUSED = [
    (make_word_file(DECIDES)[:300], "E125 The file is damaged or no Word document: File is not a zip file. It may have been cut off: get it anew. Or open it "
     "in Word or LibreOffice and save it as DOCX again.", "a package that was cut off"),
    (b"Le Conseil permanent,", "E125 The file is damaged or no Word document: File is not a zip file.", "text that is called a DOCX"),
    (zipped({"[Content_Types].xml": b"<Types/>"}), "E125 The file is damaged or no Word document: there is no main document in it.", "no document.xml"),
    (zipped({"word/document.xml": b"<w:document"}), "E125 The file is damaged or no Word document: word/document.xml: ", "XML that was cut off"),
    (zipped({"word/document.xml": b"<a/>"}), "E125 The file is damaged or no Word document: word/document.xml is no document.", "other XML"),
    (zipped({"word/document.xml": b"<a/>"}, zipfile.ZIP_BZIP2), "E125 The file is damaged or no Word document: word/document.xml is packed in a way",
     "a way of packing that cannot be bounded"),
    (make_word_file(""), "E103 The file holds no text.", "an empty document"),
    (BOMB, "E126 The file unpacks to more than is allowed: word/document.xml says to have 30000", "a part that unpacks to a thousand times its size"),
    (lying(BOMB, 1000), "E125 The file is damaged or no Word document: Bad CRC-32 for file", "the same with a lie in its directory"),
    (make_word_file(docx_paragraph(docx_run("&j;")).replace("&amp;", "&"), LAUGHS), "E125 The file is damaged or no Word document: word/document.xml", "entities that grow without end"),
    (make_word_file(docx_paragraph(docx_run("&a;")).replace("&amp;", "&"), FETCH), "E125 The file is damaged or no Word document: word/document.xml has a document type "
     "declaration.", "an entity that fetches a file"),
    (make_word_file("<w:sdt>" * 100_000), "E125 ", "elements nested without end"),
    (zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}), "E106 Files of type .odt cannot be read", "an ODT"),
    (zipped({"mimetype": b"application/epub+zip"}), "E106 Files of type .epub cannot be read", "an EPUB"),
    (zipped({"[Content_Types].xml": b"", "xl/workbook.xml": b"<a/>"}), "E106 Files of type .xlsx cannot be read", "a spreadsheet"),
    (zipped({"a.txt": b"texte"}), "E106 Files of type .zip cannot be read", "any other archive"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "told"), [r[:2] for r in REFUSED], ids=[r[2] for r in REFUSED])
def test_what_cannot_be_read_is_told(data: bytes, told: str) -> None:
    with pytest.raises(ClausierError) as raised:
        read_data(data, "decision.docx")
    assert str(raised.value).startswith(told)


def test_limits_of_a_package(monkeypatch: pytest.MonkeyPatch) -> None:
    members = {"word/document.xml": b"<w/>", **{f"word/media/{n}.png": b"" for n in range(20)}}
    monkeypatch.setattr(package, "MAX_MEMBERS", 20)
    with pytest.raises(
        ClausierError, match="E126 The file unpacks to more than is allowed: 21 members, the limit is 20"
    ):
        read_data(zipped(members), "a.docx")
    monkeypatch.setattr(package, "MAX_UNPACKED", 200)
    with pytest.raises(ClausierError, match=r"E126 .* says to have"):
        read_data(make_word_file(DECIDES), "a.docx")


def test_parts_outside_the_package_are_not_looked_for() -> None:
    data = make_word_file(DECIDES, header=HEAD)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        b"header1.xml", b"../../../etc/passwd"
    )
    assert read_data(zipped(parts), "a.docx").text == "Décide de créer un poste."
