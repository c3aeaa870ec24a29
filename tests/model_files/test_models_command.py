"""``clausier models``: complete output, and what becomes of models that are broken or hostile."""

import json
import unicodedata
from dataclasses import replace
from pathlib import Path

import click.testing
import pytest

from clausier.cli import main
from clausier.model_files.model_folder import available_models, fingerprint
from tests.builders import NOTE_ENTRY, REQUEST_ENTRY, SMALL_MODEL, nest_json, replace_actions, write_model

RETRAINED = {
    "parent": {"name": "fr_osce_decisions", "version": "0.1.0", "fingerprint": "ab" * 32},
    "trained_on": {"folder": "gold", "documents": 4, "rows": {"actions": 23, "paragraphs": 64}, "sha256": "cd" * 32},
    "scores": {
        "leading actions": {
            "lemma": {"base": 0.919, "retrained": 1.0},
            "concept": {"base": None, "retrained": 1.0},
        },
        "references": {"span": {"base": 0.5, "retrained": 0.75}},
    },
    "seed": 0,
    "unknown": ["kept", {"as": "JSON"}],
}

SALUER = {"id": "saluer", "lemma": "saluer", "concept": "welcome", "provenance": "gold"}


def models(*arguments: str, status: int = 0) -> str:
    result = click.testing.CliRunner().invoke(main, ["models", *arguments])
    assert isinstance(result.exception, SystemExit | None), result.exception
    assert result.exit_code == status, result.output
    assert bool(result.stderr) == (status > 1)
    return result.stderr if status > 1 else result.stdout


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_models_of_ones_own_those_of_the_package_are_listed() -> None:
    (line,) = models("list").splitlines()
    assert line.startswith("fr_osce_decisions  0.1.0, ")
    assert line.endswith(" entries")


def test_a_retrained_model_is_listed_with_its_parent_and_scores() -> None:
    write_model(Path("models/b"), **RETRAINED)
    write_model(Path("models/a"))
    assert models("list").splitlines()[1:] == [
        "models/a           0.2.0, 3 entries",
        "models/b           0.2.0, 3 entries, from fr_osce_decisions 0.1.0, "
        "leading actions (lemma) 0.919 → 1.0, references (span) 0.5 → 0.75",
    ]


def test_the_first_column_of_the_list_is_a_value_of_model() -> None:
    write_model(Path("models/a"))
    for line in models("list").splitlines():
        assert models("show", line.split()[0])


def test_the_shipped_model_is_listed_once_where_it_lies_in_models() -> None:
    """As in a clone of the project."""
    Path("models").mkdir()
    Path("models/fr_osce_decisions").symlink_to(available_models()["fr_osce_decisions"])
    assert len(models("list").splitlines()) == 1


def test_broken_models_are_listed_with_their_faults_and_the_others_all_the_same() -> None:
    for name in "abcde":
        write_model(Path("models") / name)
    Path("models/a/actions.jsonl").write_text("{\n", encoding="utf-8")
    Path("models/b/meta.json").unlink()
    Path("models/c/meta.json").write_text(nest_json(100_000), encoding="utf-8")
    Path("models/d/kinds.json").write_text('{"observations": {"front": 3}}', encoding="utf-8")
    (Path("models") / "notes").mkdir()
    listed = models("list").splitlines()[1:]
    assert [line.split()[:2] for line in listed] == [
        ["models/a", "E202"],
        ["models/b", "E208"],
        ["models/c", "E208"],
        ["models/d", "E206"],
        ["models/e", "0.2.0,"],
    ]


def test_the_list_as_json() -> None:
    write_model(Path("models/a"))
    write_model(Path("models/b"))
    Path("models/b/meta.json").write_text("[]", encoding="utf-8")
    shipped, sound, broken = json.loads(models("list", "--json"))
    assert shipped["name"] == "fr_osce_decisions"
    assert sound["meta"] == SMALL_MODEL.meta
    assert broken == {
        "name": "models/b",
        "error": {"code": "E208", "message": "The model's models/b/meta.json cannot be used: not an object."},
    }


def test_all_that_is_known_of_a_model_is_shown() -> None:
    write_model(Path("small"), **RETRAINED)
    assert models("show", "small").splitlines() == [
        "folder           small",
        f"sha256           {fingerprint(Path('small'))}",
        "lang             fr",
        "name             small",
        "version          0.2.0",
        "spacy_version    >=3.8,<3.9",
        "clausier_version >=0.1,<0.2",
        "parent",
        "  name                   fr_osce_decisions",
        "  version                0.1.0",
        f"  fingerprint            {'ab' * 32}",
        "trained_on",
        "  folder                 gold",
        "  documents              4",
        "  rows                   actions 23, paragraphs 64",
        f"  sha256                 {'cd' * 32}",
        "scores",
        "  leading actions        lemma base 0.919, retrained 1.0; concept base null, retrained 1.0",
        "  references             span base 0.5, retrained 0.75",
        "seed             0",
        'unknown          ["kept", {"as": "JSON"}]',
        "entries",
        "  actions.jsonl          2 (1 seen, 1 usage)",
        "  instruments.jsonl      1 (1 source)",
        "  kinds.json             2 observations",
    ]


def test_a_model_as_json_holds_the_same() -> None:
    write_model(Path("small"), **RETRAINED)
    assert json.loads(models("show", "small", "--json")) == {
        "name": "small",
        "folder": "small",
        "meta": {**SMALL_MODEL.meta, **RETRAINED},
        "entries": {"actions.jsonl": {"seen": 1, "usage": 1}, "instruments.jsonl": {"source": 1}},
        "observations": 2,
        "sha256": fingerprint(Path("small")),
    }


def test_the_shipped_model_is_shown_by_default() -> None:
    assert "name             osce_decisions" in models("show").splitlines()


def test_models_that_hold_the_same_do_not_differ() -> None:
    write_model(Path("one"))
    write_model(Path("other"), name="other")
    assert models("diff", "one", "other") == "0 added, 0 dropped, 0 changed; 0 weights\n"


@pytest.fixture
def changed() -> None:
    write_model(Path("one"))
    other = replace_actions({**NOTE_ENTRY, "concept": "acknowledge", "where": ["preambular"]}, SALUER)
    weights = {"closing": {"preambular": -4, "other": 5}, "item": {"operative": 2}}
    write_model(Path("other"), replace(other, weights=weights, config=SMALL_MODEL.config + "\n"))


@pytest.mark.usefixtures("changed")
def test_differences_are_listed_key_by_key() -> None:
    assert models("diff", "one", "other", status=1).splitlines() == [
        "actions.jsonl",
        "  ~ noter",
        "      concept: note → acknowledge",
        '      where: (none) → ["preambular"]',
        "  - prier: prier",
        "  + saluer: saluer",
        "kinds.json",
        "  ~ closing, other: 4.5 → 5",
        "  - front, heading: 0.25",
        "  + item, operative: 2",
        "config.cfg differs",
        "1 added, 1 dropped, 1 changed; 3 weights",
    ]


@pytest.mark.usefixtures("changed")
def test_differences_as_json() -> None:
    found = json.loads(models("diff", "one", "other", "--json", status=1))
    assert [(entry["kind"], entry["file"], entry["id"]) for entry in found["entries"]] == [
        ("changed", "actions.jsonl", "noter"),
        ("dropped", "actions.jsonl", "prier"),
        ("added", "actions.jsonl", "saluer"),
    ]
    assert (found["entries"][1]["before"], found["entries"][1]["after"]) == (REQUEST_ENTRY, None)
    assert found["weights"][0] == {"observation": "closing", "kind": "other", "before": 4.5, "after": 5}
    assert found["config_changed"] is True


@pytest.mark.parametrize("command", [["show", "absent"], ["diff", "one", "absent"], ["diff", "absent", "one"]])
def test_a_missing_model_is_reported(command: list[str]) -> None:
    write_model(Path("one"))
    assert models(*command, status=3).startswith("E207 There is no model absent: ")


HOSTILE = "\x1b[31m\x9b2J\x08\u202e\u2066\n"
"""Colours, clearing the screen, a backspace; letters from right to left; a line of its own."""

COMMANDS = {
    "list": (["list"], 0),
    "list as JSON": (["list", "--json"], 0),
    "show": (["show", "models/one"], 0),
    "show as JSON": (["show", "models/one", "--json"], 0),
    "diff": (["diff", "models/one", "models/other"], 1),
    "diff as JSON": (["diff", "models/one", "models/other", "--json"], 1),
    "a model that there is not": (["show", HOSTILE], 3),
}


@pytest.mark.parametrize("what", COMMANDS)
def test_control_characters_of_a_model_do_not_reach_the_terminal(what: str) -> None:
    entry = {**NOTE_ENTRY, "id": HOSTILE, "lemma": HOSTILE, HOSTILE: HOSTILE, "provenance": HOSTILE}
    scores = {HOSTILE: {HOSTILE: {"base": HOSTILE, "retrained": [HOSTILE]}}}
    hostile = replace(replace_actions(entry), weights={HOSTILE: {HOSTILE: 1}})
    parent = {"name": HOSTILE, "version": HOSTILE}
    write_model(Path("models/one"), hostile, version=HOSTILE, parent=parent, scores=scores, **{HOSTILE: {HOSTILE: 1}})
    write_model(Path("models/other"), replace_actions({**entry, HOSTILE: "otherwise"}, {**entry, "id": "new"}))
    arguments, status = COMMANDS[what]
    output = models(*arguments, status=status)
    assert {c for c in output if unicodedata.category(c) in ("Cc", "Cf", "Cs") and c != "\n"} == set()
    assert ("\\u001b" if "JSON" in what else "␛") in output


@pytest.mark.parametrize("scores", [3, [], {"actions": 3}, {"actions": {"lemma": 3}}, {"actions": {"lemma": {}}}])
def test_scores_of_another_form_are_shown_and_not_listed(scores: object) -> None:
    """``meta.json`` may have been written by something else."""
    write_model(Path("models/a"), scores=scores, parent="nobody")
    assert models("list").splitlines()[1] == "models/a           0.2.0, 3 entries"
    assert "scores" in models("show", "models/a")
