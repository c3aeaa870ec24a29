"""Verbs of the lexicon that are no actions, each with the reason."""

from collections.abc import Mapping, Sequence

from clausier.components.actions.acts import ActReader
from clausier.components.actions.coordinated import NAMES, SUBORDINATORS
from clausier.components.actions.quotes import quoted
from clausier.components.rejection import Rejection
from clausier.components.words import Words


def reject(
    reader: ActReader,
    words: Words,
    first: int,
    judged: Mapping[int, str],
    otherwise: str,
    taken: Sequence[tuple[int, int]],
) -> list[Rejection]:
    """Return the verbs and phrases of the lexicon that are no actions.

    Args:
        reader: Reads acts.
        words: The words of a paragraph.
        first: Index of the first word behind the printed number.
        judged: Reasons by the index of the word that carries the form; empty ones are accepted.
        otherwise: The reason for the others; if it is empty, their form and place are.
        taken: Offsets of the actions.
    """
    inside = quoted(words)
    rejections = []
    index = first
    while index < len(words):
        start, end, head, entry, form = _read(reader, words, index)
        accepted = any(words.starts[index] < behind and begin < words.ends[end - 1] for begin, behind in taken)
        if not entry or accepted:
            index += 1
            continue
        reason = judged.get(head) or otherwise or _place(words, start, form, inside[head])
        rejections.append(Rejection(words.starts[start], words.ends[end - 1], words.printed(start, end), entry, reason))
        index = end
    return rejections


def _read(reader: ActReader, words: Words, index: int) -> tuple[int, int, int, str, str]:
    """First word, word behind, head, entry and form of what stands at a word; no entry if nothing does."""
    act = reader.read(words, index)
    if act is not None and act.end <= len(words):
        return act.start, act.end, act.head, act.entry.id, act.form
    core = next(reader.lexicon.match(words, index), None)
    if core is None or core.end > len(words) or "past_participle" not in core.forms:
        return index, index + 1, index, "", ""
    return core.start, core.end, core.head, core.entry.id, "past_participle"


def _place(words: Words, start: int, form: str, is_quoted: bool) -> str:
    if is_quoted:
        return "is quoted"
    if words.at(start - 1) == "en" and form == "present_participle":
        return "is governed by “en”: it says how something is done"
    if form == "past_participle":
        return "is a past participle or a noun, which does not act by itself"
    if form in ("infinitive", "prepositional"):
        return f"is {NAMES[form]}, which does not act by itself"
    before = words.printed(start - 1, start) if start else ""
    if words.at(start - 1) in SUBORDINATORS:
        return f"stands in a clause of its own (“{before} …”)"
    return (
        f"stands behind “{before}”, not behind a comma, semicolon or conjunction: it has another subject, or is a noun"
    )
