"""The lineage of a corpus, as lines and as JSON."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict

from clausier.display.columns import table
from clausier.lineages.lineage import Lineage
from clausier.lineages.records import Formula
from clausier.safety.terminal import escaped_json

MAX_FORMULAE = 10
"""How many formulae are printed; the tables and JSON have all."""

MAX_TEXT_WIDTH = 60
"""How many characters of a formula are printed."""

STATUS_NAMES = {
    "verbatim": "taken over verbatim",
    "near_verbatim": "nearly verbatim",
    "reworked": "reworked",
    "new": "new",
    "undated": "of documents without date",
    "short": "too short to compare",
}
"""Printed names of the values of the column ``status``, in the order of printing."""

STATUSES_WITH_ANCESTOR = ("verbatim", "near_verbatim", "reworked")
COMPARED_STATUSES = (*STATUSES_WITH_ANCESTOR, "new")


def lineage_lines(lineage: Lineage) -> Iterator[str]:
    """Yield the summary of a lineage: how many paragraphs are new, and the most widespread formulae.

    Args:
        lineage: The lineage.
    """
    counts = Counter(row.status for row in lineage.novelty)
    share = _share_with_ancestor(counts)
    yield f"documents {lineage.document_count}, dated {lineage.dated_count}"
    yield ""
    statuses = [(name, str(counts[status])) for status, name in STATUS_NAMES.items()]
    yield from table(("paragraphs", str(len(lineage.novelty))), statuses, 1, "text")
    yield (
        "none could have an ancestor"
        if share is None
        else f"with an ancestor: {100 * share:.1f} % of those that could have one"
    )
    yield ""
    yield f"formulae {len(lineage.formulae)}, in {len(lineage.members)} paragraphs"
    if lineage.formulae:
        header = ("formula", "first appearance", "", "documents", "years", "bodies")
        yield from table(header, [_formula_cells(formula) for formula in lineage.formulae[:MAX_FORMULAE]], 3, "text")


def lineage_json(lineage: Lineage) -> str:
    """Return the summary of a lineage, and all formulae, as JSON.

    Args:
        lineage: The lineage.
    """
    counts = Counter(row.status for row in lineage.novelty)
    content = {
        "documents": lineage.document_count,
        "dated": lineage.dated_count,
        "paragraphs": {status: counts[status] for status in STATUS_NAMES},
        "share_with_ancestor": _share_with_ancestor(counts),
        "links": len(lineage.links),
        "formulae": [asdict(formula) for formula in lineage.formulae],
        "problems": [asdict(problem) for problem in lineage.problems],
    }
    return escaped_json(json.dumps(content, ensure_ascii=False, indent=2))


def _share_with_ancestor(counts: Counter[str]) -> float | None:
    """The share of paragraphs with an ancestor, of those that could have one; None if none could."""
    compared = sum(counts[status] for status in COMPARED_STATUSES)
    return sum(counts[status] for status in STATUSES_WITH_ANCESTOR) / compared if compared else None


def _formula_cells(formula: Formula) -> tuple[str, ...]:
    text = " ".join(formula.text.split())
    shown = text if len(text) <= MAX_TEXT_WIDTH else f"{text[: MAX_TEXT_WIDTH - 1]}…"
    counts = (formula.document_count, formula.year_count, formula.body_count)
    return shown, formula.first_date, formula.first_doc_id, *map(str, counts)
