"""Offsets: every character of the document text knows where it stood in the source."""

import re
import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clausier.structure.invisible_characters import RARE_WHITE_SPACE
from clausier.structure.lines import read_lines
from clausier.structure.offsets import MappedTextBuilder, clean_pieces

WORDS = st.text(alphabet="abcdeféèàçœÉÀ’'-«»0123456789\U0001d49c", min_size=1, max_size=9)
GAPS = st.sampled_from([" ", "  ", "\n", " \n ", "\r\n", "\u00a0", "\u202f", "\t"])
UNSEEN = st.text(alphabet=" \n\t\u00a0\u00ad\u0002\u200b\u200e\u2060\ufeff", max_size=6)


@given(st.lists(st.tuples(WORDS, GAPS), min_size=1, max_size=30))
def test_white_space_is_folded_and_every_character_found_again(pairs: list[tuple[str, str]]) -> None:
    source = "".join(word + gap for word, gap in pairs)
    builder = MappedTextBuilder(source)
    start, end = builder.add_paragraph([(0, len(source))])
    text, offsets = builder.build()
    assert (start, end) == (0, len(text))
    assert "  " not in text and "\n" not in text
    for index, character in enumerate(text):
        origin = source[offsets.to_source(index)]
        assert origin == character or (origin.isspace() and character == " ")


@given(st.lists(st.lists(st.tuples(UNSEEN, WORDS, UNSEEN), min_size=1, max_size=4), min_size=1, max_size=4))
@example([[("", "54/599.", ""), ("", "a", "\u00ad \u00ad")]])
@example([[("", "54/599.", "\n\u00ad \u00ad\n")]])
@example([[("\ufeff ", "mot", " \u200b "), ("\u200b ", "mot", "\u00ad")]])
def test_what_is_not_seen_leaves_no_space_at_the_edges_and_none_doubled(
    pieces: list[list[tuple[str, str, str]]],
) -> None:
    source, stretches = "", []
    for piece in pieces:
        text = "".join("".join(parts) for parts in piece)
        stretches.append((len(source), len(source) + len(text)))
        source += text
    builder = MappedTextBuilder(source)
    builder.add_paragraph([(0, 0)])
    start, end = builder.add_paragraph(stretches)
    text, offsets = builder.build()
    assert text[start:end] and text[start:end] == text[start:end].strip()
    assert "  " not in text
    assert source[offsets.to_source(start)] == text[start]
    assert source[offsets.to_source(end - 1)] == text[end - 1]


def test_rare_white_space_is_all_white_space_but_the_plain_space() -> None:
    rare = re.compile(f"[{RARE_WHITE_SPACE}]")
    characters = [chr(code) for code in range(sys.maxunicode + 1)]
    assert [c for c in characters if rare.match(c)] == [c for c in characters if c.isspace() and c != " "]


@given(st.lists(st.lists(st.tuples(WORDS, UNSEEN, GAPS), min_size=1, max_size=5), min_size=1, max_size=5))
def test_a_paragraph_cleaned_before_is_appended_as_one_cleaned_anew(
    paragraphs: list[list[tuple[str, str, str]]],
) -> None:
    source, pieces = "", []
    for words in paragraphs:
        text = "".join("".join(parts) for parts in words)
        pieces.append((len(source), len(source) + len(text)))
        source += text
    anew, reused = MappedTextBuilder(source), MappedTextBuilder(source)
    for piece in pieces:
        assert reused.add_cleaned(*clean_pieces(source, [piece])) == anew.add_paragraph([piece])
    assert reused.build() == anew.build()


@given(st.lists(st.lists(WORDS, min_size=1, max_size=8), min_size=1, max_size=6), st.data())
def test_paragraphs_cut_out_of_furniture_keep_their_place(paragraphs: list[list[str]], data: st.DataObject) -> None:
    source, pieces = "", []
    for words in paragraphs:
        source += data.draw(st.sampled_from(["- 2 -\n", "PCOFJ560\n\n", "", "\n\n"]))
        piece = []
        for half in (words[: len(words) // 2], words[len(words) // 2 :]):
            if half:
                piece.append((len(source), len(source) + len(" ".join(half))))
                source += " ".join(half) + "\n- 3 -\n"
        pieces.append(piece)
    builder = MappedTextBuilder(source)
    spans = [builder.add_paragraph(piece) for piece in pieces]
    text, offsets = builder.build()
    for (start, end), piece in zip(spans, pieces, strict=True):
        assert offsets.to_source(start) == piece[0][0]
        assert offsets.to_source(end - 1) == piece[-1][1] - 1
        assert text[end - 1] == source[piece[-1][1] - 1]


@given(st.text(max_size=300))
def test_lines_are_stretches_of_any_text(source: str) -> None:
    lines = read_lines(source)
    for line in lines:
        assert source[line.start : line.end] == line.text
        assert line.text == line.text.strip() and line.text
    assert [line.start for line in lines] == sorted(line.start for line in lines)
    outside = set(range(len(source))) - {i for line in lines for i in range(line.start, line.end)}
    assert all(source[i].isspace() or unicodedata.category(source[i])[0] == "C" for i in outside)


def test_lines_of_nothing_to_see_are_blank() -> None:
    lines = read_lines("\u00ad \u200b\nDécide\u00ad\n\ufeff\n\ufeffRappelant \u200e\n")
    assert [(line.text, line.after_gap) for line in lines] == [("Décide\u00ad", True), ("Rappelant", True)]


HYPHENS = [
    # source, cleaned text, reason
    ("coopé-\nration", "coopération", "a hyphen at a line end is undone"),
    ("politico-\nmilitaire", "politico-militaire", "a compound keeps its hyphen"),
    ("sous-\nrégional", "sous-régional", "a compound keeps its hyphen"),
    ("celle-\nci", "celle-ci", "a pronoun keeps its hyphen"),
    ("hommes-\nfemmes et hommes-femmes", "hommes-femmes et hommes-femmes", "the text has the word elsewhere"),
    ("indépen\u00ad dants", "indépendants", "a soft hyphen with the space that extraction left"),
    ("con\u00adsidérant", "considérant", "a soft hyphen inside a line"),
    ("pronon› cées", "prononcées", "the line-end sign of scanned volumes"),
    ("haut niveau -\nvoir", "haut niveau - voir", "a dash between words is no hyphen"),
    ("États-\nUnis", "États-Unis", "a hyphen before a capital is the word's own"),
    ("2001-\n2003", "2001-2003", "a hyphen between numbers is their own"),
    ("vie\ufeff privée", "vie privée", "a byte-order mark inside the text means nothing"),
]


@pytest.mark.parametrize(("source", "expected"), [h[:2] for h in HYPHENS], ids=[f"{h[2]} ({h[1]})" for h in HYPHENS])
def test_hyphenation_is_undone(source: str, expected: str) -> None:
    assert clean_pieces(source, [(0, len(source))])[0] == expected
    # The same where each line is a piece of its own, as they are without the furniture of pages.
    ends = [i for i, c in enumerate(source) if c == "\n"]
    assert (
        clean_pieces(source, list(zip([0, *(i + 1 for i in ends)], [*ends, len(source)], strict=True)))[0] == expected
    )


def test_no_case_of_hyphenation_is_lost() -> None:
    assert len(HYPHENS) >= 12


def test_a_soft_hyphen_joins_over_pieces() -> None:
    source = "des indépen\u00ad\n- 2 -\ndants et des bour\ufffe\nses"
    pieces = [(0, 12), (19, len(source))]
    assert clean_pieces(source, pieces)[0] == "des indépendants et des bourses"


def test_a_word_cut_by_a_page_break_is_joined() -> None:
    source = "les résolu-\n\n- 2 -\n\ntions pertinentes"
    pieces = [(0, 11), (20, len(source))]
    assert clean_pieces(source, pieces)[0] == "les résolutions pertinentes"
