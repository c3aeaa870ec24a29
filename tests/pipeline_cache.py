"""Loads each model once for all tests of a process: the base model alone takes seconds."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace

from clausier.annotation.pipeline import Pipeline
from clausier.layers import ALL_LAYERS, Layers
from clausier.model_files.model_folder import find_model
from clausier.software import DEFAULT_MODEL

MAX_KEPT = 6
"""A pipeline with components of the base model takes about 300 MB."""

LOADERS = (
    "clausier.annotation.pipeline.load",
    "clausier.training.examples.load",
    "clausier.diagnosis.self_test.load",
)
"""The names under which the package calls it."""


class PipelineCache:
    """Stands in for ``load``: models with the same files, wherever they lie, are loaded once for the same layers.

    Models that cannot be loaded are tried again each time, so that errors are the real ones.
    """

    def __init__(self, load: Callable[[str, Layers], Pipeline]) -> None:
        self._load = load
        self._kept: OrderedDict[tuple[str, Layers], Pipeline] = OrderedDict()

    def __call__(self, model: str = DEFAULT_MODEL, layers: Layers = ALL_LAYERS) -> Pipeline:
        folder = find_model(model)
        key = folder.fingerprint(), frozenset(layers)
        if key not in self._kept:
            self._kept[key] = self._load(model, layers)
        self._kept.move_to_end(key)
        while len(self._kept) > MAX_KEPT:
            self._kept.popitem(last=False)
        return replace(self._kept[key], folder=folder)
