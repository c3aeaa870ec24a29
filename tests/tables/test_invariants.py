"""A fault in a row stops where it arises, and says which cell it is."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from clausier.errors import ClausierError
from clausier.records import Annotation
from clausier.tables.invariants import check_annotation, check_keys
from clausier.tables.rows import tables_of
from tests.builders import make_annotation


def changed(field: str, index: int, **changes: Any) -> Callable[[Annotation], Annotation]:
    def change(made: Annotation) -> Annotation:
        rows = list(getattr(made, field))
        rows[index] = replace(rows[index], **changes)
        return replace(made, **{field: tuple(rows)})

    return change


def swapped(field: str) -> Callable[[Annotation], Annotation]:
    return lambda made: replace(made, **{field: tuple(reversed(getattr(made, field)))})


def of_document(**changes: Any) -> Callable[[Annotation], Annotation]:
    return lambda made: replace(made, document=replace(made.document, **changes))


PP1, OP1, ITEM = "PC.DEC-9301:PP1", "PC.DEC-9301:OP1", "PC.DEC-9301:OP1(a)"

FAULTS = [
    (of_document(source_path=""), "documents", "PC.DEC-9301", "source_path", "a required cell is empty"),
    (of_document(kind="décision"), "documents", "PC.DEC-9301", "kind", "not in the closed set"),
    (of_document(year="2009"), "documents", "PC.DEC-9301", "year", "text instead of a number"),
    (
        of_document(operative_count=True),
        "documents",
        "PC.DEC-9301",
        "operative_count",
        "a boolean is no count",
    ),
    (of_document(adopted_on="17.12.2009"), "documents", "PC.DEC-9301", "adopted_on", "not ISO 8601"),
    (of_document(adopted_on="2009-02-30"), "documents", "PC.DEC-9301", "adopted_on", "no such day"),
    (changed("paragraphs", 1, paragraph_id=PP1), "paragraphs", PP1, "paragraph_id", "an id stands twice"),
    (
        changed("paragraphs", 2, parent_id="PC.DEC-9301:OP7"),
        "paragraphs",
        ITEM,
        "parent_id",
        "no such parent",
    ),
    (changed("paragraphs", 0, doc_id="MC.DEC-1-09"), "paragraphs", PP1, "doc_id", "no such document"),
    (changed("paragraphs", 1, order=7), "paragraphs", OP1, "order", "a gap in the order"),
    (swapped("paragraphs"), "paragraphs", ITEM, "order", "not in document order"),
    (changed("paragraphs", 1, start=20), "paragraphs", OP1, "start", "paragraphs overlap"),
    (changed("paragraphs", 0, end=9), "paragraphs", PP1, "text", "text is not what the offsets cut out"),
    (changed("paragraphs", 2, end=900), "paragraphs", ITEM, "text", "offsets behind the end"),
    (
        changed("actions", 0, paragraph_id="PC.DEC-9301:PP9"),
        "actions",
        f"{PP1}.1",
        "paragraph_id",
        "no such paragraph",
    ),
    (swapped("actions"), "actions", f"{OP1}.1", "paragraph_id", "not in the order of paragraphs"),
    (
        changed("actions", 0, text="Rappelle"),
        "actions",
        f"{PP1}.1",
        "text",
        "text is not what the offsets cut out",
    ),
    (
        changed("actions", 2, form="indicative"),
        "actions",
        f"{ITEM}.1",
        "start",
        "outside its paragraph, not inherited",
    ),
    (
        changed("actions", 1, form="inherited"),
        "actions",
        f"{OP1}.1",
        "start",
        "inherited from no paragraph above",
    ),
    (
        changed("actions", 0, complement_end=None),
        "actions",
        f"{PP1}.1",
        "complement_end",
        "half a complement",
    ),
    (
        changed("actions", 0, complement_end=60),
        "actions",
        f"{PP1}.1",
        "complement_start",
        "complement in the next paragraph",
    ),
    (
        changed("references", 0, end=29),
        "references",
        f"{PP1}.r1",
        "text",
        "text is not what the offsets cut out",
    ),
    (
        changed("references", 0, citing_action="x"),
        "references",
        f"{PP1}.r1",
        "citing_action",
        "no such action",
    ),
    (changed("references", 0, status="found"), "references", f"{PP1}.r1", "status", "not in the closed set"),
]


def test_a_sound_document_passes() -> None:
    check_annotation(make_annotation())


def test_no_fault_is_listed_twice() -> None:
    cases = [(row, column, reason) for _, _, row, column, reason in FAULTS]
    assert len(set(cases)) == len(cases) > 0


@pytest.mark.parametrize(("change", "table", "row", "column"), [f[:4] for f in FAULTS], ids=[f[4] for f in FAULTS])
def test_a_fault_is_told_with_its_cell(
    change: Callable[[Annotation], Annotation], table: str, row: str, column: str
) -> None:
    with pytest.raises(ClausierError) as raised:
        check_annotation(change(make_annotation()))
    assert raised.value.code == "E190"
    assert raised.value.message.startswith(f"Internal fault: in table {table}, row {row}, column {column}: ")


def test_two_documents_of_one_name_are_told_before_they_are_written() -> None:
    made = [make_annotation(), make_annotation()]
    with pytest.raises(ClausierError, match=r"E190 .*table documents.*stands twice"):
        check_keys(tables_of(made, ()))


def test_a_reference_may_point_to_another_document_of_the_run_only() -> None:
    first, second = make_annotation(), make_annotation("PC.DEC-9302", "PC.DEC/9302", "PC.DEC/9301")
    linked = changed("references", 0, target_doc_id="PC.DEC-9301")(second)
    check_keys(tables_of([first, linked], ()))
    with pytest.raises(ClausierError, match="target_doc_id"):
        check_keys(tables_of([linked], ()))
