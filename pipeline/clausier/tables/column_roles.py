"""Which columns of a table are offsets, quotations or keys, as the roles and keys of ``variables.csv`` mark them.

What moves offsets, hides them from annotation tools or drops stale cells asks here, so that a new column with a role needs
no change there.
"""

from dataclasses import dataclass
from functools import lru_cache

from clausier.tables.schema import HEAD, OFFSET, QUOTED, SOURCE_OFFSET, SOURCE_PAGE, schema

_START, _END = "_start", "_end"


@dataclass(frozen=True, slots=True)
class InnerOffsets:
    """The columns of a table with offsets in the document text besides ``start`` and ``end``.

    Attributes:
        spans: Pairs of columns, ``NAME_start`` and ``NAME_end``.
        points: Columns with one offset, the start of something without an end: ``head_start``.
        segments: The column with the spans that make up the row's own text, empty if it has one span only.
    """

    spans: tuple[tuple[str, str], ...]
    points: tuple[str, ...]
    segments: str

    @property
    def names(self) -> frozenset[str]:
        """The names of all of these columns."""
        return frozenset({*(name for span in self.spans for name in span), *self.points, self.segments} - {""})


@lru_cache(maxsize=8)
def inner_offsets(table: str) -> InnerOffsets:
    """Return the columns of a table with offsets besides those of the row itself.

    Args:
        table: A table of the schema.
    """
    columns = [c for c in schema()[table] if OFFSET in c.roles and c.name not in ("start", "end")]
    integers = [c.name for c in columns if c.type == "integer"]
    spans = tuple((f"{stem}{_START}", f"{stem}{_END}") for stem in _stems(integers))
    paired = {name for span in spans for name in span}
    return InnerOffsets(
        spans=spans,
        points=tuple(name for name in integers if name not in paired),
        segments=next((c.name for c in columns if c.type == "string"), ""),
    )


@lru_cache(maxsize=8)
def all_offsets(table: str) -> frozenset[str]:
    """Return the columns of a table with offsets, in the document text or in the source text.

    Args:
        table: A table of the schema.
    """
    return frozenset(c.name for c in schema()[table] if c.roles & {OFFSET, SOURCE_OFFSET})


@lru_cache(maxsize=8)
def source_positions(table: str) -> frozenset[str]:
    """Return the columns of a table that say where a row lies in the source file: its offsets there, and its page.

    Args:
        table: A table of the schema.
    """
    return frozenset(c.name for c in schema()[table] if c.roles & {SOURCE_OFFSET, SOURCE_PAGE})


@lru_cache(maxsize=8)
def quoted_columns(table: str) -> tuple[str, ...]:
    """Return the columns of a table that quote words of the row's own text, several with ``; `` between them.

    Args:
        table: A table of the schema.
    """
    return tuple(c.name for c in schema()[table] if QUOTED in c.roles)


@lru_cache(maxsize=8)
def head_columns(table: str) -> tuple[str, ...]:
    """Return the columns of a table that describe the head of a row besides quoting it.

    Args:
        table: A table of the schema.
    """
    return tuple(c.name for c in schema()[table] if HEAD in c.roles)


@lru_cache(maxsize=8)
def primary_key(table: str) -> str:
    """Return the column that identifies the rows of a table; empty if the table has none.

    Args:
        table: A table of the schema.
    """
    return next((c.name for c in schema()[table] if c.is_primary_key), "")


def _stems(names: list[str]) -> list[str]:
    """What a pair of columns NAME_start and NAME_end has in common."""
    return [stem for name in names if name.endswith(_START) and f"{(stem := name.removesuffix(_START))}{_END}" in names]
