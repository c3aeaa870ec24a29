"""Models as data: read and written to the byte, compared, listed and shown."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import click.testing
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.cli import main
from clausier.errors import ClausierError
from clausier.model_files.contents import ModelContents, read_contents, write_contents
from clausier.model_files.difference import difference
from tests.conftest import ROOT

SHIPPED = ROOT / "models" / "fr_osce_decisions"


def models(*arguments: str) -> click.testing.Result:
    result = click.testing.CliRunner().invoke(main, ["models", *arguments])
    assert isinstance(result.exception, SystemExit | None), result.exception
    return result


def test_what_was_read_is_written_to_the_byte(tmp_path: Path) -> None:
    write_contents(read_contents(SHIPPED), tmp_path / "again")
    names = sorted(path.name for path in SHIPPED.iterdir())
    assert sorted(path.name for path in (tmp_path / "again").iterdir()) == names
    assert len(names) > 6
    for name in names:
        assert (tmp_path / "again" / name).read_bytes() == (SHIPPED / name).read_bytes(), name


BROKEN = {
    "no JSON": ("actions.jsonl", "{", "E202"),
    "an id twice": ("actions.jsonl", '{"id": "a"}\n{"id": "a"}\n', "E205"),
    "weights that are none": ("kinds.json", "[]", "E206"),
    "weights without observations": ("kinds.json", "{}", "E206"),
    "meta that is none": ("meta.json", "[]", "E208"),
    "a file that is no text": ("config.cfg", "\udcff", "E201"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_broken_models(case: str, tmp_path: Path) -> None:
    name, text, code = BROKEN[case]
    shutil.copytree(SHIPPED, tmp_path / "model")
    (tmp_path / "model" / name).write_text(text, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(ClausierError) as raised:
        read_contents(tmp_path / "model")
    assert raised.value.code == code


def holding(entries: dict[str, dict[str, str]], weights: dict[str, dict[str, float]] | None = None) -> ModelContents:
    files = {"actions.jsonl": {name: {"id": name, **entry} for name, entry in entries.items()}}
    return ModelContents(files, weights or {}, "", "", {})


def test_a_difference_names_what_is_added_changed_and_dropped() -> None:
    before = holding({"a": {"lemma": "aller"}, "b": {"lemma": "boire"}}, {"front": {"other": 1.0}})
    after = holding({"b": {"lemma": "battre"}, "c": {"lemma": "courir"}}, {"front": {"other": 1.5}})
    found = difference(before, after)
    assert [(change.kind, change.id) for change in found.entries] == [
        ("dropped", "a"),
        ("changed", "b"),
        ("added", "c"),
    ]
    assert [(w.observation, w.kind, w.before, w.after) for w in found.weights] == [("front", "other", 1.0, 1.5)]
    assert not found.config_changed
    assert difference(before, replace(before, config="[nlp]")).config_changed


ENTRIES = st.dictionaries(st.sampled_from("abcde"), st.fixed_dictionaries({"lemma": st.sampled_from(["x", "y"])}))


@given(before=ENTRIES, after=ENTRIES)
def test_a_difference_leads_from_one_model_to_the_other(
    before: dict[str, dict[str, str]], after: dict[str, dict[str, str]]
) -> None:
    found = difference(holding(before), holding(after))
    assert bool(found) == (before != after)
    made = dict(holding(before).entries["actions.jsonl"])
    for change in found.entries:
        if change.after is None:
            del made[change.id]
        else:
            made[change.id] = change.after
    assert made == holding(after).entries["actions.jsonl"]


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a model of one's own, which has one entry more and one less, and a broken one."""
    monkeypatch.chdir(tmp_path)
    contents = read_contents(SHIPPED)
    actions = dict(contents.entries["actions.jsonl"])
    del actions["rappeler"]
    actions["avaliser"] = actions["approuver"] | {"id": "avaliser", "lemma": "avaliser"}
    actions["noter"] = actions["noter"] | {"concept": "observe"}
    parent = {"name": "fr_osce_decisions", "version": "0.1.0", "fingerprint": "0" * 64}
    made = replace(
        contents,
        entries={**contents.entries, "actions.jsonl": actions},
        meta={**contents.meta, "name": "own", "parent": parent},
    )
    write_contents(made, tmp_path / "models/fr_own")
    shutil.copytree(SHIPPED, tmp_path / "models/fr_torn")
    (tmp_path / "models/fr_torn/meta.json").write_text("{}", encoding="utf-8")
    return tmp_path


def test_list(own: Path) -> None:
    entries = sum(len(by_id) for by_id in read_contents(SHIPPED).entries.values()) + 29
    lines = models("list").output.splitlines()
    assert lines[:2] == [
        f"fr_osce_decisions  0.1.0, {entries} entries",
        f"models/fr_own      0.1.0, {entries} entries, from fr_osce_decisions 0.1.0",
    ]
    assert lines[2].startswith("models/fr_torn     E208 ")
    data = json.loads(models("list", "--json").output)
    assert [model.get("error", {}).get("code") for model in data] == [None, None, "E208"]


def test_diff(own: Path) -> None:
    result = models("diff", "fr_osce_decisions", "models/fr_own")
    assert result.exit_code == 1
    assert result.output == (
        "actions.jsonl\n"
        "  - rappeler: rappeler\n"
        "  ~ noter\n"
        "      concept: note → observe\n"
        "  + avaliser: avaliser\n"
        "1 added, 1 dropped, 1 changed; 0 weights\n"
    )
    data = json.loads(models("diff", "fr_osce_decisions", "models/fr_own", "--json").output)
    assert [change["kind"] for change in data["entries"]] == ["dropped", "changed", "added"]
    same = models("diff", "models/fr_own", "models/fr_own")
    assert (same.exit_code, same.output) == (0, "0 added, 0 dropped, 0 changed; 0 weights\n")


def test_show_and_what_is_no_model(own: Path) -> None:
    shown = models("show", "models/fr_own").output
    assert "parent\n  name                   fr_osce_decisions\n" in shown
    assert json.loads(models("show", "models/fr_own", "--json").output)[0]["meta"]["name"] == "own"
    for arguments in (["show", "fr_nothing"], ["diff", "fr_nothing", "models/fr_own"]):
        result = models(*arguments)
        assert (result.exit_code, result.stderr[:4]) == (3, "E207")
