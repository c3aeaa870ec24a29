"""Annotates French OSCE decisions: paragraphs, actions, clauses, entities and references as tables."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from clausier.software import DEFAULT_MODEL, __version__

if TYPE_CHECKING:
    import pandas as pd

    from clausier.notebook.annotator import Annotator

__all__ = ["__version__", "load", "read_tables"]


def load(model: str = DEFAULT_MODEL, layers: Iterable[str] | None = None) -> "Annotator":
    """Load a model for use in notebooks and scripts.

    Args:
        model: A model that came with clausier, or a model folder.
        layers: Names out of ``actions``, ``clauses``, ``entities``, ``references``; all if None.

    Raises:
        clausier.errors.ClausierError: E112 a name is no layer, E2xx the model cannot be loaded.
    """
    # Imported here, so that `clausier --help` need not wait for spaCy.
    from clausier.annotation.pipeline import load as load_pipeline
    from clausier.layers import ALL_LAYERS, check_layers
    from clausier.notebook.annotator import Annotator

    return Annotator(load_pipeline(model, ALL_LAYERS if layers is None else check_layers(layers)))


def read_tables(folder: str | Path) -> "dict[str, pd.DataFrame]":
    """Read the tables that ``clausier annotate`` wrote, with the types of the codebook.

    Args:
        folder: The output folder.

    Returns:
        A frame for each table in the folder, by name. Empty cells of numbers, booleans and dates are missing values;
        those of texts are empty strings.

    Raises:
        clausier.errors.ClausierError: E114, the folder has no tables.
    """
    from clausier.tables.frames import read_frames

    return read_frames(Path(folder))
