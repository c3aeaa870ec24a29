"""Kinds are decided over the whole part."""

from clausier.structure.kind_decoding import decode_kinds
from clausier.structure.kind_features import KindWeights

WEIGHTS = KindWeights(
    {
        "participle": {"preambular": 5.0, "operative": -4.0, "heading": -9.0, "other": -9.0},
        "verb": {"operative": 5.0, "preambular": -5.0, "other": -3.0},
        "number": {"operative": 3.0, "preambular": -1.0, "other": -1.0},
        "text": {"other": 1.0},
        "weak": {"preambular": 0.5},
    }
)


def kinds(*units: str, follows: tuple[int, ...] = ()) -> list[str]:
    return decode_kinds(
        [tuple(unit.split()) for unit in units], WEIGHTS, [index in follows for index in range(len(units))]
    )


def test_a_preamble_does_not_come_back() -> None:
    found = kinds("participle", "participle", "verb number", "participle number", "verb number")
    assert found == ["preambular", "preambular", "operative", "operative", "operative"]


def test_position_decides_where_the_opener_does_not() -> None:
    assert kinds("participle", "weak", "verb") == ["preambular", "preambular", "operative"]
    assert kinds("verb", "weak", "verb")[1] != "preambular"


def test_items_take_over_the_kind_before_them() -> None:
    assert kinds("participle", "text", "verb", "text", "text", follows=(1, 3, 4)) == [
        "preambular", "preambular", "operative", "operative", "operative",
    ]  # fmt: skip


def test_text_behind_the_body_is_other() -> None:
    assert kinds("participle", "verb", "text", "text") == ["preambular", "operative", "other", "other"]


def test_nothing_to_decide() -> None:
    assert decode_kinds([], WEIGHTS) == []
