"""Importing the annotations of a tool into a new gold folder."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from clausier.errors import ClausierError, problem
from clausier.gold.exchange.brat import read_brat
from clausier.gold.exchange.brat_config import ANNOTATION, known_layers
from clausier.gold.exchange.correcting import apply_corrections
from clausier.gold.exchange.tool_files import candidate_ids, read_bytes, xmi_files
from clausier.gold.exchange.tool_spans import ToolDocument
from clausier.gold.exchange.xmi import read_xmi
from clausier.gold.new import SOURCES
from clausier.gold.reading import check_gold, read_gold
from clausier.gold.records import GOLD_LAYERS, GoldDocument
from clausier.gold.writing import write_gold
from clausier.records import Problem
from clausier.tables.new_folder import check_is_new


@dataclass(frozen=True, slots=True)
class ImportResult:
    """The result of an import.

    Attributes:
        documents: The documents of the new gold folder.
        files: How many of them the tool returned.
        problems: Problems that a person should look at.
    """

    documents: tuple[GoldDocument, ...]
    files: int
    problems: tuple[Problem, ...]


def import_gold(folder: Path, gold: Path, new: Path, *, checked: bool = False) -> ImportResult:
    """Write a gold folder with what a person corrected in a tool.

    Args:
        folder: The output of the tool: a folder, a ZIP archive, or a file; of INCEpTION or brat.
        gold: The gold folder that was exported. Rows and cells that the tool does not show are taken from it.
        new: The path of the new gold folder; nothing may exist there.
        checked: Whether to mark all rows of the documents that the tool returns as checked.

    Raises:
        ClausierError: E101 there is no such folder, E150 something exists at the path of the new one, E151 the gold folder has
            faults, E160 to E165 a file cannot be imported, E108 nothing can be written.
    """
    check_is_new(new)
    if not folder.exists():
        raise ClausierError("E101")
    before = read_gold(gold).documents
    returned: dict[str, ToolDocument] = {}
    problems = []
    for tool_document in _tool_documents(folder, before):
        document = _gold_document(tool_document, before)
        if document is None:
            problems.append(problem("W161", tool_document.path, gold=gold))
            continue
        _check_text(tool_document, document)
        if other := returned.get(document.doc_id):
            raise ClausierError("E165", path=tool_document.path, other=other.path, document=document.doc_id)
        returned[document.doc_id] = tool_document
    if not returned:
        raise ClausierError("E161", path=folder, gold=gold)
    documents = []
    for document in before:
        if corrections := returned.get(document.doc_id):
            result = apply_corrections(document, corrections, checked=checked)
            if result.dropped:
                problems.append(problem("W160", corrections.path, count=result.dropped, document=document.doc_id))
            document = result.document
        documents.append(document)
    documents, copies = _with_sources(documents, gold, new)
    write_gold(documents, new, copies)
    if error := check_gold(new).faults_as_error():
        problems.append(problem("W162", new.as_posix(), reason=error.message.rstrip(".")))
    return ImportResult(tuple(documents), len(returned), tuple(problems))


def _tool_documents(folder: Path, documents: Sequence[GoldDocument]) -> Iterator[ToolDocument]:
    """The documents that a tool returns: those of brat if there are any, else those of INCEpTION."""
    paths = sorted(folder.rglob("*.ann")) if folder.is_dir() else [folder] if folder.suffix == ".ann" else []
    if not paths:
        yield from map(read_xmi, xmi_files(folder))
        return
    texts = {document.doc_id: document.text for document in documents}
    for path in paths:
        configuration = next((p / ANNOTATION for p in path.parents if (p / ANNOTATION).is_file()), None)
        layers = known_layers(_text(configuration)) if configuration else frozenset(GOLD_LAYERS)
        beside = path.with_name(f"{path.stem}.txt")
        text = _text(beside) if beside.is_file() else None
        name = candidate_ids(path)[0]
        # Offsets refer to the text of the document; the import refuses a file with another text.
        is_known = name in texts and text in (None, texts[name])
        spans = read_brat(read_bytes(path), texts[name], path.as_posix()) if is_known else ()
        yield ToolDocument(path.as_posix(), (name,), text, layers, spans)


def _text(path: Path) -> str:
    try:
        return read_bytes(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise ClausierError("E160", "encoding", path=path.as_posix()) from error


def _gold_document(returned: ToolDocument, documents: Sequence[GoldDocument]) -> GoldDocument | None:
    """The document of the gold folder that a tool returns: the one with its name, else the only one with its text."""
    by_id = {document.doc_id: document for document in documents}
    if name := next((name for name in returned.names if name in by_id), None):
        return by_id[name]
    same_text = [document for document in documents if document.text == returned.text]
    return same_text[0] if len(same_text) == 1 else None


def _check_text(returned: ToolDocument, document: GoldDocument) -> None:
    if returned.text is None or returned.text == document.text:
        return
    pairs = enumerate(zip(returned.text, document.text, strict=False))
    at = next((at for at, (one, other) in pairs if one != other), min(len(returned.text), len(document.text)))
    raise ClausierError("E163", path=returned.path, document=document.doc_id, at=at)


def _with_sources(
    documents: Sequence[GoldDocument], gold: Path, new: Path
) -> tuple[list[GoldDocument], Mapping[str, Path]]:
    """Documents with paths to their source files from the new folder, and the files of the gold folder to copy into it."""
    updated, copies = [], {}
    for document in documents:
        source = document.source
        if source.parent.resolve() == (gold / SOURCES).resolve():
            path = f"{SOURCES}/{source.name}"
            copies[path] = source
        else:
            path = Path(os.path.relpath(source.resolve(), new.resolve())).as_posix()
        updated.append(replace(document, cells={**document.cells, "source_path": path}))
    return updated, copies
