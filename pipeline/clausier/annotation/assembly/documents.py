"""Records of documents and paragraphs."""

import re

from clausier.annotation.pipeline import Pipeline
from clausier.readers.source import Source
from clausier.records import Document, Paragraph
from clausier.safety.file_names import safe_name
from clausier.software import __version__
from clausier.structure.document import StructuredDocument, StructuredParagraph

_YEAR_IN_BRACKETS = re.compile(r"\s\((\w+)\)")
"""The year of a resolution, or its series: "S/RES/1325 (2000)"."""


def document_id(symbol: str, stem: str) -> str:
    """Return the file-safe name of a document: its symbol, else the stem of its file.

    Args:
        symbol: Canonical symbol, may be empty.
        stem: The file's name without its suffix.

    Returns:
        A name as ``safe_name`` gives it; ``document`` if neither holds a letter or digit.
    """
    bare = _YEAR_IN_BRACKETS.sub(r" \1", symbol or stem)
    return safe_name(bare) or "document"


def document_record(doc_id: str, document: StructuredDocument, source: Source, pipeline: Pipeline) -> Document:
    """Return the row of a document.

    Args:
        doc_id: Its name.
        document: The structured document.
        source: The file that holds it.
        pipeline: The model that reads it.
    """
    header = document.header
    return Document(
        doc_id=doc_id,
        symbol=header.symbol,
        organisation=header.organisation,
        body=header.body,
        kind=header.kind,
        number=header.number,
        year=header.year,
        title=header.title,
        adopted_on=header.adopted_on,
        place=header.place,
        meeting=header.meeting,
        journal=header.journal,
        agenda_item=header.agenda_item,
        language="fr",
        original_language=header.original_language,
        corrigendum=header.corrigendum,
        source_path=source.path,
        source_format=source.format,
        source_sha256=source.sha256,
        page_count=source.page_count,
        character_count=len(document.text),
        preambular_count=document.count("preambular"),
        operative_count=document.count("operative"),
        model=pipeline.name,
        model_version=pipeline.version,
        software_version=__version__,
    )


def paragraph_record(doc_id: str, order: int, paragraph: StructuredParagraph, source: Source) -> Paragraph:
    """Return the row of a paragraph.

    Args:
        doc_id: The name of its document.
        order: Its number there, from 1.
        paragraph: The structured paragraph.
        source: The file that holds it.
    """
    return Paragraph(
        doc_id=doc_id,
        paragraph_id=f"{doc_id}:{paragraph.label}",
        order=order,
        part=paragraph.part,
        part_number=paragraph.part_number,
        kind=paragraph.kind,
        label=paragraph.label,
        number=paragraph.number,
        level=paragraph.level,
        parent_id=f"{doc_id}:{paragraph.parent_label}" if paragraph.parent_label else "",
        start=paragraph.start,
        end=paragraph.end,
        source_start=paragraph.source_start,
        source_end=paragraph.source_end,
        page=paragraph.page if source.has_pages else None,
        text=paragraph.text,
    )
