"""The learner of each layer."""

from collections.abc import Callable, Mapping, Sequence

from clausier.model_files.contents import ModelContents
from clausier.training.actions.learn import learn_actions
from clausier.training.changes import LearnedChange
from clausier.training.entities.learn import learn_entities
from clausier.training.examples import TrainingExample
from clausier.training.kind_weights import learn_kind_weights
from clausier.training.references.learn import learn_references
from clausier.training.settings import TrainingSettings

Learner = Callable[[Sequence[TrainingExample], ModelContents, TrainingSettings, str], list[LearnedChange]]
"""Takes training examples, the contents of the model, settings, and the provenance of new entries."""

LEARNERS: Mapping[str, Learner] = {
    "paragraphs": learn_kind_weights,
    "actions": learn_actions,
    "references": learn_references,
    "entities": learn_entities,
}
"""By layer; each changes files of its own."""
