"""What several tests share."""

from pathlib import Path

import pytest

from clausier.annotation.pipeline import Pipeline, load
from tests.fuzz import profiles

ROOT = Path(__file__).parents[1]

profiles.register()


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The rules of the model that comes with the package; loading it takes seconds, so it is loaded once."""
    return load(layers=frozenset({"actions", "references"}))


@pytest.fixture(scope="session")
def entity_pipeline() -> Pipeline:
    """The model with what entities need."""
    return load(layers=frozenset({"entities"}))


@pytest.fixture(scope="session")
def full_pipeline() -> Pipeline:
    """The model with all layers."""
    return load()
