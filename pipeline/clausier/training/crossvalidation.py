"""Cross-validation by document: what was learned from some documents is measured on the others."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausier.errors import ClausierError
from clausier.evaluation.measures import Measure
from clausier.evaluation.prediction import predict
from clausier.evaluation.scores import Counts, count
from clausier.gold.records import GoldDocument
from clausier.model import Pipeline
from clausier.model_files.contents import ModelContents
from clausier.training.examples import load_contents
from clausier.training.rounds import Learned, learn, needed_layers
from clausier.training.settings import Settings

Counted = Mapping[str, Mapping[Measure, Counts]]
"""Counts of each measure by document."""


@dataclass(frozen=True, slots=True)
class Fold:
    """One part of the documents, and what was learned from the others.

    Attributes:
        held_out: The documents to measure on.
        learned: What was learned from the others.
    """

    held_out: tuple[GoldDocument, ...]
    learned: Learned


def deal(documents: Sequence[GoldDocument], settings: Settings) -> Iterator[tuple[list[int], list[int]]]:
    """Deal documents into folds; those of one file stay together.

    Args:
        documents: The documents.
        settings: The number of folds, and the seed.

    Yields:
        Places of the documents to learn from, and of those to measure on.

    Raises:
        ClausierError: E170, they come from one file only.
    """
    from sklearn.model_selection import GroupKFold

    sources = [document.source.as_posix() for document in documents]
    if len(set(sources)) < 2:
        raise ClausierError("E170", count=len(set(sources)))
    splitter = GroupKFold(min(settings.folds, len(set(sources))), shuffle=True, random_state=settings.seed)
    for train, test in splitter.split(sources, groups=sources):
        yield [int(place) for place in train], [int(place) for place in test]


def learn_folds(
    documents: Sequence[GoldDocument], base: ModelContents, settings: Settings, provenance: str
) -> Iterator[Fold]:
    """Learn from all documents but one part, for each part.

    Args:
        documents: The gold documents.
        base: What the base model holds.
        settings: The figures that learning goes by.
        provenance: What new entries say of where they come from.

    Raises:
        ClausierError: E170, see ``deal``.
    """
    for train, test in deal(documents, settings):
        learned = learn([documents[place] for place in train], base, settings, provenance)
        yield Fold(tuple(documents[place] for place in test), learned)


def count_folds(folds: Sequence[Fold], layers: Collection[str]) -> Counted:
    """Count what the models of the folds get right on the documents that they have not seen.

    Args:
        folds: The folds.
        layers: The layers whose changes are taken.
    """
    counted: dict[str, Mapping[Measure, Counts]] = {}
    for fold in folds:
        pipeline = load_contents(fold.learned.contents(layers), needed_layers(fold.held_out))
        counted |= count_documents(fold.held_out, pipeline)
    return counted


def count_documents(documents: Sequence[GoldDocument], pipeline: Pipeline) -> Counted:
    """Count what a model gets right in each document.

    Args:
        documents: Gold documents.
        pipeline: A model.
    """
    found = predict(documents, pipeline)
    scored = {"paragraphs", *pipeline.layers}
    return {d.doc_id: count(d, found[d.doc_id], scored) for d in documents}
