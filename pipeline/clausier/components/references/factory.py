"""spaCy factory of `clausier_references`."""

from pathlib import Path

from spacy.language import Language

from clausier.components.extensions import register_extensions
from clausier.components.references.component import ReferenceMatcher, build_reference_matcher
from clausier.components.references.registry import read_registry
from clausier.components.references.symbol_shapes import read_shapes
from clausier.model_files.bodies import read_bodies


@Language.factory("clausier_references", default_config={"shapes": None}, assigns=["doc.spans"])
def create_references(nlp: Language, name: str, bodies: str, instruments: str, shapes: str | None) -> ReferenceMatcher:
    """Build the component from the model's ``bodies.jsonl``, ``instruments.jsonl`` and, if it has one, ``shapes.jsonl``."""
    register_extensions()
    learned = read_shapes(Path(shapes)) if shapes else ()
    return build_reference_matcher(read_bodies(Path(bodies)), read_registry(Path(instruments)), learned)
