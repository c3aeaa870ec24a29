"""The measures of an evaluation: for each layer, the decisions of a model that are right or wrong."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

LEADING = "leading actions"
COORDINATED = "coordinated actions"


@dataclass(frozen=True, slots=True)
class Measure:
    """A decision that is right or wrong, row by row.

    Attributes:
        layer: What it is about, a key of ``TABLES``.
        name: What is decided: ``span``, ``start``, ``overlap``, ``head``, or the value of the column of this name.
    """

    layer: str
    name: str


TABLES = {
    "paragraphs": "paragraphs",
    LEADING: "actions",
    COORDINATED: "actions",
    "references": "references",
    "entities": "entities",
    "clauses": "clauses",
}
"""The layers that are scored separately, with the tables of their rows."""

NAMES = {
    "paragraphs": ("start", "span", "kind", "label"),
    LEADING: ("span", "lemma", "concept", "form"),
    COORDINATED: ("span", "lemma", "concept", "form"),
    "references": ("span", "overlap", "kind", "canonical_id"),
    "entities": ("span", "overlap", "label", "canonical_id"),
    "clauses": ("head", "start", "kind"),
}
"""The measures of each layer; docs/evaluation.md defines when they are right."""

OFFSET_MEASURES = frozenset({"start", "span", "overlap", "head"})
"""Measures of the offsets of a row; the others are columns."""

LABELLED = {
    "paragraphs": "kind",
    # The concept follows from the lemma, and gold that was labelled by hand may lack it.
    LEADING: "lemma",
    COORDINATED: "lemma",
    "references": "kind",
    "entities": "label",
    "clauses": "kind",
}
"""The column by whose values each layer is scored label by label."""


@lru_cache(maxsize=1)
def all_measures() -> tuple[Measure, ...]:
    """Return every measure, in the order in which they are printed."""
    return tuple(Measure(layer, name) for layer, names in NAMES.items() for name in names)


def measures_of(tables: Collection[str]) -> tuple[Measure, ...]:
    """Return the measures of some tables, in the order in which they are printed.

    Args:
        tables: Names of tables that can be gold (``clausier.gold.records.GOLD_LAYERS``).
    """
    return tuple(measure for measure in all_measures() if TABLES[measure.layer] in tables)
