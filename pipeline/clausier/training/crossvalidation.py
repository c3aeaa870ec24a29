"""Cross-validation by document: what is learned from some documents is scored on the held-out ones."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausier.errors import ClausierError
from clausier.evaluation.measures import Measure
from clausier.evaluation.prediction import predict
from clausier.evaluation.scores import Counts, count
from clausier.gold.records import GoldDocument
from clausier.layers import Layers
from clausier.model_files.contents import ModelContents
from clausier.records import Annotation
from clausier.training.examples import TrainingExample, load_from_contents
from clausier.training.rounds import LearningResult, learn, needed_layers
from clausier.training.settings import TrainingSettings

CountsByDocument = Mapping[str, Mapping[Measure, Counts]]
"""Counts of each measure by document id."""


@dataclass(frozen=True, slots=True)
class Fold:
    """One fold of the documents, and what is learned from the others.

    Attributes:
        held_out: The documents to score on.
        learned: What is learned from the other documents.
    """

    held_out: tuple[GoldDocument, ...]
    learned: LearningResult


def split_folds(documents: Sequence[GoldDocument], settings: TrainingSettings) -> Iterator[tuple[list[int], list[int]]]:
    """Split documents into folds; those of one file stay together.

    Args:
        documents: The documents.
        settings: The number of folds, and the seed.

    Yields:
        Indices of the documents to learn from, and of the held-out ones.

    Raises:
        ClausierError: E170, they come from one file only.
    """
    from sklearn.model_selection import GroupKFold

    sources = [document.source.as_posix() for document in documents]
    if len(set(sources)) < 2:
        raise ClausierError("E170", count=len(set(sources)))
    splitter = GroupKFold(min(settings.folds, len(set(sources))), shuffle=True, random_state=settings.seed)
    for train, test in splitter.split(sources, groups=sources):
        yield [int(index) for index in train], [int(index) for index in test]


def learn_folds(
    examples: Sequence[TrainingExample], base: ModelContents, settings: TrainingSettings, provenance: str
) -> Iterator[Fold]:
    """Learn from all documents outside a fold, for each fold.

    Args:
        examples: The gold documents with the predictions of the base model.
        base: The contents of the base model.
        settings: The training settings.
        provenance: The ``provenance`` of new entries: "gold: NAME".

    Raises:
        ClausierError: E170, see ``split_folds``.
    """
    for train, test in split_folds([example.gold for example in examples], settings):
        learned = learn([examples[index] for index in train], base, settings, provenance)
        yield Fold(tuple(examples[index].gold for index in test), learned)


def score_folds(folds: Sequence[Fold], layers: Collection[str]) -> CountsByDocument:
    """Score the model of each fold on its held-out documents.

    Args:
        folds: The folds.
        layers: The layers whose changes are applied.
    """
    # A fold may have no document in which some layer is gold; its documents are scored for that layer all the same.
    run = needed_layers([document for fold in folds for document in fold.held_out])
    counts: dict[str, Mapping[Measure, Counts]] = {}
    for fold in folds:
        predicted = predict(fold.held_out, load_from_contents(fold.learned.contents_with(layers), run))
        counts |= score_documents(fold.held_out, predicted, run)
    return counts


def score_documents(
    documents: Sequence[GoldDocument], predicted: Mapping[str, Annotation], run: Layers
) -> CountsByDocument:
    """Count gold, predicted and correct rows in each document; none for a layer that is not gold in it.

    Args:
        documents: Gold documents.
        predicted: The annotations of a model, by document id.
        run: The layers that the model ran for, the same for all documents that are compared.
    """
    return {d.doc_id: count(d, predicted[d.doc_id], {"paragraphs", *run}) for d in documents}
