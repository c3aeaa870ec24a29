"""What was taken over, from where, and what only looks like it."""

import pytest

from tests.builders import make_decision
from tests.lineages.lineage_summaries import list_links, make_lineage, map_statuses

OLD = (
    "Encourage les États participants à échanger chaque année les résultats de ces inspections et à informer "
    "sans retard leurs voisins de tout danger"
)

CASES = [
    (OLD, OLD, "verbatim", "the same words"),
    (OLD, f"{OLD} ;", "verbatim", "punctuation is none of the words"),
    (OLD, OLD.upper(), "verbatim", "nor are capitals"),
    (OLD, OLD.replace("É", "E").replace("é", "e"), "verbatim", "nor accents"),
    (OLD, OLD.replace("Encourage", "Invite"), "near_verbatim", "one word of 23 is another"),
    (OLD, OLD.replace("Encourage", "Demande instamment à tous les") + " qui les menace", "reworked", "a few are"),
    (
        OLD,
        "Encourage les États participants à former des inspecteurs, à rénover les écoles de ponts et à créer un "
        "fonds volontaire pour les riverains",
        "new",
        "only the opening is the same",
    ),
    (
        "Prend note du rapport du Comité des transports sur les travaux de sa deuxième session",
        "Prend note du rapport du Comité de statistique sur les résultats de sa troisième session",
        "new",
        "0.73: what the genre always says, about something else",
    ),
    (
        "Décide de rester saisi de la question",
        "Décide de demeurer saisi de la question",
        "reworked",
        "0.86: a short formula with one word changed",
    ),
    (
        "Décide de rester saisi de la question",
        "Décide de clore sa session annuelle",
        "new",
        "only the opening is the same",
    ),
    (
        "Prie le Secrétaire général :",
        "Prie le Secrétaire général :",
        "short",
        "a lead-in of four words comes from nowhere",
    ),
    ("Prend acte de ce rapport", "Prend acte de ce rapport", "verbatim", "five words are enough"),
]


@pytest.mark.parametrize(("old", "new", "status", "why"), CASES)
def test_how_a_paragraph_stands_to_an_earlier_one(old: str, new: str, status: str, why: str) -> None:
    found = make_lineage(
        make_decision("A", "2009-12-17", old, "Nomme un coordonnateur pour les ponts"),
        make_decision("B", "2010-12-16", new),
    )
    assert map_statuses(found)["B:OP1"] == status, why
    assert [link.band for link in found.links] == ([status] if status not in ("new", "short") else []), why


def test_the_most_similar_comes_first_and_of_equals_the_latest() -> None:
    found = make_lineage(
        make_decision("A", "2001-12-04", OLD),
        make_decision("B", "2005-12-06", OLD),
        make_decision("C", "2009-12-17", OLD.replace("Encourage", "Invite")),
        make_decision("D", "2012-12-07", OLD),
        make_decision("E", "2014-12-05", OLD),
    )
    assert [link for link in list_links(found) if link[0] == "D:OP1"] == [
        ("D:OP1", 1, "B:OP1", "verbatim"),
        ("D:OP1", 2, "A:OP1", "verbatim"),
        ("D:OP1", 3, "C:OP1", "near_verbatim"),
    ]
    assert [link[2] for link in list_links(found) if link[0] == "E:OP1"] == ["D:OP1", "B:OP1", "A:OP1"]


def test_of_a_document_the_most_similar_paragraph_counts_and_of_one_day_documents_are_told_by_name() -> None:
    nearly = OLD.replace("chaque année", "tous les ans")
    found = make_lineage(
        make_decision("A", "2009-12-17", nearly, OLD, OLD),
        make_decision("B", "2009-12-17", OLD),
        make_decision("C", "2010-12-16", OLD),
    )
    assert list_links(found) == [("C:OP1", 1, "A:OP2", "verbatim"), ("C:OP1", 2, "B:OP1", "verbatim")]


def test_no_more_ancestors_than_were_asked_for() -> None:
    corpus = [make_decision(f"D{year}", f"{year}-12-01", OLD) for year in range(2001, 2008)]
    assert [link.ancestor_doc_id for link in make_lineage(*corpus, ancestors=1).links] == [
        f"D{year}" for year in range(2001, 2007)
    ]
    last = [link.ancestor_doc_id for link in make_lineage(*corpus, ancestors=5).links if link.doc_id == "D2007"]
    assert last == ["D2006", "D2005", "D2004", "D2003", "D2002"]


def test_a_higher_threshold_leaves_less() -> None:
    corpus = make_decision("A", "2009-12-17", OLD), make_decision("B", "2010-12-16", OLD.replace("Encourage", "Invite"))
    assert [(link.similarity, link.years_apart) for link in make_lineage(*corpus, at_least=0.9).links] == [(0.957, 1)]
    assert make_lineage(*corpus, at_least=0.96).links == ()


def test_a_long_paragraph_with_one_other_word_is_not_told_as_the_same() -> None:
    long = " ".join(f"mot{n}" for n in range(3000))
    found = make_lineage(
        make_decision("A", "2009-12-17", f"{long} fin"), make_decision("B", "2010-12-16", f"{long} terme")
    )
    assert [(link.similarity, link.band) for link in found.links] == [(0.999, "near_verbatim")]
