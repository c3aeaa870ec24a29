"""All that is learned for entities."""

from collections.abc import Sequence

from clausier.model_files.contents import ModelContents
from clausier.training.change import Change, first_of_each
from clausier.training.entities.corrections import corrections
from clausier.training.entities.names import FILE, new_names
from clausier.training.entities.occurrences import gold_names, named_paragraphs
from clausier.training.entities.precision import restrictions
from clausier.training.example import Example
from clausier.training.settings import Settings


def learn_entities(
    examples: Sequence[Example], contents: ModelContents, settings: Settings, provenance: str
) -> list[Change]:
    """Propose changes to the gazetteer.

    Args:
        examples: The training documents, as the model annotates them.
        contents: What the model holds.
        settings: The figures that learning goes by.
        provenance: What new entries say of where they come from.

    Returns:
        At most one change for an entry: what is wrong too often is restricted or dropped rather than extended.
    """
    entries = contents.entries[FILE]
    paragraphs = named_paragraphs(examples)
    names = gold_names(examples)
    proposed = (
        *restrictions(paragraphs, entries, provenance, settings),
        *corrections(names, entries, settings),
        *new_names(names, paragraphs, entries, settings, provenance),
    )
    return first_of_each(proposed)
