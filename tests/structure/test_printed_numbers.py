"""Printed numbers."""

import pytest

from clausier.structure.printed_numbers import read_marker

MARKERS = [
    # text, styles, values, printed, reason
    ("1. Décide de renforcer", ("arabic",), (1,), "1.", "the usual number of an operative paragraph"),
    ("12) Invite", ("arabic",), (12,), "12)", "a number closed by a bracket"),
    ("1.Décide", ("arabic",), (1,), "1.", "no space behind the stop"),
    ("1.", ("arabic",), (1,), "1.", "a number alone on its line"),
    ("a) De fournir", ("letter",), (1,), "a)", "an item"),
    ("(b) De fournir", ("letter",), (2,), "(b)", "an item in two brackets"),
    ("a ) Examen", ("letter",), (1,), "a )", "italics that the extraction set apart"),
    ("i) les stocks", ("letter", "roman"), (9, 1), "i)", "one letter that is also a Roman numeral"),
    ("iv) les stocks", ("roman",), (4,), "iv)", "a Roman numeral"),
    ("– Réunir", ("dash",), (0,), "–", "a dash"),
    ("•", ("dash",), (0,), "•", "a bullet alone on its line"),
    ("1° De constater", ("degree",), (1,), "1°", "legal numbering"),
    ("3.2. à soutenir", ("decimal",), (2,), "3.2.", "the second item of paragraph 3"),
]
NO_MARKERS = [
    ("2011. Le Conseil", "a year"),
    ("1.5 million d’euros", "a decimal"),
    ("54/142. Préparatifs", "the number of a resolution"),
    ("10 heures – 13 heures", "an hour"),
    ("À cet égard", "a capital that begins a sentence"),
    ("-Unis", "the second half of a word"),
    ("a décidé", "a verb"),
]


@pytest.mark.parametrize(("text", "styles", "values", "printed", "reason"), MARKERS)
def test_markers(text: str, styles: tuple[str, ...], values: tuple[int, ...], printed: str, reason: str) -> None:
    marker = read_marker(text)
    assert marker is not None, reason
    assert (marker.styles, marker.values, marker.text) == (styles, values, printed), reason
    assert text[: marker.length].strip() == printed


@pytest.mark.parametrize(("text", "reason"), NO_MARKERS)
def test_other_beginnings(text: str, reason: str) -> None:
    assert read_marker(text) is None, reason
