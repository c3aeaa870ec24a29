"""Citations of short French texts."""

from clausier.annotation.annotate import annotate_source
from clausier.annotation.pipeline import Pipeline
from clausier.citations.edges import build_citations
from clausier.readers.source import Source
from clausier.records import Annotation, Citation
from tests.resolution.linking import link_documents

HEAD = "PC.DEC/9300\n17 décembre 2009\n\nDÉCISION No 9300\nCRÉATION D’UN FONDS\n\nLe Conseil permanent,\n\n"
CREATE = "1. Décide de créer un fonds pour les travaux des États participants.\n"


def annotated(paragraph: str, pipeline: Pipeline) -> Annotation:
    """A decision of one paragraph: a preambular one if it ends with a comma, else the second operative one."""
    is_preambular = paragraph.endswith(",")
    text = HEAD + (f"{paragraph}\n\n{CREATE}" if is_preambular else f"{CREATE}\n2. {paragraph}\n")
    source = Source("decision.txt", "decision", "text", text, "0" * 64, "utf-8", len(text))
    (annotation,) = link_documents(annotate_source(source, pipeline))
    return annotation


def citations(paragraph: str, pipeline: Pipeline) -> tuple[Citation, ...]:
    """What the decision cites."""
    return build_citations(annotated(paragraph, pipeline))
