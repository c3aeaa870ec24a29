"""Learning bodies: the names of the bodies whose resolutions and decisions are cited by number."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from clausier.components.references.match import ReferenceMatch
from clausier.components.references.patterns import DATE_TAIL, NAME_FUNCTION_WORDS
from clausier.french.folding import fold
from clausier.model_files.pattern_file import Entry
from clausier.training.changes import LearnedChange
from clausier.training.entry_ids import slugify
from clausier.training.examples import TrainingExample
from clausier.training.majority import is_majority, most_common_value
from clausier.training.references.gold_references import GoldReference, ReferenceParagraph
from clausier.training.references.numbered_references import NumberedReference, read_number
from clausier.training.references.patterns import (
    BODY_NAME_FOLLOWER,
    BODY_NAME_STOP,
    GENITIVE_LINK,
    SERIES_END,
    SHORT_BODY_NAMES,
    SPACE,
    YEAR_IN_BRACKETS,
)
from clausier.training.references.proposals import (
    Attribution,
    ReferenceEntries,
    ReferenceProposal,
    changes_of_proposals,
    is_matched,
    select_proposals,
)
from clausier.training.settings import TrainingSettings

BODIES_FILE = "bodies.jsonl"
MAX_NAME_WORDS = 12
"""Longest name of a body that is learned, in words."""


@dataclass(frozen=True, slots=True)
class BodyName:
    """A name that a gold reference gives to the body of its series."""

    numbered: NumberedReference
    name: str

    @property
    def reference(self) -> GoldReference:
        """The reference."""
        return self.numbered.reference

    @property
    def phrase(self) -> str:
        """The name as in patterns, folded."""
        return fold(self.name)


def learn_bodies(
    examples: Sequence[TrainingExample],
    paragraphs: Sequence[ReferenceParagraph],
    known: ReferenceEntries,
    settings: TrainingSettings,
    provenance: str,
) -> tuple[list[LearnedChange], ReferenceEntries]:
    """Learn names of bodies from references with a number and a gold symbol.

    Args:
        examples: The training documents.
        paragraphs: Their paragraphs in which references are gold.
        known: The entries of the matcher so far.
        settings: The training settings.
        provenance: The ``provenance`` of new entries: "gold: NAME".

    Returns:
        A change for each body that is new or has a new name, and the entries of the matcher with them.
    """
    before = known.match(paragraphs)
    texts = {example.gold.doc_id: fold(example.gold.text) for example in examples}
    cells = {example.gold.doc_id: example.gold.cells for example in examples}
    names = [
        BodyName(numbered, name)
        for paragraph, matches in zip(paragraphs, before, strict=True)
        for reference in paragraph.references
        if (numbered := read_number(reference)) and not is_matched(reference, matches)
        for name in _body_names(numbered, texts[reference.doc_id], cells[reference.doc_id])
    ]
    entries = {entry["id"]: entry for entry in known.bodies}
    drafts, proposals = _draft_bodies(names, known, provenance)

    def entries_with(kept: Sequence[ReferenceProposal]) -> ReferenceEntries:
        bodies = dict(entries)
        for proposal in kept:
            entry = bodies.get(proposal.id) or drafts[proposal.id]
            bodies[proposal.id] = {**entry, "pattern": [*entry["pattern"], proposal.phrase]}
        return replace(known, bodies=tuple(bodies.values()))

    def attribution_to(kept: Sequence[ReferenceProposal]) -> Attribution:
        return _attribution(kept, {**drafts, **entries}, frozenset(entries))

    kept = select_proposals(proposals, paragraphs, before, entries_with, attribution_to, settings)
    learned = entries_with(kept)
    return changes_of_proposals(BODIES_FILE, kept, entries, learned.bodies, _reason_for_new), learned


def _body_names(numbered: NumberedReference, text: str, cells: Mapping[str, object]) -> Iterator[str]:
    """The names of a reference's body: the printed one, that of its row, or the issuer of its document.

    A name that is not printed counts only if the document's text contains it: a body is matched by its name.
    """
    printed = _printed_name(numbered)
    if printed and fold(printed) not in SHORT_BODY_NAMES:
        yield printed
    body = numbered.reference.row.cell_text("body")
    if not body and not printed and _issuer_series(str(cells.get("symbol", ""))) == numbered.series:
        body = str(cells.get("body", ""))
    if body and fold(body) != fold(printed) and fold(body) in text:
        yield body


def _issuer_series(symbol: str) -> str:
    return SERIES_END.split(symbol)[0]


def _printed_name(numbered: NumberedReference) -> str:
    """The name in the genitive after the number, else the one between the noun and the number; else empty."""
    text = numbered.reference.text
    folded = fold(text)
    year = YEAR_IN_BRACKETS.match(folded, numbered.end)
    position = year.end() if year else numbered.end
    if link := GENITIVE_LINK.match(folded, position):
        return _name_at(text, folded, link.end(), len(text))
    link = GENITIVE_LINK.search(folded, 0, numbered.start)
    return _name_at(text, folded, link.end(), numbered.start) if link else ""


def _name_at(text: str, folded: str, start: int, limit: int) -> str:
    """The name that begins at an offset: capitalised, up to punctuation, a date or the sign of a number; else empty."""
    end = limit
    for space in SPACE.finditer(folded[start:limit]):
        position = start + space.start()
        if DATE_TAIL.match(folded, position) or BODY_NAME_FOLLOWER.match(folded, position):
            end = position
            break
    stop = BODY_NAME_STOP.search(folded, start, end)
    name = text[start : stop.start() if stop else end].strip()
    words = fold(name).split()
    if not name[:1].isupper() or len(words) > MAX_NAME_WORDS or words[-1] in NAME_FUNCTION_WORDS:
        return ""
    return name


def _draft_bodies(
    names: Sequence[BodyName], known: ReferenceEntries, provenance: str
) -> tuple[dict[str, Entry], list[ReferenceProposal]]:
    """New bodies without their phrases, and the phrases that most of their references agree on."""
    series_of: dict[str, list[str]] = {}
    by_series: dict[tuple[str, str], list[BodyName]] = {}
    for name in names:
        series_of.setdefault(name.phrase, []).append(name.numbered.series)
        by_series.setdefault((name.numbered.organisation, name.numbered.series), []).append(name)
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
            body = most_common_value(n.reference.row.cell_text("body") for n in agreed)
            body = body or most_common_value(n.name for n in agreed)
            id_ = f"{slugify(organisation)}.{slugify(body)}"
            if id_ in drafts or id_ in ids.values():
                continue  # Two series of one name cannot be distinguished.
            drafts[id_] = {
                "label": "body", "id": id_, "name": body, "organisation": organisation, "series": series, "pattern": [],
                "provenance": provenance,
            }  # fmt: skip
        for phrase in dict.fromkeys(n.phrase for n in agreed):
            references = {id(n.reference): n.reference for n in agreed if n.phrase == phrase}
            proposals.append(ReferenceProposal(f"{id_}:{phrase}", id_, phrase, tuple(references.values())))
    return drafts, proposals


def _attribution(kept: Sequence[ReferenceProposal], entries: Mapping[str, Entry], known: frozenset[str]) -> Attribution:
    """A match comes from the phrases in its text; one of a new body without any, from the body's first phrase."""

    def attribution(match: ReferenceMatch) -> list[str]:
        if not match.rule_id.startswith("citation"):
            return []
        folded = fold(match.text)
        if printed := [p.key for p in kept if p.phrase in folded]:
            return printed
        return [p.key for p in kept if p.id not in known and entries[p.id]["name"] == match.body][:1]

    return attribution


def _reason_for_new(body: Entry, names: str) -> str:
    return f"numbers of {names} have the series {body['series']}, which no body had"
