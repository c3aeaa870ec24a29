"""Documents, parts and paragraphs of whole texts: every paragraph that is marked, and no other."""

import pytest

from clausier.structure.structurer import Structurer
from tests.marked_text import read_positions

CASES = {
    "numbered operatives behind a preamble": """\
⟦title⟧DÉCISION No 94/07
CALENDRIER DES RÉUNIONS

⟦enacting_formula⟧Le Conseil ministériel,

⟦PP1⟧Rappelant les décisions antérieures sur la
question,

⟦PP2⟧Convaincu que la transparence renforce la confiance,

⟦OP1⟧1. Décide de publier le calendrier ;

⟦OP2⟧2. Invite les délégations à présenter leurs vues.
""",
    "one unnumbered operative paragraph": """\
⟦title⟧DÉCISION No 9401

⟦enacting_formula⟧Le Conseil permanent,

⟦PP1⟧Tenant compte de l’avis du Comité,

⟦OP1⟧Charge le Secrétariat de tenir à jour la liste des experts.
""",
    "no preamble at all": """\
⟦title⟧DÉCISION No 9402

⟦enacting_formula⟧Le Conseil permanent,

⟦OP1⟧Décide d’adopter le plan qui figure en annexe.
""",
    "unnumbered operatives that close with a comma, a semicolon and a stop": """\
⟦title⟧DÉCISION No 9403

⟦enacting_formula⟧Le Conseil permanent,

⟦OP1⟧Prend note du rapport du Secrétaire général,

⟦OP2⟧Approuve à titre exceptionnel le budget additionnel ;

⟦OP3⟧Décide que les fonds seront versés en une fois.
""",
    "a lead-in whose verb the numbered items share, numbers and dashes alone on their lines": """\
⟦title⟧DÉCISION No 9404

⟦enacting_formula⟧Le Conseil permanent,

⟦OP1⟧Décide :

⟦OP1(1)⟧1.
De déployer une équipe ;

⟦OP1(2)⟧2.
Que l’équipe rendra compte ;

⟦OP1(3)⟧3.
De charger l’équipe de faire ce qui suit :

⟦OP1(3)(1)⟧–
Réunir des informations ;

⟦OP1(3)(2)⟧–
Établir les faits.
""",
    "letters, Roman numerals and dashes below each other": """\
⟦title⟧DÉCISION No 9405

⟦enacting_formula⟧Le Conseil permanent,

⟦OP1⟧1. Prie le Secrétariat :

⟦OP1(a)⟧a) De fournir une assistance, en particulier :

⟦OP1(a)(i)⟧i) des avis d’experts ;

⟦OP1(a)(ii)⟧ii) une formation ;

⟦OP1(b)⟧b) De rendre compte.

⟦OP2⟧2. Décide de rester saisi de la question.
""",
    "a final colon that opens no list": """\
⟦title⟧DÉCISION No 9406

⟦enacting_formula⟧Le Conseil permanent,

⟦OP1⟧1. Demande aux structures de faciliter la participation, en recourant au fonds :

⟦OP2⟧2. Charge le Secrétaire général d’en rendre compte.
""",
    "a paragraph cut by a page, with symbol, date, page number and job code between": """\
⟦header⟧Conseil permanent
⟦header-2⟧PC.DEC/9407
⟦header-3⟧23 mai 2002

⟦title⟧DÉCISION No 9407

⟦enacting_formula⟧Le Conseil permanent,

⟦PP1⟧Rappelant que la coopération entre les États participants
repose sur la confiance et sur le

PCOFJ940

- 2 -

PC.DEC/9407
23 mai 2002

respect des engagements communs,

⟦OP1⟧Décide de poursuivre le dialogue.
""",
    "no blank lines: numbers, openers and closing punctuation tell": """\
⟦title⟧DÉCISION No 94/08
POINTS DE CONTACT
⟦enacting_formula⟧Le Conseil ministériel,
⟦PP1⟧Reconnaissant l’importance d’un échange
régulier d’informations,
⟦PP2⟧Soulignant que les Points de contact
Nationaux ont fait leurs preuves,
⟦OP1⟧1. Décide de créer un répertoire ;
⟦OP2⟧2. Encourage les États participants à désigner
un point de contact.
""",
    "a whole document on one line": """\
⟦title⟧DECISION No 9408 CONCEPT POUR LUTTER CONTRE LES MENACES ⟦enacting_formula⟧Le Conseil permanent, \
⟦PP1⟧Rappelant la Charte sur la prévention et la lutte contre le terrorisme (2002), ⟦PP2⟧Soulignant que la coopération \
est nécessaire, ⟦OP1⟧1. Décide d’adopter le concept, qui a fait l’objet de longs débats au sein du Comité de sécurité et des \
groupes de travail que celui-ci a créés ; ⟦OP2⟧2. Invite les États participants à l’appliquer.
""",
    "unaccented capitals and a plural subject closed by a colon": """\
⟦title⟧DECISION No 6/99
ECHANGE D'INFORMATIONS

⟦enacting_formula⟧Les Etats participants de l'Organisation pour la sécurité et la coopération en Europe (OSCE) :

⟦PP1⟧Convaincus de l'utilité de l'échange,

⟦OP1⟧1. Decident de le poursuivre ;

⟦OP2⟧2. Evaluent ses résultats chaque année.
""",
    "a declaration in the first person plural": """\
⟦title⟧DÉCLARATION MINISTÉRIELLE SUR LE DIALOGUE

⟦OP1⟧Nous, membres du Conseil ministériel, rappelons nos engagements en faveur du dialogue.

⟦OP2⟧Nous nous félicitons des travaux menés cette année et réaffirmons notre soutien.

⟦OP3⟧Nous rejetons toute forme de violence.
""",
    "an annex that does not act": """\
⟦title⟧DÉCISION No 9409

⟦enacting_formula⟧Le Conseil permanent,

⟦OP1⟧Décide d’adopter l’ordre du jour annexé.

⟦A1.heading⟧Annexe

⟦A1.heading-2⟧ORDRE DU JOUR PROVISOIRE

⟦A1.other⟧1. Ouverture de la réunion

⟦A1.other-2⟧2. Séance de travail : application des engagements
""",
    "an interpretative statement with quoted first persons": """\
⟦title⟧DÉCISION No 9410

⟦enacting_formula⟧Le Conseil permanent,

⟦OP1⟧Décide de prolonger le mandat de la mission.

⟦S1.heading⟧Pièce complémentaire
⟦S1.header⟧Original : RUSSE

⟦S1.heading-2⟧DÉCLARATION INTERPRÉTATIVE AU TITRE
DU PARAGRAPHE IV.1 A) 6 DES RÈGLES DE PROCÉDURE

⟦S1.heading-3⟧Par la délégation de l’Utopie :

⟦S1.statement⟧« Tout en s’associant au consensus, la délégation tient à déclarer ce qui suit.

⟦S1.statement-2⟧Nous considérons que le mandat est clair. »
""",
    "two decisions in one file": """\
⟦title⟧DÉCISION No 9411

⟦enacting_formula⟧Le Conseil permanent,

⟦PP1⟧Prenant note de la lettre du Président,

⟦OP1⟧Décide de tenir une réunion.

⟦title⟧DÉCISION No 9412

⟦enacting_formula⟧Le Conseil permanent,

⟦PP1⟧Rappelant sa décision sur le calendrier,

⟦OP1⟧Approuve l’ordre du jour.
""",
    "a recommendation: preamble in items, bridge, headings, obligations without a performative verb": """\
⟦title⟧Recommandation n° 12 relative à la gestion des archives

⟦enacting_formula⟧Le Comité consultatif,

⟦PP1⟧Considérant :

⟦PP1(1)⟧Que les archives sont une ressource commune,

⟦PP1(2)⟧Que leur conservation demande des moyens,

⟦PP2⟧Vu l’avis du Secrétariat,

⟦bridge⟧Soumet aux ministères la recommandation suivante :

⟦heading⟧I. Principes

⟦OP1⟧1. Les services d’archives doivent disposer de moyens suffisants.

⟦OP2⟧2. Chaque institution devrait tenir un registre :

⟦OP2(a)⟧a) par année ;

⟦OP2(b)⟧b) par service.

⟦heading-2⟧II. Mise en œuvre

⟦OP3⟧3. Il convient de former le personnel.

⟦signature⟧Fait à Vienne, le 3 mars 2004
""",
    "a resolution with a draft quoted for adoption: one document": """\
⟦title⟧2017/95. Lutte contre la pollution

⟦enacting_formula⟧Le Conseil économique et social,

⟦OP1⟧Recommande à l’Assemblée générale d’adopter le projet de résolution suivant :

⟦B1.enacting_formula⟧L’Assemblée générale,

⟦B1.PP1⟧Notant que la pollution s’aggrave,

⟦B1.OP1⟧1. Demande aux États de coopérer.
""",
    "the last item in dashes ends with a year": """\
⟦title⟧DÉCISION No 9414

⟦enacting_formula⟧Le Conseil permanent,

⟦OP1⟧1. Prend note des documents suivants :

⟦OP1(1)⟧– Rapport du Secrétaire général sur la coopération avec les partenaires ;

⟦OP1(2)⟧– Rapport du Centre de prévention des conflits, publié à Vienne le 20 juillet 2000

⟦other⟧Le secrétariat tient la liste de ces documents à jour.
""",
}


@pytest.mark.parametrize("name", CASES)
def test_paragraphs_begin_where_they_are_marked(name: str, structurer: Structurer) -> None:
    source, expected = read_positions(CASES[name])
    documents = structurer.structure(source)
    found = [(p.source_start, p.label) for document in documents for p in document.paragraphs]
    assert found == expected


def test_no_case_is_lost() -> None:
    assert len(CASES) >= 18


@pytest.mark.parametrize("name", CASES)
def test_offsets_hold(name: str, structurer: Structurer) -> None:
    source, _ = read_positions(CASES[name])
    for document in structurer.structure(source):
        assert document.paragraphs
        for p in document.paragraphs:
            assert document.text[p.start : p.end] == p.text
            assert source[p.source_start] == p.text[0]
            assert source[p.source_end - 1] == p.text[-1]


def test_lines_of_nothing_are_no_paragraphs(structurer: Structurer) -> None:
    documents = structurer.structure(
        "\u00ad\n\nDÉCISION No 9413\n\n\ufeff\n\nLe Conseil permanent,\n\nDécide d’agir.\n"
    )
    assert [p.label for document in documents for p in document.paragraphs] == ["title", "enacting_formula", "OP1"]
    assert structurer.structure("") == structurer.structure(" \n\ufeff") == []
