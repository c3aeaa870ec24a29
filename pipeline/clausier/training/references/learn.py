"""Learning references: bodies first, since their names make numbers readable, then shapes of symbols, then named instruments."""

from collections.abc import Sequence
from dataclasses import dataclass

from clausier.model_files.contents import ModelContents
from clausier.training.change import Change
from clausier.training.example import Example
from clausier.training.references import bodies, instruments, shapes
from clausier.training.references.named import name_fault
from clausier.training.references.numbers import numbered
from clausier.training.references.passages import Mention, Passage, passages_of
from clausier.training.references.trial import Knowledge, is_right
from clausier.training.settings import Settings


@dataclass(frozen=True, slots=True)
class Unlearned:
    """A gold reference that is not found as its row has it, and could not be learned.

    Attributes:
        doc_id: The document that it stands in.
        text: Its text.
        why: The reason, in one clause.
    """

    doc_id: str
    text: str
    why: str


def learn_references(
    examples: Sequence[Example], contents: ModelContents, settings: Settings, provenance: str
) -> list[Change]:
    """Propose what a model should know of bodies, symbols and named instruments.

    Only what makes the training texts be read better is proposed: each entry is tried on them first. Nothing of the
    model is taken away.

    Args:
        examples: The training documents.
        contents: The entries of the base model.
        settings: What a person has set for learning.
        provenance: Where learned entries say that they come from: "gold: NAME".

    Returns:
        At most one change an entry, in the order of files ``bodies.jsonl``, ``shapes.jsonl``, ``instruments.jsonl``.
    """
    changes, _ = _learn(examples, passages_of(examples), contents, settings, provenance)
    return changes


def unlearned(
    examples: Sequence[Example], contents: ModelContents, settings: Settings, provenance: str
) -> list[Unlearned]:
    """Return the gold references that a model would still not find as their rows have them.

    Args:
        examples: The training documents.
        contents: The entries of the base model.
        settings: What a person has set for learning.
        provenance: As for ``learn_references``.
    """
    passages = passages_of(examples)
    _, known = _learn(examples, passages, contents, settings, provenance)
    return [
        Unlearned(mention.doc_id, mention.text, _why(mention, passage))
        for passage, matches in zip(passages, known.read(passages), strict=True)
        for mention in passage.mentions
        if not is_right(mention, matches)
    ]


def _learn(
    examples: Sequence[Example],
    passages: Sequence[Passage],
    contents: ModelContents,
    settings: Settings,
    provenance: str,
) -> tuple[list[Change], Knowledge]:
    known = Knowledge(*(tuple(contents.entries.get(m.FILE, {}).values()) for m in (bodies, instruments, shapes)))
    new_bodies, known = bodies.learn_bodies(examples, passages, known, settings, provenance)
    new_shapes, known = shapes.learn_shapes(passages, known, settings, provenance)
    new_instruments, known = instruments.learn_instruments(passages, known, settings, provenance)
    return [*new_bodies, *new_shapes, *new_instruments], known


def _why(mention: Mention, passage: Passage) -> str:
    if mention.is_anaphoric:
        return "points back: what it stands for is said elsewhere"
    if numbered(mention):
        return "is a numbered citation that the grammar reads otherwise"
    if fault := name_fault(mention, passage):
        return fault
    return "rows disagree about it, or learning it would make other places worse"
