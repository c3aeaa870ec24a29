"""Measures what retraining brings back, and what wrong labels do: `python -m benchmarks.retraining TRAIN TEST`.

TRAIN and TEST are gold folders of different documents. For each seed half of the entries of the action lexicon, of the
registry of instruments and of the bodies are removed from the shipped model at random; retraining on TRAIN must bring back what
the reduced model lost on TEST. Then the whole model is retrained: on TRAIN as it is, and on copies of it in which a tenth of the
rows is mislabelled.

No text teaches the key of an instrument that it does not cite; so references are scored once more without those that stand for
an instrument of the registry which TRAIN never names.
"""

import argparse
import os
import random
import tempfile
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from clausier.evaluation.measures import Measure
from clausier.evaluation.pairing import pair_rows
from clausier.evaluation.prediction import predict
from clausier.evaluation.scores import Counts, count, total
from clausier.gold.reading import read_gold
from clausier.gold.records import Gold, GoldDocument, GoldRow
from clausier.gold.writing import write_gold
from clausier.model_files.contents import ModelContents, read_contents, write_contents
from clausier.model_files.model_folder import find_model
from clausier.records import Annotation, Reference
from clausier.training.acceptance import JUDGED
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

NAMED = Measure("references but those to what TRAIN never names", "canonical_id")

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
        if generator.random() >= MISLABELLED or row.table == "clauses" or row.cell_text("form") == "inherited":
            yield row
        elif row.table == "paragraphs":
            kind = generator.choice([kind for kind in KINDS if kind != row.cell_text("kind")])
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


def scores(documents: Sequence[GoldDocument], contents: ModelContents, unnamed: Collection[str]) -> Scores:
    """Return the F1 of a model on documents, by measure; ``unnamed`` are the keys that no training text names."""
    found = predict(documents, load_contents(contents, needed_layers(documents)))
    layers = {layer for layer in JUDGED if any(layer in document.layers for document in documents)}
    counted = [count(document, found[document.doc_id], layers) for document in documents]
    measures = [measure for layer in JUDGED if layer in layers for measure in JUDGED[layer]]
    f1 = {measure: total(counts[measure] for counts in counted).f1 for measure in measures}
    return f1 | {NAMED: total(_named(document, found[document.doc_id], unnamed) for document in documents).f1}


def _named(document: GoldDocument, found: Annotation, unnamed: Collection[str]) -> Counts:
    gold = right = made = 0
    for pair in pair_rows(document, found, "references"):
        key = pair.gold.cell_text("canonical_id") if pair.gold else ""
        other = pair.found.canonical_id if isinstance(pair.found, Reference) else ""
        if key in unnamed or (pair.gold is None and other in unnamed):
            continue
        gold += pair.gold is not None
        made += pair.found is not None
        right += pair.is_exact and key == other
    return Counts(gold, made, right)


def unnamed_keys(train: Gold, contents: ModelContents) -> frozenset[str]:
    """Return the keys of the instruments of the registry that no training text names."""
    named = {row.cell_text("canonical_id") for document in train.documents for row in document["references"]}
    keys = {entry["symbol"] or entry["id"] for entry in contents.entries["instruments.jsonl"].values()}
    return frozenset(keys - named)


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
    unnamed = unnamed_keys(train, shipped)
    full = scores(test.documents, shipped, unnamed)
    print("| model | seed | measure | full | base | retrained | of the loss brought back |")
    print("|---|---|---|---|---|---|---|")
    for seed in range(1, arguments.seeds + 1):
        base = reduced(shipped, seed)
        learned = retrained(train, base, seed)
        before, after = (scores(test.documents, contents, unnamed) for contents in (base, learned))
        _tell("half removed", seed, full, before, after)
    _tell("whole", 0, full, full, scores(test.documents, retrained(train, shipped, 0), unnamed))
    for seed in range(1, arguments.seeds + 1):
        with tempfile.TemporaryDirectory() as folder:
            wrong = mislabelled(train, seed, Path(folder) / "gold")
            after = scores(test.documents, retrained(wrong, shipped, seed), unnamed)
            _tell("whole, labels wrong", seed, full, full, after)


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
