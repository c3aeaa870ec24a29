"""What a person did in a tool is what the new gold folder says: moved, added and deleted spans, and changed cells."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from clausier.errors import ClausierError
from clausier.gold.exchange.correcting import CorrectedDocument, apply_corrections
from clausier.gold.exchange.exporting import export_gold
from clausier.gold.exchange.importing import import_gold
from clausier.gold.exchange.tool_spans import ToolDocument, ToolSpan, known_columns, to_tool_spans
from clausier.gold.reading import read_gold
from clausier.gold.records import GOLD_LAYERS, GoldDocument, GoldRow, Span
from tests.gold.exchange.gold_documents import DOC, TEXT, TEXTS, find_span, make_gold, write_gold_folder

Change = Callable[[list[ToolSpan]], list[ToolSpan]]


def after(change: Change, layers: frozenset[str] = frozenset(GOLD_LAYERS), checked: bool = False) -> CorrectedDocument:
    spans = change([span for span in to_tool_spans(make_gold()) if span.table in layers])
    return apply_corrections(make_gold(), ToolDocument("a.xmi", (DOC,), TEXT, layers, tuple(spans)), checked=checked)


def moved(table: str, row: str, *segments: Span, **cells: str) -> Change:
    def change(spans: list[ToolSpan]) -> list[ToolSpan]:
        assert sum((span.table, span.row) == (table, row) for span in spans) == 1
        return [
            replace(span, segments=segments or span.segments, cells={**span.cells, **cells})
            if (span.table, span.row) == (table, row)
            else span
            for span in spans
        ]

    return change


def deleted(table: str, *rows: str) -> Change:
    return lambda spans: [span for span in spans if span.table != table or span.row not in rows]


def added(table: str, *segments: Span, **cells: str) -> Change:
    return lambda spans: [*spans, ToolSpan(table, segments, cells, known_columns()[table])]


def all_of(*changes: Change) -> Change:
    def change(spans: list[ToolSpan]) -> list[ToolSpan]:
        for one in changes:
            spans = one(spans)
        return spans

    return change


def rows(document: GoldDocument, table: str) -> Mapping[int, GoldRow]:
    return {row.number: row for row in document[table]}


def test_a_moved_span_has_its_new_text_and_keeps_judgements() -> None:
    document = after(moved("actions", "2", find_span("Rappelant 😀"))).document
    action = rows(document, "actions")[2]
    assert (action.text, action.span) == ("Rappelant 😀", find_span("Rappelant 😀"))
    assert action.cell_text("lemma") == "rappeler"
    assert action.cell_text("action_id") == f"{DOC}:PP1.1"
    # Where its complement begins was told of the shorter span.
    assert "complement_start" not in action.cells


def test_a_selection_with_a_space_too_many_is_the_word() -> None:
    start, end = find_span("Rappelant")
    assert after(moved("actions", "2", (start, end + 1))).document == make_gold()


def test_a_deleted_span_is_gone_and_nothing_points_to_it() -> None:
    document = after(deleted("actions", "2")).document
    assert [row.text for row in document["actions"]] == ["Décide", "Décide"]
    assert document["references"][0].cell_text("citing_action") == ""


def test_an_added_span_is_a_checked_row_of_the_paragraph_that_it_lies_in() -> None:
    document = after(added("entities", find_span("Décision"), label="MISC")).document
    new = document["entities"][0]
    assert (new.paragraph_id, new.text, new.checked) == (f"{DOC}:PP1", "Décision", True)
    assert new.cells == {"label": "MISC"}  # blank cells stay blank


def test_a_span_that_moved_to_another_paragraph_loses_the_names_made_from_the_old_one() -> None:
    document = after(moved("entities", "2", find_span("Décision"))).document
    (entity,) = document["entities"]
    assert (entity.paragraph_id, entity.cells) == (f"{DOC}:PP1", {"label": "ORG"})


def test_an_inherited_action_belongs_to_the_paragraph_that_its_cell_names() -> None:
    """It stands in the lead-in."""
    document = after(moved("actions", "4", find_span("1. Décide"))).document
    assert rows(document, "actions")[4].paragraph_id == f"{DOC}:OP1(a)"


def test_a_clause_that_is_cut_before_its_head_has_none() -> None:
    document = after(moved("clauses", "3", find_span("un poste"))).document
    clause = rows(document, "clauses")[3]
    assert (clause.text, clause.cell_text("segments")) == ("un poste", "{}-{}".format(*find_span("un poste")))
    assert "head" not in clause.cells and "head_start" not in clause.cells


def test_a_clause_that_still_holds_its_head_keeps_it() -> None:
    document = after(moved("clauses", "3", find_span("créer, si possible, un poste"))).document
    clause = rows(document, "clauses")[3]
    assert (clause.cell_text("head"), clause.cells["head_start"]) == ("créer", find_span("créer")[0])


def test_another_head_does_not_keep_the_place_and_lemma_of_the_old_one() -> None:
    document = after(moved("clauses", "2", head="la")).document
    cells = rows(document, "clauses")[2].cells
    assert cells["head"] == "la" and not {"head_start", "head_lemma"} & cells.keys()


def test_an_added_segment_makes_a_clause_longer() -> None:
    document = after(moved("clauses", "4", find_span("a)"), find_span("si possible"))).document
    assert rows(document, "clauses")[4].text == "a) … si possible"


def test_an_added_paragraph_is_named_by_its_label_and_takes_what_lies_in_it() -> None:
    start, end = find_span(TEXTS[0])
    cut = find_span("la Décision No 17/04,")[0]
    document = after(
        all_of(
            moved("paragraphs", "2", (start, cut)),
            added("paragraphs", (cut, end), label="PP2", kind="preambular"),
            moved("clauses", "2", (start, cut)),
        )
    ).document
    assert [row.paragraph_id for row in document["paragraphs"]] == [
        f"{DOC}:{n}" for n in ("PP1", "PP2", "OP1", "OP1(a)")
    ]
    assert [row.cells["order"] for row in document["paragraphs"]] == [1, 2, 3, 4]
    (reference,) = document["references"]
    assert reference.paragraph_id == f"{DOC}:PP2"
    assert "citing_action" not in reference.cells  # an action of the other paragraph
    assert not {"source_start", "page"} & document["paragraphs"][0].cells.keys()
    assert "operative_count" not in document.cells  # told of the paragraphs that were


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        ({"kind": "heading"}, f"{DOC}:heading-1"),
        ({}, f"{DOC}:added-1"),
        ({"label": "PP1"}, f"{DOC}:PP1-1"),
        ({"paragraph_id": f"{DOC}:X"}, f"{DOC}:X"),
        ({"paragraph_id": f"{DOC}:OP1"}, f"{DOC}:OP1-1"),
    ],
)
def test_names_of_added_paragraphs_are_unique(cells: dict[str, str], name: str) -> None:
    (start, end), cut = find_span(TEXTS[0]), find_span("la Décision")[0]
    change = all_of(
        moved("paragraphs", "2", (cut, end)), added("paragraphs", (start, cut), **cells), deleted("clauses", "2")
    )
    assert after(change).document["paragraphs"][0].paragraph_id == name


def test_rows_of_a_deleted_paragraph_go_with_it() -> None:
    result = after(deleted("paragraphs", "2"))
    assert result.dropped == 3  # the action, the clause, the reference
    assert {row.paragraph_id for table in GOLD_LAYERS for row in result.document[table]} == {
        f"{DOC}:OP1",
        f"{DOC}:OP1(a)",
    }


def test_rows_of_a_paragraph_that_was_joined_to_another_stay() -> None:
    (start, _), (_, end) = find_span(TEXTS[1]), find_span(TEXTS[2])
    change = all_of(deleted("paragraphs", "4"), moved("paragraphs", "3", (start, end)), deleted("actions", "4"))
    result = after(change)
    assert result.dropped == 0
    assert [row.paragraph_id for row in result.document["entities"]] == [f"{DOC}:OP1"]


def test_a_renamed_paragraph_keeps_its_rows_and_items() -> None:
    document = after(moved("paragraphs", "3", paragraph_id=f"{DOC}:OP2")).document
    assert document["paragraphs"][2].cell_text("parent_id") == f"{DOC}:OP2"
    assert rows(document, "actions")[3].paragraph_id == f"{DOC}:OP2"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (added("entities", (0, TEXT.index("Décide"))), "in no paragraph, or in several"),
        (added("entities", (TEXT.index("\n\n"), TEXT.index("\n\n") + 2)), "covers no text"),
        (moved("paragraphs", "4", find_span("un poste")), "lies in no paragraph"),
    ],
    ids=["across paragraphs", "between paragraphs", "a paragraph that no longer holds its rows"],
)
def test_spans_that_cannot_be_taken_over_are_told(change: Change, reason: str) -> None:
    with pytest.raises(ClausierError, match=f"E164.*{reason}"):
        after(change)


def test_layers_that_the_tool_does_not_know_stay() -> None:
    document = after(deleted("entities", "2"), frozenset({"paragraphs", "entities"})).document
    assert document["entities"] == ()
    assert all(document[table] == make_gold()[table] for table in GOLD_LAYERS if table != "entities")


def test_features_that_the_tool_does_not_know_stay() -> None:
    """Someone made the layer by hand, with the label alone, and without the row that it was made from."""

    def change(spans: list[ToolSpan]) -> list[ToolSpan]:
        return [
            replace(span, cells={"label": "LOC"}, known=frozenset({"label"}), row="")
            if span.table == "entities"
            else span
            for span in spans
        ]

    document = after(change).document
    former = make_gold()["entities"][0]
    assert document["entities"] == (replace(former, cells={**former.cells, "label": "LOC"}),)


def test_a_copied_annotation_is_an_added_row() -> None:
    """brat and INCEpTION may copy what an annotation says: the row is the one that stands at its old place."""

    def change(spans: list[ToolSpan]) -> list[ToolSpan]:
        (span,) = (span for span in spans if span.table == "entities")
        return [replace(span, segments=(find_span("Décision"),)), *spans]

    copied, row = after(change).document["entities"]
    assert (copied.text, copied.checked, copied.cells) == ("Décision", True, {"label": "ORG"})
    assert row == make_gold()["entities"][0]


def test_checked_is_what_the_box_says_and_all_with_the_option() -> None:
    document = after(moved("entities", "2", checked="true")).document
    assert document["entities"][0].checked and not document["references"][0].checked
    everything = after(lambda spans: spans, checked=True).document
    assert all(row.checked for table in GOLD_LAYERS for row in everything[table])
    # Not in layers that nobody saw.
    seen = after(lambda spans: spans, frozenset({"paragraphs"}), checked=True).document
    assert [table for table in GOLD_LAYERS if all(row.checked for row in seen[table])] == ["paragraphs"]


def test_rows_of_layers_that_the_tool_does_not_show_go_with_what_is_cut_off() -> None:
    result = after(moved("paragraphs", "4", find_span("un poste")), frozenset({"paragraphs"}))
    assert result.dropped == 2  # the clauses; the action is inherited, the entity lies in what is left
    assert [row.text for row in result.document["clauses"]] == [TEXTS[0]]


@pytest.mark.parametrize(("column", "said"), [("year", "zweitausend"), ("kind", "novel"), ("date", "hier")])
def test_a_cell_that_is_no_value_is_written_and_told(column: str, said: str, tmp_path: Path) -> None:
    gold = write_gold_folder(tmp_path / "gold")
    export_gold(gold, tmp_path / "tool", "xmi")
    file = tmp_path / f"tool/{DOC}.xmi"
    content = file.read_text(encoding="utf-8")
    assert content.count('year="2004"') == 1
    changed = {"year": "2004", "kind": "decision"} | {column: said}
    attributes = " ".join(f'{name}="{value}"' for name, value in changed.items())
    content = content.replace(' kind="decision"', "").replace('year="2004"', attributes)
    file.write_text(content, encoding="utf-8")
    (told,) = import_gold(tmp_path / "tool", gold, tmp_path / "new").problems
    assert told.code == "W162" and said in told.message
    with pytest.raises(ClausierError, match="E151"):
        read_gold(tmp_path / "new")
