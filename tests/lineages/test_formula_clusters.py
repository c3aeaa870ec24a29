"""A cluster stays one formula, with its first appearance and its spread."""

from dataclasses import replace

from tests.builders import make_decision
from tests.lineages.lineage_summaries import make_lineage, map_formulae

CLOSING = (
    "Invite les partenaires pour la coopération à appliquer de leur plein gré les dispositions de la présente décision"
)


def test_a_formula_is_told_with_its_first_appearance_and_its_spread() -> None:
    found = make_lineage(
        make_decision("C", "2014-12-05", CLOSING, body="Conseil ministériel"),
        make_decision("B", "2012-12-07", "Prend note du rapport sur les crues de printemps.", CLOSING),
        make_decision("D", "2014-12-18", CLOSING.replace("Invite", "Encourage")),
        make_decision("A", "2015-01-01", "Nomme un coordonnateur pour les ponts et les digues."),
    )
    (formula,) = found.formulae
    assert formula.text == CLOSING
    assert (formula.formula_id, formula.paragraph_id) == ("F1", "B:OP2")
    assert (formula.paragraph_count, formula.document_count, formula.verbatim_count) == (3, 3, 2)
    assert (formula.first_doc_id, formula.first_paragraph_id, formula.first_date) == ("B", "B:OP2", "2012-12-07")
    assert (formula.last_doc_id, formula.last_date) == ("D", "2014-12-18")
    assert (formula.year_count, formula.years) == (2, "2012: 1; 2014: 2")
    assert (formula.body_count, formula.bodies) == (2, "Conseil permanent: 2; Conseil ministériel: 1")
    assert [(m.paragraph_id, m.similarity, m.band) for m in found.members] == [
        ("B:OP2", 1.0, "verbatim"),
        ("C:OP1", 1.0, "verbatim"),
        ("D:OP1", 0.944, "near_verbatim"),
    ]
    with_formula = {row.paragraph_id for row in found.novelty if row.formula_id == "F1"}
    assert with_formula == {"B:OP2", "C:OP1", "D:OP1"}


def test_a_chain_of_small_changes_does_not_unite_two_formulae() -> None:
    """Each wording has two words of 21 changed; five steps on, half of the words are others."""
    words = "charge le groupe de travail des ponts et digues de lui soumettre avant la fin mai un projet de plan commun".split()
    chain = [[f"autre{n}" if n < 2 * step else word for n, word in enumerate(words)] for step in range(10)]
    found = make_lineage(
        *(make_decision(f"D{n}", f"20{10 + n}-12-01", " ".join(wording)) for n, wording in enumerate(chain))
    )
    assert list(map_formulae(found).values()) == [
        ["D0:OP1", "D1:OP1", "D2:OP1", "D3:OP1", "D4:OP1"],
        ["D5:OP1", "D6:OP1", "D7:OP1", "D8:OP1", "D9:OP1"],
    ]
    assert min(member.similarity for member in found.members) >= 0.8
    # Ancestors do go from step to step.
    assert [link.ancestor_doc_id for link in found.links if link.rank == 1] == [f"D{n}" for n in range(9)]


def test_a_wording_between_two_formulae_is_of_the_nearer_one() -> None:
    """Alone it is similar to both, and covers more documents than either; yet it does not unite them."""
    one = "Décide de rester activement saisi de la question des ponts et des digues"
    other = "Décide de demeurer saisi de la question des ponts et tunnels frontaliers"
    between = "Décide de rester saisi de la question des ponts et tunnels frontaliers"
    found = make_lineage(
        *(make_decision(f"A{n}", f"200{n}-12-01", one) for n in range(4)),
        *(make_decision(f"B{n}", f"200{n}-12-01", other) for n in range(3)),
        make_decision("C", "2010-12-01", between),
    )
    assert map_formulae(found) == {
        one: ["A0:OP1", "A1:OP1", "A2:OP1", "A3:OP1"],
        other: ["B0:OP1", "B1:OP1", "B2:OP1", "C:OP1"],
    }


def test_what_one_document_repeats_is_no_agreed_language() -> None:
    assert make_lineage(make_decision("A", "2009-12-17", CLOSING, CLOSING, CLOSING)).formulae == ()


def test_formulae_need_as_many_documents_as_were_asked_for() -> None:
    corpus = [make_decision(f"D{n}", f"200{n}-12-01", CLOSING) for n in range(3)]
    assert len(make_lineage(*corpus, min_documents=3).formulae) == 1
    assert make_lineage(*corpus, min_documents=4).formulae == ()


def test_the_most_widespread_formula_comes_first_and_of_equals_the_oldest() -> None:
    opening = "Rappelant les dispositions de sa décision sur la sécurité des ponts"
    middle = "Soulignant que la protection des digues relève de chaque État riverain"
    found = make_lineage(
        make_decision("A", "2009-12-17", opening, CLOSING),
        make_decision("B", "2010-12-16", middle, CLOSING, opening),
        make_decision("C", "2011-12-16", middle, CLOSING),
    )
    assert list(map_formulae(found)) == [CLOSING, opening, middle]
    assert [formula.formula_id for formula in found.formulae] == ["F1", "F2", "F3"]


def test_a_formula_is_told_without_the_number_that_one_of_its_paragraphs_has() -> None:
    rows = make_decision("A", "2009-12-17", f"6. {CLOSING}")
    numbered = replace(rows, paragraphs=[replace(p, number="6.") for p in rows.paragraphs])
    assert list(map_formulae(make_lineage(numbered, make_decision("B", "2010-12-16", CLOSING)))) == [CLOSING]
