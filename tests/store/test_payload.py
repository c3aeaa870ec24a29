"""Documents come back from bytes as they were."""

import json
import zlib
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.errors import problem
from clausier.store.payload import (
    DamagedPayloadError,
    pack_annotation,
    pack_problems,
    payload_layout,
    unpack_annotation,
    unpack_problems,
)
from tests.builders import make_annotation

# What may stand in a decoded text: anything but lone surrogates.
TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(text=TEXT, title=TEXT)
def test_a_document_comes_back_as_it_was(text: str, title: str) -> None:
    made = make_annotation()
    made = replace(made, text=text, document=replace(made.document, title=title))
    made = replace(made, problems=(problem("W302", "a.txt", "PC.DEC-9301"),))
    assert unpack_annotation(pack_annotation(made)) == made


def test_problems_come_back_as_they_were() -> None:
    problems = (problem("E103", "leer.txt"), problem("W101", "é.txt", count=3))
    assert unpack_problems(pack_problems(problems)) == problems


def test_the_same_document_gives_the_same_bytes() -> None:
    assert pack_annotation(make_annotation()) == pack_annotation(make_annotation())


DAMAGED = [
    (b"", "no bytes"),
    (b"x" * 40, "other bytes"),
    (pack_annotation(make_annotation())[:-9], "cut short"),
    (zlib.compress(b"[1, 2"), "no JSON"),
    (zlib.compress(json.dumps(["text", [1]]).encode()), "tables are missing"),
    (zlib.compress(json.dumps(["text", [1], [], [], [], [], [], []]).encode()), "columns are missing"),
]


@pytest.mark.parametrize("unpack", [unpack_annotation, unpack_problems], ids=["annotation", "problems"])
@pytest.mark.parametrize("data", [d[0] for d in DAMAGED], ids=[d[1] for d in DAMAGED])
def test_other_bytes_are_refused(data: bytes, unpack: Callable[[bytes], object]) -> None:
    with pytest.raises(DamagedPayloadError):
        unpack(data)


def test_the_layout_names_the_columns_of_every_record() -> None:
    assert [part.split(":")[0] for part in payload_layout().split(";")] == [
        "document",
        "paragraphs",
        "actions",
        "clauses",
        "entities",
        "references",
        "problems",
    ]
    assert "actions:doc_id,paragraph_id,action_id," in payload_layout()
