"""An annotated document as bytes, and back."""

import json
import zlib
from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any

from clausier.records import Action, Annotation, Clause, Document, Entity, Paragraph, Problem, Reference

LEVEL = 3
"""Of compression: level 9 takes four times as long for a tenth less."""

TABLES: dict[str, type[Any]] = {
    "paragraphs": Paragraph,
    "actions": Action,
    "clauses": Clause,
    "entities": Entity,
    "references": Reference,
    "problems": Problem,
}
"""The records of a document that are rows of several, in the order in which they are packed."""


class DamagedPayloadError(Exception):
    """Bytes that cannot be read back; its text says why."""


def pack(annotation: Annotation) -> bytes:
    """Return an annotated document as bytes: compressed JSON, no names of columns.

    Args:
        annotation: All rows of a document.
    """
    document = _values("document")(annotation.document)
    tables = [list(map(_values(name), getattr(annotation, name))) for name in TABLES]
    return _compress([annotation.text, document, *tables])


def unpack(data: bytes) -> Annotation:
    """Return the document that ``pack`` made bytes of.

    Args:
        data: The bytes.

    Raises:
        DamagedPayloadError: They are no such bytes.
    """
    try:
        text, document, *tables = json.loads(zlib.decompress(data))
        made = {
            name: tuple(kind(*row) for row in rows) for (name, kind), rows in zip(TABLES.items(), tables, strict=True)
        }
        return Annotation(text=text, document=Document(*document), **made)
    except (zlib.error, ValueError, TypeError) as error:
        raise DamagedPayloadError(str(error)) from error


def pack_document(document: Document) -> bytes:
    """Return the row of a document as bytes, for what has to be known of all documents before one is read.

    Args:
        document: A row of the documents table.
    """
    return _compress(list(_values("document")(document)))


def unpack_document(data: bytes) -> Document:
    """Return the row that ``pack_document`` made bytes of.

    Args:
        data: The bytes.

    Raises:
        DamagedPayloadError: They are no such bytes.
    """
    try:
        return Document(*json.loads(zlib.decompress(data)))
    except (zlib.error, ValueError, TypeError) as error:
        raise DamagedPayloadError(str(error)) from error


def pack_problems(problems: Sequence[Problem]) -> bytes:
    """Return problems as bytes.

    Args:
        problems: Rows of the problems table.
    """
    return _compress(list(map(_values("problems"), problems)))


def unpack_problems(data: bytes) -> tuple[Problem, ...]:
    """Return the problems that ``pack_problems`` made bytes of.

    Args:
        data: The bytes.

    Raises:
        DamagedPayloadError: They are no such bytes.
    """
    try:
        return tuple(Problem(*row) for row in json.loads(zlib.decompress(data)))
    except (zlib.error, ValueError, TypeError) as error:
        raise DamagedPayloadError(str(error)) from error


@lru_cache(maxsize=1)
def layout() -> str:
    """Return what bytes of ``pack`` follow: the columns of all records; others cannot be read back."""
    return ";".join(f"{name}:{','.join(_columns(name))}" for name in ("document", *TABLES))


def _compress(content: list[Any]) -> bytes:
    return zlib.compress(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8"), LEVEL)


@cache
def _values(name: str) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*_columns(name))


def _columns(name: str) -> list[str]:
    return [field.name for field in fields(TABLES.get(name, Document))]
