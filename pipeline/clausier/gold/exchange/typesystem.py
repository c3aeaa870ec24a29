"""The UIMA type system of gold documents: one type a layer, as INCEpTION's custom span layers want them."""

from functools import lru_cache
from typing import TYPE_CHECKING

from clausier.gold.exchange.tool_spans import LAYER_NAMES, tool_columns
from clausier.gold.records import GOLD_LAYERS
from clausier.safety.xml_parser import parse_untrusted
from clausier.tables.schema import Column, schema

if TYPE_CHECKING:
    from cassis import TypeSystem

PACKAGE = "clausier"
"""The namespace of the types: ``clausier.Action``."""

FILE = "TypeSystem.xml"
"""What INCEpTION calls it in its exports."""

ROW = "row"
"""The feature that says which row of the gold folder an annotation was made from."""

PART_OF = "part_of"
"""The feature of a further segment of a clause: the ``row`` of the annotation whose clause goes on there."""

FOR_ROW = "The row in the gold folder; leave it as it is, and blank in what you add"
FOR_PART_OF = "In a further segment of a clause: the row of the clause's first segment"


def type_name(table: str) -> str:
    """Return the name of the UIMA type of a table's rows."""
    return f"{PACKAGE}.{LAYER_NAMES[table]}"


@lru_cache(maxsize=1)
def type_system() -> "TypeSystem":
    """Return the type system.

    All features are strings, because UIMA's integers and booleans cannot be blank; ``checked``, which never is, is a
    boolean, for a box to tick.
    """
    from cassis import TypeSystem

    types = TypeSystem()
    for table in GOLD_LAYERS:
        layer = types.create_type(type_name(table), description=f"A row of {table}.csv")
        for column in tool_columns()[table]:
            kind = "uima.cas.Boolean" if column.name == "checked" else "uima.cas.String"
            types.create_feature(layer, column.name, kind, description=description(column))
        types.create_feature(layer, ROW, "uima.cas.String", description=FOR_ROW)
        if table == "clauses":
            types.create_feature(layer, PART_OF, "uima.cas.String", description=FOR_PART_OF)
    return types


def description(column: Column) -> str:
    """Return what a tool says of a column: its description, and the closed set of its values."""
    values = closed_set(column)
    return f"{column.description} (one of: {', '.join(values)})" if values else column.description


def closed_set(column: Column) -> tuple[str, ...]:
    """Return the values that a column may have, empty if the set is open.

    Args:
        column: A column other than ``checked``, which is a box to tick.
    """
    if column.name == "checked":
        return ()
    return ("true", "false") if column.type == "boolean" else column.allowed


def known_features(data: bytes) -> dict[str, frozenset[str]]:
    """Return which of our types and features a type system has, by table: a project may have taken over only some.

    Args:
        data: The XML of a type system that a tool wrote.

    Raises:
        UntrustedXmlError: It is no XML, or has a document type declaration.
    """
    tables = {type_name(table): table for table in schema() if table in LAYER_NAMES}
    found: dict[str, frozenset[str]] = {}
    for element in parse_untrusted(data).iterfind(".//{*}typeDescription"):
        table = tables.get((element.findtext("{*}name") or "").strip())
        if table:
            names = (e.findtext("{*}name") for e in element.iterfind("{*}features/{*}featureDescription"))
            found[table] = frozenset(name.strip() for name in names if name)
    return found
