"""Learning instruments: what named ones are called, and which ones the registry lacks."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from clausier.components.references.match import ReferenceMatch
from clausier.components.references.names import NOUNS
from clausier.components.references.registry import KINDS
from clausier.french.folding import fold
from clausier.model_files.pattern_file import Entry
from clausier.training.change import Change
from clausier.training.keys import is_key, key_of
from clausier.training.majority import is_majority, most_told
from clausier.training.references.named import Named, read_name
from clausier.training.references.passages import Mention, Passage
from clausier.training.references.plausible import is_wording_of, plausible_span
from clausier.training.references.trial import Knowledge, Origins, Proposal, Readings, changes_of, is_right, select
from clausier.training.settings import Settings

FILE = "instruments.jsonl"
FULL_NAME = 3
"""The name of a new entry is one of its patterns if it has so many words."""
SEVERAL = 2
"""So many rows that agree are believed against the looks of it; a single one may be a slip."""


def learn_instruments(
    passages: Sequence[Passage], known: Knowledge, settings: Settings, provenance: str
) -> tuple[list[Change], Knowledge]:
    """Learn names of instruments.

    Args:
        passages: The training texts.
        known: What the matcher knows so far.
        settings: What a person has set for learning.
        provenance: Where learned entries say that they come from.

    Returns:
        A change for each instrument that is new or has a new name, and what the matcher knows with them.
    """
    before = known.read(passages)
    named = [n for passage in passages for mention in passage.mentions if (n := read_name(mention, passage))]
    proposals = list(_proposals(named, passages, before, known))
    entries = {entry["id"]: entry for entry in known.instruments}
    drafts = _drafts(proposals, named, entries, provenance)

    def knowing(kept: Sequence[Proposal]) -> Knowledge:
        return replace(known, instruments=tuple(_with_phrases(entries, drafts, kept).values()))

    kept = select(proposals, passages, before, knowing, _origins, settings)
    learned = knowing(kept)
    return changes_of(FILE, kept, entries, learned.instruments, _why_new), learned


def _proposals(
    named: Sequence[Named], passages: Sequence[Passage], before: Readings, known: Knowledge
) -> Iterator[Proposal]:
    """Each name that is not found as the rows have it, for the instrument that most of them mean."""
    homes = {id(m): (p, matches) for p, matches in zip(passages, before, strict=True) for m in p.mentions}
    ids = _ids(known.instruments)
    owners = _owners(known.instruments)
    taken = {entry["id"] for entry in known.instruments}
    new: dict[str, str] = {}
    wordings: dict[str, dict[str, list[Named]]] = {}
    for (phrase, year), group in _grouped(named).items():
        missed = [n for n in group if not is_right(n.mention, homes[id(n.mention)][1])]
        canonical = _agreed([n.mention.canonical_id for n in group])
        if not missed or canonical is None:
            continue
        speaking = [n for n in group if n.mention.canonical_id in ("", canonical)]
        key = ids.get(canonical) or new.get(canonical or phrase)
        if any(owner != key and _year_fits(date, year) for owner, date in owners.get(phrase, ())):
            continue
        if len(speaking) < SEVERAL and not all(plausible_span(n.mention, *homes[id(n.mention)]) for n in missed):
            continue
        if key is None:
            named_year = most_told([year, *(n.mention.row.cell_text("year") for n in group)])
            key = (
                canonical if is_key(canonical) and canonical not in taken else key_of(group[0].name, named_year, taken)
            )
            new[canonical or phrase] = key
            taken.add(key)
        wordings.setdefault(key, {}).setdefault(phrase, []).extend(speaking)
    entries = {entry["id"]: entry for entry in known.instruments}
    for key, phrases in wordings.items():
        for phrase, group in _agreeing(phrases, entries.get(key)).items():
            yield Proposal(f"{key}:{phrase}", key, phrase, tuple(n.mention for n in group))


def _grouped(named: Sequence[Named]) -> dict[tuple[str, str], list[Named]]:
    """The references of one name and year."""
    groups: dict[tuple[str, str], list[Named]] = {}
    for name in named:
        groups.setdefault((name.phrase, name.year), []).append(name)
    return groups


def _agreed(told: Sequence[str]) -> str | None:
    """What the rows of a name mean: at least half of them tell it; empty if none tells anything, None if they disagree."""
    canonical = most_told(told)
    if canonical and (not is_majority(canonical, told) or 2 * told.count(canonical) < len(told)):
        return None
    return canonical


def _owners(instruments: Iterable[Entry]) -> dict[str, list[tuple[str, str]]]:
    """Keys and dates of the instruments that have a name."""
    owners: dict[str, list[tuple[str, str]]] = {}
    for entry in instruments:
        for phrase in entry["pattern"]:
            owners.setdefault(phrase, []).append((entry["id"], entry["date"]))
    return owners


def _year_fits(date: str, year: str) -> bool:
    return not year or not date or date[:4] == year


def _agreeing(phrases: Mapping[str, list[Named]], entry: Entry | None) -> dict[str, list[Named]]:
    """The wordings of one instrument that it lacks, without single ones that look like another one's.

    They are held against the entry; if it is new, against the wording that most rows have.
    """
    leading = max(phrases, key=lambda phrase: len(phrases[phrase]))
    known = entry or {**_draft("", phrases[leading], shared=False, provenance=""), "pattern": [leading]}
    return {
        phrase: group
        for phrase, group in phrases.items()
        if (entry is None or phrase not in entry["pattern"])
        and (
            len(group) >= SEVERAL
            or (entry is None and phrase == leading)
            or is_wording_of(phrase, group[0].mention, known)
        )
    }


def _ids(instruments: Iterable[Entry]) -> dict[str, str]:
    """The key of each instrument that a canonical id means, by key and by symbol."""
    ids: dict[str, str] = {}
    for entry in instruments:
        ids.setdefault(entry["symbol"] or entry["id"], entry["id"])
    for entry in instruments:
        ids.setdefault(entry["id"], entry["id"])
    return ids


def _drafts(
    proposals: Sequence[Proposal], named: Sequence[Named], entries: Mapping[str, Entry], provenance: str
) -> dict[str, Entry]:
    """New instruments, without their patterns, by id."""
    mentions: dict[str, list[Mention]] = {}
    for proposal in proposals:
        if proposal.id not in entries:
            mentions.setdefault(proposal.id, []).extend(proposal.mentions)
    read = {id(n.mention): n for n in named}
    shared = _shared(proposals, entries)
    owned = {phrase for entry in entries.values() for phrase in entry["pattern"]}
    drafts = {
        key: _draft(key, [read[id(m)] for m in rows], key in shared, provenance) for key, rows in mentions.items()
    }
    for draft in drafts.values():
        if (full := _full_name(draft["name"])) and full not in owned:
            draft["pattern"] = [full]
    return drafts


def _full_name(name: str) -> str:
    """The name that rows tell, as texts may have it too: of three words at least, since shorter ones may mean others."""
    folded = fold(name)
    return folded if len(folded.split()) >= FULL_NAME and re.fullmatch(r"[a-z][a-z-]* [^\d]+", folded) else ""


def _shared(proposals: Sequence[Proposal], entries: Mapping[str, Entry]) -> set[str]:
    """Instruments that share a name with another one."""
    owners: dict[str, set[str]] = {}
    for entry in entries.values():
        for phrase in entry["pattern"]:
            owners.setdefault(phrase, set()).add(entry["id"])
    for proposal in proposals:
        owners.setdefault(proposal.phrase, set()).add(proposal.id)
    return {key for keys in owners.values() if len(keys) > 1 for key in keys}


def _draft(key: str, group: Sequence[Named], shared: bool, provenance: str) -> Entry:
    rows = [name.mention.row for name in group]
    kinds = [row.cell_text("kind") for row in rows if row.cell_text("kind") in KINDS]
    canonical = most_told(name.mention.canonical_id for name in group)
    dates = [row.cell_text("date") or row.cell_text("year") or name.date for name, row in zip(group, rows, strict=True)]
    entry: Entry = {
        "label": "instrument",
        "id": key,
        "name": most_told(row.cell_text("title") for row in rows) or most_told(name.name for name in group),
        "pattern": [],
        "kind": most_told(kinds) or NOUNS.get(group[0].phrase.split()[0], "other"),
        "organisation": most_told(row.cell_text("organisation") for row in rows),
        "place": most_told(row.cell_text("place") for row in rows),
        "date": most_told(date for date in dates if _is_date(date)),
        "symbol": "" if not canonical or canonical == key else canonical,
        "provenance": provenance,
    }
    if shared and all(name.year for name in group):
        entry["needs_year"] = True
    return entry


@lru_cache(maxsize=1)
def _date() -> re.Pattern[str]:
    return re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def _is_date(date: str) -> bool:
    return _date().fullmatch(date) is not None


def _with_phrases(
    entries: Mapping[str, Entry], drafts: Mapping[str, Entry], kept: Sequence[Proposal]
) -> dict[str, Entry]:
    """The registry with the phrases of some proposals; new entries stand last."""
    result = dict(entries)
    for proposal in kept:
        entry = result.get(proposal.id) or drafts[proposal.id]
        pattern = [phrase for phrase in entry["pattern"] if phrase != proposal.phrase]
        result[proposal.id] = {**entry, "pattern": [*pattern, proposal.phrase]}
    return result


def _origins(kept: Sequence[Proposal]) -> Origins:
    by_phrase: dict[str, list[Proposal]] = {}
    for proposal in kept:
        by_phrase.setdefault(proposal.phrase, []).append(proposal)
    longest_first = sorted(by_phrase, key=len, reverse=True)

    def origins(match: ReferenceMatch) -> list[str]:
        rule, _, key = match.rule_id.partition(":")
        if rule != "registry":
            return []
        folded = fold(match.text)
        phrase = next((p for p in longest_first if folded.startswith(p)), "")
        return [p.key for p in by_phrase.get(phrase, ()) if key in ("", p.id)]

    return origins


def _why_new(instrument: Entry, names: str) -> str:
    return f"is cited as {names} and was not known"
