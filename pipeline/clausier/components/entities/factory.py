"""spaCy factory of `clausier_entities`."""

from pathlib import Path

from spacy.language import Language
from spacy.pipeline import TrainablePipe

from clausier.components.entities.component import EntityMatcher
from clausier.components.entities.gazetteer import read_gazetteer
from clausier.components.extensions import register


@Language.factory("clausier_entities", assigns=["doc.ents", "doc.spans"])
def create_entities(nlp: Language, name: str, entities: str, recogniser: str) -> EntityMatcher:
    """Build the component from the model's ``entities.jsonl``; it runs behind actions and references.

    The recogniser is taken from the pipeline by its name and disabled there: the component asks it where that helps.

    Raises:
        ValueError: The recogniser cannot read many paragraphs at a time.
    """
    register()
    asked = nlp.get_pipe(recogniser)
    if not isinstance(asked, TrainablePipe):
        raise ValueError(f"{recogniser} is no recogniser")
    nlp.disable_pipe(recogniser)
    return EntityMatcher(read_gazetteer(Path(entities)), asked)
