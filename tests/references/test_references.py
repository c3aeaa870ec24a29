"""References of single paragraphs, as ``[text|canonical id]``; an empty id is unresolved, ``?`` ambiguous."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.annotation.pipeline import Pipeline
from clausier.components.context import ParagraphContext
from clausier.components.references.component import ReferenceMatcher
from clausier.components.references.match import ReferenceMatch
from clausier.explanation.rules import RULE_DESCRIPTIONS
from tests.marked_text import read

PC = ParagraphContext("preambular", organisation="OSCE", body="Conseil permanent", symbol="PC.DEC/9300")
MC = ParagraphContext("preambular", organisation="OSCE", body="Conseil ministériel", symbol="MC.DEC/93/09", year=2009)
FSC = ParagraphContext("preambular", organisation="OSCE", body="Forum pour la coopération en matière de sécurité")
GA = ParagraphContext("preambular", organisation="ONU", body="Assemblée générale", symbol="A/RES/95/1")
SC = ParagraphContext("preambular", organisation="ONU", body="Conseil de sécurité")
HRC = ParagraphContext("preambular", organisation="ONU", body="Conseil des droits de l’homme")
ECOSOC = ParagraphContext("preambular", organisation="ONU", body="Conseil économique et social")

CASES = {
    "a treaty in the name of an organisation is none": (PC, "avec l’Organisation du Traité de sécurité collective et"),
    # docs/genre.md, A.3
    "body before, title": (
        PC,
        "la [Décision du Conseil permanent No 571, intitulée « Poursuite du dialogue »|PC.DEC/571] est",
    ),
    "body behind": (PC, "la [Décision No 17/04 du Conseil ministériel|MC.DEC/17/04] sur l’OSCE"),
    "date": (PC, "la [Décision du Conseil permanent No 430 du 19 juillet 2001|PC.DEC/430]."),
    "year in brackets": (MC, "la [Décision No 813 (2007) du Conseil permanent|PC.DEC/813] ;"),
    "n°": (PC, "la [Décision n° 10/08 du Conseil ministériel|MC.DEC/10/08] sur"),
    "place of a ministerial meeting": (
        PC,
        "la [Décision ministérielle de Bruxelles No 16/06|MC.DEC/16/06] et sa pièce",
    ),
    "a bare number of four digits": (PC, "la [Décision No 1197 du 31 décembre 2015|PC.DEC/1197] sur"),
    "implied body, symbol, date": (
        PC,
        "sa [Décision no 476 (PC.DEC/476) du 23 mai 2002|PC.DEC/476] concernant",
    ),
    "symbol in brackets": (FSC, "la [Décision No 4/08 (FSC.DEC/4/08)|FSC.DEC/4/08] sur"),
    "symbol alone": (FSC, "la [Décision FSC.DEC/1/10|FSC.DEC/1/10]."),
    "old symbol with a corrigendum": (MC, "à la [Décision MC(9).DEC/1/Corr.|MC(9).DEC/1/Corr.] figure"),
    "a document by its symbol": (
        PC,
        "le [document PC.ACMF/46/16/Rev.3 du 22 septembre 2016|PC.ACMF/46/16/Rev.3]",
    ),
    "lower-case no": (PC, "la [Décision no 1486|PC.DEC/1486] sur la nomination"),
    "sign cut by extraction": (PC, "la [Décision N o 1178|PC.DEC/1178] du Bureau"),
    "a list": (MC, "les [Décisions Nos 12/05|MC.DEC/12/05] et [3/06 du Conseil ministériel|MC.DEC/3/06]"),
    "the sign of a list is that of all its members": (
        PC,
        "les [Décisions Nos 51/12|MC.DEC/51/12] et [52/14 du Conseil ministériel|MC.DEC/52/14],",
    ),
    "a list of three, without body in a text of the Ministerial Council": (
        MC,
        "les [Décisions Nos 51/12|MC.DEC/51/12], [52/14|MC.DEC/52/14] et [53/17|MC.DEC/53/17],",
    ),
    "a list with years in brackets": (
        MC,
        "les [Décisions Nos 813 (2007)|PC.DEC/813] et [814 (2008) du Conseil permanent|PC.DEC/814],",
    ),
    "a list without sign, whose body tells what the numbers are": (
        GA,
        "les [décisions 51/12|MC.DEC/51/12] et [52/14 du Conseil ministériel|MC.DEC/52/14],",
    ),
    "a list without sign, the body before it": (
        GA,
        "les [décisions du Conseil ministériel 51/12|MC.DEC/51/12] et [52/14|MC.DEC/52/14],",
    ),
    "a number of the United Nations behind one with a sign is theirs": (
        MC,
        "les [décisions Nos 51/12|MC.DEC/51/12] et [2005/310|?] et",
    ),
    "a list of the United Nations": (GA, "ses [décisions 51/412|A/DEC/51/412] et [52/14|A/DEC/52/14],"),
    "a list with a revision": (
        PC,
        "ses [Décisions Nos 557|PC.DEC/557], [557/Rev.1|PC.DEC/557/Rev.1] et [1107|PC.DEC/1107] ;",
    ),
    "a list of symbols": (MC, "les [décisions MC.DEC/2/09|MC.DEC/2/09] et [MC.DEC/3/11|MC.DEC/3/11]."),
    "n/yy without a body in a PC text": (PC, "la [Décision No 54/06|?] sur les mines"),
    "n/yy in a text of the Ministerial Council": (MC, "la [Décision No 54/06|MC.DEC/54/06] sur les mines"),
    # A.4
    "a decision by its title": (
        PC,
        "la [Décision sur la formation des gardes, adoptée le 3 décembre 2004 par le Conseil ministériel|] à Sofia et",
    ),
    "a decision by its title, the body first": (
        MC,
        "la [décision relative aux partenaires adoptée par le Conseil permanent à Vienne le 19 juillet 2001|] et",
    ),
    "a title without date tells too little": (
        MC,
        "la décision sur le budget, adoptée à la hâte par le Conseil permanent,",
    ),
    "a title goes no further than its sentence": (
        MC,
        "une décision sur le budget ; la Charte est adoptée le 3 décembre 2004 par le Conseil ministériel.",
    ),
    "a body that is not known is not read": (
        MC,
        "la résolution sur le travail, adoptée par la Conférence le 17 juin 2009,",
    ),
    # A.5
    "Security Council": (PC, "la [résolution 1540 (2004)|S/RES/1540 (2004)] du 28"),
    "dates between": (
        SC,
        "ses [résolutions 1503 (2003) du 28 août 2003|S/RES/1503 (2003)] et [1534 (2004) du 26 mars 2004|S/RES/1534 (2004)],",
    ),
    "spaces of OCR": (
        SC,
        "la [résolution 497 ( 1981)|S/RES/497 (1981)] du Conseil".replace(" du Conseil", ""),
    ),
    "General Assembly, implied": (GA, "sa [résolution 58/214|A/RES/58/214],"),
    "organ before a list": (
        ECOSOC,
        "les [résolutions de l’Assemblée générale 54/228|A/RES/54/228] et [55/207|A/RES/55/207],",
    ),
    "ECOSOC, implied": (
        ECOSOC,
        "ses [résolutions 2009/10 du 27 juillet 2009|E/RES/2009/10] et [2011/10|E/RES/2011/10],",
    ),
    "Human Rights Council, implied": (HRC, "sa [résolution 17/4|A/HRC/RES/17/4] de 2011"),
    "another organ named": (HRC, "la [résolution 60/251 de l’Assemblée générale|A/RES/60/251],"),
    "old series": (GA, "les [résolutions 217 A (III)|A/RES/217 A (III)] et [3314 (XXIX)|A/RES/3314 (XXIX)],"),
    "a letter": (GA, "sa [résolution 36/226 B|A/RES/36/226 B]."),
    "a special session": (GA, "sa [résolution S-26/2|A/RES/S-26/2],"),
    "a decision of the Assembly": (GA, "sa [décision 73/555|A/DEC/73/555],"),
    "a number that two organs may have given": (SC, "la [résolution 35/20|?],"),
    "UN symbols": (SC, "le rapport ([S/2005/72|S/2005/72]) et la note ([S/PRST/2022/2|S/PRST/2022/2])"),
    "a symbol with its session": (GA, "([A/60/488/Add.7|A/60/488/Add.7])"),
    # A.4 and D.5
    "Acte final with de": (PC, "l’[Acte final de Helsinki de 1975|helsinki-final-act-1975], qui"),
    "Acte final with d’": (PC, "l’[Acte final d’Helsinki|helsinki-final-act-1975]"),
    "year behind a name": (
        PC,
        "la [Déclaration commémorative d’Astana 2010|astana-commemorative-declaration-2010], qui",
    ),
    "year in brackets behind a name": (
        PC,
        "la [Déclaration commémorative d’Astana (2010)|astana-commemorative-declaration-2010],",
    ),
    "editions told apart by their year": (PC, "le [Document de Vienne 2011|vienna-document-2011]"),
    "editions not told apart": (PC, "le [Document de Vienne|?] sur les mesures de confiance"),
    "a name with its symbol": (PC, "les [Règles de procédure de l’OSCE (MC.DOC/1/06)|MC.DOC/1/06]"),
    "a name with the symbol of a UN document": (
        PC,
        "le [Programme d’action sur le delta (A/53/9243)|A/53/9243] prévoit",
    ),
    "a name whose symbol is known": (
        PC,
        "la [Déclaration universelle des droits de l’homme|A/RES/217 A (III)]",
    ),
    "an unknown treaty": (PC, "le [Protocole relatif à l’entretien des digues communes|], adopté"),
    "an unknown programme": (PC, "du [Programme d’action de la troisième Conférence sur les ports|] et des"),
    # mentions
    "typed": (PC, "sur la base des [décisions pertinentes de l’OSCE|] si nécessaire"),
    "the document itself": (PC, "à la [présente décision|PC.DEC/9300] ;"),
    "anaphora": (PC, "la [Décision No 1197|PC.DEC/1197] ; [ladite décision|PC.DEC/1197] sera"),
    "anaphora without antecedent": (PC, "à [ladite décision|] ;"),
    # none
    "job codes, money, years, engagements": (
        PC,
        "PCOFJ560, 946 200 euros en 2008, 2010 et 2011, les normes et engagements de l’OSCE",
    ),
    "short forms": (PC, "la Convention et le Programme d’action"),
}


def match(pipeline: Pipeline, text: str, context: ParagraphContext) -> list[ReferenceMatch]:
    doc = pipeline.nlp.make_doc(text)
    doc._.paragraph = context
    component = pipeline.nlp.get_pipe("clausier_references")
    assert isinstance(component, ReferenceMatcher)
    return component.match(doc)


@pytest.mark.parametrize("reason", CASES)
def test_references_are_found_where_they_are_marked(reason: str, pipeline: Pipeline) -> None:
    context, sentence = CASES[reason]
    marked = read(sentence)
    found = match(pipeline, marked.text, context)
    assert [(m.start, m.text, "?" if m.status == "ambiguous" else m.canonical_id) for m in found] == list(marked.marks)


def test_no_case_is_lost() -> None:
    assert len(CASES) >= 64


def test_ambiguous_numbers_keep_their_candidates(pipeline: Pipeline) -> None:
    found = match(pipeline, "la Décision No 54/06 sur les mines", PC)[0]
    assert (found.status, found.symbol, found.candidates) == (
        "ambiguous",
        "",
        ("MC.DEC/54/06", "FSC.DEC/54/06"),
    )


def test_fields_of_a_citation(pipeline: Pipeline) -> None:
    found = match(
        pipeline, "la Décision du Conseil permanent No 430 du 19 juillet 2001, intitulée « Partenaires »", MC
    )[0]
    assert (found.kind, found.organisation, found.body) == ("decision", "OSCE", "Conseil permanent")
    assert (found.number, found.date, found.year, found.title) == ("430", "2001-07-19", 2001, "Partenaires")


ADOPTIONS = {
    "la Décision sur la formation des gardes, adoptée le 3 décembre 2004 par le Conseil ministériel de l’OSCE": (
        "la formation des gardes",
        "2004-12-03",
        "Conseil ministériel",
    ),
    "la Déclaration de Vilnius, adoptée par le Conseil ministériel à sa dixième réunion, le 7 décembre 2011": (
        "Déclaration de Vilnius",
        "2011-12-07",
        "Conseil ministériel",
    ),
    "la Déclaration de Vilnius du 7 décembre 2011": ("Déclaration de Vilnius du 7 décembre 2011", "2011-12-07", ""),
    # The date is that of the Convention.
    "l’Accord relatif à l’application de la partie XI de la Convention sur le droit de la mer du 10 décembre 1982": (
        "Accord relatif à l’application de la partie XI de la Convention sur le droit de la mer du 10 décembre 1982",
        "",
        "",
    ),
    "la Déclaration de Vilnius, qui a été adoptée à l’unanimité": ("Déclaration de Vilnius", "", ""),
}


@pytest.mark.parametrize("text", ADOPTIONS)
def test_titles_and_names_have_the_date_and_body_of_their_adoption(text: str, pipeline: Pipeline) -> None:
    assert [(m.title, m.date, m.body) for m in match(pipeline, text, GA)] == [ADOPTIONS[text]]


def test_a_title_is_told_by_a_rule_of_its_own(pipeline: Pipeline) -> None:
    found = match(pipeline, "la Décision sur les gardes, adoptée le 3 décembre 2004", MC)
    assert [(m.rule_id, m.kind, m.status, m.year) for m in found] == [
        ("citation:title", "decision", "unresolved", 2004)
    ]
    assert RULE_DESCRIPTIONS["citation:title"] != RULE_DESCRIPTIONS["citation"]


IN_TURN = {
    "each number has its date": (
        "les résolutions 2216 (2015) et 2451 (2018) du Conseil de sécurité, en date du 14 avril 2015 et du 21 décembre 2018",
        ["2015-04-14", "2018-12-21"],
    ),
    "also without a body": (
        "les résolutions 60/1, 61/2 et 62/3, en date du 16 septembre 2005, du 6 octobre 2006 et du 3 mai 2008, respectivement",
        ["2005-09-16", "2006-10-06", "2008-05-03"],
    ),
    "one date is that of the last": (
        "les résolutions 2160 (2014) et 2161 (2014) du 17 juin 2014",
        ["", "2014-06-17"],
    ),
    "whose the dates are cannot be told where there are fewer or more": (
        "les résolutions 60/1, 61/2 et 62/3, en date du 16 septembre 2005 et du 6 octobre 2006",
        ["", "", ""],
    ),
    "where each number has its own, the last has the last": (
        "les résolutions 60/1 du 16 septembre 2005 et 61/2 du 6 octobre 2006, et du 3 mai 2008",
        ["2005-09-16", "2006-10-06"],
    ),
    "a single number has the date behind it": (
        "la résolution 60/1 du 16 septembre 2005 et du même jour",
        ["2005-09-16"],
    ),
}


@pytest.mark.parametrize("reason", IN_TURN)
def test_dates_behind_a_list_belong_to_its_numbers_in_turn(reason: str, pipeline: Pipeline) -> None:
    text, dates = IN_TURN[reason]
    assert [m.date for m in match(pipeline, text, GA)] == dates


PINPOINTS = {
    "le paragraphe 8 de la résolution 60/214 de l’Assemblée générale": "paragraphe 8",
    "au chapitre VIII de la Charte des Nations Unies": "chapitre VIII",
    "du chapitre I et du paragraphe 9 du chapitre VI du Document de Helsinki 1992": "paragraphe 9 du chapitre VI",
    "les articles 25 et 26 de la Convention relative aux droits de l’enfant": "articles 25 et 26",
    "conformément à la Charte des Nations Unies": "",
}


@pytest.mark.parametrize("text", PINPOINTS)
def test_pinpoints(text: str, pipeline: Pipeline) -> None:
    assert [m.pinpoint for m in match(pipeline, text, GA)] == [PINPOINTS[text]]


PIECES = st.sampled_from(
    ["la Décision No ", "résolutions ", "1540 (2004)", "17/04", " et ", ", ", "du Conseil permanent", " (", ")", "« ", " »", "Charte des Nations Unies",
     "S/2005/72", "ladite décision", "Protocole relatif à ", "du 3 mai 2001", "No 571", "\u00a0", "𝒜", "MC.DEC/5/11*", "Nos ", "/", "intitulée "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14))
def test_references_are_stretches_that_do_not_overlap(pipeline: Pipeline, pieces: list[str]) -> None:
    text = "".join(pieces) or "x"
    last = 0
    for found in match(pipeline, text, PC):
        assert last <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        last = found.end
