"""The table rows of a comparison: the alignment, and the differences of each pair."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import count
from typing import NamedTuple

from clausier.comparison.compared_document import ComparedDocument, Mention, ParagraphRows
from clausier.comparison.pair_comparison import PairComparison
from clausier.comparison.records import AlignmentRow, DifferenceRow
from clausier.comparison.similarity_levels import round_similarity, similarity_level
from clausier.comparison.verb_shifts import VerbShift
from clausier.comparison.words import Word
from clausier.records import Action

INHERITED = "inherited"
"""Origin of an action that an item inherits from its lead-in."""


def alignment_rows(
    first: ComparedDocument, second: ComparedDocument, pairs: Sequence[PairComparison]
) -> list[AlignmentRow]:
    """Return a row for each pair and for each paragraph without counterpart.

    Args:
        first: The first document.
        second: The second document.
        pairs: The paragraphs that correspond.

    Returns:
        The rows in the order of the second document; a dropped paragraph follows the paired one that it follows in the first.
    """
    dropped = _dropped_by_predecessor(len(first.paragraphs), pairs)
    pairs_by_b: dict[int, list[PairComparison]] = {}
    for compared in pairs:
        pairs_by_b.setdefault(compared.pair.b, []).append(compared)
    last = {compared.pair.a: compared for compared in pairs}
    ids = (f"pair-{n}" for n in count(1))
    rows = [_unpaired_row(next(ids), first, first.paragraphs[i], None) for i in dropped.get(-1, ())]
    for index, paragraph in enumerate(second.paragraphs):
        if index not in pairs_by_b:
            rows.append(_unpaired_row(next(ids), second, None, paragraph))
        for compared in pairs_by_b.get(index, ()):
            a = compared.pair.a
            rows.append(_paired_row(next(ids), first, second, compared))
            if last[a] == compared:
                rows += [_unpaired_row(next(ids), first, first.paragraphs[i], None) for i in dropped.get(a, ())]
    return rows


def difference_rows(rows: Sequence[AlignmentRow], pairs: Sequence[PairComparison]) -> list[DifferenceRow]:
    """Return a row for each change.

    Args:
        rows: The rows of the alignment.
        pairs: The paragraphs that correspond.

    Returns:
        The rows by pair; words first, then actions, references and entities.
    """
    ids = {(row.paragraph_id_a, row.paragraph_id_b): row.pair_id for row in rows}
    aligned = {_paragraph_ids(compared) for compared in pairs}
    by_id = {ids[_paragraph_ids(compared)]: compared for compared in pairs}
    return [
        DifferenceRow(
            row.pair_id, f"{row.pair_id}.d{number}", row.paragraph_id_a, row.paragraph_id_b, layer, change, *a, *b
        )
        for row in rows
        if (compared := by_id.get(row.pair_id)) is not None
        for number, (layer, change, a, b) in enumerate(_differences(compared, aligned), start=1)
    ]


def _dropped_by_predecessor(size: int, pairs: Sequence[PairComparison]) -> Mapping[int, Sequence[int]]:
    """Indices of paragraphs of the first document without counterpart, by that of the paired one before them; -1 if none."""
    paired = {compared.pair.a for compared in pairs}
    dropped: dict[int, list[int]] = {}
    predecessor = -1
    for index in range(size):
        if index in paired:
            predecessor = index
        else:
            dropped.setdefault(predecessor, []).append(index)
    return dropped


def _paragraph_ids(compared: PairComparison) -> tuple[str, str]:
    return compared.a.paragraph.paragraph_id, compared.b.paragraph.paragraph_id


def _paired_row(
    pair_id: str, first: ComparedDocument, second: ComparedDocument, compared: PairComparison
) -> AlignmentRow:
    a, b = compared.a, compared.b
    shift = compared.leading_shift
    return AlignmentRow(
        pair_id,
        *_paragraph_cells(first, a),
        *_paragraph_cells(second, b),
        similarity_level(compared.similarity),
        round_similarity(compared.similarity),
        compared.pair.part,
        compared.pair.moved,
        len(a.words),
        len(b.words),
        len(compared.kept_words),
        shift.kind if shift else "",
        *_act_cells(shift.a if shift else None),
        *_act_cells(shift.b if shift else None),
        "; ".join(compared.references.shared),
        "; ".join(compared.entities.shared),
        a.paragraph.text,
        b.paragraph.text,
    )


def _unpaired_row(
    pair_id: str, document: ComparedDocument, a: ParagraphRows | None, b: ParagraphRows | None
) -> AlignmentRow:
    return AlignmentRow(
        pair_id,
        *_paragraph_cells(document, a),
        *_paragraph_cells(document, b),
        "added" if a is None else "dropped",
        None,
        "",
        None,
        len(a.words) if a else None,
        len(b.words) if b else None,
        None,
        "",
        *_act_cells(a.actions[0] if a and a.actions else None),
        *_act_cells(b.actions[0] if b and b.actions else None),
        "",
        "",
        a.paragraph.text if a else "",
        b.paragraph.text if b else "",
    )


def _paragraph_cells(document: ComparedDocument, rows: ParagraphRows | None) -> tuple[str, str, str]:
    if rows is None:
        return "", "", ""
    return document.document.doc_id, rows.paragraph.paragraph_id, rows.paragraph.label


def _act_cells(action: Action | None) -> tuple[str, str, int | None]:
    return (action.lemma, action.concept, action.strength) if action else ("", "", None)


class DifferenceCells(NamedTuple):
    """The cells of a difference that are about one of the two paragraphs, in the order of their columns.

    Attributes:
        start: Offset of the first character of what differs; None if the paragraph lacks it.
        end: Offset after the last character; None if the paragraph lacks it.
        text: The text between the offsets.
        value: Lemma of an action, or key of a mention.
        concept: Concept of an action.
        strength: Strength of an action.
    """

    start: int | None = None
    end: int | None = None
    text: str = ""
    value: str = ""
    concept: str = ""
    strength: int | None = None


ABSENT = DifferenceCells()
"""The cells of the paragraph that lacks what was added or dropped."""


def _differences(
    compared: PairComparison, aligned: Collection[tuple[str, str]]
) -> Iterator[tuple[str, str, DifferenceCells, DifferenceCells]]:
    """Layer, change, and the cells of both paragraphs."""
    for change in compared.word_changes:
        yield "words", change.kind, _words_cells(compared.a, change.a), _words_cells(compared.b, change.b)
    for shift in compared.shifts:
        if shift.kind != "same" and not _is_reported_with_lead_ins(compared, shift, aligned):
            yield "actions", shift.kind, _action_cells(shift.a), _action_cells(shift.b)
    for layer, mentions in (("references", compared.references), ("entities", compared.entities)):
        for key, mention in mentions.dropped.items():
            yield layer, "dropped", _mention_cells(key, mention), ABSENT
        for key, mention in mentions.added.items():
            yield layer, "added", ABSENT, _mention_cells(key, mention)


def _is_reported_with_lead_ins(
    compared: PairComparison, shift: VerbShift, aligned: Collection[tuple[str, str]]
) -> bool:
    """Whether two items inherit their acts from lead-ins that are aligned: their pair reports the shift."""
    both = shift.a is not None and shift.b is not None and shift.a.origin == shift.b.origin == INHERITED
    return both and (compared.a.paragraph.parent_id, compared.b.paragraph.parent_id) in aligned


def _words_cells(rows: ParagraphRows, words: Sequence[Word]) -> DifferenceCells:
    if not words:
        return ABSENT
    whole, offset = rows.paragraph.text, rows.paragraph.start
    start, end = words[0].start - offset, words[-1].end - offset
    # No word includes the closing bracket of "2216 (2015)".
    if whole[end : end + 1] == ")" and whole.count("(", start, end) > whole.count(")", start, end):
        end += 1
    return DifferenceCells(start + offset, end + offset, whole[start:end])


def _action_cells(action: Action | None) -> DifferenceCells:
    if action is None:
        return ABSENT
    return DifferenceCells(action.start, action.end, action.text, action.lemma, action.concept, action.strength)


def _mention_cells(key: str, mention: Mention) -> DifferenceCells:
    return DifferenceCells(mention.start, mention.end, mention.text, key)
