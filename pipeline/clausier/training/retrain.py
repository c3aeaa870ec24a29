"""From a base model and a gold folder to a retrained model, scored before it is written."""

from collections.abc import Callable, Collection
from pathlib import Path

from clausier.errors import ClausierError
from clausier.gold.reading import read_gold
from clausier.gold.records import GOLD_LAYERS, Gold
from clausier.model_files.contents import read_contents
from clausier.model_files.model_folder import ModelFolder, find_model
from clausier.training.crossvalidation import learn_folds, score_documents, split_folds
from clausier.training.examples import build_examples, load_from_contents
from clausier.training.learners import LEARNERS
from clausier.training.output import check_output, write_model
from clausier.training.records import Retraining
from clausier.training.rounds import learn, needed_layers
from clausier.training.selection import select_layers
from clausier.training.settings import TrainingSettings

ProgressCallback = Callable[[str], None]
"""Called with a progress message."""


def retrain(
    gold: Path,
    output: Path,
    base: str,
    settings: TrainingSettings,
    *,
    allowed: Collection[str] = (),
    force: bool = False,
    on_progress: ProgressCallback = lambda message: None,
) -> Retraining:
    """Learn from a gold folder, score what is learned by cross-validation, and write a model.

    Args:
        gold: A gold folder without faults.
        output: The folder of the new model.
        base: The base model, by its name or folder.
        settings: The training settings.
        allowed: Layers whose changes are kept even if the layer gets worse.
        force: Whether a model at ``output`` may be replaced.
        on_progress: Called with a progress message after each fold and after scoring.

    Raises:
        ClausierError: E170 too few documents, E171 ``output`` exists, E172 it is the base model, E173 no layer that can
            be learned is checked, E108 it cannot be written, and what ``read_gold`` and ``load`` raise.
    """
    folder = find_model(base)
    check_output(output, folder, force)
    read = read_gold(gold)
    result = learn_and_score(read, folder, settings, allowed, on_progress)
    write_model(result, output)
    return result


def learn_and_score(
    gold: Gold, base: ModelFolder, settings: TrainingSettings, allowed: Collection[str], on_progress: ProgressCallback
) -> Retraining:
    """Learn from gold documents and score what is learned by cross-validation; nothing is written.

    Args:
        gold: The gold.
        base: The base model.
        settings: The training settings.
        allowed: Layers whose changes are kept even if the layer gets worse.
        on_progress: Called with a progress message after each fold and after scoring.

    Raises:
        ClausierError: E170, E173, as ``retrain``.
    """
    documents = tuple(d for d in gold.documents if any(d.checked_paragraphs(layer) for layer in LEARNERS))
    if not documents:
        raise ClausierError("E173", path=gold.path, layers=", ".join(LEARNERS))
    contents = read_contents(base.path)
    provenance = f"gold: {gold.path.resolve().name}"
    count = len(list(split_folds(documents, settings)))
    folds = []
    run = needed_layers(documents)
    examples = build_examples(documents, load_from_contents(contents, run))
    for fold in learn_folds(examples, contents, settings, provenance):
        folds.append(fold)
        on_progress(f"learned without part {len(folds)} of {count} of the documents")
    base_counts = score_documents(documents, {example.gold.doc_id: example.predicted for example in examples}, run)
    layers = [layer for layer in GOLD_LAYERS if layer in LEARNERS and any(layer in d.layers for d in documents)]
    selection = select_layers(folds, base_counts, layers, allowed, settings)
    on_progress("measured what was learned on the documents left out")
    learned = learn(examples, contents, settings, provenance)
    kept = [layer for layer in layers if layer not in dict(selection.left_out)]
    return Retraining(
        base, gold, documents, settings, learned.changes_for(kept), selection, learned.contents_with(kept)
    )
