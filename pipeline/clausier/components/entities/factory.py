"""spaCy factory of `clausier_entities`."""

from pathlib import Path

from spacy.language import Language

from clausier.components.entities.component import EntityMatcher
from clausier.components.entities.gazetteer import read_gazetteer
from clausier.components.extensions import register


@Language.factory("clausier_entities", assigns=["doc.ents", "doc.spans"], requires=["doc.ents"])
def create_entities(nlp: Language, name: str, entities: str) -> EntityMatcher:
    """Build the component from the model's ``entities.jsonl``; it runs behind actions, references and the recogniser."""
    register()
    return EntityMatcher(read_gazetteer(Path(entities)))
