"""What a retraining gives."""

from dataclasses import dataclass

from clausier.gold.records import Gold, GoldDocument
from clausier.model_files.contents import ModelContents
from clausier.model_files.model_folder import ModelFolder
from clausier.training.change import Change
from clausier.training.selection import Selection
from clausier.training.settings import Settings


@dataclass(frozen=True, slots=True)
class Retraining:
    """What became of a retraining.

    Attributes:
        base: The model that it started from.
        gold: What was learned from.
        documents: Those of its documents in which something is checked.
        settings: The figures that learning went by.
        changes: What was changed in the base model.
        selection: Which layers' changes were kept, and the scores.
        contents: What the new model holds.
    """

    base: ModelFolder
    gold: Gold
    documents: tuple[GoldDocument, ...]
    settings: Settings
    changes: tuple[Change, ...]
    selection: Selection
    contents: ModelContents
