"""Learning in rounds, since one missing rule hides evidence for others.

A verb that the lexicon lacks hides the actions coordinated with it, and may hide the beginning of a paragraph. So the
model with the changes of one round annotates the training documents again for the next, until nothing is left to learn.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from clausier.gold.records import GoldDocument
from clausier.layers import LAYERS, Layers
from clausier.model_files.contents import ModelContents
from clausier.training.changes import LearnedChange, apply_changes, merge_changes
from clausier.training.examples import TrainingExample, build_examples, load_from_contents
from clausier.training.learners import LEARNERS
from clausier.training.settings import TrainingSettings

MAX_ROUNDS = 3
"""On the texts that this was tried on, the third round learned next to nothing."""

ONLY_ROUND = {"paragraphs": 1}
"""Learners that run in one round only, counted from 0: weights start from the shipped ones, once the verbs are known."""


@dataclass(frozen=True, slots=True)
class LearningResult:
    """What is learned from some documents.

    Attributes:
        base: The contents of the base model.
        changes: The changes to it, at most one for an entry, in the order in which they were proposed.
    """

    base: ModelContents
    changes: tuple[LearnedChange, ...]

    def changes_for(self, layers: Collection[str]) -> tuple[LearnedChange, ...]:
        """Return the changes for some layers."""
        return tuple(change for change in self.changes if change.layer in layers)

    def contents_with(self, layers: Collection[str]) -> ModelContents:
        """Return the contents of the base model with the changes for some layers."""
        return apply_changes(self.base, self.changes_for(layers))


def learn(
    examples: Sequence[TrainingExample], base: ModelContents, settings: TrainingSettings, provenance: str
) -> LearningResult:
    """Learn from gold documents.

    Args:
        examples: The gold documents with the predictions of the base model.
        base: The contents of the base model.
        settings: The training settings.
        provenance: The ``provenance`` of new entries: "gold: NAME".
    """
    contents = base
    documents = [example.gold for example in examples]
    changes: list[LearnedChange] = []
    dropped: set[tuple[str, str]] = set()
    gold_layers = [layer for layer in LEARNERS if any(layer in document.layers for document in documents)]
    for number in range(MAX_ROUNDS):
        proposed = [
            change
            for layer in gold_layers
            if ONLY_ROUND.get(layer, number) == number
            for change in LEARNERS[layer](examples, contents, settings, provenance)
            # An entry that was learned and then dropped is not learned again.
            if change.before is not None or (change.file, change.id) not in dropped
        ]
        if not proposed and number >= max(ONLY_ROUND.values()):
            break
        dropped |= {(change.file, change.id) for change in proposed if change.after is None}
        contents = apply_changes(contents, proposed)
        changes = merge_changes(changes, proposed)
        if proposed and number + 1 < MAX_ROUNDS:
            examples = build_examples(documents, load_from_contents(contents, needed_layers(documents)))
    return LearningResult(base, tuple(changes))


def needed_layers(documents: Sequence[GoldDocument]) -> Layers:
    """Return the layers that a model has to annotate to learn from documents; clauses are not learned.

    Args:
        documents: Gold documents.
    """
    gold_layers = {layer for document in documents for layer in document.layers}
    # Entities are not searched within the mention of an instrument, so that references are needed for them.
    required = {"actions", "references"} if "entities" in gold_layers else {"actions"}
    return frozenset(layer for layer in LAYERS if layer in gold_layers and layer in LEARNERS) | required
