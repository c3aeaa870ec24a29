"""The learner for references: bodies first, since their names make numbers readable, then shapes, then instruments."""

from collections.abc import Sequence

from clausier.model_files.contents import ModelContents
from clausier.training.changes import LearnedChange
from clausier.training.examples import TrainingExample
from clausier.training.references.bodies import BODIES_FILE, learn_bodies
from clausier.training.references.gold_references import reference_paragraphs
from clausier.training.references.instruments import INSTRUMENTS_FILE, learn_instruments
from clausier.training.references.proposals import ReferenceEntries
from clausier.training.references.shapes import SHAPES_FILE, learn_shapes
from clausier.training.settings import TrainingSettings


def learn_references(
    examples: Sequence[TrainingExample], contents: ModelContents, settings: TrainingSettings, provenance: str
) -> list[LearnedChange]:
    """Propose bodies, shapes of symbols and named instruments.

    Only what improves the matches in the training paragraphs is proposed: each entry is tried on them first. No entry
    of the model is dropped.

    Args:
        examples: The training documents.
        contents: The contents of the base model.
        settings: The training settings.
        provenance: The ``provenance`` of new entries: "gold: NAME".

    Returns:
        At most one change an entry, in the order of files ``bodies.jsonl``, ``shapes.jsonl``, ``instruments.jsonl``.
    """
    paragraphs = reference_paragraphs(examples)
    files = (BODIES_FILE, INSTRUMENTS_FILE, SHAPES_FILE)
    known = ReferenceEntries(*(tuple(contents.entries.get(file, {}).values()) for file in files))
    new_bodies, known = learn_bodies(examples, paragraphs, known, settings, provenance)
    new_shapes, known = learn_shapes(paragraphs, known, settings, provenance)
    new_instruments, _ = learn_instruments(paragraphs, known, settings, provenance)
    return [*new_bodies, *new_shapes, *new_instruments]
