"""Files that were damaged on the way or made to do harm end in a coded error, or in rows."""

import contextlib

from hypothesis import given
from hypothesis import strategies as st

from clausier.errors import ClausierError
from clausier.gold.exchange.brat import read_brat, to_brat
from clausier.gold.exchange.brat_config import known_layers
from clausier.gold.exchange.correcting import apply_corrections
from clausier.gold.exchange.notes import parse_note
from clausier.gold.exchange.tool_files import ToolFile
from clausier.gold.exchange.tool_spans import ToolDocument
from clausier.gold.exchange.typesystem import type_system
from clausier.gold.exchange.xmi import read_xmi, to_xmi
from clausier.gold.records import GOLD_LAYERS
from tests.fuzz.mutations import damaged
from tests.fuzz.profiles import cases
from tests.gold.exchange.gold_documents import DOC, TEXT, make_gold

XMI = to_xmi(make_gold())
TYPES = str(type_system().to_xml()).encode()
ANNOTATIONS = to_brat(make_gold())
DIGITS = st.text("0123456789-", min_size=1, max_size=12)


@cases(100)
@given(damaged(st.just(XMI)), st.just(TYPES))
def test_damaged_xmi(data: bytes, types: bytes) -> None:
    with contextlib.suppress(ClausierError):
        apply_corrections(make_gold(), read_xmi(ToolFile("a.xmi", (DOC,), data, types)))


@cases(100)
@given(damaged(st.just(TYPES)))
def test_damaged_type_systems(types: bytes) -> None:
    with contextlib.suppress(ClausierError):
        apply_corrections(make_gold(), read_xmi(ToolFile("a.xmi", (DOC,), XMI, types)))


@cases(200)
@given(st.integers(0, XMI.count(b'"') // 2 - 1), DIGITS)
def test_numbers_that_were_changed(which: int, number: str) -> None:
    """Ids, offsets, members and features, each with another value."""
    parts = XMI.split(b'"')
    parts[2 * which + 1] = number.encode()
    with contextlib.suppress(ClausierError):
        apply_corrections(make_gold(), read_xmi(ToolFile("a.xmi", (DOC,), b'"'.join(parts), TYPES)))


@cases(200)
@given(damaged(st.just(ANNOTATIONS.encode())))
def test_damaged_annotations(data: bytes) -> None:
    with contextlib.suppress(ClausierError):
        spans = read_brat(data, TEXT, "a.ann")
        apply_corrections(make_gold(), ToolDocument("a.ann", (DOC,), None, frozenset(GOLD_LAYERS), spans))


@cases(200)
@given(st.text(st.sampled_from("\\|= u0dnrowteU\n")), st.text())
def test_any_note_and_configuration(note: str, other: str) -> None:
    for text in (note, other):
        cells, remark = parse_note(text, {"row", "note"})
        assert set(cells) <= {"row", "note"} and "\ud800" not in remark
        assert known_layers(f"[entities]\n{text}") <= frozenset(GOLD_LAYERS)
