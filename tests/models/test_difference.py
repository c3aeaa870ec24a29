"""What tells two models apart, in the order of the first."""

from dataclasses import replace

from clausier.model_files.difference import Difference, EntryChange, WeightChange, difference
from tests.models.made import NOTER, PRIER, SMALL, with_actions

SALUER = {"id": "saluer", "lemma": "saluer", "concept": "welcome", "provenance": "gold"}
NOTED = {**NOTER, "concept": "acknowledge"}


def test_a_model_does_not_differ_from_itself() -> None:
    assert difference(SMALL, SMALL) == Difference((), (), False)
    assert not difference(SMALL, SMALL)


def test_entries_are_added_changed_and_dropped() -> None:
    found = difference(SMALL, with_actions(SALUER, NOTED))
    assert found.entries == (
        EntryChange("actions.jsonl", "noter", NOTER, NOTED),
        EntryChange("actions.jsonl", "prier", PRIER, None),
        EntryChange("actions.jsonl", "saluer", None, SALUER),
    )
    assert [change.kind for change in found.entries] == ["changed", "dropped", "added"]
    assert found


def test_the_other_way_round_what_was_added_is_dropped() -> None:
    there, back = (
        difference(SMALL, with_actions(SALUER, NOTED)),
        difference(with_actions(SALUER, NOTED), SMALL),
    )
    assert {(c.id, str(c.before), str(c.after)) for c in there.entries} == {
        (c.id, str(c.after), str(c.before)) for c in back.entries
    }


def test_a_file_that_only_one_has_is_all_added_or_dropped() -> None:
    shape = {"id": "s1", "shape": "dd/dd"}
    more = replace(SMALL, entries={**SMALL.entries, "shapes.jsonl": {"s1": shape}})
    assert difference(SMALL, more).entries == (EntryChange("shapes.jsonl", "s1", None, shape),)
    assert difference(more, SMALL).entries == (EntryChange("shapes.jsonl", "s1", shape, None),)


def test_files_come_in_the_order_of_their_names() -> None:
    """Not in that of the folder, which differs between systems."""
    less = replace(SMALL, entries={file: {} for file in reversed(SMALL.entries)})
    assert [change.file for change in difference(SMALL, less).entries] == [
        "actions.jsonl",
        "actions.jsonl",
        "instruments.jsonl",
    ]


def test_weights_differ_by_observation_and_kind() -> None:
    other = replace(SMALL, weights={"closing": {"preambular": -4.0, "other": 5}, "item": {"operative": 2}})
    assert difference(SMALL, other).weights == (
        WeightChange("closing", "other", 4.5, 5),
        WeightChange("front", "heading", 0.25, None),
        WeightChange("item", "operative", None, 2),
    )


def test_meta_is_no_difference_and_the_settings_are() -> None:
    """Two models always have two names; whether they annotate alike is the question."""
    assert not difference(SMALL, replace(SMALL, meta={**SMALL.meta, "name": "other"}))
    found = difference(SMALL, replace(SMALL, config=SMALL.config + "\n"))
    assert (found.config_changed, found.entries, found.weights) == (True, (), ())
    assert found
