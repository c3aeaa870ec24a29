"""How writing the tables grows with the store: ``python -m benchmarks.scale [N]``.

Fills a store with N and 2N documents, copies of the sample decision under other names, writes the tables, and prints
seconds, peak memory of the process and sizes, for each and for a document more. Annotation is left out:
``make bench`` tells what that costs, and that it goes over any number of workers.
"""

import argparse
import multiprocessing
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.memory import peak_memory
from clausier.batch.export import ExportOptions, export
from clausier.layers import ALL_LAYERS
from clausier.records import Document
from clausier.store.database import STORE_FILE, Store, StoredDocument, StoredFile
from clausier.store.payload import pack_annotation, pack_document, pack_problems
from clausier.store.result_key import ResultKey
from clausier.tables.output_folder import TEXTS

SAMPLE = "corpus/osce/MC.DEC-5-11.txt"


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds to fill the store and to write the tables, peak memory in MiB, MiB of the store and of the tables."""

    filling: float
    writing: float
    memory: float
    store: float
    tables: float


def measure(number: int, row: Document, payload: bytes) -> Cost:
    """Fill a store with copies of a document and write the tables."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        start = time.perf_counter()
        with Store(folder) as store:
            for index in range(number):
                document = StoredDocument(pack_document(replace(row, symbol=f"MC.DEC/{index}/11")), payload)
                path = f"corpus/{index:07}.txt"
                store.put(path, ResultKey("", "", ""), StoredFile(path, "0" * 64, pack_problems(()), (document,)))
            filled = time.perf_counter()
            export(store, folder, ExportOptions(ALL_LAYERS, ("csv",), False, ()), lambda counts, outputs: b"{}")
            written = time.perf_counter()
        size = {path: path.stat().st_size / 1024**2 for path in folder.rglob("*") if path.is_file()}
        tables = sum(mib for path, mib in size.items() if path.name != STORE_FILE and path.parent.name != TEXTS)
        return Cost(filled - start, written - filled, peak_memory(), size[folder / STORE_FILE], tables)


def main() -> None:
    """Parse the arguments and print all figures."""
    parser = argparse.ArgumentParser(description="Tell how writing the tables grows.")
    parser.add_argument("number", nargs="?", type=int, default=5000)
    number = parser.parse_args().number
    # Imported here: the processes that are measured need no spaCy.
    from clausier.annotation.annotate import annotate_source
    from clausier.annotation.pipeline import load
    from clausier.readers.files import read_source

    (annotation,) = annotate_source(read_source(SAMPLE), load())
    payload = pack_annotation(replace(annotation, problems=()))
    costs = []
    for size in (number, 2 * number):
        # A process of its own, whose peak memory is its own.
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            costs.append(pool.apply(measure, (size, annotation.document, payload)))
    for size, cost in zip((number, 2 * number), costs, strict=True):
        print(
            f"{size:>7} documents: store filled in {cost.filling:.1f} s, tables written in {cost.writing:.1f} s, "
            f"{cost.memory:.0f} MiB of memory, store {cost.store:.0f} MiB, tables {cost.tables:.0f} MiB"
        )
    less, more = costs
    print(
        f"one more: {(more.filling - less.filling) / number * 1000:.1f} ms to keep it, "
        f"{(more.writing - less.writing) / number * 1000:.1f} ms to write it, "
        f"{(more.memory - less.memory) / number * 1024:.2f} KiB of memory, "
        f"{(more.store - less.store) / number * 1024:.1f} KiB in the store, "
        f"{(more.tables - less.tables) / number * 1024:.1f} KiB in the tables"
    )


if __name__ == "__main__":
    main()
