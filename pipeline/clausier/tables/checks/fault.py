"""What a check finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that is not as it must be.

    Attributes:
        table: Its table.
        index: The place of its row among those that were checked, from 0.
        row_id: The primary key of its row.
        column: Its column.
        kind: What sort of fault it is, to count by: ``type``, ``key``, ``order``…
        reason: What is wrong, in words that go on from the name of the column.
    """

    table: str
    index: int
    row_id: str
    column: str
    kind: str
    reason: str
