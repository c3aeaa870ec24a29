"""French texts of invented decisions for small corpora; mentions are marked ``[mention|what it resolves to]``."""

import re
from collections.abc import Sequence

from clausier.annotation.annotate import annotate_source
from clausier.annotation.document_names import DocumentNames, with_assigned_name
from clausier.annotation.pipeline import Pipeline
from clausier.readers.source import Source
from clausier.records import Annotation, Reference
from tests.marked_text import read
from tests.resolution.linking import link_documents

FORMULAE = {"MC": "Le Conseil ministériel", "PC": "Le Conseil permanent", "A": "L’Assemblée générale"}


def write_decision(symbol: str, date: str, title: str = "ARCHIVES DE L’ORGANISATION", preamble: str = "") -> str:
    """The text of a decision or, for a UN symbol, of a resolution; a date of the header may be left out."""
    series = symbol.split(".")[0].split("/")[0]
    number = re.sub(r"/[A-Z][a-z]+\.\d$", "", re.split(r"/RES/|DEC/", symbol)[-1])
    heading = f"{number}. {title}" if "/RES/" in symbol else f"DÉCISION No {number}\n{title}"
    cited = f"Rappelant {preamble},\n\n" if preamble else ""
    return (
        f"{symbol}\n{date}\n\n{heading}\n\n{FORMULAE[series]},\n\n{cited}"
        "1. Décide de créer un poste au Secrétariat ;\n\n2. Prie le Secrétaire général de veiller à ce que la présente décision soit appliquée dans les "
        "délais et de rendre compte au Conseil de ce qui a été fait.\n"
    )


def annotate_texts(texts: Sequence[str], pipeline: Pipeline) -> list[Annotation]:
    """The documents of texts, with unique names, not linked yet."""
    names = DocumentNames()
    sources = (
        Source(f"{n}.txt", f"text-{n}", "text", text, "0" * 64, "utf-8", len(text)) for n, text in enumerate(texts)
    )
    return [
        with_assigned_name(made, names.assign(made.document.doc_id))
        for source in sources
        for made in annotate_source(source, pipeline)
    ]


def describe_target(row: Reference) -> str:
    """What a reference resolves to: the document, "? candidates", "=" for identified, or nothing."""
    if row.status == "ambiguous":
        return f"? {row.candidates}"
    return {"identified": "=", "unresolved": ""}.get(row.status, row.target_doc_id)


def compare_targets(
    corpus: Sequence[str], symbol: str, date: str, preamble: str, pipeline: Pipeline
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """What the marked mentions of the last document of a corpus resolve to, and what they should resolve to."""
    marked = read(preamble)
    last = write_decision(symbol, date, "NOUVEAU POSTE", marked.text)
    (*_, made) = link_documents(annotate_texts([*corpus, last], pipeline))
    found = [(row.text, describe_target(row)) for row in made.references if row.paragraph_id.endswith(":PP1")]
    return found, [(text, label) for _, text, label in marked.marks]
