"""Trying out: what a matcher finds in the training texts, and whether another one does better there."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from clausier.components.references.component import ReferenceMatcher, reference_matcher
from clausier.components.references.match import ReferenceMatch
from clausier.components.references.registry import registry_of
from clausier.components.references.shapes import shapes_of
from clausier.model_files.bodies import body_of
from clausier.model_files.pattern_file import Entry
from clausier.training.change import Change, change_of
from clausier.training.references.passages import Mention, Passage
from clausier.training.settings import Settings

EXACT_AND_NAMED, EXACT, NAMED, EXACT_MISNAMED, WRONG = 4, 2, 2, 1, 0
"""What a match is worth: its span, and what it stands for."""

Readings = Sequence[Sequence[ReferenceMatch]]
"""The references that a matcher finds in each passage."""

Origins = Callable[[ReferenceMatch], Collection[str]]
"""Tells which proposals made a match."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The entries that the matcher of references reads, in the order of their files."""

    bodies: tuple[Entry, ...]
    instruments: tuple[Entry, ...]
    shapes: tuple[Entry, ...]

    def matcher(self) -> ReferenceMatcher:
        """Build the matcher that knows this."""
        bodies = [body_of(entry) for entry in self.bodies]
        return reference_matcher(bodies, registry_of(self.instruments), shapes_of(self.shapes))

    def read(self, passages: Sequence[Passage]) -> Readings:
        """Find the references of passages.

        Args:
            passages: Paragraphs of the training documents.
        """
        matcher = self.matcher()
        return [matcher.match_text(passage.text, passage.context) for passage in passages]


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry, or a further phrase of one, that some mentions speak for.

    Attributes:
        key: Tells proposals apart.
        id: The entry that it belongs to.
        phrase: What it adds to the entry's pattern, folded; empty if the pattern is no list of phrases.
        mentions: The gold references that it was read off.
    """

    key: str
    id: str
    phrase: str
    mentions: tuple[Mention, ...]


def is_right(mention: Mention, matches: Iterable[ReferenceMatch]) -> bool:
    """Tell whether a mention is found at its place and stands for what its row tells.

    Args:
        mention: A gold reference.
        matches: What was found in its paragraph.
    """
    return any(_worth_for(match, mention) == EXACT_AND_NAMED for match in matches)


def select(
    proposals: Sequence[Proposal],
    passages: Sequence[Passage],
    before: Readings,
    knowing: Callable[[Sequence[Proposal]], Knowledge],
    origins: Callable[[Sequence[Proposal]], Origins],
    settings: Settings,
) -> list[Proposal]:
    """Return the proposals that make the training texts be read better, tried together.

    A proposal goes if too few or no more places become better by it than worse, or fewer than the share that settings
    ask for; the others are tried again without it.

    Args:
        proposals: Those to try.
        passages: The training texts.
        before: What is found in them without the proposals.
        knowing: What the matcher knows with some of them.
        origins: Tells of a match which of some proposals made it.
        settings: How often a proposal must be right, and in what share of the places that it changes.
    """
    kept = list(proposals)
    while kept:
        better, worse = _compare(passages, before, knowing(kept).read(passages), origins(kept))
        good = [p for p in kept if _pays(better[p.key], worse[p.key], settings)]
        if len(good) == len(kept):
            break
        kept = good
    return kept


def changes_of(
    file: str,
    kept: Sequence[Proposal],
    before: Mapping[str, Entry],
    after: Iterable[Entry],
    why_new: Callable[[Entry, str], str],
) -> list[Change]:
    """Return the changes that proposals make to the entries they belong to.

    Args:
        file: The file of the entries.
        kept: The proposals.
        before: The entries that there were, by id.
        after: Those that there are with the proposals.
        why_new: Tells of a new entry and its phrases, quoted, why it is needed.
    """
    by_id: dict[str, list[Proposal]] = {}
    for proposal in kept:
        by_id.setdefault(proposal.id, []).append(proposal)
    entries = {entry["id"]: entry for entry in after}
    changes = []
    for id_, group in by_id.items():
        mentions = {id(m): m for proposal in group for m in proposal.mentions}.values()
        rows = [(mention.doc_id, mention.text) for mention in mentions]
        names = " and ".join(f"“{proposal.phrase}”" for proposal in group)
        reason = f"is also called {names}" if id_ in before else why_new(entries[id_], names)
        changes.append(change_of("references", file, id_, before.get(id_), entries[id_], rows, reason))
    return changes


def _pays(better: int, worse: int, settings: Settings) -> bool:
    return better >= settings.min_support and better > worse and better >= settings.min_precision * (better + worse)


def _compare(
    passages: Sequence[Passage], before: Readings, after: Readings, origins: Origins
) -> tuple[Counter[str], Counter[str]]:
    """How many places each proposal makes better, and how many worse."""
    better: Counter[str] = Counter()
    worse: Counter[str] = Counter()
    for passage, old, new in zip(passages, before, after, strict=True):
        known = {(m.start, m.end, m.canonical_id) for m in old}
        for match in new:
            if (match.start, match.end, match.canonical_id) in known:
                continue
            replaced = [m for m in old if m.start < match.end and match.start < m.end]
            gain = _worth(match, passage) - sum(_worth(m, passage) for m in replaced)
            false_alarm = not replaced and _worth(match, passage) == WRONG
            for key in origins(match):
                better[key] += gain > 0
                worse[key] += gain < 0 or false_alarm
    return better, worse


def _worth(match: ReferenceMatch, passage: Passage) -> int:
    return max((_worth_for(match, mention) for mention in passage.mentions), default=WRONG)


def _worth_for(match: ReferenceMatch, mention: Mention) -> int:
    """What a match is worth for a mention; a row that does not tell what it stands for takes any id."""
    if match.end <= mention.start or mention.end <= match.start:
        return WRONG
    told = mention.canonical_id
    if (match.start, match.end) != (mention.start, mention.end):
        return NAMED if told and match.canonical_id == told else WRONG
    if not told or match.canonical_id == told:
        return EXACT_AND_NAMED
    return EXACT_MISNAMED if match.canonical_id else EXACT
