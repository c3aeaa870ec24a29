"""Measures what retraining recovers, and the effect of wrong labels: `python -m benchmarks.retraining TRAIN TEST`.

TRAIN and TEST are gold folders of different documents. For each seed half of the entries of the action lexicon, of the
registry of instruments and of the bodies are removed from the shipped model at random; retraining on TRAIN must recover what
the reduced model lost on TEST. Then the whole model is retrained: on TRAIN as it is, and on copies of it in which a tenth of the
rows is mislabelled.

No text teaches the canonical id of an instrument that it does not cite; so references are scored once more without those to
instruments of the registry that TRAIN never cites.
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
from clausier.training.examples import load_from_contents
from clausier.training.regressions import LAYER_MEASURES
from clausier.training.retrain import learn_and_score
from clausier.training.rounds import needed_layers
from clausier.training.settings import TrainingSettings

REDUCED_FILES = ("actions.jsonl", "instruments.jsonl", "bodies.jsonl")
MISLABELLED_SHARE = 0.1
LABEL_COLUMNS = {
    "actions": ("lemma", "concept", "category", "strength"),
    "references": ("kind", "symbol", "canonical_id"),
    "entities": ("label", "subtype", "canonical_id", "canonical_name"),
}
KINDS = ("preambular", "operative", "heading", "other")

CITED_IN_TRAIN = Measure("references but those to what TRAIN never names", "canonical_id")

Scores = dict[Measure, float | None]


def reduce_model(contents: ModelContents, seed: int) -> ModelContents:
    """Return a model without half of its entries in ``REDUCED_FILES``, drawn at random."""
    generator = random.Random(seed)
    entries = dict(contents.entries)
    for file in REDUCED_FILES:
        names = list(entries[file])
        kept = set(generator.sample(names, len(names) - len(names) // 2))
        entries[file] = {name: entry for name, entry in entries[file].items() if name in kept}
    return replace(contents, entries=entries)


def mislabel(gold: Gold, seed: int, folder: Path) -> Gold:
    """Return gold in which a tenth of the rows is wrong: removed, with other offsets, or with the labels of another row."""
    generator = random.Random(seed)
    rows = {table: [row for d in gold.documents for row in d[table]] for table in LABEL_COLUMNS}
    documents = []
    for document in gold.documents:
        paragraphs = {row.paragraph_id: row for row in document["paragraphs"]}
        wrong_rows = {
            table: tuple(_mislabel_rows(document[table], paragraphs, document.text, rows.get(table, []), generator))
            for table in document.rows
        }
        source = Path(os.path.relpath(document.source.resolve(), folder.resolve())).as_posix()
        documents.append(replace(document, rows=wrong_rows, cells={**document.cells, "source_path": source}))
    write_gold(documents, folder, {})
    return read_gold(folder)


def _mislabel_rows(
    rows: Sequence[GoldRow],
    paragraphs: dict[str, GoldRow],
    text: str,
    others: Sequence[GoldRow],
    generator: random.Random,
) -> Iterator[GoldRow]:
    for row in rows:
        if generator.random() >= MISLABELLED_SHARE or row.table == "clauses" or row.cell_text("form") == "inherited":
            yield row
        elif row.table == "paragraphs":
            kind = generator.choice([kind for kind in KINDS if kind != row.cell_text("kind")])
            yield replace(row, cells={**row.cells, "kind": kind})
        else:
            error = generator.choice(("gone", "moved", "labelled"))
            if error == "moved":
                yield _move(row, paragraphs[row.paragraph_id], text)
            elif error == "labelled":
                yield _relabel(row, generator.choice(others))


def _move(row: GoldRow, paragraph: GoldRow, text: str) -> GoldRow:
    """The row extended by the next word; without its first word if none follows."""
    words = text[row.end : paragraph.end].split(maxsplit=1)
    if words:
        end = text.index(words[0], row.end) + len(words[0])
        return replace(row, end=end, text=text[row.start : end])
    first, _, rest = row.text.partition(" ")
    return replace(row, start=row.start + len(first) + 1, text=rest) if rest else row


def _relabel(row: GoldRow, other: GoldRow) -> GoldRow:
    names = LABEL_COLUMNS[row.table]
    own = {column: value for column, value in row.cells.items() if column not in names}
    return replace(row, cells=own | {name: other.cells[name] for name in names if name in other.cells})


def score_model(documents: Sequence[GoldDocument], contents: ModelContents, uncited: Collection[str]) -> Scores:
    """Return the F1 of a model on documents, by measure; ``uncited`` are the canonical ids that no training text cites."""
    predicted = predict(documents, load_from_contents(contents, needed_layers(documents)))
    layers = {layer for layer in LAYER_MEASURES if any(layer in document.layers for document in documents)}
    counted = [count(document, predicted[document.doc_id], layers) for document in documents]
    measures = [measure for layer in LAYER_MEASURES if layer in layers for measure in LAYER_MEASURES[layer]]
    f1 = {measure: total(counts[measure] for counts in counted).f1 for measure in measures}
    return f1 | {
        CITED_IN_TRAIN: total(
            _count_cited_in_train(document, predicted[document.doc_id], uncited) for document in documents
        ).f1
    }


def _count_cited_in_train(document: GoldDocument, predicted: Annotation, uncited: Collection[str]) -> Counts:
    gold_count = predicted_count = correct = 0
    for pair in pair_rows(document, predicted, "references"):
        gold_id = pair.gold.cell_text("canonical_id") if pair.gold else ""
        predicted_id = pair.found.canonical_id if isinstance(pair.found, Reference) else ""
        if gold_id in uncited or (pair.gold is None and predicted_id in uncited):
            continue
        gold_count += pair.gold is not None
        predicted_count += pair.found is not None
        correct += pair.is_exact and gold_id == predicted_id
    return Counts(gold_count, predicted_count, correct)


def uncited_ids(train: Gold, contents: ModelContents) -> frozenset[str]:
    """Return the canonical ids of the instruments of the registry that no training text cites."""
    cited = {row.cell_text("canonical_id") for document in train.documents for row in document["references"]}
    canonical_ids = {entry["symbol"] or entry["id"] for entry in contents.entries["instruments.jsonl"].values()}
    return frozenset(canonical_ids - cited)


def retrain_model(gold: Gold, base: ModelContents, seed: int) -> ModelContents:
    """Return the contents of the retrained model."""
    with tempfile.TemporaryDirectory() as folder:
        write_contents(base, Path(folder) / "base")
        model = find_model(str(Path(folder) / "base"))
        return learn_and_score(gold, model, TrainingSettings(seed=seed), (), lambda message: None).contents


def main() -> None:
    """Print the scores of all models on TEST."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("test", type=Path)
    parser.add_argument("--seeds", type=int, default=5)
    arguments = parser.parse_args()
    train, test = read_gold(arguments.train), read_gold(arguments.test)
    shipped = read_contents(find_model().path)
    uncited = uncited_ids(train, shipped)
    full = score_model(test.documents, shipped, uncited)
    print("| model | seed | measure | full | base | retrained | of the loss brought back |")
    print("|---|---|---|---|---|---|---|")
    for seed in range(1, arguments.seeds + 1):
        base = reduce_model(shipped, seed)
        learned = retrain_model(train, base, seed)
        before, after = (score_model(test.documents, contents, uncited) for contents in (base, learned))
        _print_scores("half removed", seed, full, before, after)
    _print_scores("whole", 0, full, full, score_model(test.documents, retrain_model(train, shipped, 0), uncited))
    for seed in range(1, arguments.seeds + 1):
        with tempfile.TemporaryDirectory() as folder:
            wrong = mislabel(train, seed, Path(folder) / "gold")
            after = score_model(test.documents, retrain_model(wrong, shipped, seed), uncited)
            _print_scores("whole, labels wrong", seed, full, full, after)


def _print_scores(name: str, seed: int, full: Scores, base: Scores, after: Scores) -> None:
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
