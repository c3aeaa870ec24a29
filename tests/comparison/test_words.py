"""The words that a paragraph is compared by, and the selection of compared paragraphs."""

import pytest

from clausier.comparison.compared_paragraphs import compared_paragraphs
from clausier.comparison.words import words_of
from tests.builders import make_document_rows, make_paragraph

WORDS = [
    ("1. Décide de créer un poste ;", "decide de creer un poste", "the printed number and the case say nothing"),
    ("a) De créer l’équipe", "de creer l equipe", "an elision is a word of its own, whichever apostrophe it has"),
    ("a) De créer l'équipe", "de creer l equipe", "an elision is a word of its own, whichever apostrophe it has"),
    ("– Les Etats participants,", "les etats participants", "an accent that a capital lacks is how it was typed"),
    (
        "Rappelant sa résolution 70/1 de 2015,",
        "rappelant sa resolution 70/1 de 2015",
        "numbers of what is cited are words",
    ),
    ("1. 1. Décide", "1 decide", "the number is left out once, not wherever it occurs"),
    (
        "Ayant examiné le rapport du Directeur 1 , et le budget .",
        "ayant examine le rapport du directeur et le budget",
        "a footnote call that was left in the text",
    ),
    (
        "Conformément à l’article 14 ; au paragraphe 3, au 2.",
        "conformement a l article 14 au paragraphe 3 au 2",
        "numbers that are none",
    ),
    ("…", "", "a paragraph without words has none"),
]


@pytest.mark.parametrize(("text", "keys", "why"), WORDS)
def test_words(text: str, keys: str, why: str) -> None:
    number = "–" if text.startswith("–") else None
    made = make_paragraph("OP1", text, "operative", start=100, **({"number": number} if number else {}))
    assert " ".join(word.key for word in words_of(made)) == keys, why


def test_words_stand_where_they_stand_in_the_document() -> None:
    made = make_paragraph("OP1", "1. Prie l’Équipe d’agir", "operative", start=100)
    texts = [made.text[word.start - 100 : word.end - 100] for word in words_of(made)]
    assert texts == ["Prie", "l’", "Équipe", "d’", "agir"]


def test_what_is_compared() -> None:
    kept = [
        make_paragraph("PP1", "Rappelant la Charte,"),
        make_paragraph("OP1", "Décide :", "operative"),
        make_paragraph("OP1(a)", "a) De créer un poste ;", "operative"),
        make_paragraph("bridge", "Le texte de la décision est le suivant :", "bridge"),
        make_paragraph("S1.statement", "Nous nous félicitons de la décision.", "statement"),
        make_paragraph("A1.other", "Le groupe se réunit deux fois par an à Vienne.", "other"),
    ]
    left_out = [
        make_paragraph("title", "DÉCISION No 9301 CRÉATION D’UN POSTE DE CONSEILLER PRINCIPAL", "title"),
        make_paragraph("enacting_formula", "Le Conseil permanent,", "enacting_formula"),
        make_paragraph("A1.heading", "I. Un titre qui a plus de huit mots ne dit rien de plus", "heading"),
        make_paragraph("A1.other-2", "10 heures – 13 heures Séance", "other"),
    ]
    compared = compared_paragraphs(make_document_rows([*left_out, *kept]))
    assert [c.paragraph.label for c in compared] == [p.label for p in kept]
