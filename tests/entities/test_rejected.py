"""Names that are left out of a paragraph, and why: text, stretch, the reason's beginning."""

import pytest

from clausier.annotation.pipeline import Pipeline
from clausier.components.context import ParagraphContext
from clausier.components.rejection import Rejecting

CASES = {
    "a name within a longer one": (
        "1. Prie la Présidence de l’OSCE d’agir ;",
        "OSCE",
        "lies within “Présidence de l’OSCE”",
    ),
    "a name within a reference": (
        "1. Rappelle la Décision No 17/04 du Conseil ministériel ;",
        "Conseil ministériel",
        "belongs to the mention of an instrument",
    ),
    "a date within a reference": (
        "1. Rappelle la Décision du Conseil permanent No 430 du 19 juillet 2001 ;",
        "19 juillet 2001",
        "belongs to the mention of an instrument",
    ),
    "what the recogniser takes for a name": (
        "1. Rappelle les défis du XXIe siècle à Vilvorde ;",
        "XXIe",
        "has a number in it",
    ),
}


@pytest.mark.parametrize("reason", CASES)
def test_what_is_left_out_and_why(reason: str, entity_pipeline: Pipeline) -> None:
    text, stretch, why = CASES[reason]
    doc = entity_pipeline.nlp.make_doc(text)
    doc._.paragraph = ParagraphContext("operative", number="1.", organisation="OSCE", body="Conseil permanent")
    for _, component in entity_pipeline.nlp.pipeline:
        doc = component(doc)
    component = entity_pipeline.nlp.get_pipe("clausier_entities")
    assert isinstance(component, Rejecting)
    told = {(rejection.text, rejection.reason) for rejection in component.rejected(doc)}
    assert [r for text, r in told if text == stretch and r.startswith(why)], told
    assert all(text[r.start : r.end] == r.text for r in component.rejected(doc))


def test_no_case_of_rejection_is_lost() -> None:
    assert len(CASES) >= 4
