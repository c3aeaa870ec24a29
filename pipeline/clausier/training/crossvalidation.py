"""Cross-validation by document: what was learned from some documents is measured on the others."""

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
from clausier.training.example import Example
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
    examples: Sequence[Example], base: ModelContents, settings: Settings, provenance: str
) -> Iterator[Fold]:
    """Learn from all documents but one part, for each part.

    Args:
        examples: The gold documents, as the base model annotates them.
        base: What the base model holds.
        settings: The figures that learning goes by.
        provenance: What new entries say of where they come from.

    Raises:
        ClausierError: E170, see ``deal``.
    """
    for train, test in deal([example.gold for example in examples], settings):
        learned = learn([examples[place] for place in train], base, settings, provenance)
        yield Fold(tuple(examples[place].gold for place in test), learned)


def count_folds(folds: Sequence[Fold], layers: Collection[str]) -> Counted:
    """Count what the models of the folds get right on the documents that they have not seen.

    Args:
        folds: The folds.
        layers: The layers whose changes are taken.
    """
    # A fold may have no document in which some layer is gold; its documents are measured in it all the same.
    run = needed_layers([document for fold in folds for document in fold.held_out])
    counted: dict[str, Mapping[Measure, Counts]] = {}
    for fold in folds:
        found = predict(fold.held_out, load_contents(fold.learned.contents(layers), run))
        counted |= count_documents(fold.held_out, found, run)
    return counted


def count_documents(documents: Sequence[GoldDocument], found: Mapping[str, Annotation], run: Layers) -> Counted:
    """Count what a model gets right in each document: nothing where a layer is not gold.

    Args:
        documents: Gold documents.
        found: What the model finds in them, by their names.
        run: The layers that it was run for, the same for all documents that are compared.
    """
    return {d.doc_id: count(d, found[d.doc_id], {"paragraphs", *run}) for d in documents}
