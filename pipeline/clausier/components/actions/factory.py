"""spaCy factory of `clausier_actions`."""

from pathlib import Path

from spacy.language import Language

from clausier.components.actions.acts import ActReader
from clausier.components.actions.component import ActionMatcher
from clausier.components.actions.lexicon import read_lexicon
from clausier.components.actions.modifiers import read_modifiers
from clausier.components.extensions import register_extensions


@Language.factory("clausier_actions", assigns=["doc.spans"])
def create_actions(nlp: Language, name: str, lexicon: str, modifiers: str) -> ActionMatcher:
    """Build the component from the model's ``actions.jsonl`` and ``modifiers.jsonl``."""
    register_extensions()
    return ActionMatcher(ActReader(read_lexicon(Path(lexicon), read_modifiers(Path(modifiers)))))
