"""Shapes of symbols that a model gives as data."""

import json
from pathlib import Path
from typing import Any

import pytest

from clausier.components.context import ParagraphContext
from clausier.components.references.component import ReferenceMatcher, build_reference_matcher
from clausier.components.references.registry import Registry
from clausier.components.references.symbol_shapes import read_shapes
from clausier.errors import ClausierError

YEAR, NUMBER = {"DIGITS": [4, 4]}, {"DIGITS": [1, 4]}
COUNCIL = [{"TEXT": "CM/Rec("}, YEAR, {"TEXT": ")"}, NUMBER]


def write(path: Path, pattern: Any, kind: str = "other") -> Path:
    entry = {
        "label": "shape", "id": "cm-rec", "pattern": pattern, "kind": kind, "organisation": "Conseil de l’Europe",
        "provenance": "usage",
    }  # fmt: skip
    path.write_text(json.dumps(entry) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def matcher(tmp_path: Path) -> ReferenceMatcher:
    return build_reference_matcher((), Registry([]), read_shapes(write(tmp_path / "shapes.jsonl", COUNCIL)))


CASES = {
    "alone": ("Vu CM/Rec(2010)5 sur", ["CM/Rec(2010)5"]),
    "behind its noun": ("la recommandation CM/Rec(2010)5 sur", ["recommandation CM/Rec(2010)5"]),
    "in brackets": ("le texte (CM/Rec(2012)13), qui", ["CM/Rec(2012)13"]),
    "more digits than the shape has": ("Vu CM/Rec(2010)51234 sur", []),
    "within a longer word": ("Vu XCM/Rec(2010)5 et CM/Rec(2010)5bis sur", []),
    "other letters": ("Vu CM/Res(2010)5 sur", []),
}


@pytest.mark.parametrize("case", CASES)
def test_symbols_of_a_shape_are_found(matcher: ReferenceMatcher, case: str) -> None:
    text, expected = CASES[case]
    assert [m.text for m in matcher.match_text(text, ParagraphContext("preambular"))] == expected


def test_they_have_the_kind_and_organisation_of_the_shape(matcher: ReferenceMatcher) -> None:
    (match,) = matcher.match_text("Vu CM/Rec(2010)5 sur", ParagraphContext("preambular"))
    assert (match.kind, match.organisation, match.canonical_id, match.rule_id) == (
        "other", "Conseil de l’Europe", "CM/Rec(2010)5", "shape:cm-rec",
    )  # fmt: skip


def test_a_model_without_the_file_has_no_shapes(tmp_path: Path) -> None:
    assert read_shapes(tmp_path / "shapes.jsonl") == ()


FAULTS = {
    "no list": "CM/Rec",
    "a slot that is neither": [{"TEXT": "CM/Rec("}, {"REGEX": ".*"}],
    "unbounded digits": [{"TEXT": "CM/Rec("}, {"DIGITS": [1, 9]}],
    "bounds the wrong way round": [{"TEXT": "CM/Rec("}, {"DIGITS": [4, 1]}],
    "runs of digits side by side": [{"TEXT": "CM/Rec("}, YEAR, NUMBER],
    "no digits: it would be a word": [{"TEXT": "CM/Rec"}],
    "no letters in front: any number would do": [{"TEXT": "("}, YEAR, {"TEXT": ")"}],
    "a text too long": [{"TEXT": "C" * 41}, YEAR],
    "too many slots": [{"TEXT": "CM"}, YEAR] * 7,
}


@pytest.mark.parametrize("case", FAULTS)
def test_a_broken_pattern_is_told(tmp_path: Path, case: str) -> None:
    path = write(tmp_path / "shapes.jsonl", FAULTS[case])
    with pytest.raises(ClausierError) as raised:
        read_shapes(path)
    assert raised.value.code == "E203", case
    assert str(path) in raised.value.message


def test_so_is_an_unknown_kind(tmp_path: Path) -> None:
    with pytest.raises(ClausierError) as raised:
        read_shapes(write(tmp_path / "shapes.jsonl", COUNCIL, kind="poem"))
    assert raised.value.code == "E203"
