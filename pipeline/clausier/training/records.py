"""The result of a retraining."""

from dataclasses import dataclass

from clausier.gold.records import Gold, GoldDocument
from clausier.model_files.contents import ModelContents
from clausier.model_files.model_folder import ModelFolder
from clausier.training.changes import LearnedChange
from clausier.training.selection import LayerSelection
from clausier.training.settings import TrainingSettings


@dataclass(frozen=True, slots=True)
class Retraining:
    """The result of a retraining.

    Attributes:
        base: The base model.
        gold: The gold that was learned from.
        documents: Its documents with a checked paragraph in a layer that can be learned.
        settings: The training settings.
        changes: The changes to the base model.
        selection: The layers whose changes were kept, and the scores.
        contents: The contents of the new model.
    """

    base: ModelFolder
    gold: Gold
    documents: tuple[GoldDocument, ...]
    settings: TrainingSettings
    changes: tuple[LearnedChange, ...]
    selection: LayerSelection
    contents: ModelContents
