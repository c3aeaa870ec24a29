"""The learner for entities."""

from collections.abc import Sequence

from clausier.model_files.contents import ModelContents
from clausier.training.changes import LearnedChange, first_change_per_entry
from clausier.training.entities.corrections import propose_corrections
from clausier.training.entities.gold_entities import entity_paragraphs, gold_entities
from clausier.training.entities.names import ENTITIES_FILE, propose_names
from clausier.training.entities.restrictions import propose_restrictions
from clausier.training.examples import TrainingExample
from clausier.training.settings import TrainingSettings


def learn_entities(
    examples: Sequence[TrainingExample], contents: ModelContents, settings: TrainingSettings, provenance: str
) -> list[LearnedChange]:
    """Propose changes to the gazetteer.

    Args:
        examples: The training documents with the predictions of the model.
        contents: The contents of the model.
        settings: The training settings.
        provenance: The ``provenance`` of new entries: "gold: NAME".

    Returns:
        At most one change for an entry: an entry that is wrong too often is restricted or dropped rather than extended.
    """
    entries = contents.entries[ENTITIES_FILE]
    paragraphs = entity_paragraphs(examples)
    entities = gold_entities(examples)
    proposed = (
        *propose_restrictions(paragraphs, entries, provenance, settings),
        *propose_corrections(entities, entries, settings),
        *propose_names(entities, paragraphs, entries, settings, provenance),
    )
    return first_change_per_entry(proposed)
