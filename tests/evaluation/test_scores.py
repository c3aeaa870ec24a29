"""What is counted as gold, as found and as right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.evaluation.measures import Measure, all_measures, measures_of
from clausier.evaluation.scores import Counts, count, count_by_label, total
from clausier.gold.records import GOLD_LAYERS, GoldDocument, GoldRow
from clausier.records import Annotation, Paragraph
from tests.builders import (
    ITEM,
    OP1,
    OP2,
    PP1,
    SAMPLE,
    cut_paragraph,
    find_span,
    format_pieces,
    make_action,
    make_clause,
    make_entity,
    make_gold,
    make_gold_row,
    make_prediction,
    make_reference,
)


def verb(words: str, paragraph: Paragraph = OP1, **cells: str | int) -> GoldRow:
    return make_gold_row("actions", paragraph, words, **cells)


def cited(words: str, **cells: str) -> GoldRow:
    return make_gold_row("references", PP1, words, **cells)


def named(words: str, **cells: str) -> GoldRow:
    return make_gold_row("entities", OP1, words, **cells)


CITED = make_prediction(references=[make_reference(PP1, "Décision No 17/04", "MC.DEC/17/04")])
UNRESOLVED = make_prediction(references=[make_reference(PP1, "Décision No 17/04", "")])
DECIDED = make_prediction(actions=[make_action(OP1, "Décide", "décider")])
SPLIT = [
    PP1,
    cut_paragraph(OP1, "1. Décide de créer un poste"),
    cut_paragraph(OP1, "et invite le BIDDH à agir :"),
    ITEM,
    OP2,
]
DECIDING = make_gold_row(
    "clauses",
    OP1,
    "1. Décide de créer",
    kind="main",
    segments=format_pieces(OP1, "1. Décide de créer"),
    head_start=find_span(OP1, "Décide")[0],
)
VERBLESS = make_gold_row("clauses", ITEM, "En Albanie", kind="verbless", segments=format_pieces(ITEM, "En Albanie"))

CASES: dict[str, tuple[str, str, GoldDocument, Annotation, Counts]] = {
    "all paragraphs right": ("paragraphs", "span", make_gold(), make_prediction(), Counts(4, 4, 4)),
    "a paragraph cut in two: one start too many": (
        "paragraphs",
        "start",
        make_gold(),
        make_prediction(SPLIT),
        Counts(4, 5, 4),
    ),
    "… and one span wrong": ("paragraphs", "span", make_gold(), make_prediction(SPLIT), Counts(4, 5, 3)),
    "… and the kind of the part that begins rightly is right": (
        "paragraphs",
        "kind",
        make_gold(),
        make_prediction(SPLIT),
        Counts(4, 5, 4),
    ),
    "a document that is not found": ("paragraphs", "label", make_gold(), make_prediction([]), Counts(4, 0, 0)),
    "span, lemma": ("leading actions", "lemma", make_gold(verb("Décide", lemma="décider")), DECIDED, Counts(1, 1, 1)),
    "another lemma": ("leading actions", "lemma", make_gold(verb("Décide", lemma="prier")), DECIDED, Counts(1, 1, 0)),
    "the lemma is not right where the span is not": (
        "leading actions",
        "lemma",
        make_gold(verb("Décide de", lemma="décider")),
        DECIDED,
        Counts(1, 1, 0),
    ),
    "a blank lemma says nothing: the pair is left out on both sides": (
        "leading actions",
        "lemma",
        make_gold(verb("Décide")),
        DECIDED,
        Counts(0, 0, 0),
    ),
    "… and its span counts": ("leading actions", "span", make_gold(verb("Décide")), DECIDED, Counts(1, 1, 1)),
    "a false alarm counts in every measure": ("leading actions", "lemma", make_gold(), DECIDED, Counts(0, 1, 0)),
    "an action found as the leading one is not the coordinated one": (
        "coordinated actions",
        "span",
        make_gold(verb("Décide", rank=2)),
        DECIDED,
        Counts(1, 0, 0),
    ),
    "a reference with its key": (
        "references",
        "canonical_id",
        make_gold(cited("Décision No 17/04", canonical_id="MC.DEC/17/04")),
        CITED,
        Counts(1, 1, 1),
    ),
    "overlap is enough for overlap": (
        "references",
        "overlap",
        make_gold(cited("la Décision No 17/04")),
        CITED,
        Counts(1, 1, 1),
    ),
    "… and not for the span": ("references", "span", make_gold(cited("la Décision No 17/04")), CITED, Counts(1, 1, 0)),
    "a blank key says nothing where the status is blank too": (
        "references",
        "canonical_id",
        make_gold(cited("Décision No 17/04", kind="decision")),
        CITED,
        Counts(0, 0, 0),
    ),
    "with a status it says that the mention stands for nothing known": (
        "references",
        "canonical_id",
        make_gold(cited("Décision No 17/04", status="unresolved")),
        CITED,
        Counts(1, 1, 0),
    ),
    "… which a model can get right": (
        "references",
        "canonical_id",
        make_gold(cited("Décision No 17/04", status="unresolved")),
        UNRESOLVED,
        Counts(1, 1, 1),
    ),
    "an entity without a key and a subtype says nothing on the key": (
        "entities",
        "canonical_id",
        make_gold(named("BIDDH", label="ORG")),
        make_prediction(entities=[make_entity(OP1, "BIDDH")]),
        Counts(0, 0, 0),
    ),
    "with a subtype it says that it has none": (
        "entities",
        "canonical_id",
        make_gold(named("BIDDH", label="ORG", subtype="osce_institution")),
        make_prediction(entities=[make_entity(OP1, "BIDDH", canonical_id="")]),
        Counts(1, 1, 1),
    ),
    "another label": (
        "entities",
        "label",
        make_gold(named("BIDDH", label="PER")),
        make_prediction(entities=[make_entity(OP1, "BIDDH")]),
        Counts(1, 1, 0),
    ),
    "a head is right whatever else is in the clause": (
        "clauses",
        "head",
        make_gold(DECIDING),
        make_prediction(clauses=[make_clause(OP1, ["Décide"], "Décide")]),
        Counts(1, 1, 1),
    ),
    "a start that differs by the number": (
        "clauses",
        "start",
        make_gold(DECIDING),
        make_prediction(clauses=[make_clause(OP1, ["Décide"], "Décide")]),
        Counts(1, 1, 0),
    ),
    "kind, head and segments": (
        "clauses",
        "kind",
        make_gold(DECIDING),
        make_prediction(clauses=[make_clause(OP1, ["1. Décide de créer"], "Décide")]),
        Counts(1, 1, 1),
    ),
    "a clause that is interrupted in the one and not in the other": (
        "clauses",
        "kind",
        make_gold(DECIDING),
        make_prediction(clauses=[make_clause(OP1, ["1. Décide", "créer"], "Décide")]),
        Counts(1, 1, 0),
    ),
    "a verbless clause has no head to find": (
        "clauses",
        "head",
        make_gold(VERBLESS),
        make_prediction(clauses=[make_clause(ITEM, ["En Albanie"], "", "verbless")]),
        Counts(0, 0, 0),
    ),
    "a head found in it is one too many": (
        "clauses",
        "head",
        make_gold(VERBLESS),
        make_prediction(clauses=[make_clause(ITEM, ["En Albanie"], "En")]),
        Counts(0, 1, 0),
    ),
    "a clause whose head the gold leaves blank says nothing of it": (
        "clauses",
        "head",
        make_gold(make_gold_row("clauses", ITEM, "En Albanie")),
        make_prediction(clauses=[make_clause(ITEM, ["En Albanie"], "En")]),
        Counts(0, 0, 0),
    ),
}


@pytest.mark.parametrize("reason", CASES)
def test_counts(reason: str) -> None:
    layer, name, document, annotation, expected = CASES[reason]
    assert count(document, annotation, GOLD_LAYERS)[Measure(layer, name)] == expected


def test_only_the_tables_that_are_asked_for_are_counted() -> None:
    counted = count(make_gold(), make_prediction(), ["paragraphs", "actions"])
    assert list(counted) == list(measures_of(["actions", "paragraphs"]))
    assert {measure.layer for measure in counted} == {"paragraphs", "leading actions", "coordinated actions"}
    assert measures_of(GOLD_LAYERS) == all_measures()


def test_precision_recall_and_f1() -> None:
    counts = Counts(gold=8, found=4, right=3)
    assert (counts.precision, counts.recall, counts.f1) == (0.75, 0.375, 0.5)


NOTHING = {
    "nothing at all": (Counts(), None, None, None),
    "gold, and nothing found": (Counts(gold=2), None, 0.0, 0.0),
    "false alarms only": (Counts(found=2), 0.0, None, 0.0),
}


@pytest.mark.parametrize("reason", NOTHING)
def test_what_cannot_be_scored_is_none_and_not_zero(reason: str) -> None:
    counts, precision, recall, f1 = NOTHING[reason]
    assert (counts.precision, counts.recall, counts.f1) == (precision, recall, f1)


def test_every_row_weighs_the_same_in_the_total() -> None:
    assert total([Counts(1, 2, 1), Counts(10, 10, 5)]) == Counts(11, 12, 6)


def test_counts_by_label_are_those_of_the_label_in_the_gold_and_of_the_label_found() -> None:
    document = make_gold(verb("Décide", lemma="décider"), verb("Charge", OP2, lemma="charger"))
    annotation = make_prediction(actions=[make_action(OP1, "Décide", "décider"), make_action(OP2, "Charge", "prier")])
    by_label = count_by_label(document, annotation, ["actions"])
    assert by_label[Measure("leading actions", "lemma")] == {
        "charger": Counts(1, 0, 0),
        "décider": Counts(1, 1, 1),
        "prier": Counts(0, 1, 0),
    }


WORDS = [(p, word) for p in SAMPLE.values() for word in p.text.split() if p.text.count(word) == 1]
CHOSEN = st.lists(st.sampled_from(WORDS), max_size=6, unique=True)
LEMMA = st.sampled_from(["", "décider", "prier"])


@given(CHOSEN, CHOSEN, LEMMA, st.integers(1, 2), st.sets(st.sampled_from(list(SAMPLE))))
def test_no_more_is_right_than_is_in_the_gold_or_was_found(
    meant: list[tuple[Paragraph, str]], said: list[tuple[Paragraph, str]], lemma: str, rank: int, unchecked: set[str]
) -> None:
    cells = {"lemma": lemma} if lemma else {}
    document = make_gold(*(verb(words, p, **cells) for p, words in meant), unchecked=unchecked)
    annotation = make_prediction(actions=[make_action(p, words, "décider", rank=rank) for p, words in said])
    counted = count(document, annotation, GOLD_LAYERS)
    assert all(0 <= counts.right <= min(counts.gold, counts.found) for counts in counted.values())
    for measure, by_label in count_by_label(document, annotation, GOLD_LAYERS).items():
        assert total(by_label.values()) == counted[measure]
