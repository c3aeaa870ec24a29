"""Model folders as data: read and written to the byte; each way in which a file can be broken has its code."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clausier.errors import ClausierError
from clausier.model_files.contents import read_contents, write_contents
from clausier.model_files.json_object import MAX_DEPTH, parse_object
from tests.builders import (
    NOTE_ENTRY,
    REQUEST_ENTRY,
    SMALL_MODEL,
    join_json_lines,
    nest_json,
    replace_actions,
    write_model,
)
from tests.conftest import ROOT

SHIPPED = ROOT / "models" / "fr_osce_decisions"


def test_the_shipped_model_is_written_as_the_same_bytes(tmp_path: Path) -> None:
    write_contents(read_contents(SHIPPED), tmp_path / "copy")
    before = {path.name: path.read_bytes() for path in SHIPPED.iterdir() if path.is_file()}
    assert len(before) >= 8
    assert {path.name: path.read_bytes() for path in (tmp_path / "copy").iterdir()} == before


def test_what_is_written_is_read(tmp_path: Path) -> None:
    assert read_contents(write_model(tmp_path / "model")) == SMALL_MODEL


def test_entries_keep_the_order_of_the_file_and_their_keys_theirs(tmp_path: Path) -> None:
    model = write_model(tmp_path / "model")
    backwards = [dict(reversed(entry.items())) for entry in (REQUEST_ENTRY, NOTE_ENTRY)]
    (model / "actions.jsonl").write_text(join_json_lines(*backwards), encoding="utf-8")
    read = read_contents(model).entries["actions.jsonl"]
    assert [list(entry.items()) for entry in read.values()] == [list(entry.items()) for entry in backwards]


# Python cuts lines at these as well, JSON does not escape them, and entries learned from texts may hold them.
SEPARATORS = "\u2028\u2029\x85\x0b\x0c\x1c\x1d\x1e"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(
    said=st.text(st.one_of(st.sampled_from(SEPARATORS + "\r\n\"\\'{}"), st.characters(exclude_categories=["Cs"]))),
    weight=st.floats(allow_nan=False, allow_infinity=False),
)
def test_any_text_and_any_weight_are_read_as_they_were_written(
    said: str, weight: float, tmp_path_factory: pytest.TempPathFactory
) -> None:
    model = tmp_path_factory.mktemp("any") / "model"
    contents = replace(
        replace_actions({**NOTE_ENTRY, "lemma": said}), weights={said: {"other": weight}}, weights_description=said
    )
    write_contents(contents, model)
    assert read_contents(model) == contents


def test_meta_may_say_more_than_it_must(tmp_path: Path) -> None:
    parent = {"name": "fr_osce_decisions", "version": "0.1.0", "fingerprint": "0" * 64}
    model = write_model(tmp_path / "model", parent=parent, seed=3, unknown=[None, {"deep": [1.5]}])
    assert read_contents(model).meta == {
        **SMALL_MODEL.meta,
        "parent": parent,
        "seed": 3,
        "unknown": [None, {"deep": [1.5]}],
    }


BROKEN = [
    ("actions.jsonl", '{"id": "noter"\n', "E202", "a line that is cut off"),
    ("actions.jsonl", '"noter"\n', "E202", "JSON, but no object"),
    ("actions.jsonl", nest_json(100_000) + "\n", "E202", "nested deeper than the parser of JSON can follow"),
    ("actions.jsonl", nest_json(MAX_DEPTH + 1) + "\n", "E202", "nested deeper than what reads it could follow"),
    (
        "actions.jsonl",
        join_json_lines(NOTE_ENTRY, NOTE_ENTRY),
        "E205",
        "two entries with one id: one of them would be lost",
    ),
    ("actions.jsonl", None, "E201", "not a file"),
    ("kinds.json", None, "E206", "missing"),
    ("kinds.json", "{", "E206", "cut off"),
    ("kinds.json", "[]", "E206", "no object"),
    ("kinds.json", '{"description": "x"}', "E206", "no observations"),
    ("kinds.json", '{"observations": {"front": 3}}', "E206", "a weight without a kind"),
    ("kinds.json", '{"observations": {"front": {"other": "3"}}}', "E206", "a weight that is text"),
    ("kinds.json", '{"observations": {"front": {"other": true}}}', "E206", "a weight that is no number"),
    ("kinds.json", '{"observations": {"front": {"other": NaN}}}', "E206", "a sum with it means nothing"),
    ("kinds.json", '{"observations": {"front": {"other": 1e400}}}', "E206", "infinite"),
    ("kinds.json", '{"observations": {"front": {"other": 1' + "0" * 400 + "}}}", "E206", "larger than any float"),
    ("meta.json", None, "E208", "missing"),
    ("meta.json", "[]", "E208", "no object"),
    ("meta.json", nest_json(100_000), "E208", "nested deeper than the parser of JSON can follow"),
    ("config.cfg", None, "E210", "missing"),
]


@pytest.mark.parametrize(("file", "content", "code"), [case[:3] for case in BROKEN], ids=[case[3] for case in BROKEN])
def test_a_broken_file_is_reported_with_its_name(file: str, content: str | None, code: str, tmp_path: Path) -> None:
    model = write_model(tmp_path / "model")
    (model / file).unlink()
    if content is not None:
        (model / file).write_text(content, encoding="utf-8")
    elif file.endswith(".jsonl"):
        (model / file).mkdir()
    with pytest.raises(ClausierError, match=file.replace(".", r"\.")) as raised:
        read_contents(model)
    assert raised.value.code == code


@pytest.mark.parametrize("file", ["actions.jsonl", "kinds.json", "meta.json", "config.cfg"])
def test_bytes_that_are_not_utf_8_are_reported(file: str, tmp_path: Path) -> None:
    model = write_model(tmp_path / "model")
    (model / file).write_bytes(b"\xff")
    codes = {"actions.jsonl": "E201", "kinds.json": "E206", "meta.json": "E208", "config.cfg": "E210"}
    with pytest.raises(ClausierError) as raised:
        read_contents(model)
    assert raised.value.code == codes[file]


def test_nesting_is_read_up_to_its_limit() -> None:
    assert parse_object(nest_json(MAX_DEPTH))
    with pytest.raises(ValueError, match="nested too deeply"):
        parse_object(nest_json(MAX_DEPTH + 1))
