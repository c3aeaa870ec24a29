"""The structurer of the shipped model, as a function."""

import pytest

from clausier.annotation.pipeline import Pipeline
from clausier.structure.document import StructuredDocument
from tests.fuzz.properties import Structure


@pytest.fixture(scope="session")
def structure(pipeline: Pipeline) -> Structure:
    """Structures a text. A function of its own, since hypothesis prints what a failing case was given."""

    def call(text: str) -> list[StructuredDocument]:
        return pipeline.structurer.structure(text)

    return call
