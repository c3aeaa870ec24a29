"""Annotation of one file, so that a bad file never stops the others."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from clausier.annotation.annotate import annotate_source
from clausier.annotation.completion import complete_annotations
from clausier.annotation.document_names import DocumentNames
from clausier.annotation.pipeline import Pipeline
from clausier.errors import ClausierError, problem
from clausier.readers.files import read_bytes, read_data
from clausier.readers.source import Source
from clausier.records import Annotation, Problem
from clausier.tables.invariants import check_annotation

logger = logging.getLogger(__name__)

Annotate = Callable[[Source], list[Annotation]]
"""Annotates the documents of a source; pure, so that files may be annotated in any order."""


@dataclass(frozen=True, slots=True)
class FileResult:
    """The result for a file.

    Attributes:
        path: The file as it was named.
        annotations: Its documents; none if it failed.
        problems: Problems of the file itself, not of its documents.
    """

    path: str
    annotations: tuple[Annotation, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether the file has no rows."""
        return not self.annotations


def annotate_file(path: str, annotate: Annotate) -> FileResult:
    """Read and annotate one file; any failure becomes a problem of that file.

    Args:
        path: The file, or ``-`` for standard input.
        annotate: Annotates one source.
    """
    try:
        data = read_bytes(path)
    except ClausierError as error:
        return FileResult(path, problems=(error.as_problem(path),))
    return annotate_data(data, path, annotate)


def annotate_data(data: bytes, path: str, annotate: Annotate) -> FileResult:
    """Annotate the bytes of one file; any failure becomes a problem of that file.

    Args:
        data: All bytes of the file.
        path: The file as it was named, or ``-``.
        annotate: Annotates one source.
    """
    try:
        source = read_data(data, path)
        annotations = tuple(annotate(source))
        if not annotations:
            raise ClausierError("E302")
        for annotation in annotations:
            check_annotation(annotation)
    except ClausierError as error:
        return FileResult(path, problems=(error.as_problem(path),))
    except Exception as error:  # A fault in a rule must not cost the user the other files.
        logger.debug("Annotating %s failed", path, exc_info=True)
        fault = problem("E303", path, error=f"{type(error).__name__}: {error}")
        return FileResult(path, problems=(fault,))
    return FileResult(path, annotations, source.problems)


def annotate_alone(source: Source, pipeline: Pipeline) -> list[Annotation]:
    """Annotate a file that is not part of a batch; any failure is raised.

    Args:
        source: The decoded file.
        pipeline: A loaded model.

    Returns:
        Its documents, under unique names and with references linked to each other; at least one.

    Raises:
        ClausierError: E302 it holds no document, E303 a rule failed.
    """
    try:
        annotations = annotate_source(source, pipeline)
    except ClausierError:
        raise
    except Exception as error:  # Reported with its code, as in a batch.
        logger.debug("Annotating %s failed", source.path, exc_info=True)
        raise ClausierError("E303", error=f"{type(error).__name__}: {error}") from error
    if not annotations:
        raise ClausierError("E302")
    return complete_annotations(annotations, DocumentNames())
