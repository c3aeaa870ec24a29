"""From changes to a model: applying and merging changes, folds, layers that get worse, the output folder."""

from pathlib import Path

import pytest

from clausier.errors import ClausierError
from clausier.evaluation.intervals import F1Difference, Interval
from clausier.evaluation.measures import Measure
from clausier.evaluation.scores import Counts
from clausier.gold.records import GoldDocument
from clausier.model_files.model_folder import find_model
from clausier.training.changes import LearnedChange, apply_changes, merge_changes
from clausier.training.confidence import is_significant_majority, is_significantly_below
from clausier.training.crossvalidation import split_folds
from clausier.training.output import check_output
from clausier.training.regressions import MeasureComparison, compare_measures, regressed_layers
from clausier.training.settings import TrainingSettings
from tests.builders import make_model, make_verb_entry

NOTE, RECALL = make_verb_entry("noter", "note"), make_verb_entry("rappeler", "recall")
BETTER = make_verb_entry("noter", "observe")


def change(before: dict[str, object] | None, after: dict[str, object] | None, reason: str = "why") -> LearnedChange:
    return LearnedChange("actions", "actions.jsonl", "noter", before, after, 2, 1, ("D: Notant",), reason)


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
    weight = LearnedChange("paragraphs", "kinds.json", "front", None, {"other": 1.5}, 1, 1, (), "why")
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


def test_documents_of_one_file_are_in_one_fold() -> None:
    documents = [document(f"D{n}", f"{n // 2}.txt") for n in range(12)]
    folds = list(split_folds(documents, TrainingSettings(folds=4)))
    assert len(folds) == 4
    assert sorted(index for _, test in folds for index in test) == list(range(12))
    for train, test in folds:
        assert not {documents[p].source for p in train} & {documents[p].source for p in test}
    assert folds == list(split_folds(documents, TrainingSettings(folds=4)))
    assert folds != list(split_folds(documents, TrainingSettings(folds=4, seed=1)))


def test_one_file_is_not_enough() -> None:
    with pytest.raises(ClausierError) as raised:
        list(split_folds([document("A", "a.txt"), document("B", "a.txt")], TrainingSettings()))
    assert raised.value.code == "E170"


def comparison(layer: str, point: float, low: float, high: float) -> MeasureComparison:
    difference = F1Difference(point, Interval(low, high))
    return MeasureComparison(layer, Measure(layer, "span"), Counts(9, 9, 9), Counts(9, 9, 9), difference)


REGRESSED = {
    "better": ([comparison("references", 0.1, 0.0, 0.2)], []),
    "the same": ([comparison("references", 0.0, 0.0, 0.0)], []),
    "significantly worse": ([comparison("references", -0.1, -0.2, -0.05)], ["references"]),
    "insignificantly worse, and nothing gained": ([comparison("references", -0.1, -0.2, 0.05)], ["references"]),
    "insignificantly worse, but something gained": (
        [comparison("references", -0.1, -0.2, 0.05), comparison("references", 0.2, 0.1, 0.3)],
        [],
    ),
    "significantly worse, whatever is gained": (
        [comparison("references", -0.1, -0.2, -0.05), comparison("references", 0.2, 0.1, 0.3)],
        ["references"],
    ),
}


@pytest.mark.parametrize("case", REGRESSED)
def test_which_layers_get_worse(case: str) -> None:
    comparisons, expected = REGRESSED[case]
    assert regressed_layers(comparisons) == expected


def test_a_layer_without_anything_to_score_does_not_get_worse() -> None:
    measures = {m: Counts() for m in (Measure("references", "span"), Measure("references", "canonical_id"))}
    comparisons = compare_measures({"D": measures}, {"D": measures}, ["references"], TrainingSettings())
    assert [c.difference for c in comparisons] == [None, None]
    assert regressed_layers(comparisons) == []


@pytest.mark.parametrize(
    ("right", "total", "below"), [(0, 0, False), (0, 2, False), (0, 4, True), (8, 20, False), (8, 28, True)]
)
def test_a_share_is_significantly_below_only_with_enough_cases(right: int, total: int, below: bool) -> None:
    assert is_significantly_below(right, total, 0.6, 0.95) is below


@pytest.mark.parametrize(("right", "total", "most"), [(0, 0, False), (2, 2, False), (8, 8, True), (3, 5, False)])
def test_a_majority_is_significant_only_with_enough_cases(right: int, total: int, most: bool) -> None:
    assert is_significant_majority(right, total, 0.95) is most


@pytest.fixture
def outputs(tmp_path: Path) -> Path:
    """A folder with an empty folder, a model and a file."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "meta.json").write_text("{}")
    (tmp_path / "notes.txt").write_text("")
    return tmp_path


WRITABLE = {
    "it does not exist": ("new", False),
    "an empty folder": ("empty", False),
    "a model that may be replaced": ("model", True),
}


@pytest.mark.parametrize("case", WRITABLE)
def test_where_a_model_may_be_written(case: str, outputs: Path) -> None:
    name, force = WRITABLE[case]
    check_output(outputs / name, find_model(), force)


NOT_WRITABLE = {
    "a model that may not be replaced": ("model", False, "E171"),
    "a folder that is no model": (".", True, "E171"),
    "a file": ("notes.txt", True, "E171"),
}


@pytest.mark.parametrize("case", NOT_WRITABLE)
def test_where_a_model_may_not_be_written(case: str, outputs: Path) -> None:
    name, force, code = NOT_WRITABLE[case]
    with pytest.raises(ClausierError) as raised:
        check_output(outputs / name, find_model(), force)
    assert raised.value.code == code


def test_a_model_is_not_written_over_its_base() -> None:
    base = find_model()
    with pytest.raises(ClausierError) as raised:
        check_output(base.path, base, force=True)
    assert raised.value.code == "E172"
