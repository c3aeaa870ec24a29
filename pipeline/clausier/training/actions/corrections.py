"""Corrections of what entries of the lexicon say: another concept, category, strength or lemma, where the gold surely says so."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from clausier.french.folding import fold
from clausier.model_files.pattern_file import Entry
from clausier.training.actions.acts import GoldAct
from clausier.training.actions.entries import FILE
from clausier.training.actions.patterns import patterns_of
from clausier.training.change import Change, change_of
from clausier.training.likelihood import surely_most
from clausier.training.settings import Settings

CORRECTED = ("concept", "category", "strength", "lemma")


def corrections(acts: Sequence[GoldAct], entries: Mapping[str, Entry], settings: Settings) -> Iterator[Change]:
    """Propose corrections of entries, and entries of their own for what an adverb makes another act of.

    Args:
        acts: All gold actions.
        entries: The lexicon, by id.
        settings: The figures that learning goes by.
    """
    for name, group in _by_entry(acts).items():
        entry = entries[name]
        told = {column: value for column in CORRECTED if (value := _surely(column, group, entry, settings)) is not None}
        if told:
            rows = [(act.place.doc_id, act.row.text) for act in group]
            reason = "the gold says otherwise of " + ", ".join(told)
            after = {**entry, **told}
            yield change_of("actions", FILE, name, entry, after, rows, reason)


def _by_entry(acts: Sequence[GoldAct]) -> dict[str, list[GoldAct]]:
    """The gold acts that an entry found where they stand."""
    groups: dict[str, list[GoldAct]] = {}
    for act in acts:
        if act.entry and act.found is not None and (act.found.start, act.found.end) == act.row.span:
            groups.setdefault(act.entry, []).append(act)
    return groups


def _explains(lemma: str, entry: Entry) -> bool:
    """Whether a lemma has the pattern of an entry, and would name it as well as its own does."""
    return any(pattern == entry["pattern"] and name == lemma for pattern, name in patterns_of(lemma))


def _surely(column: str, group: Sequence[GoldAct], entry: Entry, settings: Settings) -> str | int | None:
    """What the gold says of an entry, if it is another thing beyond doubt."""
    # A row of another lemma is another act, which an entry of its own explains better.
    rows = group if column == "lemma" else [act for act in group if act.found and act.lemma == act.found.lemma]
    told = [act.row.cell_text(column) for act in rows if act.row.cell_text(column)]
    if not told:
        return None
    value, number = Counter(told).most_common(1)[0]
    if column == "lemma" and not _explains(value, entry):
        return None
    is_other = fold(value) != fold(str(entry[column]))
    if not is_other or number < 2 or not surely_most(number, len(told), settings.confidence):
        return None
    return int(value) if column == "strength" else value
