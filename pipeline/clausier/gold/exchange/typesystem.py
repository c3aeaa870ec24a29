"""The UIMA type system of gold documents: one type a layer, as INCEpTION's custom span layers require."""

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

TYPE_SYSTEM_FILE = "TypeSystem.xml"
"""Its file name in the exports of INCEpTION."""

ROW = "row"
"""The feature with the number of the row of the gold folder that an annotation was exported from."""

PART_OF = "part_of"
"""The feature of a further segment of a clause: the ``row`` of the annotation of its first segment."""

ROW_DESCRIPTION = "The row in the gold folder; leave it as it is, and blank in what you add"
PART_OF_DESCRIPTION = "In a further segment of a clause: the row of the clause's first segment"


def type_name(table: str) -> str:
    """Return the name of the UIMA type of a table's rows."""
    return f"{PACKAGE}.{LAYER_NAMES[table]}"


@lru_cache(maxsize=1)
def type_system() -> "TypeSystem":
    """Return the type system.

    All features are strings, because UIMA's integers and booleans cannot be blank; ``checked``, which never is, is a
    boolean, shown as a box to tick.
    """
    from cassis import TypeSystem

    types = TypeSystem()
    for table in GOLD_LAYERS:
        layer = types.create_type(type_name(table), description=f"A row of {table}.csv")
        for column in tool_columns()[table]:
            kind = "uima.cas.Boolean" if column.name == "checked" else "uima.cas.String"
            types.create_feature(layer, column.name, kind, description=describe_column(column))
        types.create_feature(layer, ROW, "uima.cas.String", description=ROW_DESCRIPTION)
        if table == "clauses":
            types.create_feature(layer, PART_OF, "uima.cas.String", description=PART_OF_DESCRIPTION)
    return types


def describe_column(column: Column) -> str:
    """Return the description of a column in a tool: that of the codebook, with the closed set of its values."""
    values = closed_set(column)
    return f"{column.description} (one of: {', '.join(values)})" if values else column.description


def closed_set(column: Column) -> tuple[str, ...]:
    """Return the values that a column may have.

    Args:
        column: A column of a gold table.

    Returns:
        Empty if the set is open, and for ``checked``, which is a box to tick.
    """
    if column.name == "checked":
        return ()
    return ("true", "false") if column.type == "boolean" else column.allowed


def known_features(data: bytes) -> dict[str, frozenset[str]]:
    """Return the features of clausier in a type system, by table: a project may have adopted some of them only.

    Args:
        data: The XML of a type system.

    Raises:
        UntrustedXmlError: It is not XML, or has a document type declaration.
    """
    tables = {type_name(table): table for table in schema() if table in LAYER_NAMES}
    features: dict[str, frozenset[str]] = {}
    for element in parse_untrusted(data).iterfind(".//{*}typeDescription"):
        table = tables.get((element.findtext("{*}name") or "").strip())
        if table:
            names = (e.findtext("{*}name") for e in element.iterfind("{*}features/{*}featureDescription"))
            features[table] = frozenset(name.strip() for name in names if name)
    return features
