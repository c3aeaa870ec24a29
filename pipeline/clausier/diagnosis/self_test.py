"""Self-test: a short text is annotated, and the result is compared with the expected one."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from clausier.annotation.one_file import annotate_alone
from clausier.annotation.pipeline import load
from clausier.readers.files import read_data
from clausier.records import Annotation
from clausier.tables.invariants import check_annotation

TEXT = """\
DÉCISION No 9301
MISE À L’ESSAI DE L’ANNOTATION

Le Conseil permanent,

Rappelant sa décision n° 571 et pleinement convaincu que la coopération renforce la sécurité,

1. Décide de créer un groupe à Vienne et invite le BIDDH à agir avec les États qui le souhaitent.
"""
"""Invented: no body has adopted this decision."""

EXPECTED = {
    "paragraphs": "title enacting_formula PP1 OP1",
    "actions": "rappeler; être convaincu; décider; inviter",
    "references": "PC.DEC/571",
    "entities": "osce.permanent-council city.vienna osce.odihr",
    "clauses": "verbless verbless main coordinated completive main infinitive coordinated infinitive relative",
}
"""Labels of paragraphs, lemmas of actions, keys of references and entities, kinds of clauses."""


@dataclass(frozen=True, slots=True)
class TableDifference:
    """A result that differs from the expected one."""

    table: str
    found: str
    expected: str


@dataclass(frozen=True, slots=True)
class SelfTest:
    """The result of the self-test.

    Attributes:
        load_seconds: The time that loading the model took.
        annotate_seconds: The time that annotating the text took.
        differences: The results that differ from the expected ones.
    """

    load_seconds: float
    annotate_seconds: float
    differences: tuple[TableDifference, ...]


def run_self_test(model: str) -> SelfTest:
    """Load a model with all layers and annotate the text.

    Args:
        model: A model folder, or the name of a model that came with the package.

    Raises:
        ClausierError: E190 a row breaks an invariant, E2xx the model cannot be loaded, E3xx the text cannot be
            annotated.
    """
    before = time.perf_counter()
    pipeline = load(model)
    loaded = time.perf_counter()
    annotations = annotate_alone(read_data(TEXT.encode("utf-8"), "self-test.txt"), pipeline)
    annotated = time.perf_counter()
    for annotation in annotations:
        check_annotation(annotation)
    return SelfTest(round(loaded - before, 3), round(annotated - loaded, 3), tuple(_differences(annotations)))


def _differences(annotations: Sequence[Annotation]) -> list[TableDifference]:
    found = {
        "paragraphs": " ".join(p.label for a in annotations for p in a.paragraphs),
        "actions": "; ".join(x.lemma for a in annotations for x in a.actions),
        "references": " ".join(r.canonical_id for a in annotations for r in a.references),
        "entities": " ".join(e.canonical_id for a in annotations for e in a.entities),
        "clauses": " ".join(c.kind for a in annotations for c in a.clauses),
    }
    return [
        TableDifference(name, found[name], expected) for name, expected in EXPECTED.items() if found[name] != expected
    ]
