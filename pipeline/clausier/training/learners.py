"""Which learner makes which layer better."""

from collections.abc import Callable, Mapping, Sequence

from clausier.model_files.contents import ModelContents
from clausier.training.actions.learn import learn_actions
from clausier.training.change import Change
from clausier.training.entities.learn import learn_entities
from clausier.training.example import Example
from clausier.training.kinds import learn_kinds
from clausier.training.references.learn import learn_references
from clausier.training.settings import Settings

Learner = Callable[[Sequence[Example], ModelContents, Settings, str], list[Change]]
"""Takes training documents, what the model holds, settings, and the provenance of new entries."""

LEARNERS: Mapping[str, Learner] = {
    "paragraphs": learn_kinds,
    "actions": learn_actions,
    "references": learn_references,
    "entities": learn_entities,
}
"""By layer; each changes files of its own."""
