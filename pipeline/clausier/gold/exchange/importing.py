"""Importing what an annotation tool made of a gold folder into a new one."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from clausier.errors import ClausierError, problem
from clausier.gold.exchange.brat import read_annotations
from clausier.gold.exchange.brat_config import ANNOTATION, known_layers
from clausier.gold.exchange.correcting import corrected
from clausier.gold.exchange.tool_files import names_of, read_bytes, xmi_files
from clausier.gold.exchange.tool_spans import MarkedText
from clausier.gold.exchange.xmi import read_xmi
from clausier.gold.new import SOURCES
from clausier.gold.reading import check_gold, read_gold
from clausier.gold.records import GOLD_LAYERS, GoldDocument
from clausier.gold.writing import write_gold
from clausier.records import Problem
from clausier.tables.new_folder import check_is_new


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of an import.

    Attributes:
        documents: The documents of the new gold folder.
        files: How many of them a tool gave back.
        problems: What a person should look at.
    """

    documents: tuple[GoldDocument, ...]
    files: int
    problems: tuple[Problem, ...]


def import_gold(folder: Path, gold: Path, new: Path, *, checked: bool = False) -> Imported:
    """Write a gold folder with what a person corrected in a tool.

    Args:
        folder: What the tool wrote: a folder, a ZIP archive, or a file; of INCEpTION or brat.
        gold: The gold folder that it was exported from. What the tool does not show is taken from it.
        new: Where the new gold folder shall go; nothing may be there.
        checked: Whether to mark all rows of the documents that the tool gives back as checked.

    Raises:
        ClausierError: E101 there is no such folder, E150 something stands at the new one, E151 the gold folder has
            faults, E160 to E165 a file cannot be taken over, E108 nothing can be written.
    """
    check_is_new(new)
    if not folder.exists():
        raise ClausierError("E101")
    before = read_gold(gold).documents
    given: dict[str, MarkedText] = {}
    problems = []
    for marked in _marked(folder, before):
        document = _document(marked, before)
        if document is None:
            problems.append(problem("W161", marked.path, gold=gold))
            continue
        _check_text(marked, document)
        if other := given.get(document.doc_id):
            raise ClausierError("E165", path=marked.path, other=other.path, document=document.doc_id)
        given[document.doc_id] = marked
    if not given:
        raise ClausierError("E161", path=folder, gold=gold)
    documents = []
    for document in before:
        if marked_text := given.get(document.doc_id):
            result = corrected(document, marked_text, checked=checked)
            if result.gone:
                problems.append(problem("W160", marked_text.path, count=result.gone, document=document.doc_id))
            document = result.document
        documents.append(document)
    moved, copies = _sources(documents, gold, new)
    write_gold(moved, new, copies)
    if error := check_gold(new).faults_as_error():
        problems.append(problem("W162", new.as_posix(), reason=error.message.rstrip(".")))
    return Imported(tuple(moved), len(given), tuple(problems))


def _marked(folder: Path, documents: Sequence[GoldDocument]) -> Iterator[MarkedText]:
    """What a tool gives back, brat's if there is any of it."""
    found = sorted(folder.rglob("*.ann")) if folder.is_dir() else [folder] if folder.suffix == ".ann" else []
    if not found:
        yield from map(read_xmi, xmi_files(folder))
        return
    texts = {document.doc_id: document.text for document in documents}
    for path in found:
        configuration = next((p / ANNOTATION for p in path.parents if (p / ANNOTATION).is_file()), None)
        layers = known_layers(_text(configuration)) if configuration else frozenset(GOLD_LAYERS)
        beside = path.with_name(f"{path.stem}.txt")
        text = _text(beside) if beside.is_file() else None
        name = names_of(path)[0]
        # Offsets mean nothing in another text than the document's, which the import refuses.
        is_known = name in texts and text in (None, texts[name])
        marks = read_annotations(read_bytes(path), texts[name], path.as_posix()) if is_known else ()
        yield MarkedText(path.as_posix(), (name,), text, layers, marks)


def _text(path: Path) -> str:
    try:
        return read_bytes(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise ClausierError("E160", "encoding", path=path.as_posix()) from error


def _document(marked: MarkedText, documents: Sequence[GoldDocument]) -> GoldDocument | None:
    named = {document.doc_id: document for document in documents}
    if name := next((name for name in marked.names if name in named), None):
        return named[name]
    alike = [document for document in documents if document.text == marked.text]
    return alike[0] if len(alike) == 1 else None


def _check_text(marked: MarkedText, document: GoldDocument) -> None:
    if marked.text is None or marked.text == document.text:
        return
    pairs = enumerate(zip(marked.text, document.text, strict=False))
    at = next((at for at, (one, other) in pairs if one != other), min(len(marked.text), len(document.text)))
    raise ClausierError("E163", path=marked.path, document=document.doc_id, at=at)


def _sources(documents: Sequence[GoldDocument], gold: Path, new: Path) -> tuple[list[GoldDocument], Mapping[str, Path]]:
    """Documents that point to their source files, those that the gold folder holds being copied with it."""
    moved, copies = [], {}
    for document in documents:
        source = document.source
        if source.parent.resolve() == (gold / SOURCES).resolve():
            path = f"{SOURCES}/{source.name}"
            copies[path] = source
        else:
            path = Path(os.path.relpath(source.resolve(), new.resolve())).as_posix()
        moved.append(replace(document, cells={**document.cells, "source_path": path}))
    return moved, copies
