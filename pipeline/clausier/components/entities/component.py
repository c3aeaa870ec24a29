"""The component `clausier_entities`: gazetteer terms, names by French grammar, and filtered proposals of the base model."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from clausier.components.entities.dates import find_dates
from clausier.components.entities.gazetteer import Gazetteer, Term, is_in_capitals, match_of_term
from clausier.components.entities.headed_names import HeadedName, find_headed_names
from clausier.components.entities.match import EntityMatch
from clausier.components.entities.occupied_spans import Occupancy
from clausier.components.entities.owners import extend_over_owners
from clausier.components.entities.patterns import CITED_SUBJECT
from clausier.components.entities.persons import find_persons
from clausier.components.entities.proposals import AssessedProposal, assess_proposal, label_and_subtype
from clausier.components.extensions import matches, paragraph_of, set_spans, text_of
from clausier.components.references.match import ReferenceMatch
from clausier.components.rejection import Rejection
from clausier.components.words import Words, read_parts
from clausier.french.folding import fold
from clausier.french.morphology import is_common_word

SPAN_KEY = "entities"
SHORT_FORMS_KEY = "short_forms"
PROPOSALS_KEY = "proposals"


@dataclass(frozen=True, slots=True)
class Candidates:
    """The candidate names of a paragraph, before the rules choose among overlapping ones.

    Attributes:
        words: The words of the paragraph, split at hyphens.
        content_start: Offset after the printed number and the leading action: a capital before it marks no name.
        reference_spans: Spans that belong to references.
        terms: The terms of the gazetteer, by index of the first word and index after the last.
        headed_names: The names that a capitalised head noun opens.
    """

    words: Words
    content_start: int
    reference_spans: tuple[tuple[int, int], ...]
    terms: Mapping[tuple[int, int], Term]
    headed_names: tuple[HeadedName, ...]


@dataclass(frozen=True, slots=True)
class RuleMatches:
    """The entities that the rules find in a paragraph, before the recogniser runs.

    Attributes:
        candidates: The candidates that they were chosen from.
        entities: The entities.
        occupancy: The characters that entities and references occupy.
        needs_recogniser: Whether a capital is left that no rule explains: only then can the recogniser add anything.
    """

    candidates: Candidates
    entities: tuple[EntityMatch, ...]
    occupancy: Occupancy
    needs_recogniser: bool


class EntityMatcher:
    """Finds the entities of a paragraph.

    The recogniser is the most expensive part, and its proposals count only where they hold a capitalised word that neither
    the rules nor the lemma tables know: it does not run on other paragraphs.

    Args:
        gazetteer: The terms of the model.
        recogniser: The base model's entity recogniser; it may be replaced by another one.
    """

    def __init__(self, gazetteer: Gazetteer, recogniser: TrainablePipe) -> None:
        self._gazetteer = gazetteer
        self.recogniser = recogniser

    def __call__(self, doc: Doc) -> Doc:
        """Find the entities of a paragraph; write them to ``doc.spans["entities"]`` and ``doc.ents``.

        Short forms are written to ``doc.spans["short_forms"]``; they are linked within the document.
        """
        (annotated,) = self._annotate([doc])
        return annotated

    def pipe(self, stream: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """Do the same for many paragraphs.

        Args:
            stream: Paragraphs.
            batch_size: Number of paragraphs in a batch.
        """
        docs = iter(stream)
        while batch := list(islice(docs, batch_size)):
            yield from self._annotate(batch)

    def match(self, doc: Doc) -> list[EntityMatch]:
        """Return the entities of a paragraph in order; none overlaps another, nor a reference.

        Args:
            doc: A paragraph; ``doc.ents`` holds the base model's proposals, ``doc.spans`` actions and references.
        """
        return _with_proposals(doc, self._apply_rules(doc))

    def rejected(self, doc: Doc) -> list[Rejection]:
        """Return the candidates of a paragraph that were rejected, in order, for explanations.

        Args:
            doc: A paragraph that this component has annotated.
        """
        by_rules = self._apply_rules(doc)
        kept = matches(doc, SPAN_KEY)
        rejections = [
            Rejection(m.start, m.end, m.text, m.rule_id, _overlap_reason(m, by_rules.candidates, kept))
            for m in (*_candidate_matches(by_rules.candidates), *find_dates(text_of(doc), fold(text_of(doc))))
            if m not in kept
        ]
        for span, proposal in _assessed(doc.spans[PROPOSALS_KEY], by_rules.candidates):
            reason = proposal.rejection or _occupied_reason(span.start_char, span.end_char, by_rules.occupancy)
            if reason:
                rejections.append(Rejection(span.start_char, span.end_char, span.text, "recogniser", reason))
        return sorted(rejections, key=lambda rejection: (rejection.start, rejection.end))

    def set_annotations(self, doc: Doc, entities: Sequence[EntityMatch]) -> None:
        """Write matches to ``doc.spans["entities"]`` (each span keeps its match as ``span._.entity``) and ``doc.ents``."""
        set_spans(doc, SPAN_KEY, "entity", entities)
        spans = [
            Span(doc, span.start, span.end, label=match.label, kb_id=match.canonical_id)
            for span, match in zip(doc.spans[SPAN_KEY], entities, strict=True)
        ]
        doc.ents = filter_spans(spans)

    def _annotate(self, docs: Sequence[Doc]) -> Sequence[Doc]:
        results = [self._apply_rules(doc) for doc in docs]
        unexplained = [doc for doc, by_rules in zip(docs, results, strict=True) if by_rules.needs_recogniser]
        for _ in self.recogniser.pipe(unexplained, batch_size=len(docs)):
            pass
        for doc, by_rules in zip(docs, results, strict=True):
            doc.spans[PROPOSALS_KEY] = doc.ents
            entities = _with_proposals(doc, by_rules)
            set_spans(doc, SHORT_FORMS_KEY, "entity", _short_forms(by_rules.candidates, entities))
            self.set_annotations(doc, entities)
        return docs

    def _apply_rules(self, doc: Doc) -> RuleMatches:
        candidates = self._find_candidates(doc)
        text = candidates.words.text
        occupancy = _reference_occupancy(candidates)
        entities: list[EntityMatch] = []
        dates = find_dates(text, candidates.words.folded_text)
        for group in (dates, find_persons(text), _longest_first(_candidate_matches(candidates))):
            _add_free(group, occupancy, entities)
        return RuleMatches(candidates, tuple(entities), occupancy, _has_unexplained_capital(candidates, occupancy))

    def _find_candidates(self, doc: Doc) -> Candidates:
        text = text_of(doc)
        words = read_parts(text)
        leading = next((action for action in matches(doc, "actions") if action.rank == 1), None)
        content_start = leading.end if leading is not None else len(paragraph_of(doc).number) + 2
        reference_spans = tuple(
            (reference.start, _end_of_citation(text, reference)) for reference in matches(doc, "references")
        )
        hits = self._gazetteer.find(words, paragraph_of(doc).organisation)
        terms = {(first, stop): term for first, stop, term in extend_over_owners(words, hits)}
        term_ends: dict[int, int] = {}
        for first, stop in terms:
            term_ends[first] = max(stop, term_ends.get(first, 0))
        headed_names = tuple(find_headed_names(words, content_start, term_ends))
        return Candidates(words, content_start, reference_spans, terms, headed_names)


def _add_free(group: Iterable[EntityMatch], occupancy: Occupancy, entities: list[EntityMatch]) -> None:
    """Add the matches of a group that share no character with what is occupied."""
    for match in group:
        if occupancy.is_free(match.start, match.end):
            occupancy.occupy(match.start, match.end)
            entities.append(match)


def _has_unexplained_capital(candidates: Candidates, occupancy: Occupancy) -> bool:
    words = candidates.words
    return not is_in_capitals(words.text) and any(
        words.starts[index] >= candidates.content_start
        and not is_common_word(words.folded[index])
        and occupancy.is_free(words.starts[index], words.ends[index])
        for index in words.capitals
    )


def _with_proposals(doc: Doc, by_rules: RuleMatches) -> list[EntityMatch]:
    """The entities of the rules with the accepted proposals of the recogniser that overlap none of them."""
    entities = list(by_rules.entities)
    if by_rules.needs_recogniser:
        _add_free(_accepted_proposals(doc, by_rules.candidates), by_rules.occupancy, entities)
    return sorted(entities, key=lambda match: match.start)


def _candidate_matches(candidates: Candidates) -> Iterator[EntityMatch]:
    """The terms of the gazetteer, and the names by their head noun that begin with no term."""
    for (first, stop), term in candidates.terms.items():
        yield match_of_term(candidates.words, first, stop, term)
    firsts = {first for first, _ in candidates.terms}
    for name in candidates.headed_names:
        if not name.is_bare and name.first not in firsts:
            yield name.match


def _short_forms(candidates: Candidates, entities: Sequence[EntityMatch]) -> list[EntityMatch]:
    """Capitalised head nouns without complement ("le Comité"): what they name follows from the document alone."""
    occupancy = _reference_occupancy(candidates)
    for match in entities:
        occupancy.occupy(match.start, match.end)
    return [
        name.match
        for name in candidates.headed_names
        if name.is_bare and occupancy.is_free(name.match.start, name.match.end)
    ]


def _reference_occupancy(candidates: Candidates) -> Occupancy:
    occupancy = Occupancy(len(candidates.words.text))
    for start, end in candidates.reference_spans:
        occupancy.occupy(start, end)
    return occupancy


def _longest_first(group: Iterable[EntityMatch]) -> list[EntityMatch]:
    """The longest first, the leftmost of equals, so that a name takes precedence over those within it."""
    return sorted(group, key=lambda match: (match.start - match.end, match.start))


def _end_of_citation(text: str, reference: ReferenceMatch) -> int:
    """Offset after a reference and, where it ends in a number, after the subject that goes on to the next comma."""
    if not reference.number or reference.title:
        return reference.end
    subject = CITED_SUBJECT.match(text, reference.end)
    return subject.end() if subject else reference.end


def _overlap_reason(match: EntityMatch, candidates: Candidates, kept: Sequence[EntityMatch]) -> str:
    """Why a match of the rules is no entity: it overlaps a reference or another entity."""
    if any(match.overlaps(*span) for span in candidates.reference_spans):
        return "belongs to the mention of an instrument"
    other = next((entity.text for entity in kept if match.overlaps(entity.start, entity.end)), "")
    return f"lies within “{other}”" if other else "was left to a name that overlaps it"


def _occupied_reason(start: int, end: int, occupancy: Occupancy) -> str:
    """Why an accepted proposal is no entity: something occupies its characters; empty if nothing does."""
    return "" if occupancy.is_free(start, end) else "is explained by a rule, or belongs to the mention of an instrument"


def _assessed(proposals: Iterable[Span], candidates: Candidates) -> Iterator[tuple[Span, AssessedProposal]]:
    """The base model's proposals, each with the decision on it."""
    words = candidates.words
    for span in proposals:
        first = bisect_left(words.starts, span.start_char)
        stop = bisect_left(words.starts, span.end_char)
        if first < stop:
            yield span, assess_proposal(words, first, stop, span.label_, candidates.content_start)


def _accepted_proposals(doc: Doc, candidates: Candidates) -> Iterator[EntityMatch]:
    words = candidates.words
    for span, proposal in _assessed(doc.ents, candidates):
        if not proposal.rejection:
            start, end = words.starts[proposal.first], words.ends[proposal.stop - 1]
            label, subtype = label_and_subtype(words.text[start:end], span.label_)
            yield EntityMatch(start, end, words.text[start:end], label, "recogniser", "model", subtype)
