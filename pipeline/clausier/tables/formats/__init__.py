"""STUB."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from clausier.tables.csv_format import format_cell
from clausier.tables.rows import Row
from clausier.tables.schema import Schema


class Sink(Protocol):
    def add(self, table: str, rows: Iterable[Row]) -> None: ...
    def close(self) -> None: ...


class CsvSink:
    def __enter__(self):
        return self

    def __exit__(self, *a):
        self.close()

    def __init__(self, folder: Path, schema: Schema, excel: bool) -> None:
        self.files = {n: (folder / f"{n}.csv").open("w", encoding="utf-8", newline="") for n in schema}
        self.names = {n: [c.name for c in cs] for n, cs in schema.items()}
        for n, f in self.files.items():
            f.write(",".join(self.names[n]) + "\n")

    def add(self, table: str, rows: Iterable[Row]) -> None:
        names = self.names[table]
        self.files[table].writelines(",".join(format_cell(getattr(row, name)) for name in names) + "\n" for row in rows)

    def close(self) -> None:
        for f in self.files.values():
            f.close()


def open_sink(name: str, folder: Path, schema: Schema, excel: bool = False) -> Sink:
    return CsvSink(folder, schema, excel)


def file_names(name: str, schema: Schema) -> tuple[str, ...]:
    return tuple(f"{n}.csv" for n in schema)


def parse_formats(text: str) -> tuple[str, ...]:
    return ("csv",)


FORMATS = ("csv",)
