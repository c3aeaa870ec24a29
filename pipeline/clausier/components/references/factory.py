"""spaCy factory of `clausier_references`."""

from pathlib import Path

from spacy.language import Language

from clausier.bodies import read_bodies
from clausier.components.extensions import register
from clausier.components.references.citations import CitationFinder
from clausier.components.references.component import ReferenceMatcher
from clausier.components.references.mentions import MentionFinder
from clausier.components.references.names import NameFinder
from clausier.components.references.registry import read_registry


@Language.factory("clausier_references", assigns=["doc.spans"])
def create_references(nlp: Language, name: str, bodies: str, instruments: str) -> ReferenceMatcher:
    """Build the component from the model's ``bodies.jsonl`` and ``instruments.jsonl``."""
    register()
    known = read_bodies(Path(bodies))
    return ReferenceMatcher(CitationFinder(known), NameFinder(read_registry(Path(instruments))), MentionFinder(known))
