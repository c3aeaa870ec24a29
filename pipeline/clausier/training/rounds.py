"""Learning in rounds: what one rule hid shows when it has been mended.

A verb that the lexicon lacks hides the acts coordinated with it, and may hide where a paragraph begins; so the model that
the first changes make annotates the training documents again, and so on until nothing is left to learn.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from clausier.gold.records import GoldDocument
from clausier.layers import LAYERS, Layers
from clausier.model_files.contents import ModelContents
from clausier.training.applying import apply_changes, merge_changes
from clausier.training.change import Change
from clausier.training.example import Example
from clausier.training.examples import examples_of, load_contents
from clausier.training.learners import LEARNERS
from clausier.training.settings import Settings

ROUNDS = 3
"""So many rounds at most; on the texts that this was tried on the third found next to nothing."""

ONCE = {"paragraphs": 1}
"""Learners that run in one round only, counted from 0: weights start from the shipped ones, once the verbs are known."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned.

    Attributes:
        base: What the base model holds.
        changes: The changes to it, at most one for an entry, in the order in which they were proposed.
    """

    base: ModelContents
    changes: tuple[Change, ...]

    def of(self, layers: Collection[str]) -> tuple[Change, ...]:
        """Return the changes for some layers."""
        return tuple(change for change in self.changes if change.layer in layers)

    def contents(self, layers: Collection[str]) -> ModelContents:
        """Return what the model holds with the changes for some layers."""
        return apply_changes(self.base, self.of(layers))


def learn(examples: Sequence[Example], base: ModelContents, settings: Settings, provenance: str) -> Learned:
    """Learn from gold documents.

    Args:
        examples: The training documents, as the base model annotates them.
        base: What the base model holds.
        settings: The figures that learning goes by.
        provenance: What new entries say of where they come from.
    """
    contents = base
    documents = [example.gold for example in examples]
    changes: list[Change] = []
    dropped: set[tuple[str, str]] = set()
    taught = [layer for layer in LEARNERS if any(layer in document.layers for document in documents)]
    for number in range(ROUNDS):
        proposed = [
            change
            for layer in taught
            if ONCE.get(layer, number) == number
            for change in LEARNERS[layer](examples, contents, settings, provenance)
            # What was learned and did not hold is not learned again.
            if change.before is not None or (change.file, change.id) not in dropped
        ]
        if not proposed and number >= max(ONCE.values()):
            break
        if not proposed and number >= max(ONCE.values()):
            break
        dropped |= {(change.file, change.id) for change in proposed if change.after is None}
        contents = apply_changes(contents, proposed)
        changes = merge_changes(changes, proposed)
        if proposed and number + 1 < ROUNDS:
            examples = examples_of(documents, load_contents(contents, needed_layers(documents)))
    return Learned(base, tuple(changes))


def needed_layers(documents: Sequence[GoldDocument]) -> Layers:
    """Return the layers that have to be made to learn from documents; clauses are not learned.

    Args:
        documents: Gold documents.
    """
    named = {layer for document in documents for layer in document.layers}
    # Within the mention of an instrument no names are looked for.
    beside = {"actions", "references"} if "entities" in named else {"actions"}
    return frozenset(layer for layer in LAYERS if layer in named and layer in LEARNERS) | beside
