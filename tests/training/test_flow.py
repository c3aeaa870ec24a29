"""From changes to a model: applying and merging them, leaving out what harms, writing."""

from pathlib import Path

import pytest

from clausier.errors import ClausierError
from clausier.evaluation.intervals import Difference, Interval
from clausier.evaluation.measures import Measure
from clausier.evaluation.scores import Counts
from clausier.gold.records import GoldDocument
from clausier.model_files.model_folder import find_model
from clausier.training.acceptance import Verdict, harmed_layers, judge
from clausier.training.applying import apply_changes, merge_changes
from clausier.training.change import Change
from clausier.training.crossvalidation import deal
from clausier.training.likelihood import surely_below, surely_most
from clausier.training.output import check_output
from clausier.training.settings import Settings
from tests.builders import make_model, make_verb_entry

NOTE, RECALL = make_verb_entry("noter", "note"), make_verb_entry("rappeler", "recall")
BETTER = make_verb_entry("noter", "observe")


def change(before: dict[str, object] | None, after: dict[str, object] | None, reason: str = "why") -> Change:
    return Change("actions", "actions.jsonl", "noter", before, after, 2, 1, ("D: Notant",), reason)


def test_changes_are_applied_in_place_and_new_entries_come_last() -> None:
    base = make_model([NOTE, RECALL])
    assert list(apply_changes(base, [change(NOTE, BETTER)]).entries["actions.jsonl"].values()) == [BETTER, RECALL]
    assert list(apply_changes(base, [change(NOTE, None)]).entries["actions.jsonl"]) == ["rappeler"]
    assert list(apply_changes(make_model([RECALL]), [change(None, NOTE)]).entries["actions.jsonl"]) == [
        "rappeler",
        "noter",
    ]
    assert list(base.entries["actions.jsonl"].values()) == [NOTE, RECALL]  # What it was made of stays as it was.


def test_weights_are_entries_of_their_own_file() -> None:
    weight = Change("paragraphs", "kinds.json", "front", None, {"other": 1.5}, 1, 1, (), "why")
    assert apply_changes(make_model(), [weight]).weights == {"front": {"other": 1.5}}


MERGED = {
    "one after the other": ([change(None, NOTE)], [change(NOTE, BETTER)], [(None, BETTER)]),
    "there and back is no change": ([change(NOTE, BETTER)], [change(BETTER, NOTE)], []),
    "added and dropped is no change": ([change(None, NOTE)], [change(NOTE, None)], []),
    "only the second": ([], [change(NOTE, None)], [(NOTE, None)]),
}


@pytest.mark.parametrize("case", MERGED)
def test_merging(case: str) -> None:
    earlier, later, expected = MERGED[case]
    merged = merge_changes(earlier, later)
    assert [(c.before, c.after) for c in merged] == expected
    base = make_model([NOTE]) if case in ("there and back is no change", "only the second") else make_model()
    assert apply_changes(base, merged) == apply_changes(apply_changes(base, earlier), later)


def test_reasons_are_kept() -> None:
    (merged,) = merge_changes([change(None, NOTE, "first")], [change(NOTE, BETTER, "second")])
    assert merged.reason == "first; second"


def document(name: str, source: str) -> GoldDocument:
    return GoldDocument(name, Path(source), "", frozenset(), {}, {})


def test_documents_of_one_file_are_dealt_together() -> None:
    documents = [document(f"D{n}", f"{n // 2}.txt") for n in range(12)]
    folds = list(deal(documents, Settings(folds=4)))
    assert len(folds) == 4
    assert sorted(place for _, test in folds for place in test) == list(range(12))
    for train, test in folds:
        assert not {documents[p].source for p in train} & {documents[p].source for p in test}
    assert folds == list(deal(documents, Settings(folds=4)))
    assert folds != list(deal(documents, Settings(folds=4, seed=1)))


def test_one_file_is_not_enough() -> None:
    with pytest.raises(ClausierError) as raised:
        list(deal([document("A", "a.txt"), document("B", "a.txt")], Settings()))
    assert raised.value.code == "E170"


def verdict(layer: str, point: float, low: float, high: float) -> Verdict:
    difference = Difference(point, Interval(low, high))
    return Verdict(layer, Measure(layer, "span"), Counts(9, 9, 9), Counts(9, 9, 9), difference)


HARMED = {
    "better": ([verdict("references", 0.1, 0.0, 0.2)], []),
    "the same": ([verdict("references", 0.0, 0.0, 0.0)], []),
    "worse beyond noise": ([verdict("references", -0.1, -0.2, -0.05)], ["references"]),
    "worse within noise, and nothing gained": ([verdict("references", -0.1, -0.2, 0.05)], ["references"]),
    "worse within noise, but something gained": (
        [verdict("references", -0.1, -0.2, 0.05), verdict("references", 0.2, 0.1, 0.3)],
        [],
    ),
    "worse beyond noise, whatever is gained": (
        [verdict("references", -0.1, -0.2, -0.05), verdict("references", 0.2, 0.1, 0.3)],
        ["references"],
    ),
}


@pytest.mark.parametrize("case", HARMED)
def test_which_layers_are_harmed(case: str) -> None:
    verdicts, expected = HARMED[case]
    assert harmed_layers(verdicts) == expected


def test_nothing_to_score_harms_nothing() -> None:
    measures = {m: Counts() for m in (Measure("references", "span"), Measure("references", "canonical_id"))}
    verdicts = judge({"D": measures}, {"D": measures}, ["references"], Settings())
    assert [v.difference for v in verdicts] == [None, None]
    assert harmed_layers(verdicts) == []


@pytest.mark.parametrize(
    ("right", "total", "below"), [(0, 0, False), (0, 2, False), (0, 4, True), (8, 20, False), (8, 28, True)]
)
def test_a_share_is_surely_below_only_with_enough_cases(right: int, total: int, below: bool) -> None:
    assert surely_below(right, total, 0.6, 0.95) is below


@pytest.mark.parametrize(("right", "total", "most"), [(0, 0, False), (2, 2, False), (8, 8, True), (3, 5, False)])
def test_most_is_sure_only_with_enough_cases(right: int, total: int, most: bool) -> None:
    assert surely_most(right, total, 0.95) is most


def test_what_stands_in_the_way_of_a_model(tmp_path: Path) -> None:
    base = find_model()
    check_output(tmp_path / "new", base, force=False)
    (tmp_path / "model").mkdir()
    check_output(tmp_path / "model", base, force=False)  # An empty folder is in nobody's way.
    (tmp_path / "model" / "meta.json").write_text("{}")
    (tmp_path / "notes.txt").write_text("")
    for path, force, code in [
        (tmp_path / "model", False, "E171"),
        (tmp_path, True, "E171"),
        (tmp_path / "notes.txt", True, "E171"),
        (base.path, True, "E172"),
    ]:
        with pytest.raises(ClausierError) as raised:
            check_output(path, base, force)
        assert raised.value.code == code
    check_output(tmp_path / "model", base, force=True)
