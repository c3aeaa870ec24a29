"""spaCy factory of `clausier_entities`."""

from pathlib import Path

from spacy.language import Language
from spacy.pipeline import TrainablePipe

from clausier.components.entities.component import EntityMatcher
from clausier.components.entities.gazetteer import read_gazetteer
from clausier.components.extensions import register_extensions


@Language.factory("clausier_entities", assigns=["doc.ents", "doc.spans"])
def create_entities(nlp: Language, name: str, entities: str, recogniser: str) -> EntityMatcher:
    """Build the component from the model's ``entities.jsonl``; it runs after actions and references.

    The recogniser is taken from the pipeline by its name and disabled there: the component calls it only for some paragraphs.

    Raises:
        ValueError: The recogniser cannot read many paragraphs at a time.
    """
    register_extensions()
    component = nlp.get_pipe(recogniser)
    if not isinstance(component, TrainablePipe):
        raise ValueError(f"{recogniser} is no recogniser")
    nlp.disable_pipe(recogniser)
    return EntityMatcher(read_gazetteer(Path(entities)), component)
