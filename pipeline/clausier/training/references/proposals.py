"""Proposals for the reference matcher, selected by their effect on the training paragraphs."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from clausier.components.references.component import ReferenceMatcher, build_reference_matcher
from clausier.components.references.match import ReferenceMatch
from clausier.components.references.registry import build_registry
from clausier.components.references.symbol_shapes import build_shapes
from clausier.model_files.bodies import body_of
from clausier.model_files.pattern_file import Entry
from clausier.training.changes import LearnedChange, build_change
from clausier.training.references.gold_references import GoldReference, ReferenceParagraph
from clausier.training.settings import TrainingSettings

SPAN_AND_ID, SPAN_WITHOUT_ID, ID_ONLY, SPAN_WITH_WRONG_ID, WRONG = 4, 2, 2, 1, 0
"""Scores of a match, by its span and its canonical id."""

Matches = Sequence[Sequence[ReferenceMatch]]
"""The matches in each paragraph."""

Attribution = Callable[[ReferenceMatch], Collection[str]]
"""Returns the keys of the proposals that a match comes from."""


@dataclass(frozen=True, slots=True)
class ReferenceEntries:
    """The entries that the reference matcher reads, in the order of their files."""

    bodies: tuple[Entry, ...]
    instruments: tuple[Entry, ...]
    shapes: tuple[Entry, ...]

    def matcher(self) -> ReferenceMatcher:
        """Build the matcher with these entries."""
        bodies = [body_of(entry) for entry in self.bodies]
        return build_reference_matcher(bodies, build_registry(self.instruments), build_shapes(self.shapes))

    def match(self, paragraphs: Sequence[ReferenceParagraph]) -> Matches:
        """Match the references of paragraphs.

        Args:
            paragraphs: Paragraphs of the training documents.
        """
        matcher = self.matcher()
        return [matcher.match_text(paragraph.text, paragraph.context) for paragraph in paragraphs]


@dataclass(frozen=True, slots=True)
class ReferenceProposal:
    """A proposed entry, or a proposed further phrase of one, with its evidence.

    Attributes:
        key: Unique key of the proposal.
        id: The id of the entry.
        phrase: The phrase that it adds to the entry's pattern, folded; empty if the pattern is no list of phrases.
        references: The gold references that it rests on.
    """

    key: str
    id: str
    phrase: str
    references: tuple[GoldReference, ...]


def is_matched(reference: GoldReference, matches: Iterable[ReferenceMatch]) -> bool:
    """Check whether a match has the same offsets as a reference and the canonical id of its row, if it gives one.

    Args:
        reference: A gold reference.
        matches: The matches in its paragraph.
    """
    return any(_score(match, reference) == SPAN_AND_ID for match in matches)


def select_proposals(
    proposals: Sequence[ReferenceProposal],
    paragraphs: Sequence[ReferenceParagraph],
    before: Matches,
    entries_with: Callable[[Sequence[ReferenceProposal]], ReferenceEntries],
    attribution_to: Callable[[Sequence[ReferenceProposal]], Attribution],
    settings: TrainingSettings,
) -> list[ReferenceProposal]:
    """Return the proposals that improve the matches in the training paragraphs, tried together.

    A proposal is dropped if it improves fewer than ``min_support`` matches, no more than it worsens, or less than the
    share ``min_precision`` of those that it changes; the others are tried again without it.

    Args:
        proposals: The proposals to try.
        paragraphs: The training paragraphs.
        before: The matches without the proposals.
        entries_with: Returns the entries of the matcher with some proposals.
        attribution_to: Returns the attribution of matches to some proposals.
        settings: The training settings.
    """
    kept = list(proposals)
    while kept:
        better, worse = _count_effects(paragraphs, before, entries_with(kept).match(paragraphs), attribution_to(kept))
        good = [p for p in kept if _is_good(better[p.key], worse[p.key], settings)]
        if len(good) == len(kept):
            break
        kept = good
    return kept


def changes_of_proposals(
    file: str,
    kept: Sequence[ReferenceProposal],
    before: Mapping[str, Entry],
    after: Iterable[Entry],
    reason_for_new: Callable[[Entry, str], str],
) -> list[LearnedChange]:
    """Return the changes that proposals make to their entries.

    Args:
        file: The file of the entries.
        kept: The proposals.
        before: The entries without the proposals, by id.
        after: The entries with the proposals.
        reason_for_new: Returns the reason for a new entry, from the entry and its phrases, quoted.
    """
    by_id: dict[str, list[ReferenceProposal]] = {}
    for proposal in kept:
        by_id.setdefault(proposal.id, []).append(proposal)
    entries = {entry["id"]: entry for entry in after}
    changes = []
    for id_, group in by_id.items():
        references = {id(r): r for proposal in group for r in proposal.references}.values()
        rows = [(reference.doc_id, reference.text) for reference in references]
        names = " and ".join(f"“{proposal.phrase}”" for proposal in group)
        reason = f"is also called {names}" if id_ in before else reason_for_new(entries[id_], names)
        changes.append(build_change("references", file, id_, before.get(id_), entries[id_], rows, reason))
    return changes


def _is_good(better: int, worse: int, settings: TrainingSettings) -> bool:
    return better >= settings.min_support and better > worse and better >= settings.min_precision * (better + worse)


def _count_effects(
    paragraphs: Sequence[ReferenceParagraph], before: Matches, after: Matches, attribution: Attribution
) -> tuple[Counter[str], Counter[str]]:
    """The number of matches that each proposal improves, and the number that it worsens."""
    better: Counter[str] = Counter()
    worse: Counter[str] = Counter()
    for paragraph, old, new in zip(paragraphs, before, after, strict=True):
        known = {(m.start, m.end, m.canonical_id) for m in old}
        for match in new:
            if (match.start, match.end, match.canonical_id) in known:
                continue
            replaced = [m for m in old if m.start < match.end and match.start < m.end]
            gain = _best_score(match, paragraph) - sum(_best_score(m, paragraph) for m in replaced)
            is_false_positive = not replaced and _best_score(match, paragraph) == WRONG
            for key in attribution(match):
                better[key] += gain > 0
                worse[key] += gain < 0 or is_false_positive
    return better, worse


def _best_score(match: ReferenceMatch, paragraph: ReferenceParagraph) -> int:
    return max((_score(match, reference) for reference in paragraph.references), default=WRONG)


def _score(match: ReferenceMatch, reference: GoldReference) -> int:
    """The score of a match for a reference; a row without a canonical id accepts any."""
    if match.end <= reference.start or reference.end <= match.start:
        return WRONG
    gold_id = reference.canonical_id
    if (match.start, match.end) != (reference.start, reference.end):
        return ID_ONLY if gold_id and match.canonical_id == gold_id else WRONG
    if not gold_id or match.canonical_id == gold_id:
        return SPAN_AND_ID
    return SPAN_WITH_WRONG_ID if match.canonical_id else SPAN_WITHOUT_ID
