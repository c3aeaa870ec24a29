"""Restriction of entries of the lexicon that are wrong too often: to the contexts in which they are right, or dropped."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from clausier.components.actions.lexicon import UNRESTRICTED
from clausier.evaluation.pairing import pair_rows
from clausier.model_files.pattern_file import Entry
from clausier.records import Action
from clausier.training.actions.entries import ACTIONS_FILE
from clausier.training.actions.gold_actions import action_paragraph_rows, entry_id_of
from clausier.training.changes import LearnedChange, build_change
from clausier.training.confidence import is_significantly_below
from clausier.training.examples import TrainingExample
from clausier.training.settings import TrainingSettings

ActionContext = tuple[str, str]
"""Kind of paragraph and rank: ``preambular`` or ``operative``, ``leading`` or ``coordinated``."""


@dataclass(frozen=True, slots=True)
class PredictedAction:
    """An action that an entry predicts.

    Attributes:
        context: Kind of paragraph and rank.
        is_correct: Whether it is gold.
        doc_id: Its document.
        text: Its text.
    """

    context: ActionContext
    is_correct: bool
    doc_id: str
    text: str


def propose_restrictions(
    examples: Sequence[TrainingExample], entries: Mapping[str, Entry], learned: str, settings: TrainingSettings
) -> Iterator[LearnedChange]:
    """Propose to restrict or drop entries of low precision.

    A learned entry is changed if its precision is below the least precision; one of the base model only if it is
    significantly below.

    Args:
        examples: The training documents with the predictions of the model with these entries.
        entries: The lexicon, by id.
        learned: The provenance of learned entries.
        settings: The training settings.
    """
    for id_, predictions in sorted(_predictions_by_entry(examples).items()):
        if id_ not in entries:
            continue
        entry = entries[id_]
        correct, total = sum(prediction.is_correct for prediction in predictions), len(predictions)
        if entry["provenance"] == learned:
            is_bad = correct < settings.min_precision * total
        else:
            is_bad = is_significantly_below(correct, total, settings.min_precision, settings.confidence)
        if not is_bad:
            continue
        where = _widest_precise_context(predictions, settings)
        after = {**entry, "where": where} if where is not None else None
        wrong = [(prediction.doc_id, prediction.text) for prediction in predictions if not prediction.is_correct]
        reason = f"{total - correct} of its {total} actions in the training documents are none"
        if after != entry:
            yield build_change("actions", ACTIONS_FILE, id_, entry, after, wrong, reason)


def _predictions_by_entry(examples: Sequence[TrainingExample]) -> dict[str, list[PredictedAction]]:
    predictions: dict[str, list[PredictedAction]] = {}
    for example in examples:
        paragraphs = action_paragraph_rows(example.gold)
        for pair in pair_rows(example.gold, example.predicted, "actions"):
            action = pair.found
            if not isinstance(action, Action) or not (id_ := entry_id_of(action)):
                continue
            paragraph = next((row for row in paragraphs if row.start <= action.start < row.end), None)
            if paragraph is None:
                continue  # The kind of the paragraph is wrong, not the entry.
            kind = "preambular" if paragraph.cell_text("kind") == "preambular" else "operative"
            context = kind, "leading" if action.rank == 1 else "coordinated"
            prediction = PredictedAction(context, pair.gold is not None, example.gold.doc_id, action.text)
            predictions.setdefault(id_, []).append(prediction)
    return predictions


def _widest_precise_context(
    predictions: Sequence[PredictedAction], settings: TrainingSettings
) -> dict[str, list[str]] | None:
    """The value of ``where`` with which an entry is precise enough and has most correct actions; None if there is none."""
    correct = Counter(prediction.context for prediction in predictions if prediction.is_correct)
    total = Counter(prediction.context for prediction in predictions)
    kinds, ranks = sorted(UNRESTRICTED.kinds), sorted(UNRESTRICTED.ranks)
    one_restriction = [(kinds, [rank]) for rank in ranks] + [([kind], ranks) for kind in kinds]
    two_restrictions = [([kind], [rank]) for kind, rank in product(kinds, ranks)]
    best: tuple[int, dict[str, list[str]]] | None = None
    for some_kinds, some_ranks in one_restriction + two_restrictions:
        contexts = list(product(some_kinds, some_ranks))
        hits, predicted = sum(correct[c] for c in contexts), sum(total[c] for c in contexts)
        if hits > 1 and hits >= settings.min_precision * predicted and (best is None or hits > best[0]):
            where = {"kinds": some_kinds, "ranks": some_ranks}
            best = hits, {key: value for key, value in where.items() if len(value) == 1}
    return best[1] if best else None
