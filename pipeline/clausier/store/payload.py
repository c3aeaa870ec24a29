"""Serialization of annotated documents to bytes, and back."""

import json
import zlib
from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any

from clausier.records import Action, Annotation, Clause, Document, Entity, Paragraph, Problem, Reference

COMPRESSION_LEVEL = 3
"""Level 9 takes four times as long for a tenth less."""

PACKED_RECORDS: dict[str, type[Any]] = {
    "paragraphs": Paragraph,
    "actions": Action,
    "clauses": Clause,
    "entities": Entity,
    "references": Reference,
    "problems": Problem,
}
"""The record of each table that may hold several rows of a document, in the order in which they are packed."""


class DamagedPayloadError(Exception):
    """Bytes that cannot be unpacked; the message gives the reason."""


def pack_annotation(annotation: Annotation) -> bytes:
    """Return an annotated document as bytes: compressed JSON without column names.

    Args:
        annotation: All rows of a document.
    """
    document = _values("document")(annotation.document)
    tables = [list(map(_values(name), getattr(annotation, name))) for name in PACKED_RECORDS]
    return _compress([annotation.text, document, *tables])


def unpack_annotation(data: bytes) -> Annotation:
    """Return the annotated document that ``pack_annotation`` packed.

    Args:
        data: The packed bytes.

    Raises:
        DamagedPayloadError: The bytes cannot be unpacked.
    """
    try:
        text, document, *tables = json.loads(zlib.decompress(data))
        records = {
            name: tuple(record(*row) for row in rows)
            for (name, record), rows in zip(PACKED_RECORDS.items(), tables, strict=True)
        }
        return Annotation(text=text, document=Document(*document), **records)
    except (zlib.error, ValueError, TypeError) as error:
        raise DamagedPayloadError(str(error)) from error


def pack_document(document: Document) -> bytes:
    """Return the row of a document as bytes, for what is needed of all documents before one is read.

    Args:
        document: A row of the documents table.
    """
    return _compress(list(_values("document")(document)))


def unpack_document(data: bytes) -> Document:
    """Return the row that ``pack_document`` packed.

    Args:
        data: The packed bytes.

    Raises:
        DamagedPayloadError: The bytes cannot be unpacked.
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
    """Return the problems that ``pack_problems`` packed.

    Args:
        data: The packed bytes.

    Raises:
        DamagedPayloadError: The bytes cannot be unpacked.
    """
    try:
        return tuple(Problem(*row) for row in json.loads(zlib.decompress(data)))
    except (zlib.error, ValueError, TypeError) as error:
        raise DamagedPayloadError(str(error)) from error


@lru_cache(maxsize=1)
def payload_layout() -> str:
    """Return the layout of payloads: the columns of all records. Payloads of another layout cannot be unpacked."""
    return ";".join(f"{name}:{','.join(_columns(name))}" for name in ("document", *PACKED_RECORDS))


def _compress(content: list[Any]) -> bytes:
    return zlib.compress(
        json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8"), COMPRESSION_LEVEL
    )


@cache
def _values(name: str) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*_columns(name))


def _columns(name: str) -> list[str]:
    return [field.name for field in fields(PACKED_RECORDS.get(name, Document))]
