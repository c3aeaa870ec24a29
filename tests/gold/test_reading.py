"""Gold folders as people leave them: rows find their places, and what is wrong is told with table and row."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.errors import ClausierError
from clausier.gold.reading import check_gold, read_gold
from clausier.gold.text_search import find_occurrences, find_segments, narrow_by_offsets
from tests.builders import (
    DOC_ID,
    GOLD_ACTIONS,
    GOLD_PARAGRAPHS,
    GOLD_TEXT,
    GOLD_TEXTS,
    Rows,
    write_gold_folder,
    write_table,
)

PP = f"{DOC_ID}:PP1"


def faults(folder: Path) -> list[tuple[str, int, str, str]]:
    return [(f.table, f.number, f.column, f.kind) for f in check_gold(folder).validation.findings]


def spans(folder: Path, table: str = "actions") -> list[tuple[str, int, int]]:
    (document,) = read_gold(folder).documents
    return [(row.text, row.start, row.end) for row in document[table]]


def test_rows_that_give_only_paragraph_and_text_find_their_places(tmp_path: Path) -> None:
    folder = write_gold_folder(tmp_path / "gold")
    assert faults(folder) == []
    second = GOLD_TEXT.index("rappelant")
    decide = GOLD_TEXT.index("Décide")
    assert spans(folder) == [
        ("Rappelant", 0, 9),
        ("rappelant", second, second + 9),
        ("Décide", decide, decide + 6),
        ("Décide", decide, decide + 6),  # The item takes over the words of its lead-in, which stand there.
    ]


FOUND: dict[str, tuple[dict[str, object], str]] = {
    "a typewriter apostrophe is the printed one": ({"text": "Décision No 17/04"}, "Décision No 17/04"),
    "white space around a cell is none of its text": ({"text": " engagements "}, "engagements"),
    "a part of a word counts only where no whole word is": ({"text": "Déc"}, "Déc"),
}


@pytest.mark.parametrize("case", FOUND)
def test_how_a_text_is_looked_for(case: str, tmp_path: Path) -> None:
    cells, text = FOUND[case]
    rows = [{"paragraph_id": PP, "rank": 1, "lemma": "x", **cells}]
    assert [found[0] for found in spans(write_gold_folder(tmp_path / "gold", actions=rows))] == [text]


def test_a_text_that_was_edited_is_looked_for_near_its_old_place(tmp_path: Path) -> None:
    # "la" stands in GOLD_TEXTS[0] once as a word; "ant" twice as the end of one: the old offsets tell which is meant.
    second = GOLD_TEXT.index("rappelant")
    rows = [{"text": "pelant", "start": second, "end": second + 9, "paragraph_id": PP, "rank": 1, "lemma": "rappeler"}]
    assert spans(write_gold_folder(tmp_path / "gold", actions=rows)) == [("pelant", second + 3, second + 9)]


def test_a_clause_stands_at_its_segments(tmp_path: Path) -> None:
    rows = [
        {"text": "Rappelant … et rappelant ses engagements", "paragraph_id": PP, "kind": "main", "head": "rappelant"}
    ]
    folder = write_gold_folder(tmp_path / "gold", layers="clauses", clauses=rows)
    (document,) = read_gold(folder).documents
    (row,) = document["clauses"]
    start, end = GOLD_TEXT.index("et rappelant"), GOLD_TEXT.index(",\n")
    assert row.cells["segments"] == f"0-9;{start}-{end}"
    assert row.cells["head_start"] == start + 3
    assert row.span == (0, end)


WRONG: dict[str, tuple[dict[str, Rows], list[tuple[str, int, str, str]]]] = {
    "a paragraph that there is not": (
        {"actions": [{"text": "Rappelant", "paragraph_id": f"{DOC_ID}:PP9"}]},
        [("actions", 2, "paragraph_id", "key")],
    ),
    "a document that there is not": (
        {"actions": [{"text": "Rappelant", "paragraph_id": "PC.DEC-1:PP1"}]},
        [("actions", 2, "doc_id", "key")],
    ),
    "a text that does not stand there": (
        {"actions": [{"text": "Soulignant", "paragraph_id": PP}]},
        [("actions", 2, "text", "not-found")],
    ),
    "a text that stands there twice": (
        {"actions": [{"text": "pelant", "paragraph_id": PP}]},
        [("actions", 2, "text", "several-places")],
    ),
    "no text": ({"actions": [{"text": "", "paragraph_id": PP}]}, [("actions", 2, "", "row"), ("actions", 2, "text", "required")]),
    "a kind that there is not": (
        {"paragraphs": [{**GOLD_PARAGRAPHS[0], "kind": "preamble"}], "actions": GOLD_ACTIONS[:2]},
        [("paragraphs", 2, "kind", "closed-set")],
    ),
    "a boolean in other words": (
        {"actions": [{**GOLD_ACTIONS[0], "checked": "maybe"}]},
        [("actions", 2, "checked", "type")],
    ),
    "two leading actions": (
        {"actions": [GOLD_ACTIONS[0], {**GOLD_ACTIONS[1], "rank": 1}]},
        [("actions", 3, "rank", "rank")],
    ),
    "the leading action behind another one": (
        {"actions": [{**GOLD_ACTIONS[0], "rank": 2}, {**GOLD_ACTIONS[1], "rank": 1}]},
        [("actions", 3, "rank", "rank")],
    ),
    "the same words twice": ({"actions": [GOLD_ACTIONS[0], GOLD_ACTIONS[0]]}, [("actions", 3, "rank", "rank"), ("actions", 3, "text", "double")]),
    "a paragraph named twice": (
        {"paragraphs": [GOLD_PARAGRAPHS[0], {**GOLD_PARAGRAPHS[1], "paragraph_id": PP}], "actions": [{"text": "Décide", "paragraph_id": PP}]},
        [("paragraphs", 2, "paragraph_id", "unique"), ("paragraphs", 3, "paragraph_id", "unique")],
    ),
    "paragraphs that overlap": (
        {"paragraphs": [GOLD_PARAGRAPHS[0], {**GOLD_PARAGRAPHS[1], "text": f"engagements,\n\n{GOLD_TEXTS[1]}"}], "actions": GOLD_ACTIONS[:1]},
        [("paragraphs", 3, "text", "overlap")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_faults(case: str, tmp_path: Path) -> None:
    tables, expected = WRONG[case]
    assert sorted(faults(write_gold_folder(tmp_path / "gold", **tables))) == sorted(expected)


def test_a_text_in_several_places_lists_them(tmp_path: Path) -> None:
    folder = write_gold_folder(tmp_path / "gold", actions=[{"text": "pelant", "paragraph_id": PP}])
    (finding,) = check_gold(folder).validation.findings
    second = GOLD_TEXT.index("rappelant") + 3
    assert finding.reason == (
        f"'pelant' stands there 2 times; give start and end: 3-9 (“Rap[pelant] la Décision No 17/0”); "
        f"{second}-{second + 6} (“ion No 17/04, et rap[pelant] ses engagements,  1”)"
    )


def replaced(name: str, old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        content = (folder / name).read_text(encoding="utf-8")
        assert old in content
        (folder / name).write_text(content.replace(old, new), encoding="utf-8")

    return change


BROKEN: dict[str, tuple[Callable[[Path], None], tuple[str, int, str, str]]] = {
    "no text": (lambda f: (f / f"texts/{DOC_ID}.txt").unlink(), ("documents", 2, "doc_id", "text")),
    "no source": (lambda f: (f / "source.txt").unlink(), ("documents", 2, "source_path", "source")),
    "a layer that there is not": (
        replaced("documents.csv", "paragraphs; actions", "paragraphs; verbs"),
        ("documents", 2, "layers", "closed-set"),
    ),
    "a layer without a table": (
        replaced("documents.csv", "paragraphs; actions", "paragraphs; clauses"),
        ("documents", 2, "layers", "missing-table"),
    ),
    "a column that is none": (replaced("actions.csv", "lemma", "lema"), ("actions", 1, "lema", "unknown-column")),
}


@pytest.mark.parametrize("case", BROKEN)
def test_broken_folders(case: str, tmp_path: Path) -> None:
    change, expected = BROKEN[case]
    folder = write_gold_folder(tmp_path / "gold")
    change(folder)
    assert expected in faults(folder)
    with pytest.raises(ClausierError) as raised:
        read_gold(folder)
    assert raised.value.code == "E151"


def test_another_source_is_told(tmp_path: Path) -> None:
    folder = write_gold_folder(tmp_path / "gold")
    rows = [{"doc_id": DOC_ID, "layers": "actions", "source_path": "source.txt", "source_sha256": "0" * 64}]
    write_table(folder / "documents.csv", rows)
    assert faults(folder) == [("documents", 2, "source_path", "source")]


def test_what_a_french_spreadsheet_makes_of_a_table_is_read(tmp_path: Path) -> None:
    folder = write_gold_folder(tmp_path / "gold")
    with (folder / "actions.csv").open(encoding="utf-8", newline="") as file:
        rows = [{**row, "checked": "VRAI"} for row in csv.DictReader(file)]
    write_table(folder / "actions.csv", rows, delimiter=";")
    assert faults(folder) == []
    assert all(row.checked for row in read_gold(folder).documents[0]["actions"])


def test_a_paragraph_counts_when_it_and_all_its_rows_are_checked(tmp_path: Path) -> None:
    rows = [{**GOLD_ACTIONS[0], "checked": "true"}, {**GOLD_ACTIONS[1], "checked": "false"}, *GOLD_ACTIONS[2:]]
    (document,) = read_gold(write_gold_folder(tmp_path / "gold", actions=rows)).documents
    assert [p.paragraph_id for p in document.checked_paragraphs("actions")] == [f"{DOC_ID}:OP1", f"{DOC_ID}:OP1(a)"]
    assert [row.text for row in document.gold_rows("actions")] == ["Décide", "Décide"]
    assert len(document.checked_paragraphs("paragraphs")) == 3
    assert document.checked_paragraphs("references") == ()  # Nobody corrects this layer.


@pytest.mark.parametrize(("make", "code"), [(lambda p: None, "E101"), (lambda p: p.mkdir(), "E114")])
def test_folders_that_are_none(make: Callable[[Path], None], code: str, tmp_path: Path) -> None:
    make(tmp_path / "gold")
    with pytest.raises(ClausierError) as raised:
        check_gold(tmp_path / "gold")
    assert raised.value.code == code


@given(text=st.text(alphabet="ab ’'", max_size=40), needle=st.text(alphabet="ab ’'", max_size=6), data=st.data())
def test_every_place_holds_the_text(text: str, needle: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = find_occurrences(needle, text, (start, end))
    plain = str.maketrans("’", "'")
    for a, b in found:
        assert start <= a < b <= end
        assert text[a:b].translate(plain) == needle.strip().translate(plain)
    told = data.draw(st.none() | st.tuples(st.integers(0, 20), st.integers(0, 20)))
    assert set(narrow_by_offsets(found, told)) <= set(found)
    assert bool(narrow_by_offsets(found, told)) == bool(found)


def test_segments_stand_one_behind_another() -> None:
    assert find_segments(["Rappelant", "rappelant"], GOLD_TEXTS[0], (0, len(GOLD_TEXTS[0]))) == [(0, 9), (35, 44)]
    assert find_segments(["rappelant", "Rappelant"], GOLD_TEXTS[0], (0, len(GOLD_TEXTS[0]))) is None
