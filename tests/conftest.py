"""What several tests share."""

import importlib
import pkgutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import is_hypothesis_test

import clausier
from clausier.annotation.pipeline import Pipeline, load
from tests.fuzz import profiles
from tests.fuzz.case_counts import CaseCounts
from tests.pipeline_cache import LOADERS, PipelineCache

ROOT = Path(__file__).parents[1]

profiles.register()


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(CaseCounts())


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Import the whole package before a property is tried.

    Hypothesis takes constants of all modules that are imported: so it tries the same cases whichever tests ran before.
    """
    if any(is_hypothesis_test(getattr(item, "function", None)) for item in items):
        for module in pkgutil.walk_packages(clausier.__path__, "clausier."):
            if not module.name.endswith(".__main__"):
                importlib.import_module(module.name)


@pytest.fixture(scope="session", autouse=True)
def pipeline_cache() -> Iterator[PipelineCache]:
    """Have commands that run in this process load a model once. Modules of tests that import ``load`` have the real one."""
    cache = PipelineCache(load)
    with pytest.MonkeyPatch.context() as patch:
        for name in LOADERS:
            patch.setattr(name, cache)
        yield cache


@pytest.fixture(scope="session", autouse=True)
def one_process() -> Iterator[None]:
    """Have ``annotate`` start no workers unless a test asks for them: each loads a model of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("clausier.batch.workforce.available_cores", lambda: 1)
        yield


@pytest.fixture(scope="session")
def pipeline(pipeline_cache: PipelineCache) -> Pipeline:
    """The rules of the model that comes with the package."""
    return pipeline_cache(layers=frozenset({"actions", "references"}))


@pytest.fixture(scope="session")
def entity_pipeline(pipeline_cache: PipelineCache) -> Pipeline:
    """The model with what entities need."""
    return pipeline_cache(layers=frozenset({"entities"}))


@pytest.fixture(scope="session")
def full_pipeline(pipeline_cache: PipelineCache) -> Pipeline:
    """The model with all layers."""
    return pipeline_cache()
