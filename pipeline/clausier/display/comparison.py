"""A comparison of two documents side by side, as lines and as JSON."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby

from clausier.comparison.compare import Comparison
from clausier.comparison.records import AlignmentRow, DifferenceRow, ProfileRow
from clausier.comparison.verb_shifts import ShiftKind
from clausier.display.columns import NONE, table
from clausier.records import Document
from clausier.safety.terminal import escaped_json, visible

NO_COUNTERPART = "-"
"""Shown instead of a label where a paragraph has no counterpart."""

HEADER = ("A", "B", "relation", "act", "similarity")

PLURALS = {"reference": "references", "entity": "entities"}

SHIFT_KINDS: tuple[ShiftKind, ...] = ("strengthened", "weakened", "other_act", "other_words", "added", "dropped")


def comparison_lines(comparison: Comparison, words: bool) -> Iterator[str]:
    """Yield the paragraphs of two documents side by side, and figures below.

    Args:
        comparison: The comparison.
        words: Whether to show the word changes of each pair too.
    """
    yield _title("A", comparison.first)
    yield _title("B", comparison.second)
    yield ""
    header, *lines = table(HEADER, [_cells(row) for row in comparison.alignment], 4, "text")
    yield header
    by_pair = {pair: list(rows) for pair, rows in groupby(comparison.differences, key=lambda row: row.pair_id)}
    for row, line in zip(comparison.alignment, lines, strict=True):
        yield line
        if words:
            yield from (f"    {_word_change(d)}" for d in by_pair.get(row.pair_id, ()) if d.layer == "words")
    yield ""
    yield from _taken_over_lines(comparison)
    yield ""
    yield from _mention_lines("reference", comparison.profile)
    yield from _mention_lines("entity", comparison.profile)
    yield _shift_line(comparison.differences)


def comparison_json(comparison: Comparison) -> str:
    """Return a comparison as JSON: both documents, and the rows of the tables.

    Args:
        comparison: The comparison.
    """
    content = {
        "a": _document_json(comparison.first),
        "b": _document_json(comparison.second),
        **{name: [asdict(row) for row in rows] for name, rows in comparison.tables.items()},
    }
    return escaped_json(json.dumps(content, ensure_ascii=False, indent=2))


def _title(letter: str, document: Document) -> str:
    facts = "  ".join(fact for fact in (document.doc_id, document.adopted_on, document.title) if fact)
    return visible(f"{letter}  {facts}")


def _document_json(document: Document) -> Mapping[str, str]:
    return {
        "doc_id": document.doc_id,
        "symbol": document.symbol,
        "title": document.title,
        "adopted_on": document.adopted_on,
    }


def _cells(row: AlignmentRow) -> Sequence[str]:
    relation = row.relation.replace("_", "-")
    notes = [relation, *([row.part] if row.part in ("split", "merged") else []), *(["moved"] if row.moved else [])]
    similarity = "" if row.similarity is None else f"{row.similarity:.3f}"
    return row.label_a or NO_COUNTERPART, row.label_b or NO_COUNTERPART, ", ".join(notes), _act(row), similarity


def _act(row: AlignmentRow) -> str:
    shift = row.verb_shift
    if shift in ("", "same") or not (row.lemma_a and row.lemma_b):
        return row.lemma_b or row.lemma_a
    before, after = _verb(row.lemma_a, row.strength_a), _verb(row.lemma_b, row.strength_b)
    return f"{before} → {after}: {shift.replace('_', ' ')}"


def _verb(lemma: str, strength: int | None) -> str:
    return lemma if strength is None else f"{lemma} ({strength})"


def _word_change(row: DifferenceRow) -> str:
    if row.change == "replaced":
        return visible(f"“{row.text_a}” → “{row.text_b}”")
    return visible(f"+ “{row.text_b}”" if row.change == "added" else f"- “{row.text_a}”")


def _taken_over_lines(comparison: Comparison) -> Iterator[str]:
    """How many paragraphs and words of both documents were taken over."""
    wanted = ("paragraphs", "words")
    rows = [
        (row.measure, "in no counterpart" if row.item == "alone" else row.item.replace("_", "-"), *_shares(row))
        for row in comparison.profile
        if row.measure in wanted
    ]
    yield from table(("", "taken over", "A", "", "B", ""), rows, 2, "text")


def _shares(row: ProfileRow) -> tuple[str, str, str, str]:
    a, b = (NONE if share is None else f"{100 * share:.1f} %" for share in (row.share_a, row.share_b))
    return str(row.count_a), a, str(row.count_b), b


def _mention_lines(measure: str, profile: Sequence[ProfileRow]) -> Iterator[str]:
    rows = [row for row in profile if row.measure == measure]
    shared = sum(1 for row in rows if row.count_a and row.count_b)
    only_a = sum(1 for row in rows if not row.count_b)
    only_b = sum(1 for row in rows if not row.count_a)
    yield f"{PLURALS[measure]}: {shared} shared, {only_b} only in B, {only_a} only in A"


def _shift_line(differences: Sequence[DifferenceRow]) -> str:
    changes = [row.change for row in differences if row.layer == "actions"]
    counts = [f"{changes.count(kind)} {kind.replace('_', ' ')}" for kind in SHIFT_KINDS if kind in changes]
    return f"acts of corresponding paragraphs: {', '.join(counts) or 'none changed'}"
