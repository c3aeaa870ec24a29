"""clausier in notebooks and scripts: texts in, frames and spaCy Docs out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import pandas as pd
from spacy.language import Language
from spacy.tokens import Doc

from clausier.annotation.annotate import annotation_of, paragraph_docs
from clausier.annotation.naming import Names
from clausier.annotation.one_file import annotate_file
from clausier.annotation.pipeline import Pipeline
from clausier.citations.edges import with_citations
from clausier.errors import ClausierError
from clausier.french.language import check_french
from clausier.layers import Layers
from clausier.notebook.merging import merge
from clausier.readers.files import read_source
from clausier.readers.source import Source
from clausier.records import Annotation, Problem
from clausier.resolution.reference_linking import link_documents
from clausier.tables.frames import frames
from clausier.tables.rows import tables_of

ParagraphDocs = tuple[Doc | None, ...]


@dataclass(frozen=True)
class Annotated:
    """What became of one file or text.

    Attributes:
        annotations: The records of its documents; none if the file could not be annotated.
        paragraph_docs: For each document, the Doc of each paragraph; None where no component read it.
        problems: All of its problems.
        layers: The layers that were made.
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
        return self._annotated(pairs, Names(), read.problems)

    def annotate_many(self, paths: Iterable[str | Path]) -> Iterator[Annotated]:
        """Annotate files one after the other, as they are asked for.

        A file that cannot be annotated gives no rows but its problem, and stops nothing. References are resolved
        within each file only.

        Args:
            paths: The files.

        Yields:
            A result for each file, in order; names of documents are unique over all of them.
        """
        names = Names()
        for path in paths:
            pairs: list[tuple[Annotation, ParagraphDocs]] = []

            def annotate(source: Source, pairs: list[tuple[Annotation, ParagraphDocs]] = pairs) -> list[Annotation]:
                pairs.extend(self._read(source))
                return [annotation for annotation, _ in pairs]

            result = annotate_file(str(path), annotate)
            yield self._annotated([] if result.failed else pairs, names, result.problems)

    def _read(self, source: Source) -> list[tuple[Annotation, ParagraphDocs]]:
        """Annotate the documents of a source and keep the Docs of their paragraphs."""
        pairs = []
        for document in self.pipeline.structurer.structure(source.text, source.marks):
            docs = tuple(paragraph_docs(document, self.pipeline))
            pairs.append((annotation_of(document, docs, source, self.pipeline), docs))
        return pairs

    def _annotated(
        self, pairs: Sequence[tuple[Annotation, ParagraphDocs]], names: Names, problems: tuple[Problem, ...]
    ) -> Annotated:
        linked = link_documents([names.unique(annotation) for annotation, _ in pairs])
        made = tuple(with_citations(annotation) for annotation in linked)
        told = (*problems, *(p for a in made for p in a.problems))
        return Annotated(made, tuple(docs for _, docs in pairs), told, self.pipeline.layers, self.pipeline.nlp)


def _source_of(text: str) -> Source:
    check_french(text)
    data = text.encode("utf-8")
    return Source("", "text", "text", text, sha256(data).hexdigest(), "utf-8", len(data))
