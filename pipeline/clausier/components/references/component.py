"""The component `clausier_references`: find the mentions of instruments, then say what they stand for."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from clausier.components.extensions import paragraph_of, set_spans
from clausier.components.references import atoms, naming
from clausier.components.references.citations import CitationFinder
from clausier.components.references.match import ReferenceMatch
from clausier.components.references.mentions import MentionFinder, resolve_anaphora
from clausier.components.references.names import NameFinder
from clausier.folding import fold

SPAN_KEY = "references"
PINPOINT_REACH = 140
"""How far before a mention its pinpoint may begin (characters)."""


class ReferenceMatcher:
    """Finds the instruments that a paragraph mentions.

    Args:
        citations: Finds numbered citations.
        names: Finds named instruments.
        mentions: Finds typed mentions and anaphora.
    """

    def __init__(self, citations: CitationFinder, names: NameFinder, mentions: MentionFinder) -> None:
        self._citations = citations
        self._names = names
        self._mentions = mentions

    def __call__(self, doc: Doc) -> Doc:
        """Find the references of a paragraph and write them to ``doc.spans["references"]``."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[ReferenceMatch]:
        """Return the references of a paragraph in order; none overlaps another.

        Args:
            doc: A paragraph; ``doc._.paragraph`` tells the issuing body and the document's own symbol.
        """
        text = doc.text
        folded = fold(text)
        context = paragraph_of(doc)
        found = _without_overlap(
            self._citations.find(text, folded, context),
            self._names.find(text, folded),
            _symbols(text),
            self._mentions.find(text, folded),
        )
        return resolve_anaphora([_with_pinpoint(match, text, folded) for match in found], context)

    def set_annotations(self, doc: Doc, matches: list[ReferenceMatch]) -> None:
        """Write matches to the span group ``references``; each span keeps its match as ``span._.reference``."""
        set_spans(doc, SPAN_KEY, "reference", matches)


def _symbols(text: str) -> Iterator[ReferenceMatch]:
    """Symbols that stand alone ("(S/2005/72)", "FSC.DEL/90/08")."""
    if "/" not in text:
        return
    for match in atoms.symbol().finditer(text):
        symbol = naming.printed_symbol(match.group())
        if not any(character.isdigit() for character in symbol):
            continue
        end = match.start() + naming.printed_length(match.group())
        yield ReferenceMatch(
            match.start(), end, text[match.start() : end], naming.kind_of_symbol(symbol), "symbol",
            organisation=naming.organisation_of_symbol(symbol), number=symbol.split("/", 1)[-1],
            year=naming.year_of_symbol(symbol), symbol=symbol, canonical_id=symbol, status="identified",
        )  # fmt: skip


def _without_overlap(*finders: Iterable[ReferenceMatch]) -> list[ReferenceMatch]:
    """Merge what the finders found; where two overlap, the earlier finder's match stays."""
    kept: list[ReferenceMatch] = []
    for matches in finders:
        fresh = [m for m in matches if all(m.end <= k.start or k.end <= m.start for k in kept)]
        kept.extend(fresh)
    return sorted(kept, key=lambda match: match.start)


def _with_pinpoint(match: ReferenceMatch, text: str, folded: str) -> ReferenceMatch:
    begin = max(0, match.start - PINPOINT_REACH)
    found = atoms.pinpoint().search(folded, begin, match.start)
    if found is None:
        return match
    return replace(match, pinpoint=text[found.start("pinpoint") : found.end("pinpoint")])
