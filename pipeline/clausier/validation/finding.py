"""The findings of a validation; many of one kind are counted, not kept."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

MAX_OF_A_KIND = 20
"""How many faults of one kind in one column are listed; the others are counted, because a sorted table has one in every row."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in a folder of tables.

    Attributes:
        table: The table.
        number: The number of its row as a spreadsheet shows it: the header is 1; 0 if the fault is about the whole file.
        row_id: The id of the row; empty if the fault is about the whole file.
        column: The column; empty if the fault is about the whole row or file.
        kind: The kind of fault.
        reason: What is wrong.
    """

    table: str
    number: int
    row_id: str
    column: str
    kind: str
    reason: str


Kind = tuple[str, str, str]
"""Table, column and kind of a fault."""


@dataclass(frozen=True, slots=True)
class Validation:
    """The result of a validation.

    Attributes:
        rows: The number of rows of each table that exists.
        findings: The listed faults, by table and row.
        more: The number of further faults, by table, column and kind.
    """

    rows: Mapping[str, int]
    findings: tuple[Finding, ...]
    more: Mapping[Kind, int]


@dataclass(slots=True)
class Findings:
    """Collects faults, and keeps those that are listed."""

    listed: list[Finding] = field(default_factory=list)
    counts: Counter[Kind] = field(default_factory=Counter)

    def add(self, finding: Finding) -> None:
        """Add a fault."""
        kind = (finding.table, finding.column, finding.kind)
        self.counts[kind] += 1
        if self.counts[kind] <= MAX_OF_A_KIND:
            self.listed.append(finding)

    def more(self) -> dict[Kind, int]:
        """Return the number of faults that were not kept, by table, column and kind."""
        return {kind: count - MAX_OF_A_KIND for kind, count in self.counts.items() if count > MAX_OF_A_KIND}
