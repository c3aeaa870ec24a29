"""clausier in notebooks and scripts: texts in, frames and spaCy Docs out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import pandas as pd
from spacy.language import Language
from spacy.tokens import Doc, Span

from clausier.annotate import annotate_source
from clausier.batch.linking import link
from clausier.batch.naming import Names
from clausier.batch.run import annotate_file
from clausier.errors import ClausierError
from clausier.layers import Layers
from clausier.model import Pipeline
from clausier.readers.files import read_source
from clausier.readers.language import check_french
from clausier.readers.source import Source
from clausier.records import Annotation, Problem
from clausier.tables.frames import frames
from clausier.tables.rows import tables_of


@dataclass(frozen=True)
class Annotated:
    """What became of one file or text.

    Attributes:
        annotations: The records of its documents; none if the file could not be annotated.
        problems: All of its problems.
        layers: The layers that were made.
        nlp: The pipeline, for its tokenizer.
    """

    annotations: tuple[Annotation, ...]
    problems: tuple[Problem, ...]
    layers: Layers
    nlp: Language

    @cached_property
    def tables(self) -> dict[str, pd.DataFrame]:
        """The tables of its documents, by name, with the columns of the codebook."""
        return frames(tables_of(self.annotations, self.problems), self.layers)

    @cached_property
    def docs(self) -> tuple[Doc, ...]:
        """One spaCy Doc a document: ``doc.spans`` has a group a table."""
        return tuple(_doc(annotation, self.nlp) for annotation in self.annotations)

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
        annotations = annotate_source(read, self.pipeline)
        if not annotations:
            raise ClausierError("E302")
        names = Names()
        return self._annotated(link([names.unique(a) for a in annotations]), ())

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
            result = annotate_file(str(path), lambda source: annotate_source(source, self.pipeline))
            yield self._annotated(link([names.unique(a) for a in result.annotations]), result.problems)

    def _annotated(self, annotations: Iterable[Annotation], problems: tuple[Problem, ...]) -> Annotated:
        made = tuple(annotations)
        told = (*problems, *(p for a in made for p in a.problems))
        return Annotated(made, told, self.pipeline.layers, self.pipeline.nlp)


def _source_of(text: str) -> Source:
    check_french(text)
    data = text.encode("utf-8")
    return Source("", "text", "text", text, sha256(data).hexdigest(), "utf-8", len(data))


def _doc(annotation: Annotation, nlp: Language) -> Doc:
    doc = nlp.make_doc(annotation.text)
    doc.spans["paragraphs"] = _spans(doc, ((p.start, p.end, p.label) for p in annotation.paragraphs))
    own = (a for a in annotation.actions if a.form != "inherited")
    doc.spans["actions"] = _spans(doc, ((a.start, a.end, a.lemma) for a in own))
    doc.spans["clauses"] = _spans(doc, ((c.start, c.end, c.kind) for c in annotation.clauses))
    doc.spans["references"] = _spans(doc, ((r.start, r.end, r.kind) for r in annotation.references))
    return doc


def _spans(doc: Doc, extents: Iterable[tuple[int, int, str]]) -> list[Span]:
    spans = (doc.char_span(start, end, label=label, alignment_mode="expand") for start, end, label in extents)
    return [span for span in spans if span is not None]
