"""Consistency of the rows of a gold document: unique ids and spans, no overlaps, one leading action a paragraph."""

from collections import Counter
from collections.abc import Iterator

from clausier.gold.records import GOLD_LAYERS, GoldDocument, GoldRow
from clausier.validation.finding import Finding


def consistency_faults(document: GoldDocument) -> Iterator[Finding]:
    """Check the rows of a document against each other.

    Args:
        document: A document with anchored rows.

    Yields:
        Paragraphs with the same id or overlapping spans, duplicate rows, a second leading action in a paragraph, a leading
        action after a coordinated one.
    """
    yield from _paragraph_faults(document["paragraphs"])
    for table in GOLD_LAYERS:
        yield from _duplicate_faults(document[table])
    yield from _rank_faults(document["actions"])


def _fault(row: GoldRow, column: str, kind: str, reason: str) -> Finding:
    return Finding(row.table, row.number, row.paragraph_id, column, kind, reason)


def _paragraph_faults(rows: tuple[GoldRow, ...]) -> Iterator[Finding]:
    counts = Counter(row.paragraph_id for row in rows)
    last: GoldRow | None = None
    for row in rows:
        if counts[row.paragraph_id] > 1:
            yield _fault(
                row, "paragraph_id", "unique", f"{counts[row.paragraph_id]} rows have the name {row.paragraph_id}"
            )
        if last and row.start < last.end:
            yield _fault(row, "text", "overlap", f"overlaps {last.paragraph_id} (row {last.number})")
        last = row


def _duplicate_faults(rows: tuple[GoldRow, ...]) -> Iterator[Finding]:
    seen: dict[tuple[str, int, int, str], GoldRow] = {}
    for row in rows:
        # Clauses of the same words have different heads.
        key = (row.paragraph_id, row.start, row.end, row.cell_text("head_start"))
        if first := seen.get(key):
            yield _fault(row, "text", "double", f"the same text is row {first.number} already")
        else:
            seen[key] = row


def _rank_faults(rows: tuple[GoldRow, ...]) -> Iterator[Finding]:
    """The rank of an action that gives none follows from its position: the first of its paragraph leads."""
    leading: dict[str, GoldRow] = {}
    first: dict[str, GoldRow] = {}
    for row in rows:
        opener = first.setdefault(row.paragraph_id, row)
        if row.cell_text("rank") != "1":
            continue
        if other := leading.get(row.paragraph_id):
            yield _fault(row, "rank", "rank", f"a second leading action: row {other.number} has rank 1 too")
        elif opener is not row and opener.cell_text("form") != "inherited":
            yield _fault(row, "rank", "rank", f"a leading action behind another one: row {opener.number}")
        leading.setdefault(row.paragraph_id, row)
