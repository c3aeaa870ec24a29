"""What goes to a tool and comes back untouched is what it was: each document, row, cell and note."""

import io
from dataclasses import replace
from pathlib import Path

import cassis
import click.testing
import pytest
from hypothesis import given

from clausier.cli import main
from clausier.errors import ClausierError
from clausier.gold.exchange.brat import read_brat, to_brat
from clausier.gold.exchange.correcting import apply_corrections
from clausier.gold.exchange.exporting import export_gold
from clausier.gold.exchange.formats import FORMATS
from clausier.gold.exchange.importing import import_gold
from clausier.gold.exchange.tool_files import ToolFile
from clausier.gold.exchange.tool_spans import ToolDocument
from clausier.gold.exchange.typesystem import type_system
from clausier.gold.exchange.xmi import read_xmi, to_xmi
from clausier.gold.records import GOLD_LAYERS, GoldDocument
from tests.fuzz.profiles import cases
from tests.gold.exchange.gold_documents import (
    ALL_CHARACTERS,
    DOC,
    TEXT,
    XML_CHARACTERS,
    find_span,
    gold_documents,
    make_gold,
    write_gold_folder,
)


def through_xmi(document: GoldDocument) -> GoldDocument:
    types = type_system().to_xml()
    assert types is not None
    return apply_corrections(document, read_xmi(ToolFile("a.xmi", (DOC,), to_xmi(document), types.encode()))).document


def through_brat(document: GoldDocument) -> GoldDocument:
    spans = read_brat(to_brat(document).encode(), document.text, "a.ann")
    return apply_corrections(document, ToolDocument("a.ann", (DOC,), None, frozenset(GOLD_LAYERS), spans)).document


@cases(150)
@given(gold_documents(XML_CHARACTERS))
def test_xmi_loses_nothing(document: GoldDocument) -> None:
    assert through_xmi(document) == document


@cases(150)
@given(gold_documents(ALL_CHARACTERS))
def test_brat_loses_nothing(document: GoldDocument) -> None:
    assert through_brat(document) == document


@cases(50)
@given(gold_documents(ALL_CHARACTERS))
def test_brat_does_not_depend_on_the_order_of_lines(document: GoldDocument) -> None:
    content = "\n".join(reversed(to_brat(document).split("\n"))).encode()
    spans = read_brat(content, document.text, "a.ann")
    marked = ToolDocument("a.ann", (DOC,), None, frozenset(GOLD_LAYERS), spans)
    assert apply_corrections(document, marked).document == document


@pytest.mark.parametrize("form", FORMATS)
def test_a_folder_comes_back_with_the_same_bytes(form: str, tmp_path: Path) -> None:
    gold = write_gold_folder(tmp_path / "gold")
    export_gold(gold, tmp_path / "tool", form)
    imported = import_gold(tmp_path / "tool", gold, tmp_path / "back")
    assert imported.problems == ()
    names = sorted(path.relative_to(gold) for path in gold.rglob("*") if path.is_file())
    assert len(names) == 8  # six tables, the text, its source
    assert names == sorted(p.relative_to(tmp_path / "back") for p in (tmp_path / "back").rglob("*") if p.is_file())
    for name in names:
        assert (gold / name).read_bytes() == (tmp_path / "back" / name).read_bytes(), name


def test_the_xmi_opens_with_cassis_and_counts_utf_16() -> None:
    types = type_system().to_xml()
    assert types is not None
    cas = cassis.load_cas_from_xmi(io.BytesIO(to_xmi(make_gold())), typesystem=cassis.load_typesystem(types))
    assert cas.sofa_string == TEXT
    (reference,) = cas.select("clausier.Reference")
    assert (reference.begin, reference.end) == find_span("Décision No 17/04")
    assert reference.get_covered_text() == "Décision No 17/04"
    # In the file each offset behind 😀, which is two code units, is one more.
    assert f'begin="{reference.begin + 1}" end="{reference.end + 1}"'.encode() in to_xmi(make_gold())


def test_blank_is_neither_0_nor_false() -> None:
    """UIMA's own integers and booleans would make them so."""
    cas = cassis.load_cas_from_xmi(io.BytesIO(to_xmi(make_gold())), typesystem=type_system())
    review = [action.needs_review for action in cas.select("clausier.Action")]
    assert review == [None, "false", None]


def test_each_segment_of_a_clause_is_an_annotation_of_its_own() -> None:
    cas = cassis.load_cas_from_xmi(io.BytesIO(to_xmi(make_gold())), typesystem=type_system())
    found = [(c.get_covered_text(), c.row, c.part_of) for c in cas.select("clausier.Clause")]
    assert found[1:] == [("De créer", "3", None), ("si possible", "4", None), ("un poste", None, "3")]


def test_brat_gets_fragments_attributes_and_notes() -> None:
    lines = to_brat(make_gold()).split("\n")
    (clause,) = (line for line in lines if line.endswith("\tDe créer un poste"))
    number = clause.split("\t")[0]
    assert clause.split("\t")[1] == "Clause {} {};{} {}".format(*find_span("De créer"), *find_span("un poste"))
    (note,) = (line for line in lines if f" {number}\t" in line and line.startswith("#"))
    assert note.split("\t")[2] == f"row=3 | head=créer | paragraph_id={DOC}:OP1(a) | clause_id={DOC}:OP1(a).c1"


def test_xml_cannot_hold_control_characters() -> None:
    document = make_gold()
    entity = replace(document["entities"][0], note="a\x00b")
    with pytest.raises(ClausierError, match="E166"):
        to_xmi(replace(document, rows={**document.rows, "entities": (entity,)}))


@pytest.mark.parametrize("form", FORMATS)
def test_the_commands_tell_what_they_did_in_a_line(form: str, tmp_path: Path) -> None:
    gold, tool, back = write_gold_folder(tmp_path / "gold"), tmp_path / "tool", tmp_path / "back"
    run = click.testing.CliRunner().invoke
    result = run(main, ["gold", "export", str(gold), "-o", str(tool), "--format", form])
    assert (result.exit_code, result.output) == (0, f"{tool.as_posix()}: 1 documents, 11 rows\n")
    result = run(main, ["gold", "import", str(tool), "--gold", str(gold), "-o", str(back), "--checked"])
    assert (result.exit_code, result.output) == (
        0,
        f"{back.as_posix()}: 1 documents, 11 rows, 1 of the documents given back\n",
    )
    result = run(main, ["gold", "import", str(tool), "--gold", str(gold), "-o", str(back)])
    assert result.exit_code == 3 and "E150" in result.output
