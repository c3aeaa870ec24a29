"""A comparison as rows: the alignment, and what changed in each pair."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import count

from clausier.comparison.bands import band, rounded
from clausier.comparison.correspondence import Correspondence
from clausier.comparison.records import AlignmentRow, DifferenceRow
from clausier.comparison.shifts import Shift
from clausier.comparison.side import Mention, ParagraphRows, Side
from clausier.comparison.words import Word
from clausier.records import Action

INHERITED = "inherited"
"""The origin of an action that an item has from the paragraph that it belongs to."""


def alignment_rows(first: Side, second: Side, pairs: Sequence[Correspondence]) -> list[AlignmentRow]:
    """Return a row for each pair and for each paragraph without counterpart.

    Args:
        first: The first document.
        second: The second document.
        pairs: What corresponds.

    Returns:
        The rows in the order of the second document; what was dropped stands behind what it stood behind.
    """
    dropped = _dropped_behind(len(first.paragraphs), pairs)
    paired: dict[int, list[Correspondence]] = {}
    for found in pairs:
        paired.setdefault(found.pair.b, []).append(found)
    last = {p.pair.a: p for p in pairs}
    ids = (f"pair-{n}" for n in count(1))
    rows = [_one_sided(next(ids), first, first.paragraphs[i], None) for i in dropped.get(-1, ())]
    for place, paragraph in enumerate(second.paragraphs):
        if place not in paired:
            rows.append(_one_sided(next(ids), second, None, paragraph))
        for found in paired.get(place, ()):
            rows.append(_row(next(ids), first, second, found))
            if last[found.pair.a] == found:
                rows += [_one_sided(next(ids), first, first.paragraphs[i], None) for i in dropped.get(found.pair.a, ())]
    return rows


def difference_rows(rows: Sequence[AlignmentRow], pairs: Sequence[Correspondence]) -> list[DifferenceRow]:
    """Return a row for each thing that changed.

    Args:
        rows: The rows of the alignment.
        pairs: What corresponds.

    Returns:
        The rows by pair; words first, then actions, references and entities.
    """
    ids = {(row.paragraph_id_a, row.paragraph_id_b): row.pair_id for row in rows}
    aligned = {(p.a.unit.paragraph.paragraph_id, p.b.unit.paragraph.paragraph_id) for p in pairs}
    by_pair = {ids[_ids(p)]: p for p in pairs}
    return [
        DifferenceRow(
            row.pair_id, f"{row.pair_id}.d{number}", row.paragraph_id_a, row.paragraph_id_b, layer, change, *a, *b
        )
        for row in rows
        if (found := by_pair.get(row.pair_id)) is not None
        for number, (layer, change, a, b) in enumerate(_differences(found, aligned), start=1)
    ]


def _dropped_behind(size: int, pairs: Sequence[Correspondence]) -> Mapping[int, Sequence[int]]:
    """Places in the first document that have no counterpart, by the place with one that they stand behind; -1 if none."""
    paired = {p.pair.a for p in pairs}
    behind: dict[int, list[int]] = {}
    anchor = -1
    for place in range(size):
        if place in paired:
            anchor = place
        else:
            behind.setdefault(anchor, []).append(place)
    return behind


def _ids(found: Correspondence) -> tuple[str, str]:
    return found.a.unit.paragraph.paragraph_id, found.b.unit.paragraph.paragraph_id


def _row(pair_id: str, first: Side, second: Side, found: Correspondence) -> AlignmentRow:
    a, b = found.a.unit, found.b.unit
    shift = found.lead
    return AlignmentRow(
        pair_id,
        first.document.doc_id,
        a.paragraph.paragraph_id,
        a.paragraph.label,
        second.document.doc_id,
        b.paragraph.paragraph_id,
        b.paragraph.label,
        band(found.similarity),
        rounded(found.similarity),
        found.pair.part,
        found.pair.moved,
        len(a.words),
        len(b.words),
        len(found.kept),
        shift.kind if shift else "",
        *_act(shift.a if shift else None),
        *_act(shift.b if shift else None),
        "; ".join(found.references.shared),
        "; ".join(found.entities.shared),
        a.paragraph.text,
        b.paragraph.text,
    )


def _one_sided(pair_id: str, side: Side, a: ParagraphRows | None, b: ParagraphRows | None) -> AlignmentRow:
    return AlignmentRow(
        pair_id,
        *_place(side, a),
        *_place(side, b),
        "added" if a is None else "dropped",
        None,
        "",
        None,
        len(a.unit.words) if a else None,
        len(b.unit.words) if b else None,
        None,
        "",
        *_act(a.actions[0] if a and a.actions else None),
        *_act(b.actions[0] if b and b.actions else None),
        "",
        "",
        a.unit.paragraph.text if a else "",
        b.unit.paragraph.text if b else "",
    )


def _place(side: Side, paragraph: ParagraphRows | None) -> tuple[str, str, str]:
    if paragraph is None:
        return "", "", ""
    return side.document.doc_id, paragraph.unit.paragraph.paragraph_id, paragraph.unit.paragraph.label


def _act(action: Action | None) -> tuple[str, str, int | None]:
    return (action.lemma, action.concept, action.strength) if action else ("", "", None)


Told = tuple[int | None, int | None, str, str, str, int | None]
"""One side of a difference: start, end, text, value, concept and strength."""

NOTHING: Told = (None, None, "", "", "", None)


def _differences(found: Correspondence, aligned: Collection[tuple[str, str]]) -> Iterator[tuple[str, str, Told, Told]]:
    """Layer, what changed, before and after."""
    for change in found.changes:
        yield "words", change.kind, _stretch(found.a, change.a), _stretch(found.b, change.b)
    for shift in found.shifts:
        if shift.kind != "same" and not _is_of_the_parents(found, shift, aligned):
            yield "actions", shift.kind, _action(shift.a), _action(shift.b)
    for layer, mentions in (("references", found.references), ("entities", found.entities)):
        for key, mention in mentions.dropped.items():
            yield layer, "dropped", _mention(key, mention), NOTHING
        for key, mention in mentions.added.items():
            yield layer, "added", NOTHING, _mention(key, mention)


def _is_of_the_parents(found: Correspondence, shift: Shift, aligned: Collection[tuple[str, str]]) -> bool:
    """Whether both items have their act from paragraphs that are a pair themselves: the shift is told there."""
    both = shift.a is not None and shift.b is not None and shift.a.origin == shift.b.origin == INHERITED
    return both and (found.a.unit.paragraph.parent_id, found.b.unit.paragraph.parent_id) in aligned


def _stretch(paragraph: ParagraphRows, words: Sequence[Word]) -> Told:
    if not words:
        return NOTHING
    whole, offset = paragraph.unit.paragraph.text, paragraph.unit.paragraph.start
    start, end = words[0].start - offset, words[-1].end - offset
    # No word holds the bracket that closes "2216 (2015)".
    if whole[end : end + 1] == ")" and whole.count("(", start, end) > whole.count(")", start, end):
        end += 1
    return start + offset, end + offset, whole[start:end], "", "", None


def _action(action: Action | None) -> Told:
    if action is None:
        return NOTHING
    return action.start, action.end, action.text, action.lemma, action.concept, action.strength


def _mention(key: str, mention: Mention) -> Told:
    return mention.start, mention.end, mention.text, key, "", None
