"""A JSON object of a model's files, parsed: model folders are passed around, so a file may hold anything."""

import json
from typing import Any

DEEPEST = 32
"""How deep lists and objects may lie in each other; those of the shipped model lie six deep at most."""


def parse_object(text: str) -> dict[str, Any]:
    """Parse a JSON object.

    Args:
        text: What a file, or a line of it, says.

    Raises:
        ValueError: It is no JSON, no object, or nested deeper than ``DEEPEST``: nothing could walk through it.
    """
    try:
        value = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(value, dict):
        raise ValueError("not an object")
    if _is_deeper(value, DEEPEST):
        raise ValueError("nested too deeply")
    return value


def _is_deeper(value: Any, limit: int) -> bool:
    level = [value]
    for _ in range(limit):
        level = [inner for outer in level for inner in _inside(outer)]
    return any(isinstance(inner, dict | list) for inner in level)


def _inside(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
