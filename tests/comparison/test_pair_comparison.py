"""The changes that are reported for a pair of paragraphs; each case says why."""

from collections.abc import Sequence

import hypothesis.strategies as st
from hypothesis import given

from clausier.comparison.compared_document import build_compared_document
from clausier.comparison.pair_comparison import PairComparison, compare_pairs
from clausier.comparison.table_rows import alignment_rows, difference_rows
from clausier.records import Action, Paragraph, Reference
from tests.builders import make_action, make_document_rows, make_paragraph, make_reference

ROLE = "le rôle des autorités locales dans l’entretien de tous les ponts"
WATCH = "la contribution des associations de riverains à la surveillance des crues"
BOTH = make_paragraph("PP1", f"Reconnaissant {ROLE} ainsi que {WATCH},")
RECOGNISE = make_action(BOTH, "Reconnaissant", "reconnaître", "recognize")

Side = tuple[Sequence[Paragraph], Sequence[Action], Sequence[Reference]]


def compared(first: Side, second: Side) -> list[PairComparison]:
    return compare_pairs(
        build_compared_document(make_document_rows(*first)), build_compared_document(make_document_rows(*second))
    )


def words(found: PairComparison) -> list[str]:
    return [f"{' '.join(w.key for w in c.a)}>{' '.join(w.key for w in c.b)}" for c in found.word_changes]


def acts(found: PairComparison) -> list[tuple[str, str, str]]:
    return [(s.a.lemma if s.a else "", s.b.lemma if s.b else "", s.kind) for s in found.shifts]


def test_what_the_other_part_of_a_divided_paragraph_holds_was_not_dropped() -> None:
    parts = [make_paragraph("PP1", f"Reconnaissant {ROLE},"), make_paragraph("PP2", f"Saluant {WATCH},")]
    salute = make_action(parts[1], "Saluant", "saluer", "welcome")
    first, second = compared(([BOTH], [RECOGNISE], []), (parts, [RECOGNISE, salute], []))
    assert (first.pair.part, second.pair.part) == ("split", "split")
    assert (words(first), words(second)) == (["ainsi que>"], [">saluant"])
    assert acts(first) == [("reconnaître", "reconnaître", "same")]
    assert acts(second) == [("reconnaître", "saluer", "other_act")]


def test_an_act_that_another_paragraph_brought_into_a_merger_was_not_added() -> None:
    parts = [make_paragraph("PP1", f"Reconnaissant {ROLE},"), make_paragraph("PP2", f"Saluant {WATCH},")]
    salute = make_action(parts[1], "Saluant", "saluer", "welcome")
    merged = make_paragraph("PP1", f"Reconnaissant {ROLE}, et saluant {WATCH},")
    both = [RECOGNISE, make_action(merged, "saluant", "saluer", "welcome", rank=2)]
    first, second = compared((parts, [RECOGNISE, salute], []), ([merged], both, []))
    assert (first.pair.part, second.pair.part) == ("merged", "merged")
    assert acts(first) == [("reconnaître", "reconnaître", "same")]
    assert acts(second) == [("saluer", "saluer", "same")]


def test_an_act_that_no_part_brought_is_told_once() -> None:
    parts = [make_paragraph("PP1", f"Reconnaissant {ROLE},"), make_paragraph("PP2", f"Saluant {WATCH},")]
    merged = make_paragraph("PP1", f"Reconnaissant {ROLE}, saluant {WATCH} et remerciant l’Autriche,")
    acts_of_b = [
        RECOGNISE,
        make_action(merged, "saluant", "saluer", "welcome", rank=2),
        make_action(merged, "remerciant", "remercier", "thank", rank=3),
    ]
    salute = make_action(parts[1], "Saluant", "saluer", "welcome")
    found = compared((parts, [RECOGNISE, salute], []), ([merged], acts_of_b, []))
    shifts = [shift for compared_pair in found for shift in acts(compared_pair)]
    assert shifts.count(("", "remercier", "added")) == 1
    added = [change for compared_pair in found for change in words(compared_pair) if change.startswith(">")]
    assert added == [">et remerciant l autriche"]


ACT = "l’Acte final de Helsinki de 1975"
OLD = make_paragraph("PP1", f"Rappelant {ACT} et la Décision No 17/04,")
NEW = make_paragraph("PP1", f"Rappelant {ACT} et la Décision No 18/05,")
HELSINKI = make_reference(OLD, ACT, "helsinki-final-act-1975")


def test_references_are_shared_added_and_dropped_by_what_they_stand_for() -> None:
    old = make_reference(OLD, "Décision No 17/04", "MC.DEC/17/04")
    new = make_reference(NEW, "Décision No 18/05", "MC.DEC/18/05")
    (found,) = compared(([OLD], [], [HELSINKI, old]), ([NEW], [], [HELSINKI, new]))
    mentions = found.references
    assert list(mentions.shared) == ["helsinki-final-act-1975"]
    assert mentions.added == {"MC.DEC/18/05": new}
    assert mentions.dropped == {"MC.DEC/17/04": old}


def test_what_nobody_could_resolve_is_compared_by_its_words() -> None:
    unknown = make_reference(OLD, "Décision No 17/04", "")
    (found,) = compared(([OLD], [], [unknown]), ([OLD], [], [unknown]))
    assert list(found.references.shared) == ["decision no 17/04"]


def test_this_decision_is_another_one_in_another_decision() -> None:
    text = "Charge le Secrétaire général de suivre l’application de la présente décision"
    made = make_paragraph("OP1", text, "operative")
    itself = make_reference(made, "la présente décision", "PC.DEC/9301", anaphoric=True)
    (found,) = compared(([made], [], [itself]), ([made], [], [itself]))
    assert not found.references.shared


def test_a_stretch_ends_behind_the_bracket_that_it_opens() -> None:
    old = make_paragraph("OP1", "Demande d’appliquer la résolution 2140 (2014) du Conseil", "operative")
    new = make_paragraph("OP1", "Demande d’appliquer la résolution du Conseil", "operative")
    first, second = (
        build_compared_document(make_document_rows([old])),
        build_compared_document(make_document_rows([new])),
    )
    found = compare_pairs(first, second)
    (row,) = difference_rows(alignment_rows(first, second, found), found)
    assert row.text_a == old.text[row.start_a : row.end_a] == "2140 (2014)"


WORDS = ("rappelant", "le", "rôle", "des", "ponts", "et", "routes", "de", "Vienne")

texts = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join), max_size=6)


@given(texts, texts)
def test_no_paragraph_is_lost_and_none_is_both_taken_over_and_left(first: list[str], second: list[str]) -> None:
    a, b = (
        build_compared_document(
            make_document_rows([make_paragraph(f"PP{n}", text) for n, text in enumerate(side, start=1)])
        )
        for side in (first, second)
    )
    found = compare_pairs(a, b)
    table = alignment_rows(a, b, found)
    paired = [row for row in table if row.label_a and row.label_b]
    for side, labels, alone in (
        (a, [row.label_a for row in paired], [row.label_a for row in table if not row.label_b]),
        (b, [row.label_b for row in paired], [row.label_b for row in table if not row.label_a]),
    ):
        assert sorted({*labels, *alone}) == sorted(p.paragraph.label for p in side.paragraphs)
        assert len(alone) == len(set(alone))
        assert not set(labels) & set(alone)
    assert len({row.pair_id for row in table}) == len(table)
    assert {row.pair_id for row in difference_rows(table, found)} <= {row.pair_id for row in paired}


def test_similarity_is_that_of_all_words_though_citations_are_aligned_as_one() -> None:
    (found,) = compared(([OLD], [], [HELSINKI]), ([NEW], [], [HELSINKI]))
    assert found.similarity == 2 * 12 / (13 + 13)
