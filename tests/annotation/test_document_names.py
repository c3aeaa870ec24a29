"""Names of documents are unique over a run, in all keys of all rows."""

from dataclasses import replace

from clausier.annotation.document_names import DocumentNames, rename, with_assigned_name
from clausier.records import Annotation
from clausier.tables.invariants import check_annotation
from tests.builders import make_annotation


def test_a_renamed_document_is_the_same_document_under_another_name() -> None:
    renamed = rename(make_annotation(), "PC.DEC-9301-2")
    check_annotation(renamed)
    assert renamed == replace(
        make_annotation("PC.DEC-9301-2"), document=replace(make_annotation().document, doc_id="PC.DEC-9301-2")
    )


def test_renaming_there_and_back_changes_nothing() -> None:
    assert rename(rename(make_annotation(), "x"), "PC.DEC-9301") == make_annotation()


def test_texts_and_symbols_that_look_like_the_name_stay() -> None:
    made = make_annotation("9301", symbol="9301", cites="9301")
    renamed = rename(made, "new")
    assert renamed.document.symbol == "9301"
    assert renamed.document.number == "9301"
    assert renamed.references[0].symbol == "9301"
    assert renamed.paragraphs[0].paragraph_id == "new:PP1"


def test_names_are_counted_on_and_told() -> None:
    names = DocumentNames()
    made: list[Annotation] = [
        with_assigned_name(make_annotation(name), names.assign(name)) for name in ("A", "A", "B", "a", "A-2")
    ]
    assert [a.document.doc_id for a in made] == ["A", "A-2", "B", "a-3", "A-2-2"]
    assert [[p.code for p in a.problems] for a in made] == [[], ["W102"], [], ["W102"], ["W102"]]
    assert made[1].problems[0].doc_id == "A-2"
    assert made[1].problems[0].message == "Another document of this run has the name A too; this one is A-2."
