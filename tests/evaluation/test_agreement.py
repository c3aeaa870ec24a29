"""How far two annotators agree."""

from dataclasses import replace
from pathlib import Path

import pytest

from clausier.errors import ClausierError
from clausier.evaluation.agreement import Agreement, DecisionAgreement, SpanAgreement, measure_agreement
from clausier.evaluation.scores import Counts
from clausier.gold.records import Gold, GoldDocument
from tests.builders import OP1, OP2, PP1, make_gold, make_gold_row


def folder(name: str, *documents: GoldDocument) -> Gold:
    return Gold(Path(name), documents, "")


def compared(one: GoldDocument, other: GoldDocument) -> Agreement:
    return measure_agreement(folder("anne", one), folder("bruno", other))


def decision(found: Agreement, layer: str, name: str) -> DecisionAgreement:
    (wanted,) = (d for d in found.decisions if (d.layer, d.name) == (layer, name))
    return wanted


def spans(found: Agreement, layer: str) -> SpanAgreement:
    (wanted,) = (s for s in found.spans if s.layer == layer)
    return wanted


VERBS = [
    (PP1, "Rappelant", "rappeler"),
    (OP1, "Décide", "décider"),
    (OP1, "invite", "inviter"),
    (OP2, "Charge", "charger"),
]
ANNE = make_gold(*(make_gold_row("actions", paragraph, words, lemma=lemma) for paragraph, words, lemma in VERBS))


def test_the_same_annotations_agree_perfectly() -> None:
    found = compared(ANNE, ANNE)
    assert spans(found, "leading actions").counts == Counts(3, 3, 3)
    assert decision(found, "leading actions", "lemma") == DecisionAgreement("leading actions", "lemma", 3, 3, 1.0)
    assert decision(found, "leading actions", "has one") == DecisionAgreement("leading actions", "has one", 4, 4, 1.0)
    assert decision(found, "paragraphs", "kind").kappa == 1.0


def test_kappa_takes_off_what_chance_would_give() -> None:
    """Leading actions in three of four paragraphs for the one, in two of them for the other: 3 of 4 alike, by chance
    (3·2 + 1·2) / 16 = 1/2; κ = (3/4 - 1/2) / (1 - 1/2) = 1/2."""
    bruno = make_gold(
        *(make_gold_row("actions", paragraph, words, lemma=lemma) for paragraph, words, lemma in VERBS[:2])
    )
    found = compared(ANNE, bruno)
    assert decision(found, "leading actions", "has one") == DecisionAgreement("leading actions", "has one", 4, 3, 0.5)
    assert spans(found, "leading actions").counts == Counts(3, 2, 2)
    assert spans(found, "leading actions").counts.f1 == 0.8


UNDEFINED = {
    "no item in both": (make_gold(), make_gold(make_gold_row("entities", OP1, "BIDDH", label="ORG")), 0),
    "one value for all: chance would agree as well": (
        make_gold(make_gold_row("entities", OP1, "BIDDH", label="ORG")),
        make_gold(make_gold_row("entities", OP1, "BIDDH", label="ORG")),
        1,
    ),
    "a value that one of them left blank": (
        make_gold(make_gold_row("entities", OP1, "BIDDH")),
        make_gold(make_gold_row("entities", OP1, "BIDDH", label="ORG")),
        0,
    ),
}


@pytest.mark.parametrize("reason", UNDEFINED)
def test_kappa_is_none_where_it_is_undefined(reason: str) -> None:
    one, other, items = UNDEFINED[reason]
    assert decision(compared(one, other), "entities", "label") == DecisionAgreement(
        "entities", "label", items, items, None
    )


def test_only_places_that_both_have_checked_count() -> None:
    bruno = make_gold(unchecked=["OP2"])
    found = compared(ANNE, bruno)
    assert spans(found, "leading actions").counts == Counts(2, 0, 0), "Charge stands where one has not looked"
    assert decision(found, "leading actions", "has one").items == 3


def test_layers_that_only_one_of_them_corrects_are_left_out() -> None:
    bruno = replace(make_gold(), layers=frozenset({"paragraphs", "references"}))
    assert [s.layer for s in compared(ANNE, bruno).spans] == ["paragraphs", "references"]


def test_documents_are_compared_in_one_text() -> None:
    other = replace(ANNE, doc_id="other")
    longer = replace(other, text=other.text + "\n")
    found = measure_agreement(folder("anne", ANNE, other), folder("bruno", longer, ANNE))
    assert (found.documents, found.differing) == ((ANNE.doc_id,), ("other",))


@pytest.mark.parametrize(
    "other", [replace(ANNE, doc_id="other"), replace(ANNE, text=f"{ANNE.text}\n")], ids=["another name", "another text"]
)
def test_nothing_in_common_is_told(other: GoldDocument) -> None:
    with pytest.raises(ClausierError) as caught:
        compared(ANNE, other)
    assert caught.value.code == "E156"
