"""Invariants of every table that is written, checked in each run, so that a fault is found where it arises.

A failure here is a mistake in clausier, not in the texts: E190 names table, row and column.
"""

from collections.abc import Iterator

from clausier.errors import ClausierError
from clausier.records import Annotation
from clausier.tables.checks.cells import cell_faults, is_sound
from clausier.tables.checks.document import document_faults
from clausier.tables.checks.fault import Fault
from clausier.tables.checks.keys import key_faults, row_id
from clausier.tables.rows import Tables, tables_of
from clausier.tables.schema import schema


def check_annotation(annotation: Annotation) -> None:
    """Check one annotated document by itself: its cells, keys, order and offsets.

    Args:
        annotation: All rows of the document; references to other documents need not be resolved.

    Raises:
        ClausierError: E190, naming table, row and column.
    """
    tables = tables_of([annotation], annotation.problems)
    _raise_first(_all_cell_faults(tables))
    check_keys(tables)
    _raise_first(document_faults(annotation))


def check_keys(tables: Tables) -> None:
    """Check that primary keys are unique and that foreign keys point to a row.

    Args:
        tables: The rows of all tables.

    Raises:
        ClausierError: E190, naming table, row and column.
    """
    _raise_first(key_faults({name: tables[name] for name in schema()}, schema()))


def _all_cell_faults(tables: Tables) -> Iterator[Fault]:
    for name, columns in schema().items():
        rows = tables[name]
        # Whole columns are looked at first, which takes a fraction of the time of their cells one by one.
        suspected = [column for column in columns if not is_sound(column, [getattr(row, column.name) for row in rows])]
        for index, row in enumerate(rows if suspected else ()):
            for column in suspected:
                for kind, reason in cell_faults(column, getattr(row, column.name)):
                    yield Fault(name, index, row_id(name, row), column.name, kind, reason)


def _raise_first(faults: Iterator[Fault]) -> None:
    for fault in faults:
        raise ClausierError("E190", table=fault.table, row=fault.row_id, column=fault.column, reason=fault.reason)
