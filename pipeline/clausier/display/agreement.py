"""The agreement of two annotators, as lines and as JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from clausier.display.columns import Layout, figure, table, title
from clausier.display.evaluation import as_json
from clausier.evaluation.agreement import Agreement


def agreement_lines(agreement: Agreement, layout: Layout) -> Iterator[str]:
    """Yield the agreement of two annotators: a table of spans and one of decisions.

    Args:
        agreement: Their agreement.
        layout: Aligned columns, or tables in Markdown.
    """
    count = len(agreement.documents)
    about = (
        f"{agreement.first} (A), {agreement.second} (B): {count} {'document' if count == 1 else 'documents'} in both"
    )
    yield title(about, layout)
    yield ""
    spans = [
        (s.layer, str(s.counts.gold), str(s.counts.found), str(s.counts.right), figure(s.counts.f1))
        for s in agreement.spans
    ]
    yield from table(("layer", "spans of A", "spans of B", "the same", "F1"), spans, 1, layout)
    yield ""
    decisions = [(d.layer, d.name, str(d.items), str(d.alike), figure(d.kappa)) for d in agreement.decisions]
    yield from table(("layer", "decision", "items in both", "decided alike", "κ"), decisions, 2, layout)


def agreement_json(agreements: Sequence[Agreement]) -> str:
    """Return the agreement of annotators as JSON.

    Args:
        agreements: Their agreements, one for each pair of gold folders.
    """
    content = []
    for agreement in agreements:
        spans = [
            {
                "layer": s.layer,
                "first": s.counts.gold,
                "second": s.counts.found,
                "same": s.counts.right,
                "f1": s.counts.f1,
            }
            for s in agreement.spans
        ]
        content.append(asdict(agreement) | {"spans": spans})
    return as_json({"agreements": content})
