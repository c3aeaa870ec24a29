"""What is shown is the text: nothing lost, doubled or obeyed, however marks overlap and lines break."""

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from clausier.display.marks import LAYER_MARKS, InlineMark
from clausier.display.pieces import split_at_marks, styled_text
from clausier.display.wrapping import line_spans
from clausier.layers import LAYERS
from clausier.safety.terminal import escaped_json, visible

TEXTS = st.text(max_size=60)
MARKS = st.lists(
    st.builds(
        InlineMark, st.integers(0, 60), st.integers(0, 60), st.sampled_from(list(LAYER_MARKS)), st.text(max_size=5)
    ),
    max_size=8,
)


@given(TEXTS, MARKS)
def test_with_marks_removed_the_text_is_what_it_was(text: str, marks: list[InlineMark]) -> None:
    inside = [mark for mark in marks if mark.start < mark.end <= len(text)]
    pieces = split_at_marks(text, inside, frozenset(LAYER_MARKS))
    assert "".join(piece.text for piece in pieces if piece.printed) == visible(text)
    assert styled_text(pieces).plain == "".join(piece.text for piece in pieces)
    brackets = "".join(piece.text[-1:] for piece in pieces if not piece.printed)
    assert len(brackets) == 2 * len(inside)
    assert split_at_marks(text, inside, frozenset()) == [piece for piece in pieces if piece.printed]


def test_crossing_stretches_keep_their_own_brackets() -> None:
    marks = [
        InlineMark(0, 4, "references", "x"),
        InlineMark(2, 6, "actions", "y"),
        InlineMark(2, 4, "clauses", "1 main"),
    ]
    assert styled_text(split_at_marks("abcdef", marks, frozenset(LAYER_MARKS))).plain == "{ab[⟦cd|1 main⟧|x}ef|y]"


@given(st.text(max_size=80))
def test_no_control_character_reaches_the_terminal(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not {unicodedata.category(c) for c in shown} & {"Cc", "Cs", "Zl", "Zp"}
    assert all(a == b for a, b in zip(text, shown, strict=True) if a.isprintable())


@given(st.text(max_size=80))
def test_escaped_json_is_the_same_json(text: str) -> None:
    printed = escaped_json(json.dumps(text, ensure_ascii=False))
    assert json.loads(printed) == text
    assert not {unicodedata.category(c) for c in printed} & {"Cc", "Cs", "Zl", "Zp"}


@given(st.text(alphabet="ab \u00a0é« 漢", max_size=80), st.integers(2, 30))
def test_lines_leave_out_spaces_only_and_fit(text: str, width: int) -> None:
    lines = line_spans(text, width)
    last = 0
    for start, end in lines:
        assert text[last:start].strip(" ") == ""
        assert sum(2 if c == "漢" else 1 for c in text[start:end].lstrip(" ")) <= width
        last = end
    assert text[last:].strip(" ") == ""


def test_lines_do_not_break_at_no_break_spaces() -> None:
    assert line_spans("le «\u00a0droit\u00a0»", 9) == [(0, 2), (3, 12)]


def test_every_layer_has_a_mark_of_its_own() -> None:
    assert set(LAYER_MARKS) == set(LAYERS)
    brackets = [bracket for mark in LAYER_MARKS.values() for bracket in (mark.opening, mark.closing)]
    assert len(set(brackets)) == 2 * len(LAYERS)
