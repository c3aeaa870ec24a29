"""The faults and the progress of a gold folder, as lines."""

from collections.abc import Iterator

from clausier.display.validation import validation_lines
from clausier.gold.reading import GoldReading
from clausier.gold.records import GOLD_LAYERS
from clausier.safety.terminal import visible


def gold_lines(reading: GoldReading) -> Iterator[str]:
    """Yield the faults of a gold folder, a closing line, and how much of it has been checked.

    Args:
        reading: The result of reading the folder.
    """
    yield from validation_lines(reading.validation, reading.gold.path)
    for layer in GOLD_LAYERS:
        documents = [document for document in reading.gold.documents if layer in document.layers]
        if documents:
            paragraphs = sum(len(document["paragraphs"]) for document in documents)
            checked = sum(len(document.checked_paragraphs(layer)) for document in documents)
            rows = sum(len(document.gold_rows(layer)) for document in documents)
            yield visible(f"{layer:<10} {checked} of {paragraphs} paragraphs checked, {rows} rows in them")
