"""Minutes of a meeting are a document of their own; the decisions joined to them are others."""

import pytest

from clausier.structure.structurer import Structurer

MINUTES = """\
FSC.JOUR/9551
30 janvier 2008
FRANÇAIS
Original : ANGLAIS

545ème SÉANCE PLÉNIÈRE DU FORUM

1. Date : Mercredi 30 janvier 2008
Ouverture : 10 h 05
Clôture : 12 h 50

2. Président : M. J. Utopio

3. Sujets examinés – Déclarations – Décisions/documents adoptés :

Point 2 de l’ordre du jour : POINTS DE CONTACT

FSCFJ9551
- 2 -
FSC.JOUR/9551
30 janvier 2008

Décision : Le Forum a adopté la Décision No 94/08 (FSC.DEC/94/08), dont le texte est joint au présent journal.

4. Prochaine séance : Mercredi 6 février 2008

"""
HEADER = """\
Organisation pour la sécurité et la coopération en Europe
Forum pour la coopération en matière de sécurité
"""
FIRST = """\
FSC.DEC/94/08
30 janvier 2008

DÉCISION No 94/08
POINTS DE CONTACT

Le Forum pour la coopération en matière de sécurité,

Décide de créer un répertoire.

"""
SECOND = FIRST.replace("94/08", "95/08").replace("POINTS DE CONTACT", "CALENDRIER")


@pytest.mark.parametrize("joined", [HEADER + FIRST + SECOND, FIRST + SECOND], ids=["behind a header", "at once"])
def test_each_decision_is_a_document_with_its_own_header(structurer: Structurer, joined: str) -> None:
    documents = structurer.structure(MINUTES + joined)
    headers = [(d.header.symbol, d.header.kind, d.header.adopted_on) for d in documents]
    assert headers == [
        ("FSC.JOUR/9551", "document", "2008-01-30"),
        ("FSC.DEC/94/08", "decision", "2008-01-30"),
        ("FSC.DEC/95/08", "decision", "2008-01-30"),
    ]


def test_minutes_are_no_paragraphs_of_a_body(structurer: Structurer) -> None:
    (document,) = structurer.structure(MINUTES)
    kinds = [p.kind for p in document.paragraphs]
    assert kinds == ["header"] * 5 + ["other"] * 8
    assert document.header.body == "Forum pour la coopération en matière de sécurité"
    assert not any(p.acts for p in document.paragraphs)


def test_a_decision_filed_under_the_symbol_of_a_journal_is_a_decision(structurer: Structurer) -> None:
    (document,) = structurer.structure(HEADER + "FSC.JOUR/9275\n" + FIRST.split("2008\n\n", 1)[1])
    assert (document.header.symbol, document.header.kind) == ("FSC.DEC/94/08", "decision")
