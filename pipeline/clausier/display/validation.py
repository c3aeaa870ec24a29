"""The faults in a folder of tables, as lines and as JSON."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from clausier.safety.terminal import escaped_json, visible
from clausier.validation.finding import Finding, Validation


def validation_lines(validation: Validation, folder: Path) -> Iterator[str]:
    """Yield the faults that a validation found, one a line, and a closing line.

    Args:
        validation: The result of the validation.
        folder: The folder that was checked.
    """
    for finding in validation.findings:
        yield visible(_line(finding))
    for (table, column, kind), count in validation.more.items():
        location = f"{table}.csv, {column}" if column else f"{table}.csv"
        yield visible(f"{location}: {count} more of this kind ({kind})")
    total = len(validation.findings) + sum(validation.more.values())
    rows = sum(validation.rows.values())
    faults = {0: "no fault", 1: "1 fault"}.get(total, f"{total} faults")
    yield visible(f"{folder.as_posix()}: {len(validation.rows)} tables, {rows} rows, {faults}")


def validation_json(validation: Validation) -> str:
    """Return the faults that a validation found as JSON.

    Args:
        validation: The result of the validation.
    """
    more = [
        {"table": table, "column": column, "kind": kind, "count": count}
        for (table, column, kind), count in validation.more.items()
    ]
    content = {"rows": validation.rows, "faults": [asdict(f) for f in validation.findings], "more": more}
    return escaped_json(json.dumps(content, ensure_ascii=False, indent=2))


def _line(finding: Finding) -> str:
    location = f"{finding.table}.csv"
    if finding.number:
        location += f", row {finding.number}"
    if finding.row_id:
        location += f" ({finding.row_id})"
    if finding.column:
        location += f", {finding.column}"
    return f"{location}: {finding.reason}"
