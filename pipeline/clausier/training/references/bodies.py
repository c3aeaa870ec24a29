"""Learning bodies: what those are called whose resolutions and decisions are cited by number."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from clausier.components.references.match import ReferenceMatch
from clausier.components.references.names import FULL_NOUN_WORDS
from clausier.components.references.patterns import DATE_TAIL
from clausier.french.folding import fold
from clausier.model_files.pattern_file import Entry
from clausier.training.change import Change
from clausier.training.example import Example
from clausier.training.keys import slug
from clausier.training.majority import is_majority, most_told
from clausier.training.references.numbers import Numbered, numbered
from clausier.training.references.passages import Mention, Passage
from clausier.training.references.trial import Knowledge, Origins, Proposal, changes_of, is_right, select
from clausier.training.settings import Settings

FILE = "bodies.jsonl"
LONGEST_NAME = 12
"""Words of the longest name of a body that is learned."""
SHORT_FORMS = frozenset("conseil assemblee commission forum comite".split())
"""Names that mean the last body before them: the grammar reads them, no body has them for its own."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What a gold reference calls the body of its series: a printed name and what it belongs to."""

    number: Numbered
    name: str

    @property
    def mention(self) -> Mention:
        """The reference."""
        return self.number.mention

    @property
    def phrase(self) -> str:
        """The name as patterns have it."""
        return fold(self.name)


def learn_bodies(
    examples: Sequence[Example], passages: Sequence[Passage], known: Knowledge, settings: Settings, provenance: str
) -> tuple[list[Change], Knowledge]:
    """Learn names of bodies from references whose number and symbol are told.

    Args:
        examples: The training documents.
        passages: Their paragraphs in which references are gold.
        known: What the matcher knows so far.
        settings: What a person has set for learning.
        provenance: Where learned entries say that they come from.

    Returns:
        A change for each body that is new or has a new name, and what the matcher knows with them.
    """
    before = known.read(passages)
    texts = {example.gold.doc_id: fold(example.gold.text) for example in examples}
    cells = {example.gold.doc_id: example.gold.cells for example in examples}
    namings = [
        Naming(number, name)
        for passage, matches in zip(passages, before, strict=True)
        for mention in passage.mentions
        if (number := numbered(mention)) and not is_right(mention, matches)
        for name in _names(number, texts[mention.doc_id], cells[mention.doc_id])
    ]
    entries = {entry["id"]: entry for entry in known.bodies}
    drafts, proposals = _proposals(namings, known, provenance)

    def knowing(kept: Sequence[Proposal]) -> Knowledge:
        bodies = dict(entries)
        for proposal in kept:
            entry = bodies.get(proposal.id) or drafts[proposal.id]
            bodies[proposal.id] = {**entry, "pattern": [*entry["pattern"], proposal.phrase]}
        return replace(known, bodies=tuple(bodies.values()))

    def origins(kept: Sequence[Proposal]) -> Origins:
        return _origins(kept, {**drafts, **entries}, frozenset(entries))

    kept = select(proposals, passages, before, knowing, origins, settings)
    learned = knowing(kept)
    return changes_of(FILE, kept, entries, learned.bodies, _why_new), learned


def _names(number: Numbered, text: str, cells: Mapping[str, object]) -> Iterator[str]:
    """What a reference calls its body: the name in its text, the one that its row tells, or the issuer's in its document.

    A name that is only told counts if the document's text has it too: a body is read by its name.
    """
    printed = _printed_name(number)
    if printed and fold(printed) not in SHORT_FORMS:
        yield printed
    told = number.mention.row.cell_text("body")
    if not told and not printed and _issuer_series(str(cells.get("symbol", ""))) == number.series:
        told = str(cells.get("body", ""))
    if told and fold(told) != fold(printed) and fold(told) in text:
        yield told


def _issuer_series(symbol: str) -> str:
    return re.split(r"/RES/|/DEC/|\.DEC/", symbol)[0]


@lru_cache(maxsize=1)
def _genitive() -> re.Pattern[str]:
    return re.compile(r",?\s(?:adoptees?\spar\s)?(?:du\s|de la\s|de l'\s?|des\s|le\s|la\s|l'\s?)")


def _printed_name(number: Numbered) -> str:
    """The name in the genitive behind the number, else the one between the noun and the number; empty if there is none."""
    text = number.mention.text
    folded = fold(text)
    year = re.compile(r"\s?\(\s?(?:19|20)\d{2}\s?\)").match(folded, number.end)
    position = year.end() if year else number.end
    if link := _genitive().match(folded, position):
        return _name_at(text, folded, link.end(), len(text))
    link = _genitive().search(folded, 0, number.start)
    return _name_at(text, folded, link.end(), number.start) if link else ""


def _name_at(text: str, folded: str, start: int, limit: int) -> str:
    """The name that begins at a place: capitalised, up to punctuation, a date, a sign of a number."""
    end = limit
    for space in re.finditer(r"\s", folded[start:limit]):
        at = start + space.start()
        if DATE_TAIL.match(folded, at) or re.compile(
            r"\s(?:n\s?[°º˚o]|en date|de l'onu\b|des nations unies\b|de l'osce\b)"
        ).match(folded, at):
            end = at
            break
    stop = re.compile(r"[,;:.()«»\"]|\s\d").search(folded, start, end)
    name = text[start : stop.start() if stop else end].strip()
    words = fold(name).split()
    if not name[:1].isupper() or len(words) > LONGEST_NAME or words[-1] in FULL_NOUN_WORDS:
        return ""
    return name


def _proposals(namings: Sequence[Naming], known: Knowledge, provenance: str) -> tuple[dict[str, Entry], list[Proposal]]:
    """New bodies without their phrases, and the phrases that most of their references speak for."""
    series_of: dict[str, list[str]] = {}
    by_series: dict[tuple[str, str], list[Naming]] = {}
    for naming in namings:
        series_of.setdefault(naming.phrase, []).append(naming.number.series)
        by_series.setdefault((naming.number.organisation, naming.number.series), []).append(naming)
    ids = {(entry["organisation"], entry["series"]): entry["id"] for entry in known.bodies}
    phrases = {phrase for entry in known.bodies for phrase in entry["pattern"]}
    drafts: dict[str, Entry] = {}
    proposals = []
    for (organisation, series), group in by_series.items():
        agreed = [n for n in group if n.phrase not in phrases and is_majority(series, series_of[n.phrase])]
        if not agreed:
            continue
        id_ = ids.get((organisation, series))
        if id_ is None:
            name = most_told(n.mention.row.cell_text("body") for n in agreed) or most_told(n.name for n in agreed)
            id_ = f"{slug(organisation)}.{slug(name)}"
            if id_ in drafts or id_ in ids.values():
                continue  # Two series of one name: nothing tells them apart.
            drafts[id_] = {
                "label": "body", "id": id_, "name": name, "organisation": organisation, "series": series, "pattern": [],
                "provenance": provenance,
            }  # fmt: skip
        for phrase in dict.fromkeys(n.phrase for n in agreed):
            mentions = {id(n.mention): n.mention for n in agreed if n.phrase == phrase}
            proposals.append(Proposal(f"{id_}:{phrase}", id_, phrase, tuple(mentions.values())))
    return drafts, proposals


def _origins(kept: Sequence[Proposal], entries: Mapping[str, Entry], known: frozenset[str]) -> Origins:
    """A match comes from the phrase in its text; that of a new body without one, from its first phrase."""

    def origins(match: ReferenceMatch) -> list[str]:
        if not match.rule_id.startswith("citation"):
            return []
        folded = fold(match.text)
        if printed := [p.key for p in kept if p.phrase in folded]:
            return printed
        return [p.key for p in kept if p.id not in known and entries[p.id]["name"] == match.body][:1]

    return origins


def _why_new(body: Entry, names: str) -> str:
    return f"numbers of {names} have the series {body['series']}, which no body had"
