"""Which paragraphs of two documents correspond; each case says why."""

from collections.abc import Sequence

import hypothesis.strategies as st
import pytest
from hypothesis import given

from clausier.comparison.alignment import AlignedPair, ParagraphFeatures, align

BRIDGES = "reaffirmant que les ponts qui relient les etats contribuent a la prosperite des regions"
STATE = "preoccupe par l etat de certains ouvrages qui n ont pas ete inspectes depuis leur construction"
ROLE = "reconnaissant le role des autorites locales dans l entretien des ponts"
WATCH = "la contribution des associations de riverains a la surveillance des crues de printemps"
REPORT = "charge le secretaire general de rendre compte de l application de la presente decision"


def aligned(first: Sequence[str | ParagraphFeatures], second: Sequence[str | ParagraphFeatures]) -> list[AlignedPair]:
    return align(
        *(
            [c if isinstance(c, ParagraphFeatures) else ParagraphFeatures(c.split()) for c in side]
            for side in (first, second)
        )
    )


def index_pairs(pairs: Sequence[AlignedPair]) -> list[tuple[int, int]]:
    return [(pair.a, pair.b) for pair in pairs]


def test_what_was_taken_over_corresponds_and_what_was_dropped_or_added_does_not() -> None:
    new = "decide de creer un reseau de correspondants charge de tenir un registre des charges"
    pairs = aligned([BRIDGES, STATE, REPORT], [BRIDGES, new, REPORT])
    assert pairs == [AlignedPair(0, 0, 1.0), AlignedPair(2, 2, 1.0)]


def test_a_reworked_paragraph_corresponds() -> None:
    reworked = BRIDGES.replace("reaffirmant", "conscient").replace("des regions", "des regions frontalieres")
    assert index_pairs(aligned([STATE, BRIDGES], [reworked])) == [(1, 0)]


def test_a_moved_paragraph_is_the_one_that_left_the_order() -> None:
    pairs = aligned([BRIDGES, STATE, ROLE, REPORT], [REPORT, BRIDGES, STATE, ROLE])
    assert index_pairs(pairs) == [(3, 0), (0, 1), (1, 2), (2, 3)]
    assert [pair.a for pair in pairs if pair.moved] == [3]


def test_a_paragraph_that_was_divided_corresponds_to_both_parts() -> None:
    pairs = aligned([BRIDGES, f"{ROLE} ainsi que {WATCH}"], [BRIDGES, ROLE, f"saluant {WATCH}"])
    assert index_pairs(pairs) == [(0, 0), (1, 1), (1, 2)]
    assert [pair.part for pair in pairs] == ["whole", "split", "split"]


def test_paragraphs_that_became_one_both_correspond_to_it() -> None:
    pairs = aligned([ROLE, f"saluant {WATCH}", BRIDGES], [f"{ROLE} et saluant {WATCH}", BRIDGES])
    assert index_pairs(pairs) == [(0, 0), (1, 0), (2, 1)]
    assert [pair.part for pair in pairs] == ["merged", "merged", "whole"]


def test_what_stands_in_a_paragraph_twice_is_no_part_of_it() -> None:
    """The second "rôle …" resembles a stretch that the first accounts for."""
    pairs = aligned([ROLE, ROLE], [f"{ROLE} ainsi que des routes"])
    assert len(pairs) == 1


def test_a_short_formula_is_no_part_of_a_long_paragraph() -> None:
    formula = "decide de rester saisi de la question"
    long = (
        "decide de rester saisi de l examen de la question de la promotion de la protection et de l exercice des droits"
    )
    assert aligned([formula], [long]) == []


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(
            "ayant examine la question de la nouvelle caledonie",
            "la reforme du secteur de la securite",
            [],
            id="only small words are shared",
        ),
        pytest.param("prend acte du rapport", "prend note du rapport", [(0, 0)], id="most words are shared"),
    ],
)
def test_short_paragraphs_need_more_than_their_small_words(
    first: str, second: str, expected: list[tuple[int, int]]
) -> None:
    assert index_pairs(aligned([first], [second])) == expected


def test_of_paragraphs_that_are_alike_the_nearest_correspond() -> None:
    """Items that say the same under two lead-ins stay under theirs."""
    first = [BRIDGES, ROLE, STATE, ROLE]
    assert index_pairs(aligned(first, first)) == [(0, 0), (1, 1), (2, 2), (3, 3)]


RECALLS_ACT = ParagraphFeatures("rappelant l acte-final et le document-strategie".split(), "recall", {"MC.DEC/51/12"})
RECALLS_LIST = ParagraphFeatures(
    "rappelant les decisions mc.dec/51/12 et mc.dec/52/14 du conseil".split(), "recall", {"MC.DEC/51/12"}
)


def test_a_citing_paragraph_beside_aligned_ones_was_brought_up_to_date() -> None:
    assert index_pairs(aligned([RECALLS_ACT, BRIDGES], [RECALLS_LIST, BRIDGES])) == [(0, 0), (1, 1)]


def test_citing_paragraphs_that_stand_alone_have_no_such_evidence() -> None:
    """Two strangers that recall the Charter are no versions of each other."""
    assert aligned([RECALLS_ACT], [RECALLS_LIST]) == []
    assert index_pairs(aligned([RECALLS_ACT, STATE, BRIDGES], [RECALLS_LIST, BRIDGES])) == [(2, 1)]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(ParagraphFeatures(RECALLS_LIST.words, "reaffirm", RECALLS_LIST.cited), id="another act"),
        pytest.param(ParagraphFeatures(RECALLS_LIST.words, "recall", {"PC.DEC/571"}), id="another instrument"),
    ],
)
def test_another_act_or_another_instrument_is_no_update(other: ParagraphFeatures) -> None:
    assert index_pairs(aligned([RECALLS_ACT, BRIDGES], [other, BRIDGES])) == [(1, 1)]


def test_a_lead_in_corresponds_to_the_one_whose_items_correspond() -> None:
    """ "Décide :" and "Charge le Secrétaire général :" share no word."""
    posts = "de creer un poste de conseiller principal a vienne pour une annee"
    meets = "de reunir deux fois par an les experts des etats qui le souhaitent"
    first = [
        ParagraphFeatures(["decide"]),
        ParagraphFeatures(posts.split(), parent=0),
        ParagraphFeatures(meets.split(), parent=0),
    ]
    charges = "charge le secretaire general".split()
    second = [
        ParagraphFeatures(charges),
        ParagraphFeatures(posts.split(), parent=0),
        ParagraphFeatures(meets.split(), parent=0),
    ]
    assert index_pairs(aligned(first, second)) == [(0, 0), (1, 1), (2, 2)]
    without_items = [ParagraphFeatures(charges), *(ParagraphFeatures(item.words) for item in second[1:])]
    assert index_pairs(aligned(first, without_items)) == [(1, 1), (2, 2)]


def test_nothing_corresponds_to_nothing() -> None:
    assert aligned([], [BRIDGES]) == aligned([BRIDGES], []) == []


distinct = st.lists(st.integers(0, 10**6), min_size=1, max_size=12, unique=True).map(
    lambda numbers: [ParagraphFeatures([f"w{n}-{i}" for i in range(12)]) for n in numbers]
)


@given(distinct, st.randoms(use_true_random=False))
def test_paragraphs_are_found_in_whatever_order_they_stand(paragraphs: list[ParagraphFeatures], random: object) -> None:
    order = list(range(len(paragraphs)))
    random.shuffle(order)  # type: ignore[attr-defined]
    pairs = align(paragraphs, [paragraphs[index] for index in order])
    assert index_pairs(pairs) == [(index, n) for n, index in enumerate(order)]
    assert all(pair.similarity == 1 and pair.part == "whole" for pair in pairs)
    kept = [pair.a for pair in pairs if not pair.moved]
    assert kept == sorted(kept)


@given(distinct)
def test_a_document_is_itself(paragraphs: list[ParagraphFeatures]) -> None:
    assert align(paragraphs, paragraphs) == [AlignedPair(n, n, 1.0) for n in range(len(paragraphs))]
