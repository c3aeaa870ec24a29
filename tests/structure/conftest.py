"""The structurer of the shipped model."""

import pytest

from clausier.annotation.pipeline import Pipeline
from clausier.structure.structurer import Structurer


@pytest.fixture(scope="session")
def structurer(pipeline: Pipeline) -> Structurer:
    return pipeline.structurer
