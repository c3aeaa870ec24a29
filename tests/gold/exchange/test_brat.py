"""brat's files as brat writes them and as people do."""

from dataclasses import replace
from pathlib import Path

import pytest

from clausier.errors import ClausierError
from clausier.gold.exchange.brat import read_brat, to_brat
from clausier.gold.exchange.brat_config import annotation_conf, known_layers, visual_conf
from clausier.gold.exchange.exporting import export_gold
from clausier.gold.exchange.importing import import_gold
from clausier.gold.exchange.notes import format_note, parse_note
from clausier.gold.exchange.tool_spans import LAYER_NAMES, ToolSpan, known_columns
from clausier.gold.reading import read_gold
from clausier.gold.records import GOLD_LAYERS
from tests.gold.exchange.gold_documents import DOC, TEXT, find_span, make_gold, write_gold_folder


def read(*lines: str) -> tuple[ToolSpan, ...]:
    return read_brat("\n".join(lines).encode(), TEXT, "a.ann")


def test_lines_that_a_person_wrote() -> None:
    (span,) = read(
        "#1\tAnnotatorNotes T1\tà revoir | lemma=rappeler",
        "A1\tAction_form T1 present_participle",
        "",
        "T1\tAction 0 9",
    )
    assert (span.table, span.segments, span.row) == ("actions", ((0, 9),), "")
    assert span.cells == {"form": "present_participle", "lemma": "rappeler", "note": "à revoir"}
    # It says nothing of the columns that its note does not name.
    assert "concept" not in span.known and {"form", "category", "checked", "lemma", "note"} <= span.known


def test_a_mark_that_brat_drew_says_only_its_attributes() -> None:
    (span,) = read("T9\tEntity 0 9\tRappelant\r")
    assert (span.cells, span.known) == ({}, frozenset({"label", "subtype", "origin", "checked"}))


def test_other_annotations_are_left_out() -> None:
    lines = [
        "T1\tProtein 0 9\tRappelant",
        "A1\tNegation T1",
        "R1\tPart-of Arg1:T1 Arg2:T1",
        "E1\tEvent:T1",
        "A2\tSpeculation E1",
        "N1\tReference T1 Wikidata:Q1\tx",
        "*\tEquiv T1 T1",
        "#1\tAnnotatorNotes R1\tx",
        "#2\tNormalization T1\tx",
    ]
    assert read(*lines) == ()


BROKEN = [
    ("T1 Action 0 9", "is no annotation", "spaces for tabs"),
    ("T1\tAction 0", "needs its number, a tab", "one offset"),
    ("T1\tAction 0 x", "needs its number, a tab", "no number"),
    ("T1\tAction 9 0", "not in the text", "an end before its start"),
    ("T1\tAction 0 99999", "not in the text", "behind the text"),
    ("T1\tAction 0 9\tRappelons", "the text is 'Rappelant', not 'Rappelons'", "offsets of other words"),
    ("T1\tAction 0 9\nT1\tAction 0 9", "T1 stands there twice", "a number twice"),
    ("A1\tAction_form", "an attribute needs", "an attribute of nothing"),
    ("A1\tAction_form T7 indicative", "there is no T7", "an attribute of a span that is not there"),
    ("Rappelant", "is no annotation", "text"),
]


@pytest.mark.parametrize(("lines", "reason"), [b[:2] for b in BROKEN], ids=[b[2] for b in BROKEN])
def test_broken_lines_are_told_with_file_and_line(lines: str, reason: str) -> None:
    number = 2 + lines.count("\n")
    with pytest.raises(ClausierError, match=f"E162 a.ann, line {number}: .*{reason}"):
        read("#1\tAnnotatorNotes T5\tx", *lines.split("\n"))


def test_a_file_that_is_not_in_utf_8_is_told() -> None:
    with pytest.raises(ClausierError, match="E160"):
        read_brat("T1\tAction 0 9\tRappelé".encode("latin-1"), TEXT, "a.ann")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("a\nb\tc\rd", "a\\nb\\tc\\rd"),
        ("a | b", "a \\| b"),
        ("C:\\new", "C:\\\\new"),
        (" a ", "\\u0020a\\u0020"),
        ("a\u2028b\x00", "a\\u2028b\\u0000"),
        ("« d’un\u00a0an »", "« d’un\u00a0an »"),
    ],
)
def test_values_stand_on_one_line_of_a_note(value: str, written: str) -> None:
    note = format_note({"row": "2", "note": value, "lemma": "x"})
    assert note == f"row=2 | note={written} | lemma=x"
    assert parse_note(note, {"row", "note", "lemma"}) == ({"row": "2", "note": value, "lemma": "x"}, "")


def test_what_is_no_escape_stays() -> None:
    assert parse_note(r"note=\x \u12 \ud800 \U0011ffff", {"note"})[0] == {"note": r"\x \u12 \ud800 \U0011ffff"}


def test_a_span_over_a_line_end_is_cut_there() -> None:
    """brat shows and stores no line end within a span; it makes fragments itself."""
    document, title = make_gold(), "A\nB"
    paragraph = replace(document["paragraphs"][0], text=title, start=0, end=3)
    told = to_brat(replace(document, text=title, rows={"paragraphs": (paragraph,)}))
    assert told.split("\n")[0] == "T1\tParagraph 0 1;2 3\tA B"


def test_the_configuration_names_layers_and_closed_values() -> None:
    conf = annotation_conf()
    assert known_layers(conf) == frozenset(known_columns())
    assert "Entity_label\tArg:Entity, Value:PER|LOC|ORG|MISC|DATE\n" in conf
    assert "Action_needs_review\tArg:Action, Value:true|false\n" in conf
    assert known_layers(conf.replace("Clause\n", "", 1)) == frozenset(known_columns()) - {"clauses"}


@pytest.mark.parametrize("table", GOLD_LAYERS)
def test_every_layer_has_a_colour(table: str) -> None:
    assert f"{LAYER_NAMES[table]}\tfgColor:black, bgColor:#" in visual_conf()


def test_a_corrected_folder(tmp_path: Path) -> None:
    """brat moved the entity, and someone added a reference by hand at the top of the file."""
    gold = write_gold_folder(tmp_path / "gold")
    export_gold(gold, tmp_path / "tool", "brat")
    path = tmp_path / f"tool/{DOC}.ann"
    lines = path.read_text(encoding="utf-8").split("\n")
    (entity,) = (n for n, line in enumerate(lines) if "\tEntity " in line)
    start, end = find_span("un poste")
    lines[entity] = f"{lines[entity].split()[0]}\tEntity {start} {end}\tun poste"
    path.write_text(
        "\n".join(["T99\tReference {} {}\tNo 17/04".format(*find_span("No 17/04")), *lines]), encoding="utf-8"
    )
    assert import_gold(tmp_path / "tool", gold, tmp_path / "new").problems == ()
    (document,) = read_gold(tmp_path / "new").documents
    assert [row.text for row in document["entities"]] == ["un poste"]
    assert [(row.text, row.checked) for row in document["references"]] == [
        ("Décision No 17/04", False),
        ("No 17/04", True),
    ]


def test_a_layer_that_the_configuration_does_not_name_stays(tmp_path: Path) -> None:
    gold = write_gold_folder(tmp_path / "gold")
    export_gold(gold, tmp_path / "tool", "brat")
    conf, path = tmp_path / "tool/annotation.conf", tmp_path / f"tool/{DOC}.ann"
    conf.write_text("[entities]\nParagraph\nAction\nEntity\n", encoding="utf-8")
    lines = path.read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join(line for line in lines if "\tParagraph " in line), encoding="utf-8")
    import_gold(tmp_path / "tool", gold, tmp_path / "new")
    (document,) = read_gold(tmp_path / "new").documents
    assert [len(document[table]) for table in known_columns()] == [3, 0, 3, 0, 1]


def test_another_text_is_told(tmp_path: Path) -> None:
    gold = write_gold_folder(tmp_path / "gold")
    export_gold(gold, tmp_path / "tool", "brat")
    (tmp_path / f"tool/{DOC}.txt").write_text(TEXT.replace("créer", "creer"), encoding="utf-8")
    with pytest.raises(ClausierError, match=f"E163.*at character {TEXT.index('éer')}"):
        import_gold(tmp_path / "tool", gold, tmp_path / "new")


def test_an_ann_file_without_its_text_is_read_with_the_document(tmp_path: Path) -> None:
    gold = write_gold_folder(tmp_path / "gold")
    export_gold(gold, tmp_path / "tool", "brat")
    (tmp_path / f"tool/{DOC}.txt").unlink()
    import_gold(tmp_path / f"tool/{DOC}.ann", gold, tmp_path / "new")
    assert read_gold(tmp_path / "new").documents[0].rows == read_gold(gold).documents[0].rows
