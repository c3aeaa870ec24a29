"""Learning entries of the lexicon: for unknown actions, a pattern that follows from their lemma."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path

from clausier.components.actions.acts import ActReader
from clausier.components.actions.lexicon import Lexicon, compile_entry
from clausier.components.actions.modifiers import Modifiers
from clausier.french.folding import fold
from clausier.french.morphology import inflect
from clausier.model_files.pattern_file import Entry
from clausier.training.actions.gold_actions import ActionParagraph, GoldAction
from clausier.training.actions.lemma_patterns import (
    INFINITIVE_ENDINGS,
    Pattern,
    id_of_pattern,
    patterns_of_lemma,
    surface_pattern,
)
from clausier.training.actions.meaning import meaning_of
from clausier.training.changes import LearnedChange, build_change
from clausier.training.settings import TrainingSettings

ACTIONS_FILE = "actions.jsonl"
NO_FILE = Path(ACTIONS_FILE)
"""The file for which an entry without a line is compiled."""


def propose_entries(
    actions: Sequence[GoldAction],
    paragraphs: Sequence[ActionParagraph],
    entries: Mapping[str, Entry],
    modifiers: Modifiers,
    settings: TrainingSettings,
    provenance: str,
) -> Iterator[LearnedChange]:
    """Propose entries for the actions that the model does not know.

    A pattern is proposed if it matches at least half of the rows of its lemma, and if most of the training paragraphs
    that it opens are opened by it in the gold.

    Args:
        actions: All gold actions.
        paragraphs: All checked paragraphs.
        entries: The lexicon, by id.
        modifiers: The adjuncts that may accompany an action.
        settings: The training settings.
        provenance: The ``provenance`` of new entries: "gold: NAME".
    """
    taken = set(entries)
    patterns = [entry["pattern"] for entry in entries.values()]
    for lemma, group in _group_unknown(actions).items():
        rest = group
        for pattern, entry_lemma, matched in _candidate_patterns(lemma, group, modifiers):
            new = [action for action in matched if action in rest]
            if len(new) < settings.min_support or pattern in patterns:
                continue
            id_ = _unique_id(id_of_pattern(pattern), taken)
            entry = _build_entry(id_, pattern, entry_lemma, new, entries, provenance)
            if _precision(entry, group, paragraphs, modifiers) < settings.min_precision:
                continue
            taken.add(entry["id"])
            patterns.append(pattern)
            rest = [action for action in rest if action not in new]
            rows = [(action.paragraph.doc_id, action.row.text) for action in new]
            yield build_change("actions", ACTIONS_FILE, id_, None, entry, rows, "the lexicon does not know it")


def build_reader(entry: Entry, modifiers: Modifiers) -> ActReader:
    """Return a reader of the actions of one entry alone."""
    return ActReader(Lexicon((compile_entry(entry, NO_FILE, 0),), modifiers))


def _group_unknown(actions: Sequence[GoldAction]) -> dict[str, list[GoldAction]]:
    """The gold actions that the model does not know, by lemma."""
    groups: dict[str, list[GoldAction]] = {}
    for action in actions:
        if action.lemma and not action.is_known:
            groups.setdefault(action.lemma, []).append(action)
    return groups


def _candidate_patterns(
    lemma: str, group: Sequence[GoldAction], modifiers: Modifiers
) -> Iterator[tuple[Pattern, str, list[GoldAction]]]:
    """The pattern of a lemma that matches most of its rows, then the surface patterns of the rows without a match.

    Yields:
        The pattern, the lemma of its entry, and the rows that it matches.
    """
    tried = [
        (pattern, entry_lemma, _matched_rows(pattern, entry_lemma, group, modifiers))
        for pattern, entry_lemma in patterns_of_lemma(lemma)
    ]
    best = max(tried, key=lambda candidate: len(candidate[2]), default=None)
    rest = list(group)
    if best is not None and 2 * len(best[2]) >= len(group):
        yield best
        rest = [action for action in group if action not in best[2]]
    seen: list[Pattern] = []
    for action in rest:
        verb = _verb_index(lemma, action)
        if verb is None:
            continue
        pattern = surface_pattern(lemma, action.paragraph.words, action.first, action.end, verb)
        matched = _matched_rows(pattern, lemma, rest, modifiers)
        # A phrase in a single row may be an annotation error.
        if pattern not in seen and len({a.paragraph.row.paragraph_id for a in matched}) > 1:
            seen.append(pattern)
            yield pattern, lemma, matched


def _matched_rows(pattern: Pattern, lemma: str, group: Sequence[GoldAction], modifiers: Modifiers) -> list[GoldAction]:
    """The rows in which the pattern matches at the first word and ends no later than the row."""
    reader = build_reader(_entry_without_meaning(pattern, lemma), modifiers)
    return [action for action in group if _matches(reader, action)]


def _matches(reader: ActReader, action: GoldAction) -> bool:
    match = reader.read(action.paragraph.words, action.first)
    return match is not None and match.end <= action.end and match.form != "infinitive"


def _verb_index(lemma: str, action: GoldAction) -> int | None:
    """Index of the word that is a form of the lemma's verb, in a phrase of several words."""
    infinitive = next((word for word in lemma.split() if fold(word).endswith(INFINITIVE_ENDINGS)), None)
    if infinitive is None or action.end - action.first < 2:
        return None
    forms = {word for words in inflect(infinitive).values() for word in words}
    return next((i for i in range(action.first, action.end) if action.paragraph.words.at(i) in forms), None)


def _entry_without_meaning(pattern: Pattern, lemma: str) -> Entry:
    return {
        "label": "action", "id": "", "pattern": pattern, "lemma": lemma, "concept": "", "category": "", "strength": None,
    }  # fmt: skip


def _build_entry(
    id_: str, pattern: Pattern, lemma: str, actions: Sequence[GoldAction], entries: Mapping[str, Entry], provenance: str
) -> Entry:
    meaning = meaning_of(actions, entries)
    values = {
        "concept": meaning.concept,
        "category": meaning.category,
        "strength": meaning.strength,
        **meaning.properties,
    }
    return {**_entry_without_meaning(pattern, lemma), "id": id_, **values, "provenance": provenance}


def _unique_id(base: str, taken: set[str]) -> str:
    ids = (base if number == 1 else f"{base}-{number}" for number in count(1))
    return next(id_ for id_ in ids if id_ not in taken)


def _precision(
    entry: Entry, group: Sequence[GoldAction], paragraphs: Sequence[ActionParagraph], modifiers: Modifiers
) -> float:
    """The share of gold leading actions among the paragraphs that an entry would open; 1 if it opens none."""
    reader = build_reader(entry, modifiers)
    gold = {action.paragraph.row.span for action in group if action.is_leading}
    opened = [paragraph for paragraph in paragraphs if _opens(reader, paragraph)]
    return sum(paragraph.row.span in gold for paragraph in opened) / len(opened) if opened else 1.0


def _opens(reader: ActReader, paragraph: ActionParagraph) -> bool:
    match = reader.read(paragraph.words, paragraph.opening)
    return match is not None and match.form not in ("infinitive", "prepositional")
