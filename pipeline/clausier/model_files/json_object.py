"""Parsing a JSON object of a model's files: model folders are passed around, so a file may hold anything."""

import json
from typing import Any

MAX_DEPTH = 32
"""Greatest nesting depth of lists and objects; that of the shipped model is six."""


def parse_object(text: str) -> dict[str, Any]:
    """Parse a JSON object.

    Args:
        text: The text of a file, or of a line of it.

    Raises:
        ValueError: It is no JSON, no object, or nested deeper than ``MAX_DEPTH``, which recursive code could not walk.
    """
    try:
        value = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(value, dict):
        raise ValueError("not an object")
    if _is_deeper(value, MAX_DEPTH):
        raise ValueError("nested too deeply")
    return value


def _is_deeper(value: Any, limit: int) -> bool:
    level = [value]
    for _ in range(limit):
        level = [inner for outer in level for inner in _children(outer)]
    return any(isinstance(inner, dict | list) for inner in level)


def _children(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
