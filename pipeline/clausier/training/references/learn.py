"""Learning references: bodies first, since their names make numbers readable, then shapes of symbols, then named instruments."""

from collections.abc import Sequence

from clausier.model_files.contents import ModelContents
from clausier.training.change import Change
from clausier.training.example import Example
from clausier.training.references import bodies, instruments, shapes
from clausier.training.references.passages import passages_of
from clausier.training.references.trial import Knowledge
from clausier.training.settings import Settings


def learn_references(
    examples: Sequence[Example], contents: ModelContents, settings: Settings, provenance: str
) -> list[Change]:
    """Propose what a model should know of bodies, symbols and named instruments.

    Only what makes the training texts be read better is proposed: each entry is tried on them first. Nothing of the
    model is taken away.

    Args:
        examples: The training documents.
        contents: The entries of the base model.
        settings: What a person has set for learning.
        provenance: Where learned entries say that they come from: "gold: NAME".

    Returns:
        At most one change an entry, in the order of files ``bodies.jsonl``, ``shapes.jsonl``, ``instruments.jsonl``.
    """
    passages = passages_of(examples)
    known = Knowledge(*(tuple(contents.entries.get(m.FILE, {}).values()) for m in (bodies, instruments, shapes)))
    new_bodies, known = bodies.learn_bodies(examples, passages, known, settings, provenance)
    new_shapes, known = shapes.learn_shapes(passages, known, settings, provenance)
    new_instruments, _ = instruments.learn_instruments(passages, known, settings, provenance)
    return [*new_bodies, *new_shapes, *new_instruments]
