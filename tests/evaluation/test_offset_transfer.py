"""Offsets of one version of a text in another."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.evaluation.offset_transfer import transfer_annotation, transfer_between
from clausier.evaluation.text_assignment import assign_texts
from tests.builders import OP1, PP1, SAMPLE_TEXT, make_action, make_clause, make_entity, make_prediction, make_reference

CASES = [
    ("Décide de créer", "1. Décide de créer", "Décide", "Décide", "text put in before it"),
    ("Décide de créer", "Décide bien de créer", "Décide", "Décide", "text put in behind it is no part of it"),
    ("Décide de créer", "Décide de  créer", "de créer", "de  créer", "text put in inside it is"),
    ("Réaf­firme que", "Réaffirme que", "Réaf­firme", "Réaffirme", "a soft hyphen taken out"),
    ("Réaffirrne que", "Réaffirme que", "Réaffirrne", "Réaffirme", "damaged letters mended"),
    ("Décide, et invite", "Décide", "invite", "", "text that is not there any more"),
    ("Décide", "Décide, et invite", "Décide", "Décide", "text put in at the end"),
]


@pytest.mark.parametrize(("text", "other", "words", "expected"), [c[:4] for c in CASES], ids=[c[4] for c in CASES])
def test_a_stretch_is_found_again(text: str, other: str, words: str, expected: str) -> None:
    transfer, start = transfer_between(text, other), text.index(words)
    assert other[transfer.start(start) : transfer.end(start + len(words))] == expected


@given(st.text("ab ,", max_size=20), st.text("ab ,", max_size=20), st.data())
def test_offsets_stay_in_the_text_and_in_order(text: str, other: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    transfer = transfer_between(text, other)
    assert 0 <= transfer.start(start) <= len(other)
    assert 0 <= transfer.end(end) <= len(other)
    assert transfer.start(start) <= transfer.start(end)
    assert transfer.end(start) <= transfer.end(end)


def test_all_offsets_of_an_annotation_move() -> None:
    annotation = make_prediction(
        [OP1],
        [
            replace(
                make_action(OP1, "Décide"),
                complement_start=SAMPLE_TEXT.index("de créer"),
                complement_end=SAMPLE_TEXT.index(" et invite"),
            )
        ],
        [make_clause(OP1, ["1. Décide", "et invite"], "Décide")],
        [make_entity(OP1, "BIDDH")],
        [make_reference(PP1, "Décision No 17/04", "MC.DEC/17/04")],
    )
    text = "SPÉCIMEN\n\n" + SAMPLE_TEXT.replace("No 17/04", "n° 17/04")
    result = transfer_annotation(annotation, text)
    assert result.text == text
    assert (result.paragraphs[0].text, result.entities[0].text) == (annotation.paragraphs[0].text, "BIDDH")
    assert result.references[0].text == "Décision n° 17/04"
    assert all(
        text[row.start : row.end] == row.text for row in (*result.paragraphs, *result.entities, *result.references)
    )
    (act,) = result.actions
    assert text[act.start : act.end] == "Décide"
    assert text[act.complement_start : act.complement_end] == "de créer un poste"
    (one,) = result.clauses
    assert one.text == "1. Décide … et invite"
    assert [text[int(a) : int(b)] for a, _, b in (s.partition("-") for s in one.segments.split(";"))] == [
        "1. Décide",
        "et invite",
    ]
    assert one.head_start == text.index("Décide")


@pytest.mark.parametrize("words", ["Décide", "poste"], ids=["the beginning", "the end"])
def test_texts_too_long_to_compare_keep_what_they_begin_and_end_with_alike(
    words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clausier.evaluation.offset_transfer.MAX_LENGTH_PRODUCT", 20)
    text, other = "Décide de créer un poste.", "Décide que soit créé un autre poste."
    transfer = transfer_between(text, other)
    start = text.index(words)
    assert other[transfer.start(start) : transfer.end(start + len(words))] == words
    assert len(transfer.opcodes) == 3


def test_the_same_text_moves_nothing() -> None:
    annotation = make_prediction()
    assert transfer_annotation(annotation, SAMPLE_TEXT) is annotation


LONG = "Le Conseil permanent, rappelant sa décision, décide de créer un poste."
ASSIGNED = {
    "the same text": ([LONG], [LONG], [0]),
    "the same texts in another order": ([LONG, "Annexe"], ["Annexe", LONG], [1, 0]),
    "a text twice": ([LONG, LONG], [LONG, LONG], [0, 1]),
    "the most alike": ([LONG], [LONG[:40], LONG[:60]], [1]),
    "the same text is not taken by one that is alike": ([LONG + "!", LONG], [LONG], [None, 0]),
    "none that is as much as half alike": ([LONG], ["Nous, ministres des affaires étrangères,"], [None]),
    "nothing found": ([LONG], [], [None]),
}


@pytest.mark.parametrize("reason", ASSIGNED)
def test_documents_are_known_by_their_text(reason: str) -> None:
    gold, texts, expected = ASSIGNED[reason]
    assert assign_texts(gold, texts) == expected
