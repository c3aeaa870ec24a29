"""Exporting a gold folder for an annotation tool."""

from pathlib import Path

from clausier.gold.exchange.brat import to_brat
from clausier.gold.exchange.brat_config import ANNOTATION, VISUAL, annotation_conf, visual_conf
from clausier.gold.exchange.tool_spans import shown_layers
from clausier.gold.exchange.typesystem import TYPE_SYSTEM_FILE, type_system
from clausier.gold.exchange.xmi import to_xmi
from clausier.gold.reading import read_gold
from clausier.gold.records import Gold
from clausier.tables.new_folder import new_folder


def export_gold(gold: Path, folder: Path, form: str) -> tuple[int, int]:
    """Write the documents of a gold folder as files for a tool.

    Args:
        gold: The gold folder.
        folder: The folder to write; nothing may exist there.
        form: One of ``formats.FORMATS``.

    Returns:
        How many documents and rows were written.

    Raises:
        ClausierError: E150 something exists at the path of the folder, E151 the gold folder has faults, E166 a document has a
            character that XML does not allow, E108 nothing can be written.
    """
    read = read_gold(gold)
    with new_folder(folder) as staged:
        (_write_xmi if form == "xmi" else _write_brat)(read, staged)
    rows = sum(len(document[layer]) for document in read.documents for layer in shown_layers(document))
    return len(read.documents), rows


def _write_xmi(gold: Gold, folder: Path) -> None:
    type_system().to_xml(folder / TYPE_SYSTEM_FILE)
    for document in gold.documents:
        (folder / f"{document.doc_id}.xmi").write_bytes(to_xmi(document))


def _write_brat(gold: Gold, folder: Path) -> None:
    (folder / ANNOTATION).write_bytes(annotation_conf().encode())
    (folder / VISUAL).write_bytes(visual_conf().encode())
    for document in gold.documents:
        (folder / f"{document.doc_id}.txt").write_bytes(document.text.encode())
        (folder / f"{document.doc_id}.ann").write_bytes(to_brat(document).encode())
