"""What is left out of a paragraph, and why: ``(text, the reason's beginning)``."""

import pytest

from clausier.components.rejection import Rejecting
from clausier.context import ParagraphContext
from clausier.model import Pipeline

CASES = {
    "an infinitive": ("actions", "1. Décide de créer un groupe ;", "créer", "is an infinitive"),
    "a gerund": ("actions", "1. Invite les États à agir, en notant les retards ;", "notant", "is governed by “en”"),
    "a quotation": ("actions", "1. Rappelle le texte « et réaffirme le droit » ;", "réaffirme", "is quoted"),
    "a name within a longer one": (
        "entities",
        "1. Prie la Présidence de l’OSCE d’agir ;",
        "OSCE",
        "lies within “Présidence de l’OSCE”",
    ),
    "a name within a reference": (
        "entities",
        "1. Rappelle la Décision No 17/04 du Conseil ministériel ;",
        "Conseil ministériel",
        "belongs to the mention of an instrument",
    ),
}


@pytest.mark.parametrize("reason", CASES)
def test_what_is_left_out_and_why(reason: str, full_pipeline: Pipeline) -> None:
    layer, text, stretch, why = CASES[reason]
    doc = full_pipeline.nlp.make_doc(text)
    doc._.paragraph = ParagraphContext("operative", number="1.", organisation="OSCE", body="Conseil permanent")
    for _, component in full_pipeline.nlp.pipeline:
        doc = component(doc)
    component = full_pipeline.nlp.get_pipe(f"clausier_{layer}")
    assert isinstance(component, Rejecting)
    told = {(rejection.text, rejection.reason) for rejection in component.rejected(doc)}
    assert [r for text, r in told if text == stretch and r.startswith(why)], told
    assert all(text[r.start : r.end] == r.text for r in component.rejected(doc))


def test_all_cases_of_rejections_ran() -> None:
    assert len(CASES) == 5
