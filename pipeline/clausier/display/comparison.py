"""Two documents side by side, as lines and as JSON."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby

from clausier.comparison.compare import Comparison
from clausier.comparison.records import AlignmentRow, DifferenceRow, ProfileRow
from clausier.comparison.shifts import Kind
from clausier.display.columns import NONE, table
from clausier.records import Document
from clausier.safety.terminal import escaped_json, visible

NOWHERE = "-"
"""Where the other document has no such paragraph."""

HEADER = ("A", "B", "relation", "act", "similarity")

SEVERAL = {"reference": "references", "entity": "entities"}

SHIFTS: tuple[Kind, ...] = ("strengthened", "weakened", "other_act", "other_words", "added", "dropped")


def compared_lines(comparison: Comparison, words: bool) -> Iterator[str]:
    """Give the paragraphs of two documents side by side, and figures below.

    Args:
        comparison: The documents.
        words: Whether to give what was changed in the words of each pair too.
    """
    yield _title("A", comparison.first)
    yield _title("B", comparison.second)
    yield ""
    header, *lines = table(HEADER, [_row(row) for row in comparison.alignment], 4, "text")
    yield header
    of_pair = {pair: list(rows) for pair, rows in groupby(comparison.differences, key=lambda row: row.pair_id)}
    for row, line in zip(comparison.alignment, lines, strict=True):
        yield line
        if words:
            yield from (f"    {_change(d)}" for d in of_pair.get(row.pair_id, ()) if d.layer == "words")
    yield ""
    yield from _figures(comparison)
    yield ""
    yield from _mentions("reference", comparison.profile)
    yield from _mentions("entity", comparison.profile)
    yield _shifts(comparison.differences)


def compared_json(comparison: Comparison) -> str:
    """Return a comparison as JSON: both documents, and the rows of the tables.

    Args:
        comparison: The documents.
    """
    content = {
        "a": _document_json(comparison.first),
        "b": _document_json(comparison.second),
        **{name: [asdict(row) for row in rows] for name, rows in comparison.tables.items()},
    }
    return escaped_json(json.dumps(content, ensure_ascii=False, indent=2))


def _title(side: str, document: Document) -> str:
    facts = "  ".join(fact for fact in (document.doc_id, document.adopted_on, document.title) if fact)
    return visible(f"{side}  {facts}")


def _document_json(document: Document) -> Mapping[str, str]:
    return {
        "doc_id": document.doc_id,
        "symbol": document.symbol,
        "title": document.title,
        "adopted_on": document.adopted_on,
    }


def _row(row: AlignmentRow) -> Sequence[str]:
    relation = row.relation.replace("_", "-")
    notes = [relation, *([row.part] if row.part in ("split", "merged") else []), *(["moved"] if row.moved else [])]
    similarity = "" if row.similarity is None else f"{row.similarity:.3f}"
    return row.label_a or NOWHERE, row.label_b or NOWHERE, ", ".join(notes), _act(row), similarity


def _act(row: AlignmentRow) -> str:
    shift = row.verb_shift
    if shift in ("", "same") or not (row.lemma_a and row.lemma_b):
        return row.lemma_b or row.lemma_a
    before, after = _verb(row.lemma_a, row.strength_a), _verb(row.lemma_b, row.strength_b)
    return f"{before} → {after}: {shift.replace('_', ' ')}"


def _verb(lemma: str, strength: int | None) -> str:
    return lemma if strength is None else f"{lemma} ({strength})"


def _change(row: DifferenceRow) -> str:
    if row.change == "replaced":
        return visible(f"“{row.text_a}” → “{row.text_b}”")
    return visible(f"+ “{row.text_b}”" if row.change == "added" else f"- “{row.text_a}”")


def _figures(comparison: Comparison) -> Iterator[str]:
    """How much was taken over, in paragraphs and words of both documents."""
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


def _mentions(measure: str, profile: Sequence[ProfileRow]) -> Iterator[str]:
    rows = [row for row in profile if row.measure == measure]
    shared = sum(1 for row in rows if row.count_a and row.count_b)
    only_a = sum(1 for row in rows if not row.count_b)
    only_b = sum(1 for row in rows if not row.count_a)
    yield f"{SEVERAL[measure]}: {shared} shared, {only_b} only in B, {only_a} only in A"


def _shifts(differences: Sequence[DifferenceRow]) -> str:
    changes = [row.change for row in differences if row.layer == "actions"]
    told = [f"{changes.count(kind)} {kind.replace('_', ' ')}" for kind in SHIFTS if kind in changes]
    return f"acts of corresponding paragraphs: {', '.join(told) or 'none changed'}"
