"""What every format does: take rows, document by document, and finish its files."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from types import TracebackType
from typing import Self

from clausier.records import Problem
from clausier.tables.rows import Row


class Sink(ABC):
    """Takes the rows of tables, document by document, into files of one format.

    Memory is bounded whatever the number of rows. The same rows give the same bytes, whether they come in one call
    or in many. As a context manager it is closed at the end, and abandoned after a failure.

    Attributes:
        notices: What the format could not hold as it is, to be told to the user; known when it is closed.
    """

    notices: tuple[Problem, ...] = ()

    @abstractmethod
    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Add rows to a table; those of a table come in their final order.

        Args:
            table: One of the tables of the schema.
            rows: Records of that table.

        Raises:
            OSError: They cannot be written.
            ClausierError: E132, they are more than the format can hold.
        """

    @abstractmethod
    def close(self) -> None:
        """Finish the files: each is complete, though not flushed to the disk.

        Raises:
            OSError: They cannot be written.
        """

    @abstractmethod
    def abort(self) -> None:
        """Let go of the files as they are; the caller removes them. May be called after anything."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self.close()
        finally:
            self.abort()
