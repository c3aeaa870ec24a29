"""Verbs of the lexicon that are no actions, each with the reason."""

from collections.abc import Mapping, Sequence

from clausier.components.actions.acts import ActReader
from clausier.components.actions.modifiers import WordSpan
from clausier.components.actions.patterns import GERUND_MARKER, SUBORDINATORS
from clausier.components.actions.quotes import find_quoted
from clausier.components.actions.rejection_reasons import FORM_DESCRIPTIONS, GERUND
from clausier.components.rejection import Rejection
from clausier.components.words import Words


def find_rejections(
    reader: ActReader,
    words: Words,
    first: int,
    reasons: Mapping[int, str],
    default_reason: str,
    action_offsets: Sequence[tuple[int, int]],
) -> list[Rejection]:
    """Return the verbs and phrases of the lexicon that are no actions.

    Args:
        reader: Reads acts.
        words: The words of a paragraph.
        first: Index of the first word after the printed number.
        reasons: Reasons by the index of the word that carries the form; empty for accepted ones.
        default_reason: The reason for the others; if it is empty, the reason follows from their form and position.
        action_offsets: Offsets of the actions, in characters.
    """
    is_quoted = find_quoted(words)
    rejections = []
    index = first
    while index < len(words):
        (start, end), head, entry_id, form = _read_candidate(reader, words, index)
        is_action = any(
            words.starts[index] < action_end and action_start < words.ends[end - 1]
            for action_start, action_end in action_offsets
        )
        if not entry_id or is_action:
            index += 1
            continue
        reason = reasons.get(head) or default_reason or _reason_of_position(words, start, form, is_quoted[head])
        text = words.printed(start, end)
        rejections.append(Rejection(words.starts[start], words.ends[end - 1], text, entry_id, reason))
        index = end
    return rejections


def _read_candidate(reader: ActReader, words: Words, index: int) -> tuple[WordSpan, int, str, str]:
    """The span, head, id of the entry and form of the candidate at a word; the id is empty if there is none."""
    act = reader.read(words, index)
    if act is not None and act.end <= len(words):
        return (act.start, act.end), act.head, act.entry.id, act.form
    match = next(reader.lexicon.match(words, index), None)
    if match is None or match.end > len(words) or "past_participle" not in match.forms:
        return (index, index + 1), index, "", ""
    return (match.start, match.end), match.head, match.entry.id, "past_participle"


def _reason_of_position(words: Words, start: int, form: str, is_quoted: bool) -> str:
    if is_quoted:
        return "is quoted"
    if words.at(start - 1) == GERUND_MARKER and form == "present_participle":
        return GERUND
    if form == "past_participle":
        return "is a past participle or a noun, which does not act by itself"
    if form in ("infinitive", "prepositional"):
        return f"is {FORM_DESCRIPTIONS[form]}, which does not act by itself"
    preceding = words.printed(start - 1, start) if start else ""
    if words.at(start - 1) in SUBORDINATORS:
        return f"stands in a clause of its own (“{preceding} …”)"
    return (
        f"stands behind “{preceding}”, not behind a comma, semicolon or conjunction: "
        "it has another subject, or is a noun"
    )
