"""New entries of the lexicon: for acts that it does not know, a pattern that their lemma explains."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path

from clausier.components.actions.acts import ActReader
from clausier.components.actions.lexicon import Lexicon, entry_of
from clausier.components.actions.modifiers import Modifiers
from clausier.french.folding import fold
from clausier.french.morphology import inflect
from clausier.model_files.pattern_file import Entry
from clausier.training.actions.acts import GoldAct, Place
from clausier.training.actions.meaning import meaning_of
from clausier.training.actions.patterns import INFINITIVES, Pattern, patterns_of, printed_pattern, words_of
from clausier.training.change import Change, change_of
from clausier.training.settings import Settings

FILE = "actions.jsonl"
NO_FILE = Path(FILE)
"""What an entry that has no line yet is compiled for."""


def new_entries(
    acts: Sequence[GoldAct],
    places: Sequence[Place],
    entries: Mapping[str, Entry],
    modifiers: Modifiers,
    settings: Settings,
    provenance: str,
) -> Iterator[Change]:
    """Propose entries for the acts that the model does not know.

    A pattern is proposed if it reads at least half of the rows of its lemma where they stand, and if paragraphs of the
    training texts that it opens are mostly ones that it opens in the gold.

    Args:
        acts: All gold actions.
        places: All checked paragraphs.
        entries: The lexicon, by id.
        modifiers: The adjuncts that may stand beside an act.
        settings: The figures that learning goes by.
        provenance: What the entries say of where they come from.
    """
    taken = set(entries)
    patterns = [entry["pattern"] for entry in entries.values()]
    for lemma, group in _unknown(acts).items():
        rest = group
        for found in _readable(lemma, group, modifiers):
            pattern, name, read = found
            fresh = [act for act in read if act in rest]
            if len(fresh) < settings.min_support or pattern in patterns:
                continue
            entry = _entry(_free(words_of(pattern), taken), pattern, name, fresh, entries, provenance)
            if _precision(entry, group, places, modifiers) < settings.min_precision:
                continue
            taken.add(entry["id"])
            patterns.append(pattern)
            rest = [act for act in rest if act not in fresh]
            rows = [(act.place.doc_id, act.row.text) for act in fresh]
            yield change_of("actions", FILE, entry["id"], None, entry, rows, "the lexicon does not know it")


def reader_of(entry: Entry, modifiers: Modifiers) -> ActReader:
    """Return what reads the acts of one entry alone."""
    return ActReader(Lexicon((entry_of(entry, NO_FILE, 0),), modifiers))


def _unknown(acts: Sequence[GoldAct]) -> dict[str, list[GoldAct]]:
    groups: dict[str, list[GoldAct]] = {}
    for act in acts:
        if act.lemma and not act.is_known:
            groups.setdefault(act.lemma, []).append(act)
    return groups


def _readable(
    lemma: str, group: Sequence[GoldAct], modifiers: Modifiers
) -> Iterator[tuple[Pattern, str, list[GoldAct]]]:
    """The pattern of a lemma that reads most of its rows, then those that the rows not read show as they are printed."""
    tried = [(pattern, name, _read(pattern, name, group, modifiers)) for pattern, name in patterns_of(lemma)]
    best = max(tried, key=lambda found: len(found[2]), default=None)
    rest = list(group)
    if best is not None and 2 * len(best[2]) >= len(group):
        yield best
        rest = [act for act in group if act not in best[2]]
    seen: list[Pattern] = []
    for act in rest:
        head = _verb(lemma, act)
        if head is None:
            continue
        pattern = printed_pattern(lemma, act.place.words, act.first, act.behind, head)
        read = _read(pattern, lemma, rest, modifiers)
        # A phrase that only one row shows may be a slip of the hand.
        if pattern not in seen and len({a.place.row.paragraph_id for a in read}) > 1:
            seen.append(pattern)
            yield pattern, lemma, read


def _read(pattern: Pattern, lemma: str, group: Sequence[GoldAct], modifiers: Modifiers) -> list[GoldAct]:
    """The rows that begin where the pattern reads an act, and reach at least as far."""
    reader = reader_of(_bare(pattern, lemma), modifiers)
    return [act for act in group if _reads(reader, act)]


def _reads(reader: ActReader, act: GoldAct) -> bool:
    found = reader.read(act.place.words, act.first)
    return found is not None and found.end <= act.behind and found.form != "infinitive"


def _verb(lemma: str, act: GoldAct) -> int | None:
    """Index of the word that is the lemma's verb, of a phrase of several words."""
    infinitive = next((word for word in lemma.split() if fold(word).endswith(INFINITIVES)), None)
    if infinitive is None or act.behind - act.first < 2:
        return None
    forms = {word for words in inflect(infinitive).values() for word in words}
    return next((i for i in range(act.first, act.behind) if act.place.words.at(i) in forms), None)


def _bare(pattern: Pattern, lemma: str) -> Entry:
    return {
        "label": "action", "id": "", "pattern": pattern, "lemma": lemma, "concept": "", "category": "", "strength": None,
    }  # fmt: skip


def _entry(
    name: str, pattern: Pattern, lemma: str, acts: Sequence[GoldAct], entries: Mapping[str, Entry], provenance: str
) -> Entry:
    meaning = meaning_of(acts, entries)
    told = {"concept": meaning.concept, "category": meaning.category, "strength": meaning.strength}
    return {**_bare(pattern, lemma), "id": name, **told, "provenance": provenance}


def _free(name: str, taken: set[str]) -> str:
    names = (name if number == 1 else f"{name}-{number}" for number in count(1))
    return next(name for name in names if name not in taken)


def _precision(entry: Entry, group: Sequence[GoldAct], places: Sequence[Place], modifiers: Modifiers) -> float:
    """The share of gold among the paragraphs that an entry would open; 1 if it opens none."""
    reader = reader_of(entry, modifiers)
    led = {act.place.row.span for act in group if act.leads}
    opened = [place for place in places if _opens(reader, place)]
    return sum(place.row.span in led for place in opened) / len(opened) if opened else 1.0


def _opens(reader: ActReader, place: Place) -> bool:
    act = reader.read(place.words, place.opening)
    return act is not None and act.form not in ("infinitive", "prepositional")
