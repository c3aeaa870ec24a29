"""Measures what retraining brings back, and what wrong labels do: `python -m benchmarks.retraining TRAIN TEST`.

TRAIN and TEST are gold folders of different documents. For each seed half of the entries of the action lexicon, of the
registry of instruments and of the bodies are removed from the shipped model at random; retraining on TRAIN must bring back what
the reduced model lost on TEST. Then the whole model is retrained: on TRAIN as it is, and on copies of it in which a tenth of the
rows is mislabelled.
"""

import argparse
import os
import random
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from clausier.evaluation.measures import Measure
from clausier.evaluation.scores import total
from clausier.gold.reading import read_gold
from clausier.gold.records import Gold, GoldDocument, GoldRow
from clausier.gold.writing import write_gold
from clausier.model_files.contents import ModelContents, read_contents, write_contents
from clausier.model_folder import find_model
from clausier.training.acceptance import JUDGED
from clausier.training.crossvalidation import count_documents
from clausier.training.examples import load_contents
from clausier.training.retrain import learn_and_measure
from clausier.training.rounds import needed_layers
from clausier.training.settings import Settings

REDUCED = ("actions.jsonl", "instruments.jsonl", "bodies.jsonl")
MISLABELLED = 0.1
LABELS = {
    "actions": ("lemma", "concept", "category", "strength"),
    "references": ("kind", "symbol", "canonical_id"),
    "entities": ("label", "subtype", "canonical_id", "canonical_name"),
}
KINDS = ("preambular", "operative", "heading", "other")

Scores = dict[Measure, float | None]


def reduced(contents: ModelContents, seed: int) -> ModelContents:
    """Return a model without half of its entries in ``REDUCED``, drawn at random."""
    generator = random.Random(seed)
    entries = dict(contents.entries)
    for file in REDUCED:
        names = list(entries[file])
        kept = set(generator.sample(names, len(names) - len(names) // 2))
        entries[file] = {name: entry for name, entry in entries[file].items() if name in kept}
    return replace(contents, entries=entries)


def mislabelled(gold: Gold, seed: int, folder: Path) -> Gold:
    """Return gold in which a tenth of the rows is wrong: gone, at another place, or with the labels of another row."""
    generator = random.Random(seed)
    rows = {table: [row for d in gold.documents for row in d[table]] for table in LABELS}
    documents = []
    for document in gold.documents:
        homes = {row.paragraph_id: row for row in document["paragraphs"]}
        spoilt = {
            table: tuple(_spoilt(document[table], homes, document.text, rows.get(table, []), generator))
            for table in document.rows
        }
        source = Path(os.path.relpath(document.source.resolve(), folder.resolve())).as_posix()
        documents.append(replace(document, rows=spoilt, cells={**document.cells, "source_path": source}))
    write_gold(documents, folder, {})
    return read_gold(folder)


def _spoilt(
    rows: Sequence[GoldRow], homes: dict[str, GoldRow], text: str, others: Sequence[GoldRow], generator: random.Random
) -> Iterator[GoldRow]:
    for row in rows:
        if generator.random() >= MISLABELLED or row.table == "clauses" or row.told("form") == "inherited":
            yield row
        elif row.table == "paragraphs":
            kind = generator.choice([kind for kind in KINDS if kind != row.told("kind")])
            yield replace(row, cells={**row.cells, "kind": kind})
        else:
            way = generator.choice(("gone", "moved", "labelled"))
            if way == "moved":
                yield _moved(row, homes[row.paragraph_id], text)
            elif way == "labelled":
                yield _labelled(row, generator.choice(others))


def _moved(row: GoldRow, home: GoldRow, text: str) -> GoldRow:
    """The row with the next word taken in; with its first word left out where none follows."""
    words = text[row.end : home.end].split(maxsplit=1)
    if words:
        end = text.index(words[0], row.end) + len(words[0])
        return replace(row, end=end, text=text[row.start : end])
    first, _, rest = row.text.partition(" ")
    return replace(row, start=row.start + len(first) + 1, text=rest) if rest else row


def _labelled(row: GoldRow, other: GoldRow) -> GoldRow:
    names = LABELS[row.table]
    own = {column: value for column, value in row.cells.items() if column not in names}
    return replace(row, cells=own | {name: other.cells[name] for name in names if name in other.cells})


def scores(documents: Sequence[GoldDocument], contents: ModelContents) -> Scores:
    """Return the F1 of a model on documents, by measure."""
    counted = count_documents(documents, load_contents(contents, needed_layers(documents)))
    judged = [measure for measures in JUDGED.values() for measure in measures]
    return {m: total(counts[m] for counts in counted.values()).f1 for m in judged if m in next(iter(counted.values()))}


def retrained(gold: Gold, base: ModelContents, seed: int) -> ModelContents:
    """Return what retraining makes of a model."""
    with tempfile.TemporaryDirectory() as folder:
        write_contents(base, Path(folder) / "base")
        found = find_model(str(Path(folder) / "base"))
        return learn_and_measure(gold, found, Settings(seed=seed), (), lambda what: None).contents


def main() -> None:
    """Print the scores of all models on TEST."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("test", type=Path)
    parser.add_argument("--seeds", type=int, default=5)
    arguments = parser.parse_args()
    train, test = read_gold(arguments.train), read_gold(arguments.test)
    shipped = read_contents(find_model().path)
    full = scores(test.documents, shipped)
    print("| model | seed | measure | full | base | retrained | of the loss brought back |")
    print("|---|---|---|---|---|---|---|")
    for seed in range(1, arguments.seeds + 1):
        base = reduced(shipped, seed)
        _tell(
            "half removed",
            seed,
            full,
            scores(test.documents, base),
            scores(test.documents, retrained(train, base, seed)),
        )
    _tell("whole", 0, full, full, scores(test.documents, retrained(train, shipped, 0)))
    for seed in range(1, arguments.seeds + 1):
        with tempfile.TemporaryDirectory() as folder:
            wrong = mislabelled(train, seed, Path(folder) / "gold")
            _tell("whole, labels wrong", seed, full, full, scores(test.documents, retrained(wrong, shipped, seed)))


def _tell(name: str, seed: int, full: Scores, base: Scores, after: Scores) -> None:
    for measure, best in full.items():
        before, now = base[measure], after[measure]
        if best is None or before is None or now is None:
            continue
        lost = best - before
        share = f"{(now - before) / lost:.0%}" if lost > 0 else "nothing lost"
        cells = (
            name,
            str(seed),
            f"{measure.layer}, {measure.name}",
            f"{best:.3f}",
            f"{before:.3f}",
            f"{now:.3f}",
            share,
        )
        print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
