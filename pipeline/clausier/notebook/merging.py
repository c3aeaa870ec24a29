"""Merges the Docs of a document's paragraphs into one, for notebooks."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from clausier.records import Annotation

OPTIONS: dict[str, Any] = {"ensure_whitespace": False, "exclude": ["spans", "user_data", "tensor"]}
"""No space is inserted between the pieces. Span groups are made anew; tensors of components that ran on some pieces only are left
out."""


def merge(annotation: Annotation, docs: Sequence[Doc | None], nlp: Language) -> Doc:
    """Return one Doc of a document, whose text is the document text.

    Args:
        annotation: The document.
        docs: The Doc of each of its paragraphs, None where no component read it.
        nlp: The pipeline, for its vocabulary and tokenizer.

    Returns:
        A Doc with the tokens of the paragraphs and all that is set on them, a span group a table, and ``doc.ents``.
    """
    doc = Doc.from_docs(list(_pieces(annotation, docs, nlp)), **OPTIONS)
    assert doc is not None
    assert doc.text == annotation.text
    if doc.has_annotation("POS"):  # The pipeline itself needs the lemmas of heads only.
        doc = nlp.get_pipe("lemmatizer")(doc)
    doc.spans["paragraphs"] = _spans(doc, ((p.start, p.end, p.label, "") for p in annotation.paragraphs))
    own = (a for a in annotation.actions if a.form != "inherited")
    doc.spans["actions"] = _spans(doc, ((a.start, a.end, a.lemma, "") for a in own))
    doc.spans["clauses"] = _spans(doc, ((c.start, c.end, c.kind, "") for c in annotation.clauses))
    doc.spans["entities"] = _spans(doc, ((e.start, e.end, e.label, e.canonical_id) for e in annotation.entities))
    doc.spans["references"] = _spans(doc, ((r.start, r.end, r.kind, r.canonical_id) for r in annotation.references))
    doc.ents = filter_spans(doc.spans["entities"])
    return doc


def _pieces(annotation: Annotation, docs: Sequence[Doc | None], nlp: Language) -> Iterator[Doc]:
    """The paragraphs, and the text between them as a token of its own; each paragraph begins a sentence."""
    end = 0
    for paragraph, read in zip(annotation.paragraphs, docs, strict=True):
        if paragraph.start > end:
            yield _gap(annotation.text[end : paragraph.start], nlp)
        doc = read if read is not None else nlp.make_doc(paragraph.text)
        if not doc.has_annotation("DEP"):  # A parse sets the beginnings of sentences itself.
            doc[0].is_sent_start = True
        yield doc
        end = paragraph.end
    if end < len(annotation.text):
        yield _gap(annotation.text[end:], nlp)


def _gap(text: str, nlp: Language) -> Doc:
    return Doc(nlp.vocab, words=[text], spaces=[False], sent_starts=[False])


def _spans(doc: Doc, extents: Iterable[tuple[int, int, str, str]]) -> list[Span]:
    """Spans with a label and a key, expanded to whole tokens."""
    spans = (
        doc.char_span(start, end, label=label, kb_id=key, alignment_mode="expand") for start, end, label, key in extents
    )
    return [span for span in spans if span is not None]
