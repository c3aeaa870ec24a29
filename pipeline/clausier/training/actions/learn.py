"""The learner for actions."""

from collections.abc import Sequence
from pathlib import Path

from clausier.components.actions.modifiers import compile_modifiers
from clausier.model_files.contents import ModelContents
from clausier.training.actions.adjuncts import MODIFIERS_FILE, propose_adjuncts
from clausier.training.actions.corrections import propose_corrections
from clausier.training.actions.entries import ACTIONS_FILE, propose_entries
from clausier.training.actions.gold_actions import action_paragraphs, gold_actions
from clausier.training.actions.restrictions import propose_restrictions
from clausier.training.changes import LearnedChange, first_change_per_entry
from clausier.training.examples import TrainingExample
from clausier.training.settings import TrainingSettings


def learn_actions(
    examples: Sequence[TrainingExample], contents: ModelContents, settings: TrainingSettings, provenance: str
) -> list[LearnedChange]:
    """Propose changes to the lexicon of actions and to the adjuncts.

    Args:
        examples: The training documents with the predictions of the model.
        contents: The contents of the model.
        settings: The training settings.
        provenance: The ``provenance`` of new entries: "gold: NAME".

    Returns:
        At most one change for an entry: an entry that is wrong too often is restricted or dropped rather than corrected.
    """
    lexicon, adjuncts = contents.entries[ACTIONS_FILE], contents.entries[MODIFIERS_FILE]
    modifiers = compile_modifiers((entry, Path(MODIFIERS_FILE), 0) for entry in adjuncts.values())
    paragraphs = [action_paragraphs(example.gold) for example in examples]
    actions = list(gold_actions(examples, paragraphs))
    checked = [paragraph for by_id in paragraphs for paragraph in by_id.values()]
    proposed = (
        *propose_restrictions(examples, lexicon, provenance, settings),
        *propose_corrections(actions, lexicon, settings),
        *propose_entries(actions, checked, lexicon, modifiers, settings, provenance),
        *propose_adjuncts(actions, adjuncts, modifiers, settings, provenance),
    )
    return first_change_per_entry(proposed)
