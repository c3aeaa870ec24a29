"""Marks lose no character of the text, however they overlap."""

from hypothesis import given
from hypothesis import strategies as st

from clausier.display.marks import LAYER_MARKS, Mark
from clausier.display.pieces import cut
from clausier.display.safe import escaped_json, visible
from clausier.layers import LAYERS


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(st.text(max_size=60))
    places = st.integers(0, len(text))
    pairs = draw(
        st.lists(st.tuples(places, places, st.sampled_from(sorted(LAYER_MARKS)), st.text(max_size=5)), max_size=8)
    )
    return text, [Mark(min(a, b), max(a, b), layer, label) for a, b, layer, label in pairs]


@given(marked(), st.sets(st.sampled_from(sorted(LAYER_MARKS))))
def test_the_printed_pieces_make_up_the_text(case: tuple[str, list[Mark]], bracketed: set[str]) -> None:
    text, marks = case
    pieces = cut(text, marks, bracketed)
    assert "".join(piece.text for piece in pieces if piece.printed) == visible(text)
    shown = [mark for mark in marks if mark.layer in bracketed and mark.start < mark.end]
    assert sum(not piece.printed for piece in pieces) == 2 * len(shown)


@given(st.text())
def test_no_control_character_reaches_the_terminal(text: str) -> None:
    for made in (visible(text), escaped_json(text)):
        assert not any("\x7f" <= character <= "\x9f" for character in made)
    assert not any(character < " " for character in visible(text))
    assert len(visible(text)) == len(text)


def test_every_layer_has_a_mark() -> None:
    assert set(LAYER_MARKS) == set(LAYERS)
    brackets = [bracket for mark in LAYER_MARKS.values() for bracket in (mark.opening, mark.closing)]
    assert len(set(brackets)) == 8
