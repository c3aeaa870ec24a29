"""New adjuncts: what the gold counts among the words of an act and the model leaves out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from clausier.components.actions.modifiers import DETERMINERS, Modifiers
from clausier.components.words import Words
from clausier.french.morphology import FUNCTION_WORDS, is_form_of_adjective
from clausier.model_files.pattern_file import Entry
from clausier.training.actions.acts import GoldAct
from clausier.training.change import Change, change_of
from clausier.training.settings import Settings

FILE = "modifiers.jsonl"

LONGEST = 7
"""Longest adjunct that is learned, in words ("avec la plus grande fermeté")."""

LEAST = 2
"""So many rows must show an adjunct at least: where an act ends is what people mark most unevenly."""


def new_adjuncts(
    acts: Sequence[GoldAct],
    entries: Mapping[str, Entry],
    modifiers: Modifiers,
    settings: Settings,
    provenance: str,
) -> Iterator[Change]:
    """Propose adjuncts.

    An adjunct is proposed if the gold counts it among the words of an act more often than it leaves it out.

    Args:
        acts: All gold actions.
        entries: The adjuncts that are known, by id.
        modifiers: The same, compiled, with the rules for adverbs.
        settings: The figures that learning goes by.
        provenance: What the entries say of where they come from.
    """
    shown: dict[str, list[tuple[GoldAct, tuple[str, ...]]]] = defaultdict(list)
    made: dict[str, Entry] = {}
    for act in acts:
        phrase = _left_out(act, modifiers)
        if phrase and _is_adjunct(phrase):
            entry = _entry(phrase, provenance)
            made[entry["id"]] = entry
            shown[entry["id"]].append((act, phrase))
    for name, group in sorted(shown.items()):
        within = len(group)
        without = sum(any(_follows(phrase, act) for _, phrase in group) for act in acts)
        if within < max(LEAST, settings.min_support) or within < settings.min_precision * (within + without):
            continue
        if name in entries or any(known["pattern"] == made[name]["pattern"] for known in entries.values()):
            continue
        rows = [(act.place.doc_id, act.row.text) for act, _ in group]
        yield change_of("actions", FILE, name, None, made[name], rows, "stands among the words of acts")


def _left_out(act: GoldAct, modifiers: Modifiers) -> tuple[str, ...]:
    """The words at the end of a gold act that the model left out and no adjunct explains; none if it differs otherwise."""
    found = act.found
    if found is None or found.origin != "lexicon" or found.lemma != act.lemma:
        return ()  # What is left out may be the rest of a phrase.
    if found.start != act.row.start or found.end >= act.row.end:
        return ()
    words = act.place.words
    behind = next((i for i in range(act.first, act.behind) if words.ends[i] == found.end - act.place.row.start), None)
    if behind is None:
        return ()
    explained, _ = modifiers.read_all(words, behind + 1)
    return words.folded[max(explained, behind + 1) : act.behind]


def _is_adjunct(phrase: tuple[str, ...]) -> bool:
    """Whether words may be an adjunct: no lone article or preposition that a slip of the hand took in."""
    return (
        len(phrase) <= LONGEST
        and all(word.replace("'", "").replace("-", "").isalpha() for word in phrase)
        and phrase[0] not in DETERMINERS
        and phrase[-1] not in FUNCTION_WORDS
    )


def _follows(phrase: tuple[str, ...], act: GoldAct) -> bool:
    """Whether the words stand right behind a gold act and are none of it."""
    words: Words = act.place.words
    return words.folded[act.behind : act.behind + len(phrase)] == phrase


def _entry(phrase: tuple[str, ...], provenance: str) -> Entry:
    """An entry for an adjunct; "avec" + noun teaches the noun, with whatever adjectives stand beside it."""
    if phrase[0] == "avec" and len(phrase) > 1:
        nouns = [word for word in phrase[1:] if word not in DETERMINERS and not is_form_of_adjective(word)]
        noun = nouns[-1] if nouns else phrase[-1]
        return {
            "label": "feeling", "id": f"feeling-{noun}", "pattern": [{"NORM": noun}], "provenance": provenance
        }  # fmt: skip
    name = "-".join(word.replace("'", "") for word in phrase)
    return {"label": "adverbial", "id": name, "pattern": [{"NORM": w} for w in phrase], "provenance": provenance}
