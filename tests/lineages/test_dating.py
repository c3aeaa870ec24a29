"""Only what is certainly earlier can be an ancestor, and what cannot be dated is reported."""

import pytest

from clausier.lineages.dating import Dating, dating_of
from tests.builders import make_decision, make_document
from tests.lineages.lineage_summaries import list_links, make_lineage, map_statuses

SENTENCE = "Décide de rester saisi de la question des ponts."

DATINGS = [
    ("2009-12-17", 2009, Dating("2009-12-17", "2009-12-17"), "its date"),
    ("2010-01-08", 2009, Dating("2010-01-08", "2010-01-08"), "the date counts, not the year of the number"),
    ("", 2009, Dating("2009-01-01", "2009-12-31"), "some day of the year"),
    ("", None, None, "neither is known"),
    ("1119-06-12", 1119, None, "a slip of the source: no such organisation then"),
    ("", 1944, None, "the year before the United Nations"),
    ("", 20091, None, "no year at all"),
]


@pytest.mark.parametrize(("adopted_on", "year", "expected", "why"), DATINGS)
def test_when_a_document_was_adopted(adopted_on: str, year: int | None, expected: Dating | None, why: str) -> None:
    assert dating_of(make_document("X", "", "", adopted_on=adopted_on, year=year)) == expected, why


ORDER = [
    (("2009-12-17", None), ("2009-12-18", None), True, "a day earlier"),
    (("2009-12-17", None), ("2009-12-17", None), False, "of one day, neither is the earlier"),
    (("2009-12-18", None), ("2009-12-17", None), False, "a day later"),
    (("", 2008), ("2009-01-01", None), True, "any day of the year before"),
    (("", 2009), ("2009-12-31", None), False, "perhaps, but who knows"),
    (("2009-01-01", None), ("", 2009), False, "perhaps, but who knows"),
    (("", 2009), ("", 2009), False, "of one year, neither"),
]


@pytest.mark.parametrize(("first", "second", "linked_at_all", "why"), ORDER)
def test_only_the_certainly_earlier_is_an_ancestor(
    first: tuple[str, int | None], second: tuple[str, int | None], linked_at_all: bool, why: str
) -> None:
    a, b = (
        make_decision(name, date, SENTENCE, year=year) for name, (date, year) in zip("AB", (first, second), strict=True)
    )
    later = [link for link in list_links(make_lineage(a, b)) if link[0] == "B:OP1"]
    assert later == ([("B:OP1", 1, "A:OP1", "verbatim")] if linked_at_all else []), why


def test_what_cannot_be_dated_is_nobodys_ancestor_but_is_reported_and_counted() -> None:
    found = make_lineage(
        make_decision("A", "2009-12-17", SENTENCE),
        make_decision("B", "", SENTENCE),
        make_decision("C", "1119-06-12", SENTENCE),
        make_decision("D", "", SENTENCE, year=2011),
    )
    assert list_links(found) == [("D:OP1", 1, "A:OP1", "verbatim")]
    assert map_statuses(found) == {"A:OP1": "new", "B:OP1": "undated", "C:OP1": "undated", "D:OP1": "verbatim"}
    assert [(p.code, p.message) for p in found.problems] == [
        ("W180", "Documents without date or year: 1 (B). They have no ancestors and are none."),
        ("W181", "Documents dated before 1945: 1 (C). They count as undated."),
        ("W182", "Documents of which only the year is known: 1 (D)."),
    ]
    (formula,) = found.formulae
    assert (formula.document_count, formula.first_date, formula.last_date) == (4, "2009-12-17", "2011")
    assert formula.years == "2009: 1; 2011: 1"
    assert (found.document_count, found.dated_count) == (4, 2)


def test_many_documents_without_date_are_counted_and_three_named() -> None:
    found = make_lineage(*(make_decision(f"D{n}", "", SENTENCE) for n in range(5)))
    assert [(p.code, p.message) for p in found.problems] == [
        ("W180", "Documents without date or year: 5 (D0, D1, D2 and 2 more). They have no ancestors and are none."),
        ("W183", "No document is certainly earlier than another one: no paragraph has ancestors."),
    ]
    (formula,) = found.formulae
    assert (formula.document_count, formula.first_doc_id, formula.first_date, formula.years) == (5, "", "", "")
