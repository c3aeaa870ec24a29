"""A decision gives the same paragraphs, actions and references as text, PDF, DOCX and HTML."""

import re
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from clausier.annotation.annotate import annotate_source
from clausier.annotation.pipeline import Pipeline
from clausier.readers.files import read_data
from clausier.records import Annotation
from tests.conftest import ROOT
from tests.document_files import EMBEDDED, Furniture, PrintedParagraph, make_docx, make_html, make_pdf, split_paragraphs

NOTE = "Voir le document MC.DEL/12/11, dont le texte a été distribué aux délégations à Vilnius le 6 décembre 2011."
SAMPLE = (ROOT / "corpus/osce/MC.DEC-5-11.txt").read_text(encoding="utf-8")
FURNITURE = Furniture(("MC.DEC/5/11", "7 décembre 2011"), numbers=True, code="MC18FW05")

Maker = Callable[[Sequence[PrintedParagraph]], bytes]

MAKERS: dict[str, Maker] = {
    "PDF": lambda made: make_pdf(made, FURNITURE),
    "PDF with an embedded font": lambda made: make_pdf(made, FURNITURE, font=EMBEDDED, size=10.5),
    "DOCX": make_docx,
    "HTML": make_html,
}


def sample(note: str = "") -> list[PrintedParagraph]:
    """The paragraphs of the bundled decision, the eleventh perhaps with a note."""
    made = split_paragraphs(SAMPLE)
    assert len(made) == 25
    return [*made[:10], PrintedParagraph(made[10].text, note), *made[11:]]


def shown(annotations: Sequence[Annotation]) -> dict[str, list[Any]]:
    """What must be the same: everything but the offsets in the file and the note."""
    return {
        "paragraphs": [(p.label, p.kind, p.number, p.text) for a in annotations for p in a.paragraphs if p.kind != "footnote"],
        "actions": [(r.paragraph_id, r.text, r.lemma, r.rule_id) for a in annotations for r in a.actions],
        "references": [
            (r.text, r.symbol, r.canonical_id, r.status) for a in annotations for r in a.references if "MC.DEL/12/11" not in r.text
        ],
    }  # fmt: skip


@pytest.mark.parametrize("note", ["", NOTE], ids=["without a note", "with a note"])
@pytest.mark.parametrize("maker", MAKERS.values(), ids=MAKERS)
def test_the_bundled_decision(pipeline: Pipeline, maker: Maker, note: str) -> None:
    expected = shown(annotate_source(read_data(SAMPLE.encode(), "MC.DEC-5-11.txt"), pipeline))
    assert [len(rows) for rows in expected.values()] == [24, 26, 8]
    source = read_data(maker(sample(note)), "MC.DEC-5-11.bin")
    annotations = annotate_source(source, pipeline)
    assert shown(annotations) == expected
    notes = [p.text for a in annotations for p in a.paragraphs if p.kind == "footnote"]
    assert notes == ([f"1 {note}"] if note else [])


def test_pages_of_the_pdf_are_told_and_those_of_others_left_empty(pipeline: Pipeline) -> None:
    [pdf] = annotate_source(read_data(MAKERS["PDF"](sample()), "a.pdf"), pipeline)
    pages = [p.page for p in pdf.paragraphs]
    assert pages == sorted(pages, key=int) and set(pages) == {1, 2, 3} and pdf.document.page_count == 3
    [docx] = annotate_source(read_data(make_docx(sample()), "a.docx"), pipeline)
    assert {p.page for p in docx.paragraphs} == {None} and docx.document.page_count is None


@pytest.mark.parametrize("maker", MAKERS.values(), ids=MAKERS)
def test_a_row_can_be_found_in_the_text_of_the_file(maker: Maker, pipeline: Pipeline) -> None:
    source = read_data(maker(sample(NOTE)), "a.bin")
    for annotation in annotate_source(source, pipeline):
        for p in annotation.paragraphs:
            stretch = source.text[p.source_start : p.source_end]
            assert (stretch[0], stretch[-1]) == (p.text[0], p.text[-1])


SPECIMENS = {
    "invented-mc-dec-2003-nested-items": ("MC.DEC/31/03", "2 décembre 2003"),
    "invented-fsc-dec-2010-chapeau": ("FSC.DEC/41/10", "6 octobre 2010"),
    "invented-pc-dec-2010-long-citations": ("PC.DEC/2831", "25 novembre 2010"),
}
"""Specimens, and what stands at the head of their pages. The PDF has page breaks of its own."""


@pytest.mark.parametrize(("specimen", "head"), SPECIMENS.items(), ids=SPECIMENS)
@pytest.mark.parametrize("maker", ["PDF", "PDF with an embedded font", "DOCX", "HTML"])
def test_specimens(pipeline: Pipeline, maker: str, specimen: str, head: tuple[str, str]) -> None:
    made = without_page_breaks((ROOT / "corpus/specimens" / f"{specimen}.txt").read_text(encoding="utf-8"), head)
    expected = shown(annotate_source(read_data("\n\n".join(m.text for m in made).encode(), "a.txt"), pipeline))
    assert len(expected["paragraphs"]) > 15 and len(expected["actions"]) > 5
    furniture = Furniture(head, numbers=True, code="PCOFW913")
    if maker == "PDF":
        data = make_pdf(made, furniture)
    elif maker == "PDF with an embedded font":
        data = make_pdf(made, furniture, font=EMBEDDED, size=11)
    else:
        data = MAKERS[maker](made)
    assert shown(annotate_source(read_data(data, "a.bin"), pipeline)) == expected


def without_page_breaks(text: str, head: tuple[str, ...]) -> list[PrintedParagraph]:
    """The paragraphs of a specimen, those that a page break cut in one."""
    lines = "".join(rf"\s*{re.escape(line)}[ ]*\n" for line in head)
    return split_paragraphs(re.sub(rf"\n\s*(?:[A-Z]+\d+\s*)?- \d -[ ]*\n{lines}\s*", "\n", text))
