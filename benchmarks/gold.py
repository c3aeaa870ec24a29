"""Scores the shipped model against the gold annotations: `python -m benchmarks.gold`.

Paragraphs count as right when text, kind and label are; leading actions when text, lemma and form are; coordinated actions
when text and lemma are; references when text, kind, what they stand for and whether they are known are; entities when place,
label, subtype and key are; clauses when head, kind and segments are (heads and starts are scored by themselves too). Clauses
and entities have gold in the sample and in two specimens.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from clausier.annotate import annotate_source
from clausier.model import Pipeline, load
from clausier.readers.files import read_source
from clausier.records import Annotation

ROOT = Path(__file__).parents[1]
CORPORA = ("osce", "specimens")
LAYERS = (
    "paragraphs",
    "leading actions",
    "coordinated actions",
    "references",
    "entities",
    "clause heads",
    "clause starts",
    "clauses",
)

Item = tuple[str, ...]


@dataclass(frozen=True)
class Score:
    """How many items are in the gold, how many were found, and how many of these are right."""

    gold: int
    found: int
    right: int

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None where there is nothing to score."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else None


def score(corpus: str, pipeline: Pipeline) -> dict[str, Score]:
    """Annotate a corpus and compare it with its gold.

    Args:
        corpus: ``osce`` or ``specimens``.
        pipeline: The model.

    Returns:
        A score for each of ``LAYERS``.
    """
    folder = ROOT / "annotations" / "gold" / corpus
    gold = {layer: Counter(items) for layer, items in _gold(folder).items()}
    labelled = {layer: {item[0].split(":")[0] for item in items} for layer, items in gold.items()}
    found: dict[str, Counter[Item]] = {layer: Counter() for layer in LAYERS}
    for path in sorted((ROOT / "corpus" / corpus).glob("*.txt")):
        for annotation in annotate_source(read_source(str(path)), pipeline):
            for layer, item in _items(annotation):
                if annotation.document.doc_id in labelled[layer]:
                    found[layer][item] += 1
    return {
        layer: Score(gold[layer].total(), found[layer].total(), (gold[layer] & found[layer]).total())
        for layer in LAYERS
    }


def _gold(folder: Path) -> dict[str, list[Item]]:
    actions = [row for row in _rows(folder / "actions.csv") if row["form"] != "inherited"]
    clauses = _rows(folder / "clauses.csv")
    return {
        "paragraphs": [(r["paragraph_id"], r["kind"], r["label"], r["text"]) for r in _rows(folder / "paragraphs.csv")],
        "leading actions": [(r["paragraph_id"], r["text"], r["lemma"], r["form"]) for r in actions if r["rank"] == "1"],
        "coordinated actions": [(r["paragraph_id"], r["text"], r["lemma"]) for r in actions if r["rank"] != "1"],
        "references": [
            (r["paragraph_id"], r["text"], r["kind"], r["canonical_id"], _known(r["status"]), r["anaphoric"])
            for r in _rows(folder / "references.csv")
        ],
        "entities": [
            (r["paragraph_id"], r["start"], r["text"], r["label"], r["subtype"], r["canonical_id"])
            for r in _rows(folder / "entities.csv")
        ],
        "clause heads": [(r["paragraph_id"], r["head_start"]) for r in clauses if r["head"]],
        "clause starts": [(r["paragraph_id"], r["segments"].partition("-")[0]) for r in clauses],
        "clauses": [(r["paragraph_id"], r["kind"], r["head_start"], r["segments"]) for r in clauses],
    }


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _known(status: str) -> str:
    """Whether a known instrument is among the documents of the corpus is no matter of the text alone."""
    return "identified" if status == "resolved" else status


def _items(annotation: Annotation) -> Iterator[tuple[str, Item]]:
    for p in annotation.paragraphs:
        yield "paragraphs", (p.paragraph_id, p.kind, p.label, p.text)
    for a in annotation.actions:
        if a.form == "inherited":
            continue
        if a.rank == 1:
            yield "leading actions", (a.paragraph_id, a.text, a.lemma, a.form)
        else:
            yield "coordinated actions", (a.paragraph_id, a.text, a.lemma)
    for r in annotation.references:
        anaphoric = str(r.anaphoric).lower()
        yield "references", (r.paragraph_id, r.text, r.kind, r.canonical_id, _known(r.status), anaphoric)
    starts = {p.paragraph_id: p.start for p in annotation.paragraphs}
    for e in annotation.entities:
        place = str(e.start - starts[e.paragraph_id])
        yield "entities", (e.paragraph_id, place, e.text, e.label, e.subtype, e.canonical_id)
    for c in annotation.clauses:
        base = starts[c.paragraph_id]
        head = "" if c.head_start is None else str(c.head_start - base)
        ends = ((int(place) - base for place in segment.split("-")) for segment in c.segments.split(";"))
        if head:
            yield "clause heads", (c.paragraph_id, head)
        yield "clause starts", (c.paragraph_id, str(c.start - base))
        yield "clauses", (c.paragraph_id, c.kind, head, ";".join(f"{start}-{end}" for start, end in ends))


def report(scores: Iterable[tuple[str, dict[str, Score]]]) -> str:
    """Return the scores as a table in Markdown."""
    lines = ["| corpus | layer | gold | found | right | F1 |", "|---|---|---|---|---|---|"]
    for corpus, by_layer in scores:
        for layer, s in by_layer.items():
            f1 = "none" if s.f1 is None else f"{s.f1:.3f}"
            lines.append(f"| {corpus} | {layer} | {s.gold} | {s.found} | {s.right} | {f1} |")
    return "\n".join(lines)


if __name__ == "__main__":
    model = load()
    print(report((corpus, score(corpus, model)) for corpus in CORPORA))
