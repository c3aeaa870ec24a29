"""All that is learned for actions."""

from collections.abc import Sequence
from pathlib import Path

from clausier.components.actions.modifiers import modifiers_of
from clausier.model_files.contents import ModelContents
from clausier.training.actions.acts import gold_acts, places
from clausier.training.actions.adjuncts import FILE as MODIFIERS
from clausier.training.actions.adjuncts import new_adjuncts
from clausier.training.actions.corrections import corrections
from clausier.training.actions.entries import FILE as ACTIONS
from clausier.training.actions.entries import new_entries
from clausier.training.actions.precision import restrictions
from clausier.training.change import Change, first_of_each
from clausier.training.example import Example
from clausier.training.settings import Settings


def learn_actions(
    examples: Sequence[Example], contents: ModelContents, settings: Settings, provenance: str
) -> list[Change]:
    """Propose changes to the lexicon of acts and to the adjuncts beside them.

    Args:
        examples: The training documents, as the model annotates them.
        contents: What the model holds.
        settings: The figures that learning goes by.
        provenance: What new entries say of where they come from.

    Returns:
        At most one change for an entry: what is wrong too often is restricted or dropped rather than corrected.
    """
    lexicon, adjuncts = contents.entries[ACTIONS], contents.entries[MODIFIERS]
    modifiers = modifiers_of((entry, Path(MODIFIERS), 0) for entry in adjuncts.values())
    read = [places(example.gold) for example in examples]
    acts = list(gold_acts(examples, read))
    checked = [place for known in read for place in known.values()]
    proposed = (
        *restrictions(examples, lexicon, provenance, settings),
        *corrections(acts, lexicon, settings),
        *new_entries(acts, checked, lexicon, modifiers, settings, provenance),
        *new_adjuncts(acts, adjuncts, modifiers, settings, provenance),
    )
    return first_of_each(proposed)
