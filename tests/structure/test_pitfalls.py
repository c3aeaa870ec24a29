"""The pitfalls of docs/genre.md, F, one by one: what a text shows and what comes out of the whole pipeline.

Every text here is INVENTED; none was adopted, and no decision with these numbers is meant.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from clausier.annotation.annotate import annotate_source
from clausier.annotation.pipeline import Pipeline
from clausier.readers.source import Source
from clausier.records import Annotation

TITLE = "DÉCISION No 9500\nCALENDRIER DES RÉUNIONS\n\nLe Conseil permanent,\n\n"
HEADER = (
    "Organisation pour la sécurité et la coopération en Europe\nConseil permanent\nPC.DEC/9500\n8 September 2016\n"
    "FRENCH\nOriginal: ENGLISH\n1112e séance plénière\nJournal no 1112 du CP, point 1 de l’ordre du jour\n\n"
)

Rows = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Pitfall:
    """One text, and what must come out of it.

    ``paragraphs`` are label and text of all paragraphs after title and enacting formula; of actions, references
    (canonical ids) and entities (ids; the text where there is none) those are given that the pitfall is about.
    """

    number: int
    reason: str
    text: str
    paragraphs: Rows | None = None
    actions: Rows | None = None
    references: Rows | None = None
    entities: Rows | None = None


PITFALLS = [
    Pitfall(
        1,
        "a final colon before the next number opens no list; lines that begin with a space go on or begin alike",
        TITLE + " Reconnaissant la contribution des partenaires ainsi que \n de leur héritage, \n \n"
        "1. Invite les États à faciliter la participation, en recourant au fonds de \npartenariat : \n \n"
        "2. Charge le Secrétaire général de recueillir les \n meilleures pratiques. \n",
        paragraphs=(
            ("PP1", "Reconnaissant la contribution des partenaires ainsi que de leur héritage,"),
            ("OP1", "1. Invite les États à faciliter la participation, en recourant au fonds de partenariat :"),
            ("OP2", "2. Charge le Secrétaire général de recueillir les meilleures pratiques."),
        ),
    ),
    Pitfall(
        2,
        "line breaks inside references",
        TITLE + "Rappelant la Décision\nNo 17/04 du Conseil ministériel, la Décision du Conseil permanent\n"
        "No 430 du 19 juillet 2001, le Document de Lisbonne\n1996 et la Charte de l’OSCE sur la prévention et la lutte\n"
        "contre le terrorisme\n(2002),\n\nDécide d’agir.\n",
        references=(
            ("PP1", "MC.DEC/17/04"),
            ("PP1", "PC.DEC/430"),
            ("PP1", "DOC.S/1/96"),
            ("PP1", "osce-charter-terrorism-2002"),
        ),
    ),
    Pitfall(
        3,
        "numbers, letters and dashes alone on their lines",
        TITLE + "1.\nInvite les délégations :\n\na)\nÀ présenter leurs vues ;\n\nb)\nÀ faire ce qui suit :\n\n"
        "–\nRéunir des informations ;\n\n2.\nDécide de rester saisi de la question.\n",
        paragraphs=(
            ("OP1", "1. Invite les délégations :"),
            ("OP1(a)", "a) À présenter leurs vues ;"),
            ("OP1(b)", "b) À faire ce qui suit :"),
            ("OP1(b)(1)", "– Réunir des informations ;"),
            ("OP2", "2. Décide de rester saisi de la question."),
        ),
    ),
    Pitfall(
        3,
        "labels first, then their values: nothing of a journal is lost or takes the place of a paragraph",
        "PC.JOUR/9560\n28 juillet 2005\n\n560ème SÉANCE PLÉNIÈRE\n\n1. Date :\nOuverture :\nClôture :\n"
        "Jeudi 28 juillet 2005\n10 h 05\n12 h 50\n\n2. Présidente :\nMme A. Utopia\n",
        paragraphs=(
            ("other", "1. Date :"),
            ("other-2", "Ouverture :"),
            ("other-3", "Clôture :"),
            ("other-4", "Jeudi 28 juillet 2005"),
            ("other-5", "10 h 05"),
            ("other-6", "12 h 50"),
            ("other-7", "2. Présidente :"),
            ("other-8", "Mme A. Utopia"),
        ),
    ),
    Pitfall(
        4,
        "a whole document on one line, with a page break inside",
        HEADER.replace("\n", " ") + "DECISION No 9500 CONCEPT POUR LUTTER CONTRE LA MENACE POSÉE PAR LES DROGUES Le Conseil"
        " permanent, Rappelant les engagements de l’OSCE relatifs à la lutte contre la menace, Reconnaissant le rôle du Bureau des"
        " institutions démocratiques et des droits de l’homme, en particulier PCOFD9500 - 2 - PC.DEC/9500 8 September 2016 dans les"
        " domaines de la formation et de la coopération entre les services, 1. Décide d’adopter le concept, qui figure en annexe et"
        " qui fait partie intégrante de la présente décision ; 2. Invite les États participants : a) à l’appliquer ; b) à en rendre"
        " compte ; 3. Charge le Secrétaire général de prendre les mesures qui s’imposent, dans la limite des ressources existantes,"
        " et d’en rendre compte au Conseil permanent.",
        paragraphs=(
            ("PP1", "Rappelant les engagements de l’OSCE relatifs à la lutte contre la menace,"),
            (
                "PP2",
                "Reconnaissant le rôle du Bureau des institutions démocratiques et des droits de l’homme, en particulier dans les"
                " domaines de la formation et de la coopération entre les services,",
            ),
            (
                "OP1",
                "1. Décide d’adopter le concept, qui figure en annexe et qui fait partie intégrante de la présente décision ;",
            ),
            ("OP2", "2. Invite les États participants :"),
            ("OP2(a)", "a) à l’appliquer ;"),
            ("OP2(b)", "b) à en rendre compte ;"),
            (
                "OP3",
                "3. Charge le Secrétaire général de prendre les mesures qui s’imposent, dans la limite des ressources existantes,"
                " et d’en rendre compte au Conseil permanent.",
            ),
        ),
    ),
    Pitfall(
        5,
        "a semicolon in the preamble, a comma in the operative part",
        TITLE + "Rappelant ses décisions antérieures ;\n\nTenant compte de l’avis du Comité,\n\n"
        "Prend note du rapport du Secrétaire général,\n\nApprouve à titre exceptionnel le budget additionnel ;\n\n"
        "Décide que les fonds seront versés en une fois.\n",
        paragraphs=(
            ("PP1", "Rappelant ses décisions antérieures ;"),
            ("PP2", "Tenant compte de l’avis du Comité,"),
            ("OP1", "Prend note du rapport du Secrétaire général,"),
            ("OP2", "Approuve à titre exceptionnel le budget additionnel ;"),
            ("OP3", "Décide que les fonds seront versés en une fois."),
        ),
    ),
    Pitfall(
        6,
        "a capital behind a comma opens no paragraph, coordinated verbs in lower case are further actions of the same one",
        TITLE + "Rappelant la mission du Secrétariat,\nOrgane de l’Organisation, et réaffirmant son appui au dialogue,\n"
        "et prenant note de ses travaux,\n\n1. Encourage le Bureau, le Secrétariat,\nOrganes permanents, à agir,\n"
        "et invite les États à coopérer.\n",
        paragraphs=(
            (
                "PP1",
                "Rappelant la mission du Secrétariat, Organe de l’Organisation, et réaffirmant son appui au dialogue,"
                " et prenant note de ses travaux,",
            ),
            (
                "OP1",
                "1. Encourage le Bureau, le Secrétariat, Organes permanents, à agir, et invite les États à coopérer.",
            ),
        ),
        actions=(
            ("PP1", "Rappelant"),
            ("PP1", "réaffirmant"),
            ("PP1", "prenant note"),
            ("OP1", "Encourage"),
            ("OP1", "invite"),
        ),
    ),
    Pitfall(
        7,
        "participles inside operatives and titles open nothing; items with De and Que take over the verb",
        "DÉCISION No 9501\nPROROGATION DU MANDAT TENANT COMPTE DES BESOINS\n\nLe Conseil permanent,\n\nDécide :\n\n"
        "1. De proroger le mandat en élargissant les tâches, en consultation avec les États et\nen tenant compte des besoins ;\n\n"
        "2. Que la mission en rendra compte.\n",
        paragraphs=(
            ("OP1", "Décide :"),
            (
                "OP1(1)",
                "1. De proroger le mandat en élargissant les tâches, en consultation avec les États et en tenant compte"
                " des besoins ;",
            ),
            ("OP1(2)", "2. Que la mission en rendra compte."),
        ),
        actions=(("OP1", "Décide"), ("OP1(1)", "Décide"), ("OP1(2)", "Décide")),
    ),
    Pitfall(
        8,
        "accents are left out on capitals, and mixed in one file",
        "DECISION No 9502\nMENACE POSÉE PAR LES ARMES ET EGALITE\n\nLe Conseil permanent,\n\n"
        "Se felicitant de l’appui des Etats participants,\n\nA la lumière de l’Acte final de Helsinki,\n\n"
        "1. Prie les États participants de coopérer ;\n\n2. Reaffirme que l’Etat hôte est libre.\n",
        paragraphs=(
            ("PP1", "Se felicitant de l’appui des Etats participants,"),
            ("PP2", "A la lumière de l’Acte final de Helsinki,"),
            ("OP1", "1. Prie les États participants de coopérer ;"),
            ("OP2", "2. Reaffirme que l’Etat hôte est libre."),
        ),
        actions=(("PP1", "Se felicitant"), ("PP2", "A la lumière"), ("OP1", "Prie"), ("OP2", "Reaffirme")),
        entities=(("PP1", "osce.participating-states"), ("OP1", "osce.participating-states")),
    ),
    Pitfall(
        9,
        "apostrophes of all kinds or none, lower case behind them",
        TITLE + "Remerciant l`Albanie, l'allemagne, l GLYPH<31> Ukraine et l’unesco de leur appui à lOSCE,\n\n"
        "Décide d envoyer une équipe d ' experts.\n",
        paragraphs=(
            ("PP1", "Remerciant l`Albanie, l'allemagne, l’Ukraine et l’unesco de leur appui à l’OSCE,"),
            ("OP1", "Décide d’envoyer une équipe d'experts."),
        ),
        entities=(("PP1", "ALB"), ("PP1", "DEU"), ("PP1", "UKR"), ("PP1", "un.unesco"), ("PP1", "osce")),
    ),
    Pitfall(
        10,
        "superscripts set apart",
        TITLE + "Rappelant sa Décision N o 9400 et les défis du XXI e siècle,\n\n"
        "Prie Mme Utopia de réunir la 958 e séance avant le 1 er juin 2017.\n",
        references=(("PP1", "PC.DEC/9400"),),
        entities=(("OP1", "Utopia"), ("OP1", "2017-06-01")),
    ),
    Pitfall(
        10,
        "an ordinal lost from the header",
        HEADER.replace("1112e séance plénière", "e SÉANCE PLÉNIÈRE") + TITLE + "Décide d’agir.\n",
        paragraphs=(("OP1", "Décide d’agir."),),
    ),
    Pitfall(
        11,
        "l for 1, œ lost or written out, hyphens lost, kept and not breaking",
        "DÉCLARATION SUR LA LUTTE CONTRE LE TERORISME\n\n"
        "Nous, membres du Conseil ministériel, rappelons le Document de Copenhague du l0 juillet 1990, la mise en ?uvre de\n"
        "la Plateforme pour la sécurité coopérative et le c?ur de nos engagements.\n\n"
        "Nous saluons l’approche politico-\nmilitaire et économico‑environnementale des États‑Unis et les mesures néces-\nsaires.\n",
        paragraphs=(
            (
                "OP1",
                "Nous, membres du Conseil ministériel, rappelons le Document de Copenhague du l0 juillet 1990, la mise en œuvre de"
                " la Plateforme pour la sécurité coopérative et le cœur de nos engagements.",
            ),
            (
                "OP2",
                "Nous saluons l’approche politico-militaire et économico‑environnementale des États‑Unis et les mesures"
                " nécessaires.",
            ),
        ),
        references=(("OP1", "copenhagen-document-1990"), ("OP1", "platform-cooperative-security-1999")),
        entities=(("OP1", "osce.ministerial-council"), ("OP2", "USA")),
    ),
    Pitfall(
        12,
        "a footnote call as a line in a quotation; hours and days of an agenda",
        TITLE + "Décide que « tous les États\n1\nparticipants se réunissent » à Vienne à partir de\n10 heures.\n\nAnnexe\n\n"
        "ORDRE DU JOUR\n\n19 septembre 2016\n\n10 heures – 13 heures Séance de travail 1\n\n19 – 30 septembre Autres séances\n",
        paragraphs=(
            ("OP1", "Décide que « tous les États participants se réunissent » à Vienne à partir de 10 heures."),
            ("A1.heading", "Annexe"),
            ("A1.heading-2", "ORDRE DU JOUR"),
            ("A1.header", "19 septembre 2016"),
            ("A1.other", "10 heures – 13 heures Séance de travail 1"),
            ("A1.other-2", "19 – 30 septembre Autres séances"),
        ),
    ),
    Pitfall(
        13,
        "heads of pages: the title with a page number, the number of a page, symbol and date on two lines and on one",
        HEADER + TITLE + "Rappelant que la coopération entre les États participants repose sur la\n\n"
        "Page 2: Calendrier des réunions\n(1)\nconfiance et sur le respect des\n\nPC.DEC/9500\n8 September 2016\n- 2 -\n"
        "engagements,\n\nDécide de poursuivre le dialogue entre toutes les délégations intéressées au sein\n\n"
        "PC.DEC/9500 8 September 2016 - 3 - des instances compétentes.\n",
        paragraphs=(
            (
                "PP1",
                "Rappelant que la coopération entre les États participants repose sur la confiance et sur le respect des"
                " engagements,",
            ),
            (
                "OP1",
                "Décide de poursuivre le dialogue entre toutes les délégations intéressées au sein des instances compétentes.",
            ),
        ),
        references=(),
    ),
    Pitfall(
        13,
        "a running head that only its repetition tells",
        TITLE + "Rappelant que la coopération entre les États participants repose sur\n\nRecueil des décisions, volume 3\n\n"
        "la confiance et sur le respect des engagements communs,\n\n1. Décide de transmettre le calendrier aux délégations qui\n\n"
        "Recueil des décisions, volume 3\n\nparticipent aux travaux.\n",
        paragraphs=(
            (
                "PP1",
                "Rappelant que la coopération entre les États participants repose sur la confiance et sur le respect des"
                " engagements communs,",
            ),
            ("OP1", "1. Décide de transmettre le calendrier aux délégations qui participent aux travaux."),
        ),
    ),
    Pitfall(
        14,
        "English in the header and in the headings of parts",
        HEADER + TITLE + "Décide d’adopter le programme.\n\nPC.DEC/9500\n8 September 2016\nAnnex\n\nPROGRAMME DE TRAVAIL\n\n"
        "Le programme est ouvert à tous.\n\nPC.DEC/9500\n8 September 2016\nAttachment 1\nENGLISH\nOriginal: RUSSIAN\n\n"
        "TABLEAU DES RÉUNIONS\n",
        paragraphs=(
            ("OP1", "Décide d’adopter le programme."),
            ("A1.header", "PC.DEC/9500"),
            ("A1.header-2", "8 September 2016"),
            ("A1.heading", "Annex"),
            ("A1.heading-2", "PROGRAMME DE TRAVAIL"),
            ("A1.other", "Le programme est ouvert à tous."),
            ("B1.header", "PC.DEC/9500"),
            ("B1.header-2", "8 September 2016"),
            ("B1.heading", "Attachment 1"),
            ("B1.header-3", "ENGLISH"),
            ("B1.header-4", "Original: RUSSIAN"),
            ("B1.heading-2", "TABLEAU DES RÉUNIONS"),
        ),
    ),
    Pitfall(
        15,
        "the first person of an interpretative statement is not the body's",
        TITLE + "Décide de proroger le mandat.\n\nPièce complémentaire\n\nDÉCLARATION INTERPRÉTATIVE AU TITRE\nDU PARAGRAPHE"
        " IV.1 A) 6 DES RÈGLES DE PROCÉDURE\n\nPar la délégation de l’Utopie :\n\n« Tout en s’associant au consensus, nous"
        " regrettons ce choix.\n\n« Nous demandons que la présente déclaration soit jointe au journal. »\n",
        paragraphs=(
            ("OP1", "Décide de proroger le mandat."),
            ("S1.heading", "Pièce complémentaire"),
            (
                "S1.heading-2",
                "DÉCLARATION INTERPRÉTATIVE AU TITRE DU PARAGRAPHE IV.1 A) 6 DES RÈGLES DE PROCÉDURE",
            ),
            ("S1.heading-3", "Par la délégation de l’Utopie :"),
            ("S1.statement", "« Tout en s’associant au consensus, nous regrettons ce choix."),
            ("S1.statement-2", "« Nous demandons que la présente déclaration soit jointe au journal. »"),
        ),
        actions=(("OP1", "Décide"),),
    ),
    Pitfall(
        16,
        "a list of States with a doubled preposition and a lost comma",
        TITLE + "Rappelant les lettres de l’Albanie, de l’Allemagne, de de l’Irlande, de la Norvège du Portugal, des Pays-Bas et"
        " de la Türkiye,\n\nDécide d’agir.\n",
        entities=(
            ("PP1", "ALB"),
            ("PP1", "DEU"),
            ("PP1", "IRL"),
            ("PP1", "NOR"),
            ("PP1", "PRT"),
            ("PP1", "NLD"),
            ("PP1", "TUR"),
        ),
    ),
    Pitfall(
        17,
        "de and d’ before the same name, other capitals, two names of one charter",
        TITLE + "Rappelant l’Acte final de Helsinki, à savoir l’Acte final d’Helsinki, la Charte de sécurité européenne et la Charte"
        " d’Istanbul,\n\nPrie le Conseil Permanent d’agir.\n",
        references=(
            ("PP1", "helsinki-final-act-1975"),
            ("PP1", "helsinki-final-act-1975"),
            ("PP1", "charter-for-european-security-1999"),
            ("PP1", "charter-for-european-security-1999"),
        ),
        entities=(("OP1", "osce.permanent-council"),),
    ),
    Pitfall(
        18,
        "amounts and years are no numbers of decisions",
        TITLE + "Rappelant les budgets de 2008, 2010 et 2011,\n\nApprouve un montant de 946 200 euros, qui s’ajoute au budget prévu"
        " par la Décision No 9400 du Conseil permanent.\n",
        references=(("OP1", "PC.DEC/9400"),),
        entities=(("PP1", "2008"), ("PP1", "2010"), ("PP1", "2011")),
    ),
]  # fmt: skip


@pytest.fixture(scope="module")
def annotate(full_pipeline: Pipeline) -> Callable[[str], Annotation]:
    """Annotate a text that holds one document."""

    def run(text: str) -> Annotation:
        (annotation,) = annotate_source(
            Source("any.txt", "any", "text", text, "0" * 64, "utf-8", len(text)), full_pipeline
        )
        return annotation

    return run


@pytest.mark.parametrize("pitfall", PITFALLS, ids=lambda pitfall: f"{pitfall.number} {pitfall.reason}")
def test_pitfall(pitfall: Pitfall, annotate: Callable[[str], Annotation]) -> None:
    found = annotate(pitfall.text)
    labels = {p.paragraph_id: p.label for p in found.paragraphs}
    body_paragraphs = [
        p for p in found.paragraphs if p.part != "main" or p.kind not in ("header", "title", "enacting_formula")
    ]
    inside = {p.paragraph_id for p in body_paragraphs}
    results = {
        "paragraphs": tuple((p.label, p.text) for p in body_paragraphs),
        "actions": tuple((labels[a.paragraph_id], a.text) for a in found.actions),
        "references": tuple((labels[r.paragraph_id], r.canonical_id) for r in found.references),
        "entities": tuple(
            (labels[e.paragraph_id], e.canonical_id or e.text) for e in found.entities if e.paragraph_id in inside
        ),
    }
    expected = {name: value for name in results if (value := getattr(pitfall, name)) is not None}
    assert expected and {name: results[name] for name in expected} == expected


def test_every_pitfall_has_a_case() -> None:
    assert {pitfall.number for pitfall in PITFALLS} == set(range(1, 19))
    assert len(PITFALLS) >= 21
