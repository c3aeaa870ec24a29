"""What a validation finds, and how much of it is kept."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

MAX_OF_A_KIND = 20
"""So many faults of one kind in one column are listed, the rest are counted: a sorted table has one in every row."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in a folder of tables.

    Attributes:
        table: The table.
        number: The number of its row as a spreadsheet shows it: the header is 1; 0 if it is about the whole file.
        row_id: What tells the row apart; empty if it is about the whole file.
        column: The column; empty if it is about the whole row or file.
        kind: What sort of fault it is.
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
    """What became of a validation.

    Attributes:
        rows: How many rows each table has, by the tables that are there.
        findings: The faults, by table and row.
        more: How many there are besides, by table, column and kind.
    """

    rows: Mapping[str, int]
    findings: tuple[Finding, ...]
    more: Mapping[Kind, int]


@dataclass(slots=True)
class Findings:
    """Takes faults and keeps those that are listed."""

    listed: list[Finding] = field(default_factory=list)
    counts: Counter[Kind] = field(default_factory=Counter)

    def add(self, finding: Finding) -> None:
        """Take a fault."""
        kind = (finding.table, finding.column, finding.kind)
        self.counts[kind] += 1
        if self.counts[kind] <= MAX_OF_A_KIND:
            self.listed.append(finding)

    def more(self) -> dict[Kind, int]:
        """Return how many faults were not kept."""
        return {kind: count - MAX_OF_A_KIND for kind, count in self.counts.items() if count > MAX_OF_A_KIND}
