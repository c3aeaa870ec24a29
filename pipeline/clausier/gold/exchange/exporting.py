"""Exporting a gold folder for an annotation tool."""

from pathlib import Path

from clausier.gold.exchange.brat import annotations_of
from clausier.gold.exchange.brat_config import ANNOTATION, VISUAL, annotation_conf, visual_conf
from clausier.gold.exchange.tool_spans import shown_layers
from clausier.gold.exchange.typesystem import FILE, type_system
from clausier.gold.exchange.xmi import xmi_of
from clausier.gold.reading import read_gold
from clausier.gold.records import Gold
from clausier.tables.new_folder import new_folder


def export_gold(gold: Path, folder: Path, form: str) -> tuple[int, int]:
    """Write the documents of a gold folder as files for a tool.

    Args:
        gold: The gold folder.
        folder: Where the files shall go; nothing may be there.
        form: One of ``formats.FORMATS``.

    Returns:
        How many documents and rows were written.

    Raises:
        ClausierError: E150 something stands at the folder, E151 the gold folder has faults, E166 a document holds what
            XML cannot, E108 nothing can be written.
    """
    read = read_gold(gold)
    with new_folder(folder) as aside:
        (_write_xmi if form == "xmi" else _write_brat)(read, aside)
    rows = sum(len(document[layer]) for document in read.documents for layer in shown_layers(document))
    return len(read.documents), rows


def _write_xmi(gold: Gold, folder: Path) -> None:
    type_system().to_xml(folder / FILE)
    for document in gold.documents:
        (folder / f"{document.doc_id}.xmi").write_bytes(xmi_of(document))


def _write_brat(gold: Gold, folder: Path) -> None:
    (folder / ANNOTATION).write_bytes(annotation_conf().encode())
    (folder / VISUAL).write_bytes(visual_conf().encode())
    for document in gold.documents:
        (folder / f"{document.doc_id}.txt").write_bytes(document.text.encode())
        (folder / f"{document.doc_id}.ann").write_bytes(annotations_of(document).encode())
