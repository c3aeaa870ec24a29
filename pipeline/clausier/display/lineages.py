"""The lineage of a corpus, as lines and as JSON."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict

from clausier.display.columns import table
from clausier.lineages.records import Formula
from clausier.lineages.trace import Lineage
from clausier.safety.terminal import escaped_json

SHOWN = 10
"""Formulae that are printed; the tables and JSON have all."""

WIDTH = 60
"""Characters of a formula that are printed."""

STATUSES = {
    "verbatim": "taken over verbatim",
    "near_verbatim": "nearly verbatim",
    "reworked": "reworked",
    "new": "new",
    "undated": "of documents without date",
    "short": "too short to compare",
}
"""How paragraphs stand to their nearest ancestor, in the order in which they are told."""

WITH_ANCESTOR = ("verbatim", "near_verbatim", "reworked")
COMPARED = (*WITH_ANCESTOR, "new")


def lineage_lines(lineage: Lineage) -> Iterator[str]:
    """Give the summary of a lineage: what is new, and the most widespread formulae.

    Args:
        lineage: What was found.
    """
    counts = Counter(row.status for row in lineage.novelty)
    share = _share(counts)
    yield f"documents {lineage.document_count}, dated {lineage.dated_count}"
    yield ""
    statuses = [(told, str(counts[status])) for status, told in STATUSES.items()]
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
        yield from table(header, [_line(formula) for formula in lineage.formulae[:SHOWN]], 3, "text")


def lineage_json(lineage: Lineage) -> str:
    """Return the summary of a lineage, and all formulae, as JSON.

    Args:
        lineage: What was found.
    """
    counts = Counter(row.status for row in lineage.novelty)
    content = {
        "documents": lineage.document_count,
        "dated": lineage.dated_count,
        "paragraphs": {status: counts[status] for status in STATUSES},
        "share_with_ancestor": _share(counts),
        "links": len(lineage.links),
        "formulae": [asdict(formula) for formula in lineage.formulae],
        "problems": [asdict(problem) for problem in lineage.problems],
    }
    return escaped_json(json.dumps(content, ensure_ascii=False, indent=2))


def _share(counts: Counter[str]) -> float | None:
    """The share of paragraphs with an ancestor among those that could have one; None if none could."""
    compared = sum(counts[status] for status in COMPARED)
    return sum(counts[status] for status in WITH_ANCESTOR) / compared if compared else None


def _line(formula: Formula) -> tuple[str, ...]:
    text = " ".join(formula.text.split())
    shown = text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"
    counts = (formula.document_count, formula.year_count, formula.body_count)
    return shown, formula.first_date, formula.first_doc_id, *map(str, counts)
