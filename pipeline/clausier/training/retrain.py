"""From a base model and a gold folder to a retrained model, measured before it is written."""

from collections.abc import Callable, Collection
from pathlib import Path

from clausier.errors import ClausierError
from clausier.gold.reading import read_gold
from clausier.gold.records import GOLD_LAYERS, Gold
from clausier.model_files.contents import read_contents
from clausier.model_files.model_folder import ModelFolder, find_model
from clausier.training.crossvalidation import count_documents, deal, learn_folds
from clausier.training.examples import examples_of, load_contents
from clausier.training.learners import LEARNERS
from clausier.training.output import check_output, write_model
from clausier.training.records import Retraining
from clausier.training.rounds import learn, needed_layers
from clausier.training.selection import select_layers
from clausier.training.settings import Settings

Tell = Callable[[str], None]
"""Is told what is being done."""


def retrain(
    gold: Path,
    output: Path,
    base: str,
    settings: Settings,
    *,
    allowed: Collection[str] = (),
    force: bool = False,
    tell: Tell = lambda what: None,
) -> Retraining:
    """Learn from a gold folder, measure what was learned by cross-validation, and write a model.

    Args:
        gold: A gold folder without faults.
        output: The folder of the new model.
        base: The model to start from, by its name or folder.
        settings: The figures that learning goes by.
        allowed: Layers whose changes are kept even if they do harm.
        force: Whether a model that stands at ``output`` may be replaced.
        tell: Is told what is being done.

    Raises:
        ClausierError: E170 too few documents, E171 something stands at ``output``, E172 it is the base model, E173 no
            layer that can be learned is checked, E108 it cannot be written, and what ``read_gold`` and ``load`` raise.
    """
    folder = find_model(base)
    check_output(output, folder, force)
    read = read_gold(gold)
    result = learn_and_measure(read, folder, settings, allowed, tell)
    write_model(result, output)
    return result


def learn_and_measure(
    gold: Gold, base: ModelFolder, settings: Settings, allowed: Collection[str], tell: Tell
) -> Retraining:
    """Learn from gold documents and measure what was learned; nothing is written.

    Args:
        gold: The gold.
        base: The model to start from.
        settings: The figures that learning goes by.
        allowed: Layers whose changes are kept even if they do harm.
        tell: Is told what is being done.

    Raises:
        ClausierError: E170, E173, as ``retrain``.
    """
    documents = tuple(d for d in gold.documents if any(d.checked_paragraphs(layer) for layer in LEARNERS))
    if not documents:
        raise ClausierError("E173", path=gold.path, layers=", ".join(LEARNERS))
    contents = read_contents(base.path)
    provenance = f"gold: {gold.path.resolve().name}"
    count = len(list(deal(documents, settings)))
    folds = []
    run = needed_layers(documents)
    examples = examples_of(documents, load_contents(contents, run))
    for fold in learn_folds(examples, contents, settings, provenance):
        folds.append(fold)
        tell(f"learned without part {len(folds)} of {count} of the documents")
    before = count_documents(documents, {example.gold.doc_id: example.found for example in examples}, run)
    layers = [layer for layer in GOLD_LAYERS if layer in LEARNERS and any(layer in d.layers for d in documents)]
    selection = select_layers(folds, before, layers, allowed, settings)
    tell("measured what was learned on the documents left out")
    learned = learn(examples, contents, settings, provenance)
    kept = [layer for layer in layers if layer not in dict(selection.left_out)]
    return Retraining(base, gold, documents, settings, learned.of(kept), selection, learned.contents(kept))
