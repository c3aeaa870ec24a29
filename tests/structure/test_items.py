"""Items and their position below a paragraph."""

import pytest

from clausier.structure.items import nest_items
from clausier.structure.printed_numbers import read_marker

LISTS = [
    # printed numbers in order ("" = none, a number without bracket = a paragraph of its own), expected paths, reason
    (["1.", "a)", "b)", "2.", "a)"], ["", "(a)", "(b)", "", "(a)"], "each paragraph counts its items afresh"),
    (["1.", "a)", "i)", "ii)", "b)"], ["", "(a)", "(a)(i)", "(a)(ii)", "(b)"], "a list in a list"),
    (
        ["1.", "g)", "h)", "i)", "j)"],
        ["", "(a)", "(b)", "(c)", "(d)"],
        "behind h), i) is a letter; we count from a",
    ),
    (["1.", "–", "–"], ["", "(1)", "(2)"], "dashes are counted"),
    (
        ["1.", "a)", "–", "–", "b)", "–"],
        ["", "(a)", "(a)(1)", "(a)(2)", "(b)", "(b)(1)"],
        "dashes below letters",
    ),
    (
        ["1.", "i)", "a)", "b)", "ii)"],
        ["", "(i)", "(i)(a)", "(i)(b)", "(ii)"],
        "letters below Roman numerals",
    ),
    (["1.", "a)", "c)"], ["", "(a)", "(b)"], "a number that is missing opens no list"),
]


@pytest.mark.parametrize(("printed", "expected"), [case[:2] for case in LISTS], ids=[case[2] for case in LISTS])
def test_positions(printed: list[str], expected: list[str]) -> None:
    markers = [read_marker(number) for number in printed]
    items = [not number.endswith(".") for number in printed]
    assert ["".join(position.path) for position in nest_items(markers, items)] == expected


def test_no_list_is_lost() -> None:
    assert len(LISTS) >= 7
