"""The configuration of brat for gold documents: layers, attributes with closed values, colours.

The format: https://brat.nlplab.org/configuration.html
"""

from collections.abc import Mapping
from functools import lru_cache

from clausier.gold.exchange.tool_spans import LAYER_NAMES, tool_columns
from clausier.gold.exchange.typesystem import closed_set
from clausier.gold.records import GOLD_LAYERS

ANNOTATION, VISUAL = "annotation.conf", "visual.conf"
"""The names of the files in brat."""

CHECKED = "Checked"
"""The attribute of all layers for rows that a person has vouched for: present or absent."""

COLOURS = {
    "paragraphs": "#e8e8e8",
    "actions": "#f4a582",
    "clauses": "#d1e5f0",
    "entities": "#b8e186",
    "references": "#fddc6c",
}
"""The colour of each layer."""


@lru_cache(maxsize=8)
def attribute_names(table: str) -> Mapping[str, str]:
    """Return the brat attributes of a layer by the columns with closed sets of values that they hold.

    Attributes of brat are identified by their names alone, so that the name includes the layer: ``Action_form``.

    Args:
        table: The table of the layer.
    """
    return {c.name: f"{LAYER_NAMES[table]}_{c.name}" for c in tool_columns()[table] if closed_set(c)}


def annotation_conf() -> str:
    """Return ``annotation.conf``: spans of any layer may overlap."""
    attributes = [f"{CHECKED}\tArg:{'|'.join(LAYER_NAMES[table] for table in GOLD_LAYERS)}"]
    for table in GOLD_LAYERS:
        names = attribute_names(table)
        attributes += [
            f"{names[column.name]}\tArg:{LAYER_NAMES[table]}, Value:{'|'.join(closed_set(column))}"
            for column in tool_columns()[table]
            if column.name in names
        ]
    layers = [LAYER_NAMES[table] for table in GOLD_LAYERS]
    overlap = ["<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"]
    return _sections({"entities": layers, "relations": overlap, "events": [], "attributes": attributes})


def visual_conf() -> str:
    """Return ``visual.conf``: labels, the colour of each layer, a sign on checked spans."""
    drawing = [
        f"{LAYER_NAMES[table]}\tfgColor:black, bgColor:{COLOURS[table]}, borderColor:darken" for table in GOLD_LAYERS
    ]
    labels = [f"{LAYER_NAMES[table]} | {LAYER_NAMES[table]} | {LAYER_NAMES[table][:3]}" for table in GOLD_LAYERS]
    return _sections({"labels": labels, "drawing": [*drawing, f"{CHECKED}\tposition:left, glyph:✓"]})


def known_layers(conf: str) -> frozenset[str]:
    """Return the tables whose layers a configuration names.

    Args:
        conf: The content of an ``annotation.conf``, ours or one that a person changed.
    """
    section = ""
    names = set()
    for line in conf.splitlines():
        if line.startswith("["):
            section = line.strip()
        elif section == "[entities]" and line.strip():
            names.add(line.split()[0].lstrip("!"))
    return frozenset(table for table, name in LAYER_NAMES.items() if name in names)


def _sections(sections: Mapping[str, list[str]]) -> str:
    return "\n".join("".join(f"{line}\n" for line in (f"[{name}]", *lines)) for name, lines in sections.items())
