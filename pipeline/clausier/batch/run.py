"""Annotating many files: each by itself, so that one bad file never stops the others."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from clausier.annotate import annotate_source
from clausier.batch.linking import link
from clausier.batch.naming import Names
from clausier.errors import ClausierError, problem
from clausier.model import Pipeline
from clausier.readers.files import read_source
from clausier.readers.source import Source
from clausier.records import Annotation, Problem
from clausier.tables.invariants import check_annotation

logger = logging.getLogger(__name__)

Annotate = Callable[[Source], list[Annotation]]
"""Annotates the documents of a source; pure, so that files may be annotated in any order."""


Progress = Callable[[str], None]
"""Is told the path of each file when it is done."""


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of a file.

    Attributes:
        path: The file as it was named.
        sha256: SHA-256 of its bytes, empty if it could not be read.
        annotations: Its documents; none if it failed.
        problems: Problems of the file itself, not of its documents.
    """

    path: str
    sha256: str = ""
    annotations: tuple[Annotation, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether the file gave no rows."""
        return not self.annotations


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What became of the files of a run, in their order."""

    files: tuple[FileResult, ...]

    @property
    def annotations(self) -> list[Annotation]:
        """All documents, in the order of the files."""
        return [annotation for file in self.files for annotation in file.annotations]

    @property
    def problems(self) -> list[Problem]:
        """All problems, those of a file before those of its documents."""
        return [
            problem
            for file in self.files
            for problem in (*file.problems, *(p for a in file.annotations for p in a.problems))
        ]


def annotate_files(paths: Iterable[str], annotate: Annotate, progress: Progress | None = None) -> BatchResult:
    """Annotate files and tell their documents apart.

    Args:
        paths: Files, or ``-`` for standard input.
        annotate: Annotates one source.
        progress: Is called after each file.

    Returns:
        A result for each file, in order; documents have unique names and point to each other.
    """
    names = Names()
    results = []
    for path in paths:
        result = annotate_file(path, annotate)
        results.append(replace(result, annotations=tuple(names.unique(a) for a in result.annotations)))
        if progress:
            progress(path)
    linked = iter(link([annotation for result in results for annotation in result.annotations]))
    return BatchResult(tuple(replace(r, annotations=tuple(next(linked) for _ in r.annotations)) for r in results))


def annotate_file(path: str, annotate: Annotate) -> FileResult:
    """Annotate one file; whatever goes wrong becomes a problem of that file.

    Args:
        path: The file, or ``-`` for standard input.
        annotate: Annotates one source.
    """
    sha256 = ""
    try:
        source = read_source(path)
        sha256 = source.sha256
        annotations = tuple(annotate(source))
        if not annotations:
            raise ClausierError("E302")
        for annotation in annotations:
            check_annotation(annotation)
    except ClausierError as error:
        return FileResult(path, sha256, problems=(error.as_problem(path),))
    except Exception as error:  # A fault in a rule must not cost the user the other files.
        logger.debug("Annotating %s failed", path, exc_info=True)
        told = problem("E303", path, error=f"{type(error).__name__}: {error}")
        return FileResult(path, sha256, problems=(told,))
    return FileResult(path, sha256, annotations, source.problems)


def annotate_alone(source: Source, pipeline: Pipeline) -> list[Annotation]:
    """Annotate a file that is no part of a batch; whatever goes wrong is raised.

    Args:
        source: The decoded file.
        pipeline: A loaded model.

    Returns:
        Its documents, named apart and pointing to each other; at least one.

    Raises:
        ClausierError: E302 it holds no document, E303 a fault in a rule.
    """
    names = Names()
    try:
        annotations = annotate_source(source, pipeline)
    except ClausierError:
        raise
    except Exception as error:  # A fault is told with its code, as in a batch.
        logger.debug("Annotating %s failed", source.path, exc_info=True)
        raise ClausierError("E303", error=f"{type(error).__name__}: {error}") from error
    if not annotations:
        raise ClausierError("E302")
    return link([names.unique(annotation) for annotation in annotations])
