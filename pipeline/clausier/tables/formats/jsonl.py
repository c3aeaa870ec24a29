"""JSON Lines: a file a table, an object a row with its columns in order; null where a CSV cell would be empty."""

import contextlib
import json
from collections.abc import Iterable
from pathlib import Path

from clausier.tables.formats.sink import Sink
from clausier.tables.formats.text_files import TextFiles
from clausier.tables.formats.values import value_of
from clausier.tables.rows import Row
from clausier.tables.schema import Schema


class Writer(Sink):
    """Writes ``TABLE.jsonl``.

    Args:
        folder: The folder for the files.
        schema: The tables that are written.
    """

    def __init__(self, folder: Path, schema: Schema) -> None:
        self._schema = schema
        self._files = TextFiles({table: folder / f"{table}.jsonl" for table in schema})

    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Add rows to a table."""
        columns = self._schema[table]
        objects = ({c.name: value_of(row, c) for c in columns} for row in rows)
        self._files.write(table, (json.dumps(o, ensure_ascii=False) + "\n" for o in objects))

    def close(self) -> None:
        """Finish the files."""
        self._files.close()

    def abort(self) -> None:
        """Close the files as they are."""
        with contextlib.suppress(OSError):
            self._files.close()
