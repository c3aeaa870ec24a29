"""Evaluation of a model on a gold folder: the figures that `clausier evaluate` prints."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clausier.annotation.pipeline import Pipeline
from clausier.errors import ClausierError
from clausier.evaluation.intervals import RESAMPLES, SEED, Interval, f1_interval
from clausier.evaluation.measures import Measure
from clausier.evaluation.mistakes import Mistake, find_mistakes
from clausier.evaluation.prediction import Progress, needed_layers, predict
from clausier.evaluation.scores import Counts, count, count_by_label, total
from clausier.gold.records import GOLD_LAYERS, Gold, GoldDocument
from clausier.layers import Layers


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The evaluation of a model on a gold folder.

    Attributes:
        name: The folder, as the user named it.
        model: The model and its version.
        counts: The counts of each document in each measure, by ids of documents; documents without a checked paragraph
            are left out.
        labels: The counts of each label, all documents together.
        mistakes: The mistakes, document by document.
    """

    name: str
    model: str
    counts: Mapping[str, Mapping[Measure, Counts]]
    labels: Mapping[Measure, Mapping[str, Counts]]
    mistakes: tuple[Mistake, ...]

    def by_document(self, measure: Measure) -> list[Counts]:
        """Return the counts of each document in a measure, in the order of the gold.

        Args:
            measure: A measure of a table that is gold in the folder.
        """
        return [counts[measure] for counts in self.counts.values()]


@dataclass(frozen=True, slots=True)
class Score:
    """A line of the table of scores.

    Attributes:
        measure: What is measured.
        counts: The counts of all documents together.
        interval: The interval of the F1, None if it is undefined.
    """

    measure: Measure
    counts: Counts
    interval: Interval | None


def gold_layers_of(documents: Sequence[GoldDocument]) -> tuple[str, ...]:
    """Return the tables that are gold in at least one paragraph.

    Args:
        documents: Gold documents.
    """
    return tuple(layer for layer in GOLD_LAYERS if any(d.checked_paragraphs(layer) for d in documents))


def check_scorable(gold: Gold) -> None:
    """Check that there is something to score a model against.

    Args:
        gold: A gold folder.

    Raises:
        ClausierError: E154, no paragraph is checked.
    """
    if not gold_layers_of(gold.documents):
        raise ClausierError("E154", path=gold.path.as_posix())


def layers_to_load(golds: Sequence[Gold]) -> Layers:
    """Return the layers that a model must annotate for some gold folders.

    Args:
        golds: Gold folders.
    """
    return needed_layers([document for gold in golds for document in gold.documents])


def evaluate(gold: Gold, pipeline: Pipeline, progress: Progress = lambda done, total: None) -> Evaluation:
    """Score a model on a gold folder.

    Args:
        gold: The folder.
        pipeline: The model, loaded with the layers that are gold in the folder.
        progress: Called with the number of annotated source files and their total.

    Raises:
        ClausierError: E154 no paragraph is checked, E155 a source file cannot be annotated.
    """
    check_scorable(gold)
    layers = gold_layers_of(gold.documents)
    documents = [document for document in gold.documents if gold_layers_of([document])]
    predicted = predict(documents, pipeline, progress)
    labels: defaultdict[Measure, defaultdict[str, Counts]] = defaultdict(lambda: defaultdict(Counts))
    counts: dict[str, Mapping[Measure, Counts]] = {}
    wrong: list[Mistake] = []
    for document in documents:
        annotation = predicted[document.doc_id]
        counts[document.doc_id] = count(document, annotation, layers)
        wrong += find_mistakes(document, annotation, layers)
        for measure, by_label in count_by_label(document, annotation, layers).items():
            for label, of_label in by_label.items():
                labels[measure][label] += of_label
    return Evaluation(
        name=gold.path.as_posix(),
        model=f"{pipeline.name} {pipeline.version}",
        counts=counts,
        labels={measure: dict(sorted(by_label.items())) for measure, by_label in labels.items()},
        mistakes=tuple(wrong),
    )


def compute_scores(evaluation: Evaluation, seed: int = SEED, resamples: int = RESAMPLES) -> tuple[Score, ...]:
    """Return the table of scores.

    Args:
        evaluation: The evaluation of a model.
        seed: The seed of the resampling.
        resamples: How many times documents are drawn for an interval.
    """
    measures = next(iter(evaluation.counts.values()), {})
    return tuple(
        Score(measure, total(by_document), f1_interval(by_document, seed, resamples))
        for measure in measures
        for by_document in [evaluation.by_document(measure)]
    )
