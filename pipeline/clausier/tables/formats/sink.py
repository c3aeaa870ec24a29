"""What every format does: take rows, document by document, and finish its files."""

from collections.abc import Iterable
from typing import Protocol

from clausier.records import Problem
from clausier.tables.rows import Row


class Sink(Protocol):
    """Takes the rows of tables, document by document, into files of one format.

    Memory is bounded whatever the number of rows. The same rows give the same bytes, whether they come in one call
    or in many. Either ``close`` or ``abort`` ends it; after a failure, ``abort`` does.
    """

    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Add rows to a table; those of a table come in their final order.

        Args:
            table: One of the tables of the schema.
            rows: Records of that table.

        Raises:
            OSError: They cannot be written.
            ClausierError: E132, they are more than the format can hold.
        """

    def close(self) -> tuple[Problem, ...]:
        """Finish the files: each is complete, though not flushed to the disk.

        Returns:
            What the format could not hold as it is, to be told to the user.

        Raises:
            OSError: They cannot be written.
        """

    def abort(self) -> None:
        """Let go of the files as they are; the caller removes them."""
