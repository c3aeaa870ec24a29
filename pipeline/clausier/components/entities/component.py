"""The component `clausier_entities`: what is known, what French shows, and what is left of the base model's proposals."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from clausier.components.entities.calendar import find_dates
from clausier.components.entities.extents import Extents
from clausier.components.entities.gazetteer import Gazetteer, Term, as_match, in_capitals
from clausier.components.entities.heads import HeadedName, find_headed
from clausier.components.entities.match import EntityMatch
from clausier.components.entities.owners import with_owners
from clausier.components.entities.persons import find_persons
from clausier.components.entities.proposals import Judgement, judge, relabelled
from clausier.components.extensions import matches, paragraph_of, set_spans, text_of
from clausier.components.references.match import ReferenceMatch
from clausier.components.rejection import Rejection
from clausier.components.words import Words, read_parts
from clausier.french.folding import fold
from clausier.french.morphology import is_common

SPAN_KEY = "entities"
SHORT_FORMS = "short_forms"
PROPOSALS = "proposals"


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of a paragraph before entities are looked for.

    Attributes:
        words: Its words, parted at hyphens.
        opened: Offset behind the printed number and the leading action: a capital before it makes no name.
        closed: Extents that belong to references.
        known: The terms of the gazetteer, by index of the first word and behind the last.
        headed: The stretches that a capitalised head noun opens.
    """

    words: Words
    opened: int
    closed: tuple[tuple[int, int], ...]
    known: Mapping[tuple[int, int], Term]
    headed: tuple[HeadedName, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """What the rules find in a paragraph, before the recogniser is asked.

    Attributes:
        reading: What is known of the paragraph.
        found: The entities so far.
        extents: The characters that they and the references have taken.
        is_open: Whether a capital is left that nothing explains: only then can the recogniser add anything.
    """

    reading: Reading
    found: tuple[EntityMatch, ...]
    extents: Extents
    is_open: bool


class EntityMatcher:
    """Finds the entities of a paragraph.

    The recogniser is the dearest part, and what it proposes counts only where it holds a capitalised word that neither the
    rules nor the lemma tables know: other paragraphs are not shown to it.

    Args:
        gazetteer: The names that are known.
        recogniser: The base model's entity recogniser; it may be replaced by another one.
    """

    def __init__(self, gazetteer: Gazetteer, recogniser: TrainablePipe) -> None:
        self._gazetteer = gazetteer
        self.recogniser = recogniser

    def __call__(self, doc: Doc) -> Doc:
        """Find the entities of a paragraph; write them to ``doc.spans["entities"]`` and ``doc.ents``.

        Short forms go to ``doc.spans["short_forms"]``, for the document to decide on.
        """
        (done,) = self._annotate([doc])
        return done

    def pipe(self, stream: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """Do the same for many paragraphs.

        Args:
            stream: Paragraphs.
            batch_size: How many are read at a time.
        """
        rest = iter(stream)
        while batch := list(islice(rest, batch_size)):
            yield from self._annotate(batch)

    def match(self, doc: Doc) -> list[EntityMatch]:
        """Return the entities of a paragraph in order; none overlaps another, nor a reference.

        Args:
            doc: A paragraph; ``doc.ents`` holds the base model's proposals, ``doc.spans`` actions and references.
        """
        return _completed(doc, self._draft(doc))

    def rejected(self, doc: Doc) -> list[Rejection]:
        """Return the names that were looked at in a paragraph and left out, in order, for explanations.

        Args:
            doc: A paragraph that this component has read.
        """
        draft = self._draft(doc)
        kept = matches(doc, SPAN_KEY)
        left_out = [
            Rejection(m.start, m.end, m.text, m.rule_id, _why_not(m, draft.reading, kept))
            for m in (*_named(draft.reading), *find_dates(text_of(doc), fold(text_of(doc))))
            if m not in kept
        ]
        for span, judged in _judged(doc.spans[PROPOSALS], draft.reading):
            refused = judged.reason or _taken(span.start_char, span.end_char, draft)
            if refused:
                left_out.append(Rejection(span.start_char, span.end_char, span.text, "recogniser", refused))
        return sorted(left_out, key=lambda rejection: (rejection.start, rejection.end))

    def set_annotations(self, doc: Doc, found: Sequence[EntityMatch]) -> None:
        """Write matches to ``doc.spans["entities"]`` (each span keeps its match as ``span._.entity``) and ``doc.ents``."""
        set_spans(doc, SPAN_KEY, "entity", found)
        spans = [
            Span(doc, span.start, span.end, label=match.label, kb_id=match.canonical_id)
            for span, match in zip(doc.spans[SPAN_KEY], found, strict=True)
        ]
        doc.ents = filter_spans(spans)

    def _annotate(self, docs: Sequence[Doc]) -> Sequence[Doc]:
        drafts = [self._draft(doc) for doc in docs]
        asked = [doc for doc, draft in zip(docs, drafts, strict=True) if draft.is_open]
        for _ in self.recogniser.pipe(asked, batch_size=len(docs)):
            pass
        for doc, draft in zip(docs, drafts, strict=True):
            doc.spans[PROPOSALS] = doc.ents
            found = _completed(doc, draft)
            set_spans(doc, SHORT_FORMS, "entity", _short_forms(draft.reading, found))
            self.set_annotations(doc, found)
        return docs

    def _draft(self, doc: Doc) -> Draft:
        reading = self._read(doc)
        text = reading.words.text
        extents = _closed(reading)
        found: list[EntityMatch] = []
        for group in (find_dates(text, fold(text)), find_persons(text), _longest(_named(reading))):
            _take(group, extents, found)
        return Draft(reading, tuple(found), extents, _has_open_capital(reading, extents))

    def _read(self, doc: Doc) -> Reading:
        """Find out what is known of a paragraph before one name is preferred to another."""
        text = text_of(doc)
        words = read_parts(text)
        leading = next((action for action in matches(doc, "actions") if action.rank == 1), None)
        opened = leading.end if leading is not None else len(paragraph_of(doc).number) + 2
        closed = tuple((reference.start, _end_of_name(text, reference)) for reference in matches(doc, "references"))
        found = self._gazetteer.find(words, paragraph_of(doc).organisation)
        known = {(first, behind): term for first, behind, term in with_owners(words, found)}
        reaches: dict[int, int] = {}
        for first, behind in known:
            reaches[first] = max(behind, reaches.get(first, 0))
        return Reading(words, opened, closed, known, tuple(find_headed(words, opened, reaches)))


def _take(group: Iterable[EntityMatch], extents: Extents, found: list[EntityMatch]) -> None:
    """Add the matches of a group that share no character with what is taken."""
    for match in group:
        if extents.is_free(match.start, match.end):
            extents.take(match.start, match.end)
            found.append(match)


def _has_open_capital(reading: Reading, extents: Extents) -> bool:
    words = reading.words
    return not in_capitals(words.text) and any(
        words.starts[index] >= reading.opened
        and words.is_capital(index)
        and not is_common(words.folded[index])
        and extents.is_free(words.starts[index], words.ends[index])
        for index in range(len(words))
    )


def _completed(doc: Doc, draft: Draft) -> list[EntityMatch]:
    """The entities of a draft with those of the recogniser's proposals that fit in."""
    found = list(draft.found)
    if draft.is_open:
        _take(_proposed(doc, draft.reading), draft.extents, found)
    return sorted(found, key=lambda match: match.start)


def _named(reading: Reading) -> Iterator[EntityMatch]:
    """What is known, and what a head noun shows where nothing known begins with it."""
    for (first, behind), term in reading.known.items():
        yield as_match(reading.words, first, behind, term)
    begins = {first for first, _ in reading.known}
    for name in reading.headed:
        if not name.bare and name.first not in begins:
            yield name.match


def _short_forms(reading: Reading, found: Sequence[EntityMatch]) -> list[EntityMatch]:
    """Capitalised head nouns that stand alone ("le Comité"): only the document can tell what they name."""
    extents = _closed(reading)
    for match in found:
        extents.take(match.start, match.end)
    return [n.match for n in reading.headed if n.bare and extents.is_free(n.match.start, n.match.end)]


def _closed(reading: Reading) -> Extents:
    extents = Extents(len(reading.words.text))
    for start, end in reading.closed:
        extents.take(start, end)
    return extents


def _longest(found: Iterable[EntityMatch]) -> list[EntityMatch]:
    """The longest first, the leftmost of equals, so that a name wins over those within it."""
    return sorted(found, key=lambda match: (match.start - match.end, match.start))


@lru_cache(maxsize=1)
def _subject() -> re.Pattern[str]:
    return re.compile(r"\s(?:sur|concernant|relative? (?:à|au|aux)|relatif (?:à|au|aux))\s[^,;:.()]{1,200}")


def _end_of_name(text: str, reference: ReferenceMatch) -> int:
    """Where the words that name an instrument end: behind a number, its subject goes on to the next comma."""
    if not reference.number or reference.title:
        return reference.end
    behind = _subject().match(text, reference.end)
    return behind.end() if behind else reference.end


def _why_not(match: EntityMatch, reading: Reading, kept: Sequence[EntityMatch]) -> str:
    """Why a match of the rules is no entity: something else has its characters."""
    if any(match.overlaps(*extent) for extent in reading.closed):
        return "belongs to the mention of an instrument"
    other = next((entity.text for entity in kept if match.overlaps(entity.start, entity.end)), "")
    return f"lies within “{other}”" if other else "was left to a name that overlaps it"


def _taken(start: int, end: int, draft: Draft) -> str:
    return (
        ""
        if draft.extents.is_free(start, end)
        else "is explained by a rule, or belongs to the mention of an instrument"
    )


def _judged(proposals: Iterable[Span], reading: Reading) -> Iterator[tuple[Span, Judgement]]:
    """The base model's proposals, each with what becomes of it."""
    words = reading.words
    for span in proposals:
        first = bisect_left(words.starts, span.start_char)
        behind = bisect_left(words.starts, span.end_char)
        if first < behind:
            yield span, judge(words, first, behind, span.label_, reading.opened)


def _proposed(doc: Doc, reading: Reading) -> Iterator[EntityMatch]:
    words = reading.words
    for span, judged in _judged(doc.ents, reading):
        if not judged.reason:
            start, end = words.starts[judged.first], words.ends[judged.behind - 1]
            label, subtype = relabelled(words.text[start:end], span.label_)
            yield EntityMatch(start, end, words.text[start:end], label, "recogniser", "model", subtype)
