"""Learning adjuncts: words that the gold includes in an action and the model leaves out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from clausier.components.actions.modifiers import Modifiers
from clausier.components.actions.patterns import DETERMINERS
from clausier.components.words import Words
from clausier.french.morphology import FUNCTION_WORDS, is_form_of_adjective
from clausier.model_files.pattern_file import Entry
from clausier.training.actions.gold_actions import GoldAction
from clausier.training.changes import LearnedChange, build_change
from clausier.training.settings import TrainingSettings

MODIFIERS_FILE = "modifiers.jsonl"

MAX_ADJUNCT_WORDS = 7
"""Longest adjunct that is learned, in words ("avec la plus grande fermeté")."""

MIN_ADJUNCT_ROWS = 2
"""The least number of rows with an adjunct: annotators are least consistent about the end of an action."""


def propose_adjuncts(
    actions: Sequence[GoldAction],
    entries: Mapping[str, Entry],
    modifiers: Modifiers,
    settings: TrainingSettings,
    provenance: str,
) -> Iterator[LearnedChange]:
    """Propose adjuncts.

    An adjunct is proposed if enough rows include it in an action, compared with the rows that leave it out.

    Args:
        actions: All gold actions.
        entries: The known adjuncts, by id.
        modifiers: The same, compiled, with the rules for adverbs.
        settings: The training settings.
        provenance: The ``provenance`` of new entries: "gold: NAME".
    """
    candidates: dict[str, list[tuple[GoldAction, tuple[str, ...]]]] = defaultdict(list)
    drafts: dict[str, Entry] = {}
    for action in actions:
        phrase = _missed_phrase(action, modifiers)
        if phrase and _is_adjunct(phrase):
            entry = _build_entry(phrase, provenance)
            drafts[entry["id"]] = entry
            candidates[entry["id"]].append((action, phrase))
    for id_, group in sorted(candidates.items()):
        included = len(group)
        excluded = sum(any(_is_followed_by(action, phrase) for _, phrase in group) for action in actions)
        if included < max(MIN_ADJUNCT_ROWS, settings.min_support):
            continue
        if included < settings.min_precision * (included + excluded):
            continue
        if id_ in entries or any(known["pattern"] == drafts[id_]["pattern"] for known in entries.values()):
            continue
        rows = [(action.paragraph.doc_id, action.row.text) for action, _ in group]
        yield build_change("actions", MODIFIERS_FILE, id_, None, drafts[id_], rows, "stands among the words of acts")


def _missed_phrase(action: GoldAction, modifiers: Modifiers) -> tuple[str, ...]:
    """The words at the end of a gold action that the model leaves out and no known adjunct explains.

    Empty if there are none, or if the prediction differs otherwise.
    """
    predicted = action.predicted
    if predicted is None or predicted.origin != "lexicon" or predicted.lemma != action.lemma:
        return ()  # The missed words may be the rest of a phrase.
    if predicted.start != action.row.start or predicted.end >= action.row.end:
        return ()
    words = action.paragraph.words
    predicted_end = predicted.end - action.paragraph.row.start
    last = next((i for i in range(action.first, action.end) if words.ends[i] == predicted_end), None)
    if last is None:
        return ()
    explained, _ = modifiers.read_adjuncts(words, last + 1)
    return words.folded[max(explained, last + 1) : action.end]


def _is_adjunct(phrase: tuple[str, ...]) -> bool:
    """Whether words may be an adjunct, and not an article or a preposition that was included by mistake."""
    return (
        len(phrase) <= MAX_ADJUNCT_WORDS
        and all(word.replace("'", "").replace("-", "").isalpha() for word in phrase)
        and phrase[0] not in DETERMINERS
        and phrase[-1] not in FUNCTION_WORDS
    )


def _is_followed_by(action: GoldAction, phrase: tuple[str, ...]) -> bool:
    """Whether the words follow a gold action immediately without being part of it."""
    words: Words = action.paragraph.words
    return words.folded[action.end : action.end + len(phrase)] == phrase


def _build_entry(phrase: tuple[str, ...], provenance: str) -> Entry:
    """An entry for an adjunct; of "avec" + noun the entry is the noun, which matches with any adjectives."""
    if phrase[0] == "avec" and len(phrase) > 1:
        nouns = [word for word in phrase[1:] if word not in DETERMINERS and not is_form_of_adjective(word)]
        noun = nouns[-1] if nouns else phrase[-1]
        return {
            "label": "feeling", "id": f"feeling-{noun}", "pattern": [{"NORM": noun}], "provenance": provenance
        }  # fmt: skip
    id_ = "-".join(word.replace("'", "") for word in phrase)
    return {"label": "adverbial", "id": id_, "pattern": [{"NORM": w} for w in phrase], "provenance": provenance}
