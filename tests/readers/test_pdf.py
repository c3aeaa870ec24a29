"""What the geometry of a PDF tells, and what is said of PDFs that cannot be read."""

import io
import re
from collections.abc import Sequence

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from clausier.errors import ClausierError
from clausier.readers import source_text
from clausier.readers.files import read_data
from clausier.readers.pdf import reader
from clausier.readers.source import Source
from tests.document_files import EMBEDDED, Furniture, PrintedParagraph, draw_pdf, make_pdf, make_scanned_pdf

Drawn = Sequence[tuple[float, float, float, str]]


def read(*pages: Drawn) -> Source:
    return read_data(draw_pdf(pages), "decision.pdf")


def column(x: float, y: float, *lines: str, size: float = 12, gap: float = 14) -> list[tuple[float, float, float, str]]:
    """Lines below each other."""
    return [(x, y - gap * number, size, line) for number, line in enumerate(lines)]


def beside(*pieces: str) -> list[tuple[float, float, float, str]]:
    """Pieces of a line, those with ``^`` raised."""
    x, drawn = 72.0, []
    for piece in pieces:
        raised = piece.startswith("^")
        text, size = piece.removeprefix("^"), 7 if raised else 12
        drawn.append((x, 704.0 if raised else 700.0, size, text))
        x += pdfmetrics.stringWidth(text, "Times-Roman", size)
    return drawn


def marked(source: Source, kind: str) -> list[str]:
    return [source.text[mark.start : mark.end] for mark in source.marks if mark.kind == kind]


BODY = [
    "Réaffirmant les engagements que les États participants ont pris dans le",
    "domaine de la sécurité, et rappelant les décisions qui les ont suivis,",
]


READ: dict[str, tuple[Drawn, str]] = {
    "a header in two columns is read one column after the other": (
        [*column(72, 770, "Organisation pour la sécurité et", "la coopération en Europe", "Conseil permanent"),
         *column(400, 770, "PC.DEC/1048", "26 July 2012", "FRENCH"), *column(72, 690, *BODY)],
        "Organisation pour la sécurité et\nla coopération en Europe\nConseil permanent\n\nPC.DEC/1048\n26 July 2012\nFRENCH\n\n"
        + "\n".join(BODY),
    ),
    "a number that stands alone at the left belongs to its paragraph": (
        [(72, 700, 12, "1."), (144, 700, 12, "Décide de créer un poste ;"), (72, 672, 12, "(a)"), (144, 672, 12, "De le pourvoir.")],
        "1. Décide de créer un poste ;\n\n(a) De le pourvoir.",
    ),
    "cells of a table are read row by row": (
        [*column(72, 770, *BODY), (72, 700, 12, "Personnel"), (300, 700, 12, "512 700"), (72, 680, 12, "Matériel"),
         (300, 680, 12, "298 300")],
        "\n".join(BODY) + "\n\nPersonnel\n\n512 700\n\nMatériel\n\n298 300",
    ),
    "a first line that is set in begins a paragraph": (
        [*column(72, 770, *BODY * 3), (108, 686, 12, "Décide de publier le calendrier des réunions de"), (72, 672, 12, "l’année.")],
        "\n".join(BODY * 3) + "\n\nDécide de publier le calendrier des réunions de\nl’année.",
    ),
    "text hangs behind a number": (
        [(72, 770, 12, "1."), *column(108, 770, "Décide de publier le calendrier des réunions", "de l’année, et les ordres du jour.")],
        "1. Décide de publier le calendrier des réunions\nde l’année, et les ordres du jour.",
    ),
    "a gap begins a paragraph": (
        [*column(72, 770, *BODY * 3), *column(72, 676, *BODY)], "\n".join(BODY * 3) + "\n\n" + "\n".join(BODY)
    ),
    "letters that are spaced out are words again": (
        [(72 + 13 * i + 10 * (i > 7), 770, 12, letter) for i, letter in enumerate("HAMBOURGMMXVI")], "HAMBOURG MMXVI"
    ),
    "the raised o of No is no note": (
        beside("Décision N", "^o", " 571, la 20", "^e", " séance"),
        "Décision No 571, la 20e séance",
    ),
    "the call of a note is left out of the line": (
        beside("par consensus", "^12", ", et décide"), "par consensus, et décide",
    ),
    "the square of a unit is none": (beside("sur 20 km", "^2"), "sur 20 km2"),
    "punctuation that was wrapped by itself goes back": ([*column(72, 770, *BODY[:1], ";")], f"{BODY[0]} ;"),
}  # fmt: skip


@pytest.mark.parametrize(("drawn", "text"), READ.values(), ids=READ)
def test_lines_and_paragraphs(drawn: Drawn, text: str) -> None:
    assert read(drawn).text == text


def test_ligatures_are_taken_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    from clausier.readers.pdf.characters import _text_of_code

    assert [_text_of_code(ord(c)) for c in "ﬁﬂﬀ\uf0b7\x02\x01"] == ["fi", "fl", "ff", "•", "-", ""]


def test_a_hyphen_at_the_end_of_a_line_stays_for_the_structure() -> None:
    assert read(column(72, 770, "Réaffirmant son enga-", "gement")).text == "Réaffirmant son enga-\ngement"


def page(number: int, *, above: Sequence[str] = (), below: Sequence[str] = (), body: Sequence[str] = BODY) -> Drawn:
    return [
        *column(300, 800, *above),
        *column(72, 700, *(f"{line} {'abcdefgh'[number]}" for line in body)),
        *column(72, 60, *below),
    ]


def test_heads_and_feet_are_told_by_their_repetition() -> None:
    source = read(
        page(0, below=["PCOFW913"]),
        page(1, above=["- 2 -", "PC.DEC/571", "2 décembre 2003"]),
        page(2, above=["- 3 -", "PC.DEC/571", "2 décembre 2003"]),
        page(3, above=["- 4 -", "PC.DEC/571", "2 décembre 2003"]),
    )
    assert marked(source, "running") == [
        "PCOFW913", "- 2 -", "PC.DEC/571", "2 décembre 2003", "- 3 -", "PC.DEC/571", "2 décembre 2003", "- 4 -", "PC.DEC/571", "2 décembre 2003",
    ]  # fmt: skip
    assert source.page_count == 4
    assert [p.strip()[-1] for p in source.text.split("\f")] == ["a", "b", "c", "d"]


def test_the_head_of_a_second_page_is_told_by_the_number_beside_it() -> None:
    head = ["- 2 -", "Journal de la séance", "2 décembre 2003"]
    assert marked(read(page(0), page(1, above=head)), "running") == head
    assert marked(read(page(0), page(1, above=head[1:])), "running") == []
    assert marked(read(page(0), page(1, above=["- 7 -", *head[1:]])), "running") == []


def test_heads_of_left_and_right_pages() -> None:
    pages = [page(n, above=["Journal de la séance"] if n % 2 else ["Conseil permanent"]) for n in range(4)]
    assert marked(read(*pages), "running") == ["Conseil permanent", "Journal de la séance"] * 2


def test_an_annex_keeps_its_head_and_its_heading() -> None:
    head = ["MC.DEC/5/11", "7 décembre 2011"]
    source = read(page(0), page(1, above=head), page(2, above=[*head, "Annexe 1"]), page(3, above=[*head, "Annexe 2"]))
    assert marked(source, "running") == head
    assert source.text.count("Annexe") == 2


def test_text_that_comes_again_inside_pages_is_text() -> None:
    same = ["Décide de publier le calendrier ;"] * 9
    source = read([*column(72, 700, *BODY, *same)], [*column(72, 760, *BODY[::-1], *same)])
    assert source.text.count("Décide de publier") == 18 and not marked(source, "running")


def test_small_print_at_the_foot_is_a_note() -> None:
    notes = [(72, 103, 6, "1"), *column(78, 100, "Voir le document MC.DEL/12/11, distribué le", "6 décembre 2011.", size=9, gap=11),
             (72, 78, 9, "* Texte corrigé.")]  # fmt: skip
    source = read([*page(0), *notes])
    assert marked(source, "note") == [
        "1 Voir le document MC.DEL/12/11, distribué le\n6 décembre 2011.",
        "* Texte corrigé.",
    ]


def test_small_print_without_a_call_is_text() -> None:
    source = read([*page(0), *column(72, 300, "Les montants sont en euros.", size=9)])
    assert not marked(source, "note") and "Les montants" in source.text


def test_a_table_in_small_print_on_a_page_of_its_own_is_text() -> None:
    source = read(page(0), page(1), column(72, 700, "1 Personnel", "2 Matériel", size=8))
    assert not marked(source, "note")


LETTER = (
    "Le Conseil permanent décide de créer un poste, et prie le Secrétaire général de lui faire rapport sur les travaux."
)


def test_pages_that_are_pictures_are_told() -> None:
    source = read_data(make_scanned_pdf(2, [LETTER]), "part.pdf")
    assert [(p.code, p.message) for p in source.problems] == [
        ("W121", "Pages without a text layer were left out: 2, 3 of 3.")
    ]
    assert source.page_count == 3


def test_characters_that_the_font_does_not_name_are_told() -> None:
    source = read_data(
        make_pdf([PrintedParagraph("Prend note de l’offre de la ville de Galați.")], font=EMBEDDED), "ville.pdf"
    )
    assert source.text == "Prend note de l’offre de la ville de Gala�i."
    assert [(p.code, p.message) for p in source.problems] == [
        ("W122", "The fonts of the PDF do not say what 1 of its characters are; they stand as �.")
    ]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_pages_that_are_shown_turned(turned: int) -> None:
    """Scanners and printers turn pages; stamps that stand across the text are turned against it."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(600, 600))
    canvas.setPageRotation(turned)
    canvas.translate(300, 300)
    canvas.rotate(turned)
    for x, y, _, text in column(-200, 200, *BODY):
        canvas.drawString(x, y, text)
    canvas.rotate(45)
    canvas.drawString(0, 0, "PROJET")
    canvas.save()
    assert read_data(file.getvalue(), "a.pdf").text == "\n".join(BODY)


def test_text_in_another_language_is_refused_as_in_other_formats() -> None:
    english = (
        "The Permanent Council decides to create a post and requests the Secretary General to report on it in due time. "
        * 2
    )
    with pytest.raises(ClausierError, match="E301"):
        read_data(make_scanned_pdf(0, [english]), "english.pdf")


WHOLE = make_pdf([PrintedParagraph(LETTER)] * 30, Furniture())

REFUSED = [
    (WHOLE[:700], "E120 The PDF is damaged and cannot be opened: Failed to load document (PDFium: Data format error). It may have been cut off: "
     "get it anew. Or open it in a PDF viewer and print it to a new PDF.", "a PDF that was cut off"),
    (b"%PDF-1.7\n", "E120 The PDF is damaged", "nothing but the signature"),
    (make_pdf([PrintedParagraph(LETTER)], password="secret"), "E121 The file is encrypted and needs a password. Save it without: in Word under File, Info; "
     "for a PDF: qpdf --decrypt --password=… locked.pdf open.pdf.", "a PDF under a password"),
    (make_scanned_pdf(2), "E122 The PDF has no text layer (pages without any character: 2). If it is a scan, have its text recognised, for example: "
     "ocrmypdf -l fra scan.pdf text.pdf. Then annotate text.pdf.", "a scan"),
    (draw_pdf([[]]), "E122 The PDF has no text layer (pages without any character: 1).", "a blank page, or letters that are drawn"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "told"), [r[:2] for r in REFUSED], ids=[r[2] for r in REFUSED])
def test_what_cannot_be_read_is_told(data: bytes, told: str) -> None:
    with pytest.raises(ClausierError) as raised:
        read_data(data, "decision.pdf")
    assert str(raised.value).startswith(told)


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = len(re.findall(rb"/Type /Page\b", WHOLE))
    monkeypatch.setattr(reader, "MAX_PAGES", pages)
    assert read_data(WHOLE, "a.pdf").page_count == pages > 1
    monkeypatch.setattr(reader, "MAX_PAGES", pages - 1)
    with pytest.raises(ClausierError) as raised:
        read_data(WHOLE, "a.pdf")
    assert str(raised.value) == (
        f"E123 The file has {pages} pages; the limit is {pages - 1}. A decision is far shorter: is it the right file? Otherwise split it."
    )
    monkeypatch.undo()
    monkeypatch.setattr(source_text, "MAX_CHARACTERS", 1000)
    with pytest.raises(ClausierError) as raised:
        read_data(WHOLE, "a.pdf")
    assert str(raised.value) == (
        "E124 The text of the file is longer than the limit of 1000 characters. A decision is far shorter: is it the right "
        "file? Otherwise split it."
    )
