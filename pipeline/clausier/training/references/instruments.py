"""Learning named instruments: new names of known ones, and new entries of the registry."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from clausier.components.references.match import ReferenceMatch
from clausier.components.references.patterns import INSTRUMENT_NOUN_KINDS
from clausier.components.references.registry import INSTRUMENT_KINDS
from clausier.french.folding import fold
from clausier.model_files.pattern_file import Entry
from clausier.training.changes import LearnedChange
from clausier.training.entry_ids import is_instrument_id, unique_entry_id
from clausier.training.majority import is_majority, most_common_value
from clausier.training.references.gold_references import GoldReference, ReferenceParagraph
from clausier.training.references.named_references import NamedReference, read_name
from clausier.training.references.patterns import FULL_INSTRUMENT_NAME, ISO_DATE
from clausier.training.references.plausibility import is_plausible_span, is_plausible_wording
from clausier.training.references.proposals import (
    Attribution,
    Matches,
    ReferenceEntries,
    ReferenceProposal,
    changes_of_proposals,
    is_matched,
    select_proposals,
)
from clausier.training.settings import TrainingSettings

INSTRUMENTS_FILE = "instruments.jsonl"
MIN_FULL_NAME_WORDS = 3
"""The name of a new entry is one of its patterns if it has so many words; a shorter one may mean other instruments."""
MIN_TRUSTED_ROWS = 2
"""From so many rows that agree on, plausibility is not checked; a single one may be an annotation error."""


def learn_instruments(
    paragraphs: Sequence[ReferenceParagraph], known: ReferenceEntries, settings: TrainingSettings, provenance: str
) -> tuple[list[LearnedChange], ReferenceEntries]:
    """Learn names of instruments.

    Args:
        paragraphs: The training paragraphs.
        known: The entries of the matcher so far.
        settings: The training settings.
        provenance: The ``provenance`` of new entries: "gold: NAME".

    Returns:
        A change for each instrument that is new or has a new name, and the entries of the matcher with them.
    """
    before = known.match(paragraphs)
    named = [
        name
        for paragraph in paragraphs
        for reference in paragraph.references
        if (name := read_name(reference, paragraph))
    ]
    proposals = list(_propose_phrases(named, paragraphs, before, known))
    entries = {entry["id"]: entry for entry in known.instruments}
    drafts = _draft_instruments(proposals, named, entries, provenance)

    def entries_with(kept: Sequence[ReferenceProposal]) -> ReferenceEntries:
        return replace(known, instruments=tuple(_add_phrases(entries, drafts, kept).values()))

    kept = select_proposals(proposals, paragraphs, before, entries_with, _attribution, settings)
    learned = entries_with(kept)
    return changes_of_proposals(INSTRUMENTS_FILE, kept, entries, learned.instruments, _reason_for_new), learned


def _propose_phrases(
    named: Sequence[NamedReference], paragraphs: Sequence[ReferenceParagraph], before: Matches, known: ReferenceEntries
) -> Iterator[ReferenceProposal]:
    """Each name that is not matched as in its rows, for the instrument that most of the rows mean."""
    located = {id(r): (p, matches) for p, matches in zip(paragraphs, before, strict=True) for r in p.references}
    ids = _id_of_canonical_ids(known.instruments)
    owners = _owners_of_phrases(known.instruments)
    taken = {entry["id"] for entry in known.instruments}
    new: dict[str, str] = {}
    wordings: dict[str, dict[str, list[NamedReference]]] = {}
    for (phrase, year), group in _group_by_name(named).items():
        missed = [n for n in group if not is_matched(n.reference, located[id(n.reference)][1])]
        canonical = _agreed_id([n.reference.canonical_id for n in group])
        if not missed or canonical is None:
            continue
        agreeing = [n for n in group if n.reference.canonical_id in ("", canonical)]
        id_ = ids.get(canonical) or new.get(canonical or phrase)
        if any(owner != id_ and _is_same_year(date, year) for owner, date in owners.get(phrase, ())):
            continue
        if len(agreeing) < MIN_TRUSTED_ROWS and not all(
            is_plausible_span(n.reference, *located[id(n.reference)]) for n in missed
        ):
            continue
        if id_ is None:
            if is_instrument_id(canonical) and canonical not in taken:
                id_ = canonical
            else:
                id_year = most_common_value([year, *(n.reference.row.cell_text("year") for n in group)])
                id_ = unique_entry_id(group[0].name, id_year, taken)
            new[canonical or phrase] = id_
            taken.add(id_)
        wordings.setdefault(id_, {}).setdefault(phrase, []).extend(agreeing)
    entries = {entry["id"]: entry for entry in known.instruments}
    for id_, phrases in wordings.items():
        for phrase, group in _new_wordings(phrases, entries.get(id_)).items():
            yield ReferenceProposal(f"{id_}:{phrase}", id_, phrase, tuple(n.reference for n in group))


def _group_by_name(named: Sequence[NamedReference]) -> dict[tuple[str, str], list[NamedReference]]:
    """The references by name and year."""
    groups: dict[tuple[str, str], list[NamedReference]] = {}
    for name in named:
        groups.setdefault((name.phrase, name.year), []).append(name)
    return groups


def _agreed_id(canonical_ids: Sequence[str]) -> str | None:
    """The canonical id that at least half of the rows of a name give; empty if none gives any, None if they disagree."""
    canonical = most_common_value(canonical_ids)
    if canonical and (
        not is_majority(canonical, canonical_ids) or 2 * canonical_ids.count(canonical) < len(canonical_ids)
    ):
        return None
    return canonical


def _owners_of_phrases(instruments: Iterable[Entry]) -> dict[str, list[tuple[str, str]]]:
    """Ids and dates of the instruments that have a name, by phrase."""
    owners: dict[str, list[tuple[str, str]]] = {}
    for entry in instruments:
        for phrase in entry["pattern"]:
            owners.setdefault(phrase, []).append((entry["id"], entry["date"]))
    return owners


def _is_same_year(date: str, year: str) -> bool:
    """Whether a date may be of a year: either may be unknown."""
    return not year or not date or date[:4] == year


def _new_wordings(phrases: Mapping[str, list[NamedReference]], entry: Entry | None) -> dict[str, list[NamedReference]]:
    """The wordings of one instrument that it lacks, without single ones that look like those of another instrument.

    They are compared with the entry; if it is new, with the most common wording.
    """
    most_common = max(phrases, key=lambda phrase: len(phrases[phrase]))
    known = entry or {
        **_draft_instrument("", phrases[most_common], shares_name=False, provenance=""),
        "pattern": [most_common],
    }
    return {
        phrase: group
        for phrase, group in phrases.items()
        if (entry is None or phrase not in entry["pattern"])
        and (
            len(group) >= MIN_TRUSTED_ROWS
            or (entry is None and phrase == most_common)
            or is_plausible_wording(phrase, group[0].reference, known)
        )
    }


def _id_of_canonical_ids(instruments: Iterable[Entry]) -> dict[str, str]:
    """The id of the instrument of each canonical id, which is a symbol or an id."""
    ids: dict[str, str] = {}
    for entry in instruments:
        ids.setdefault(entry["symbol"] or entry["id"], entry["id"])
    for entry in instruments:
        ids.setdefault(entry["id"], entry["id"])
    return ids


def _draft_instruments(
    proposals: Sequence[ReferenceProposal],
    named: Sequence[NamedReference],
    entries: Mapping[str, Entry],
    provenance: str,
) -> dict[str, Entry]:
    """New instruments, without the proposed phrases, by id."""
    references: dict[str, list[GoldReference]] = {}
    for proposal in proposals:
        if proposal.id not in entries:
            references.setdefault(proposal.id, []).extend(proposal.references)
    named_by_reference = {id(n.reference): n for n in named}
    sharing = _ids_that_share_names(proposals, entries)
    owned = {phrase for entry in entries.values() for phrase in entry["pattern"]}
    drafts = {
        id_: _draft_instrument(id_, [named_by_reference[id(r)] for r in group], id_ in sharing, provenance)
        for id_, group in references.items()
    }
    for draft in drafts.values():
        if (full := _full_name(draft["name"])) and full not in owned:
            draft["pattern"] = [full]
    return drafts


def _full_name(name: str) -> str:
    """The name of an entry as a phrase, if texts may print it so; else empty."""
    folded = fold(name)
    is_full = len(folded.split()) >= MIN_FULL_NAME_WORDS and FULL_INSTRUMENT_NAME.fullmatch(folded)
    return folded if is_full else ""


def _ids_that_share_names(proposals: Sequence[ReferenceProposal], entries: Mapping[str, Entry]) -> set[str]:
    """Ids of the instruments that share a name with another one."""
    owners: dict[str, set[str]] = {}
    for entry in entries.values():
        for phrase in entry["pattern"]:
            owners.setdefault(phrase, set()).add(entry["id"])
    for proposal in proposals:
        owners.setdefault(proposal.phrase, set()).add(proposal.id)
    return {id_ for ids in owners.values() if len(ids) > 1 for id_ in ids}


def _draft_instrument(id_: str, group: Sequence[NamedReference], shares_name: bool, provenance: str) -> Entry:
    rows = [name.reference.row for name in group]
    kinds = [row.cell_text("kind") for row in rows if row.cell_text("kind") in INSTRUMENT_KINDS]
    canonical = most_common_value(name.reference.canonical_id for name in group)
    dates = [row.cell_text("date") or row.cell_text("year") or name.date for name, row in zip(group, rows, strict=True)]
    title = most_common_value(row.cell_text("title") for row in rows)
    entry: Entry = {
        "label": "instrument",
        "id": id_,
        "name": title or most_common_value(name.name for name in group),
        "pattern": [],
        "kind": most_common_value(kinds) or INSTRUMENT_NOUN_KINDS.get(group[0].phrase.split()[0], "other"),
        "organisation": most_common_value(row.cell_text("organisation") for row in rows),
        "place": most_common_value(row.cell_text("place") for row in rows),
        "date": most_common_value(date for date in dates if ISO_DATE.fullmatch(date)),
        "symbol": "" if not canonical or canonical == id_ else canonical,
        "provenance": provenance,
    }
    if shares_name and all(name.year for name in group):
        entry["needs_year"] = True
    return entry


def _add_phrases(
    entries: Mapping[str, Entry], drafts: Mapping[str, Entry], kept: Sequence[ReferenceProposal]
) -> dict[str, Entry]:
    """The registry with the phrases of some proposals; new entries come last."""
    result = dict(entries)
    for proposal in kept:
        entry = result.get(proposal.id) or drafts[proposal.id]
        pattern = [phrase for phrase in entry["pattern"] if phrase != proposal.phrase]
        result[proposal.id] = {**entry, "pattern": [*pattern, proposal.phrase]}
    return result


def _attribution(kept: Sequence[ReferenceProposal]) -> Attribution:
    """A match comes from the longest phrase that begins its text."""
    by_phrase: dict[str, list[ReferenceProposal]] = {}
    for proposal in kept:
        by_phrase.setdefault(proposal.phrase, []).append(proposal)
    longest_first = sorted(by_phrase, key=len, reverse=True)

    def attribution(match: ReferenceMatch) -> list[str]:
        rule, _, id_ = match.rule_id.partition(":")
        if rule != "registry":
            return []
        folded = fold(match.text)
        phrase = next((p for p in longest_first if folded.startswith(p)), "")
        return [p.key for p in by_phrase.get(phrase, ()) if id_ in ("", p.id)]

    return attribution


def _reason_for_new(instrument: Entry, names: str) -> str:
    return f"is cited as {names} and was not known"
