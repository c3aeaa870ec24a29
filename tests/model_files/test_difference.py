"""The difference between two models, in the order of the first."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from clausier.model_files.difference import EntryChange, ModelDifference, WeightChange, diff_models
from tests.builders import NOTE_ENTRY, REQUEST_ENTRY, SMALL_MODEL, replace_actions

SALUER = {"id": "saluer", "lemma": "saluer", "concept": "welcome", "provenance": "gold"}
NOTED = {**NOTE_ENTRY, "concept": "acknowledge"}


def test_a_model_does_not_differ_from_itself() -> None:
    assert diff_models(SMALL_MODEL, SMALL_MODEL) == ModelDifference((), (), False)
    assert not diff_models(SMALL_MODEL, SMALL_MODEL)


def test_entries_are_added_changed_and_dropped() -> None:
    found = diff_models(SMALL_MODEL, replace_actions(SALUER, NOTED))
    assert found.entries == (
        EntryChange("actions.jsonl", "noter", NOTE_ENTRY, NOTED),
        EntryChange("actions.jsonl", "prier", REQUEST_ENTRY, None),
        EntryChange("actions.jsonl", "saluer", None, SALUER),
    )
    assert [change.kind for change in found.entries] == ["changed", "dropped", "added"]
    assert found


MODELS = st.lists(
    st.builds(lambda name, lemma: {"id": name, "lemma": lemma}, st.sampled_from("abcde"), st.sampled_from("xy")),
    unique_by=lambda entry: entry["id"],
)


@given(before=MODELS, after=MODELS)
def test_a_difference_leads_from_one_model_to_the_other(
    before: list[dict[str, str]], after: list[dict[str, str]]
) -> None:
    found = diff_models(replace_actions(*before), replace_actions(*after))
    made = {entry["id"]: entry for entry in before}
    for change in found.entries:
        assert made.pop(change.id, None) == change.before
        if change.after is not None:
            made[change.id] = change.after
    assert made == {entry["id"]: entry for entry in after}
    assert bool(found) == (made != {entry["id"]: entry for entry in before})


def test_a_file_that_only_one_has_is_all_added_or_dropped() -> None:
    shape = {"id": "s1", "shape": "dd/dd"}
    more = replace(SMALL_MODEL, entries={**SMALL_MODEL.entries, "shapes.jsonl": {"s1": shape}})
    assert diff_models(SMALL_MODEL, more).entries == (EntryChange("shapes.jsonl", "s1", None, shape),)
    assert diff_models(more, SMALL_MODEL).entries == (EntryChange("shapes.jsonl", "s1", shape, None),)


def test_files_come_in_the_order_of_their_names() -> None:
    """Not in that of the folder, which differs between systems."""
    less = replace(SMALL_MODEL, entries={file: {} for file in reversed(SMALL_MODEL.entries)})
    assert [change.file for change in diff_models(SMALL_MODEL, less).entries] == [
        "actions.jsonl",
        "actions.jsonl",
        "instruments.jsonl",
    ]


def test_weights_differ_by_observation_and_kind() -> None:
    other = replace(SMALL_MODEL, weights={"closing": {"preambular": -4.0, "other": 5}, "item": {"operative": 2}})
    assert diff_models(SMALL_MODEL, other).weights == (
        WeightChange("closing", "other", 4.5, 5),
        WeightChange("front", "heading", 0.25, None),
        WeightChange("item", "operative", None, 2),
    )


def test_meta_is_no_difference_and_the_settings_are() -> None:
    """Two models always have two names; whether they annotate the same is the question."""
    assert not diff_models(SMALL_MODEL, replace(SMALL_MODEL, meta={**SMALL_MODEL.meta, "name": "other"}))
    found = diff_models(SMALL_MODEL, replace(SMALL_MODEL, config=SMALL_MODEL.config + "\n"))
    assert (found.config_changed, found.entries, found.weights) == (True, (), ())
    assert found
