"""The interface of every format: it takes rows, document by document, and finishes its files."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from types import TracebackType
from typing import Self

from clausier.records import Problem
from clausier.tables.rows import Row


class Sink(ABC):
    """Takes the rows of tables, document by document, into files of one format.

    Memory is bounded whatever the number of rows. The same rows give the same bytes, whether added in one call or in many.
    As a context manager it is closed at the end, and aborted after a failure.

    Attributes:
        notices: Warnings about what the format could not hold; set when it is closed.
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
        """Close the files as they are; the caller removes them. May be called at any time."""

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
