"""``datapackage.json``: the description of the tables for programs, a Frictionless data package."""

import json
from collections.abc import Sequence
from typing import Any

from clausier.tables.schema import Column, Schema

JsonObject = dict[str, Any]


def datapackage(schema: Schema, name: str = "clausier-tables", title: str = "Annotated decisions") -> bytes:
    """Return the data package that describes tables: types, closed sets, primary and foreign keys.

    Args:
        schema: The tables that are written.
        name: The name of the package: lower case, hyphens.
        title: What the tables hold.
    """
    package = {
        "profile": "tabular-data-package",
        "name": name,
        "title": f"{title}: {', '.join(schema)}",
        "resources": [_resource(name, columns) for name, columns in schema.items()],
    }
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _resource(table: str, columns: Sequence[Column]) -> JsonObject:
    described: JsonObject = {"fields": [_field(column) for column in columns], "missingValues": [""]}
    if primary := [column.name for column in columns if column.is_primary_key]:
        described["primaryKey"] = primary
    if foreign := [_foreign_key(column) for column in columns if column.target]:
        described["foreignKeys"] = foreign
    return {
        "profile": "tabular-data-resource",
        "name": table,
        "path": f"{table}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\n"},
        "schema": described,
    }


def _field(column: Column) -> JsonObject:
    field: JsonObject = {"name": column.name, "type": column.type, "description": column.description}
    if column.type == "boolean":
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    if column.example:
        field["example"] = column.example
    constraints: JsonObject = {}
    if column.required:
        constraints["required"] = True
    if column.is_primary_key:
        constraints["unique"] = True
    if column.allowed:
        constraints["enum"] = list(column.allowed)
    return field | ({"constraints": constraints} if constraints else {})


def _foreign_key(column: Column) -> JsonObject:
    assert column.target is not None
    table, name = column.target
    # In a data package a table refers to itself by an empty name.
    resource = "" if table == column.table else table
    return {"fields": [column.name], "reference": {"resource": resource, "fields": [name]}}
