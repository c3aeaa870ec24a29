"""A fault that a check reports."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that breaks a rule.

    Attributes:
        table: Its table.
        index: The index of its row among those that were checked, from 0.
        row_id: The primary key of its row.
        column: Its column.
        kind: The kind of fault, by which faults are counted: ``type``, ``key``, ``order``…
        reason: What is wrong, as a phrase that continues the name of the column.
    """

    table: str
    index: int
    row_id: str
    column: str
    kind: str
    reason: str
