"""The component `clausier_references`: find the mentions of instruments, then resolve anaphora within the paragraph."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from clausier.components.context import ParagraphContext
from clausier.components.extensions import paragraph_of, set_spans, text_of
from clausier.components.references import canonical_symbols, patterns
from clausier.components.references.adoption import with_adoption
from clausier.components.references.anaphora import resolve_anaphora
from clausier.components.references.match import ReferenceMatch
from clausier.components.references.named_instruments import NamedInstrumentFinder
from clausier.components.references.numbered_citations import NumberedCitationFinder
from clausier.components.references.printed_symbols import SymbolReader
from clausier.components.references.registry import Registry
from clausier.components.references.symbol_shapes import SymbolShape
from clausier.components.references.title_citations import TitleCitationFinder
from clausier.components.references.unnamed_mentions import UnnamedMentionFinder
from clausier.components.rejection import Rejection
from clausier.french.folding import fold
from clausier.model_files.bodies import Body

SPAN_KEY = "references"
MAX_PINPOINT_DISTANCE = 140
"""The largest distance of the start of a pinpoint from its mention (characters)."""


class ReferenceMatcher:
    """Finds the instruments that a paragraph mentions.

    Args:
        citations: Finds numbered citations.
        names: Finds named instruments.
        titled: Finds decisions and resolutions that are cited by their title.
        mentions: Finds generic mentions and anaphora.
        symbols: Finds symbols by the shapes that a model has learned.
    """

    def __init__(
        self,
        citations: NumberedCitationFinder,
        names: NamedInstrumentFinder,
        title_citations: TitleCitationFinder,
        mentions: UnnamedMentionFinder,
        symbols: SymbolReader,
    ) -> None:
        self._citations = citations
        self._names = names
        self._title_citations = title_citations
        self._mentions = mentions
        self._symbols = symbols

    def __call__(self, doc: Doc) -> Doc:
        """Find the references of a paragraph and write them to ``doc.spans["references"]``."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[ReferenceMatch]:
        """Return the references of a paragraph in order; none overlaps another.

        Args:
            doc: A paragraph; ``doc._.paragraph`` has the issuing body and the document's own symbol.
        """
        return self.match_text(text_of(doc), paragraph_of(doc))

    def match_text(self, text: str, context: ParagraphContext) -> list[ReferenceMatch]:
        """Return the references of a paragraph given as a string, as ``match`` does.

        Args:
            text: The paragraph.
            context: The context of the paragraph.
        """
        folded = fold(text)
        matches = _without_overlap(*self._matches_by_finder(text, folded, context))
        dated = (with_adoption(match, folded, self._title_citations.bodies) for match in matches)
        return resolve_anaphora([_with_pinpoint(match, text, folded) for match in dated], context)

    def rejected(self, doc: Doc) -> list[Rejection]:
        """Return the rejected candidates in order, each with its reason.

        Args:
            doc: A paragraph, as for ``match``.
        """
        text = text_of(doc)
        folded = fold(text)
        context = paragraph_of(doc)
        finders = [list(matches) for matches in self._matches_by_finder(text, folded, context)]
        kept = _without_overlap(*finders)
        rejections_of_finders = (
            *self._citations.rejected(text, folded, context),
            *self._names.rejected(text, folded),
            *(_symbol_without_digits(match) for match in _printed_symbols(text) if not _has_digits(match)),
            *self._mentions.rejected(text, folded),
        )
        rejections = [_overlap_rejection(m, kept) for matches in finders for m in matches if m not in kept]
        rejections += [r for r in rejections_of_finders if all(r.end <= k.start or k.end <= r.start for k in kept)]
        return sorted(rejections, key=lambda rejection: (rejection.start, rejection.end))

    def _matches_by_finder(
        self, text: str, folded: str, context: ParagraphContext
    ) -> tuple[Iterable[ReferenceMatch], ...]:
        """Return the matches of each finder, in order of precedence where two overlap."""
        return (
            self._citations.find(text, folded, context),
            self._names.find(text, folded),
            self._title_citations.find(text, folded),
            self._symbols.find_by_shape(text),
            _symbols(text),
            self._mentions.find(text, folded),
        )

    def set_annotations(self, doc: Doc, matches: list[ReferenceMatch]) -> None:
        """Write matches to the span group ``references``; each span keeps its match as ``span._.reference``."""
        set_spans(doc, SPAN_KEY, "reference", matches)


def build_reference_matcher(
    bodies: Sequence[Body], registry: Registry, shapes: Sequence[SymbolShape]
) -> ReferenceMatcher:
    """Build the component from the data of a model.

    Args:
        bodies: The bodies whose instruments are cited by number.
        registry: Named instruments.
        shapes: Shapes of symbols that the grammar does not cover.
    """
    symbols = SymbolReader(shapes)
    return ReferenceMatcher(
        NumberedCitationFinder(bodies, symbols),
        NamedInstrumentFinder(registry, symbols),
        TitleCitationFinder(bodies),
        UnnamedMentionFinder(bodies),
        symbols,
    )


def _symbols(text: str) -> Iterator[ReferenceMatch]:
    """Yield the symbols outside of citations ("(S/2005/72)", "FSC.DEL/90/08")."""
    for match in _printed_symbols(text):
        if not _has_digits(match):
            continue
        symbol = canonical_symbols.trim_symbol(match.group())
        end = match.start() + canonical_symbols.trimmed_length(match.group())
        yield ReferenceMatch(
            match.start(), end, text[match.start() : end], canonical_symbols.kind_of_symbol(symbol), "symbol",
            organisation=canonical_symbols.organisation_of_symbol(symbol), number=symbol.split("/", 1)[-1],
            year=canonical_symbols.year_of_symbol(symbol), symbol=symbol, canonical_id=symbol, status="identified",
        )  # fmt: skip


def _printed_symbols(text: str) -> Iterable[re.Match[str]]:
    return patterns.SYMBOL.finditer(text) if "/" in text else ()


def _has_digits(match: re.Match[str]) -> bool:
    return any(character.isdigit() for character in canonical_symbols.trim_symbol(match.group()))


def _symbol_without_digits(match: re.Match[str]) -> Rejection:
    return Rejection(match.start(), match.end(), match.group(), "symbol", "has no digit, as symbols of documents have")


def _overlap_rejection(match: ReferenceMatch, kept: Iterable[ReferenceMatch]) -> Rejection:
    overlapping = next(k for k in kept if k.start < match.end and match.start < k.end)
    reason = f"overlaps “{overlapping.text}”, found before it by {overlapping.rule_id}"
    return Rejection(match.start, match.end, match.text, match.rule_id, reason)


def _without_overlap(*finders: Iterable[ReferenceMatch]) -> list[ReferenceMatch]:
    """Merge the matches of the finders; where two overlap, the earlier finder's match is kept."""
    kept: list[ReferenceMatch] = []
    for matches in finders:
        disjoint = [m for m in matches if all(m.end <= k.start or k.end <= m.start for k in kept)]
        kept.extend(disjoint)
    return sorted(kept, key=lambda match: match.start)


def _with_pinpoint(match: ReferenceMatch, text: str, folded: str) -> ReferenceMatch:
    begin = max(0, match.start - MAX_PINPOINT_DISTANCE)
    pinpoint = patterns.PINPOINT.search(folded, begin, match.start)
    if pinpoint is None:
        return match
    return replace(match, pinpoint=text[pinpoint.start("pinpoint") : pinpoint.end("pinpoint")])
