"""clausier in notebooks and scripts: texts in, frames and spaCy Docs out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import pandas as pd
from spacy.language import Language
from spacy.tokens import Doc

from clausier.annotation.annotate import assemble_annotation, paragraph_docs
from clausier.annotation.completion import complete_annotations
from clausier.annotation.document_names import DocumentNames
from clausier.annotation.one_file import annotate_file
from clausier.annotation.pipeline import Pipeline
from clausier.errors import ClausierError
from clausier.french.language import check_french
from clausier.layers import Layers
from clausier.notebook.merging import merge
from clausier.readers.files import read_source
from clausier.readers.source import Source
from clausier.records import Annotation, Problem
from clausier.tables.frames import frames
from clausier.tables.rows import tables_of

ParagraphDocs = tuple[Doc | None, ...]


@dataclass(frozen=True)
class Annotated:
    """The result for one file or text.

    Attributes:
        annotations: The records of its documents; none if annotation failed.
        paragraph_docs: For each document, the Doc of each paragraph; None where no component read it.
        problems: All of its problems.
        layers: The layers of the tables.
        nlp: The pipeline, for its tokenizer.
    """

    annotations: tuple[Annotation, ...]
    paragraph_docs: tuple[ParagraphDocs, ...]
    problems: tuple[Problem, ...]
    layers: Layers
    nlp: Language

    @cached_property
    def tables(self) -> dict[str, pd.DataFrame]:
        """The tables of its documents, by name, with the columns of the codebook."""
        return frames(tables_of(self.annotations, self.problems), self.layers)

    @cached_property
    def docs(self) -> tuple[Doc, ...]:
        """One spaCy Doc a document: ``doc.spans`` has a group a table, ``doc.ents`` the entities."""
        pairs = zip(self.annotations, self.paragraph_docs, strict=True)
        return tuple(merge(annotation, docs, self.nlp) for annotation, docs in pairs)

    @property
    def doc(self) -> Doc:
        """The Doc of the only document.

        Raises:
            ClausierError: E115, there is none, or there are several.
        """
        if len(self.docs) != 1:
            raise ClausierError("E115", count=len(self.docs))
        return self.docs[0]


class Annotator:
    """A loaded model that annotates files and texts."""

    def __init__(self, pipeline: Pipeline) -> None:
        self.pipeline = pipeline

    def annotate(self, source: str | Path) -> Annotated:
        """Annotate a file, or a text.

        Args:
            source: A path, or the text itself: a string with a line break in it is a text.

        Raises:
            ClausierError: E1xx the file cannot be read, E301 it is not French, E302 it has no paragraphs.
        """
        is_text = isinstance(source, str) and "\n" in source
        read = _source_of(str(source)) if is_text else read_source(str(source))
        pairs = self._read(read)
        if not pairs:
            raise ClausierError("E302")
        return self._annotated(pairs, DocumentNames(), read.problems)

    def annotate_many(self, paths: Iterable[str | Path]) -> Iterator[Annotated]:
        """Annotate files one after the other, lazily.

        A file that cannot be annotated has no rows but its problem, and stops nothing. References are resolved within each
        file only.

        Args:
            paths: The files.

        Yields:
            A result for each file, in order; names of documents are unique over all of them.
        """
        names = DocumentNames()
        for path in paths:
            pairs: list[tuple[Annotation, ParagraphDocs]] = []

            def annotate(source: Source, pairs: list[tuple[Annotation, ParagraphDocs]] = pairs) -> list[Annotation]:
                pairs.extend(self._read(source))
                return [annotation for annotation, _ in pairs]

            result = annotate_file(str(path), annotate)
            yield self._annotated([] if result.failed else pairs, names, result.problems)

    def _read(self, source: Source) -> list[tuple[Annotation, ParagraphDocs]]:
        """Annotate the documents of a source; return them with the Docs of their paragraphs."""
        pairs = []
        for document in self.pipeline.structurer.structure(source.text, source.marks):
            docs = tuple(paragraph_docs(document, self.pipeline))
            pairs.append((assemble_annotation(document, docs, source, self.pipeline), docs))
        return pairs

    def _annotated(
        self, pairs: Sequence[tuple[Annotation, ParagraphDocs]], names: DocumentNames, problems: tuple[Problem, ...]
    ) -> Annotated:
        annotations = tuple(complete_annotations([annotation for annotation, _ in pairs], names))
        problems = (*problems, *(problem for a in annotations for problem in a.problems))
        docs = tuple(docs for _, docs in pairs)
        return Annotated(annotations, docs, problems, self.pipeline.layers, self.pipeline.nlp)


def _source_of(text: str) -> Source:
    check_french(text)
    data = text.encode("utf-8")
    return Source("", "text", "text", text, sha256(data).hexdigest(), "utf-8", len(data))
