"""Actions of single paragraphs: leading and coordinated ones in order, as ``[text|lemma]``."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.annotation.pipeline import Pipeline
from clausier.components.actions.component import ActionMatcher
from clausier.components.actions.match import ActionMatch
from clausier.components.context import ParagraphContext
from tests.marked_text import read

PREAMBULAR = {
    "a present participle": "[Rappelant|rappeler] les décisions prises à Vienne,",
    "an adverb behind it": "[Rappelant en outre|rappeler] que la paix est indivisible,",
    "an adverb before an adjective": "[Pleinement convaincu|être convaincu] que le dialogue est utile,",
    "gender and number": "[Vivement préoccupées|être préoccupé] par la situation,",
    "a reflexive with elision": "[S’appuyant|s'appuyer] sur les travaux du Comité,",
    "a light verb": "[Prenant note avec satisfaction|prendre note] du rapport,",
    "a manner adjunct with adjectives": "[Notant avec une profonde inquiétude|noter] la persistance des tensions,",
    "a fixed phrase": "[Ayant à l’esprit|avoir à l'esprit] les travaux en cours,",
    "an adverb inside a fixed phrase": "[Ayant également à l’esprit|avoir à l'esprit] les travaux en cours,",
    "a possessive and adjectives": "[Exprimant sa vive et profonde gratitude|exprimer sa gratitude] à la Présidence,",
    "a compound participle": "[Ayant examiné|examiner] le rapport du Comité,",
    "a reflexive compound participle": "[S’étant félicité|se féliciter] de ce résultat,",
    "a copula with an adjective": "[Se déclarant profondément préoccupée|se déclarer préoccupé] par les retards,",
    "tout en": "[Tout en prenant note|prendre note] des progrès accomplis,",
    "a prepositional opener": "[Eu égard|eu égard] aux engagements pris,",
    "a compound with y compris is no act": "[Soulignant|souligner] le rôle des femmes, y compris dans les négociations,",
    "coordinated behind et": "[Louant|louer] les efforts accomplis, et [réaffirmant|réaffirmer] son appui,",
    "coordinated behind a comma": "[Conscient|être conscient] des risques, [soulignant|souligner] que le temps presse,",
    "coordinated with its own adverb": "[Conscient|être conscient] des risques et [notant également|noter] les progrès,",
    "an agreeing adjective is the issuer's": "[Convaincue|être convaincu] de ce besoin et [désireuse|être désireux] de progresser,",
    "tout en tenant compte is the issuer's": "[Convenant|convenir] de ce but, [tout en tenant pleinement compte|tenir compte] de l’avis,",
    "a gerund says how": "[Saluant|saluer] les mesures prises en renforçant la coopération et en notant les besoins,",
    "a participle of a third party": "[Saluant|saluer] les mesures du Secrétariat, visant à réduire les coûts,",
    "quoted acts are not the document's": "[Rappelant|rappeler] le texte « Soulignant que la paix, et réaffirmant le droit » de 1999,",
    "a past participle without its accent stays one": "[Preoccupe|être préoccupé] par la situation,",
}
OPERATIVE = {
    "a finite verb behind its number": "1. [Décide|décider] de créer un groupe ;",
    "an inserted phrase": "3. [Décide|décider], dans le contexte du Partenariat, de redoubler d’efforts ;",
    "a fixed adverb": "2. [Prie instamment|prier] les États participants de coopérer ;",
    "a repeated act": "9. [Confirme à nouveau|confirmer] qu’il est ouvert à cet examen.",
    "an initial adjunct": "4. À cet égard, [invite|inviter] les partenaires à participer ;",
    "an aspect verb": "4. [Continue à exhorter|exhorter] les parties à négocier ;",
    "a copula": "8. [Est consciente|être conscient] de l’importance du dialogue ;",
    "a plural subject": "Les ministres [ont condamné énergiquement|condamner] ces actes.",
    "a reflexive past": "Ils [se sont félicités|se féliciter] des résultats.",
    "first person plural": "Nous [rappelons|rappeler] nos engagements et [réaffirmons|réaffirmer] notre appui.",
    "first person with an apposition": "Nous, membres du Conseil ministériel de l’OSCE, [rappelons|rappeler] ces textes.",
    "subject and reflexive pronoun": "Nous [nous félicitons|se féliciter] de ces travaux.",
    "a reflexive without its subject": "[Nous engageons|s'engager] à appliquer ces principes ;",
    "coordinated finite verb": "2. [Encourage|encourager] les structures à coopérer si nécessaire et [invite|inviter] les partenaires à agir ;",
    "three acts": "3. [Salue|saluer] ces efforts, [souligne|souligner] leur utilité et [prie|prier] les États de les poursuivre ;",
    "behind a semicolon": "3. [Prend note|prendre note] du rapport ; [accueille avec satisfaction|accueillir avec satisfaction] ses conclusions ;",
    "an object pronoun between": "3. [Salue|saluer] ces pays et les [encourage|encourager] à persévérer ;",
    "a participle with en is the addressee's": "4. [Invite|inviter] les États à agir, en tenant compte de leurs besoins et en notant les retards ;",
    "a verb of a relative clause": "4. [Salue|saluer] l’action du Centre qui forme les experts et encourage les échanges ;",
    "infinitives that the act governs": "4. [Invite|inviter] les États à encourager et à soutenir ces projets ;",
    "a noun like a verb": "4. [Approuve|approuver] le budget, la note et la demande du Comité ;",
    "a fixed phrase behind a complement clause": "4. [Constate|constater] que les fonds manquent et [prend acte|prendre acte] des offres reçues ;",
    "damaged by a space": "5. [Rappe lle|rappeler] ses engagements ;",
    "unknown verb by its form": "5. [Télescope|télescoper] les deux procédures ;",
}
NOTHING = {
    "an infinitive item": ("a) De fournir une assistance ;", 1),
    "a noun item": ("b) Un rapport annuel ;", 1),
    "an obligation without a performative verb": (
        "1. Les services doivent disposer de moyens suffisants.",
        0,
    ),
}


def match(pipeline: Pipeline, text: str, kind: str, level: int = 0) -> list[ActionMatch]:
    doc = pipeline.nlp.make_doc(text)
    number = text.split(" ")[0] if text[0].isdigit() or text[1:2] == ")" else ""
    doc._.paragraph = ParagraphContext(kind=kind, number=number, level=level)
    return matcher(pipeline).match(doc)


def matcher(pipeline: Pipeline) -> ActionMatcher:
    component = pipeline.nlp.get_pipe("clausier_actions")
    assert isinstance(component, ActionMatcher)
    return component


@pytest.mark.parametrize(
    ("kind", "reason"), [*(("preambular", r) for r in PREAMBULAR), *(("operative", r) for r in OPERATIVE)]
)
def test_actions_are_found_where_they_are_marked(kind: str, reason: str, pipeline: Pipeline) -> None:
    marked = read((PREAMBULAR if kind == "preambular" else OPERATIVE)[reason])
    found = match(pipeline, marked.text, kind)
    assert [(m.start, m.text, m.lemma) for m in found] == list(marked.marks)
    assert [m.rank for m in found] == list(range(1, len(found) + 1))


@pytest.mark.parametrize("reason", NOTHING)
def test_what_is_no_act(reason: str, pipeline: Pipeline) -> None:
    text, level = NOTHING[reason]
    assert match(pipeline, text, "operative", level) == []


def test_no_case_is_lost() -> None:
    assert len(PREAMBULAR) >= 25
    assert len(OPERATIVE) >= 24
    assert len(NOTHING) >= 3
    assert len(COMPLEMENTS) >= 6
    assert len(DAMAGED) >= 5


COMPLEMENTS = [
    # paragraph, kind and infinitive of each action's complement
    ("3. Décide, dans le contexte du Partenariat, de redoubler d’efforts ;", [("infinitive", "redoubler")]),
    (
        "1. Invite la Présidence et les groupes de contact à renforcer le dialogue ;",
        [("infinitive", "renforcer")],
    ),
    ("1. Souligne que les moyens manquent ;", [("que", "")]),
    ("1. Rappelle la Stratégie visant à faire face aux menaces ;", [("noun_phrase", "")]),
    (
        "1. Salue ces efforts et prie le Secrétaire général de lui en rendre compte ;",
        [("noun_phrase", ""), ("infinitive", "rendre")],
    ),
    ("Décide :", [("", "")]),
]


@pytest.mark.parametrize(("text", "expected"), COMPLEMENTS, ids=[text for text, _ in COMPLEMENTS])
def test_complements(pipeline: Pipeline, text: str, expected: list[tuple[str, str]]) -> None:
    found = match(pipeline, text, "operative")
    assert [(m.complement_kind, m.complement_verb) for m in found] == expected


def test_concept_category_and_strength_come_from_the_lexicon(pipeline: Pipeline) -> None:
    chain = ["Invite", "Encourage", "Demande à", "Charge", "Décide que"]
    found = [match(pipeline, f"1. {verb} les États participants de coopérer ;", "operative")[0] for verb in chain]
    assert [m.concept for m in found] == ["invite", "encourage", "request", "instruct", "decide"]
    assert [m.strength for m in found] == sorted(m.strength for m in found if m.strength is not None)
    assert match(pipeline, "Rappelant ces textes,", "preambular")[0].strength is None


def test_modifiers_are_told_apart_from_the_act(pipeline: Pipeline) -> None:
    found = match(pipeline, "Prenant également note avec satisfaction du rapport,", "preambular")[0]
    assert (found.lemma, found.modifiers) == ("prendre note", ("également", "avec satisfaction"))


def test_rows_that_only_morphology_explains_are_flagged(pipeline: Pipeline) -> None:
    found = match(pipeline, "5. Télescope les deux procédures ;", "operative")[0]
    assert (found.origin, found.needs_review, found.concept) == ("morphology", True, "")


DAMAGED = [
    # printed, lemma, whether letters had to be guessed, reason
    ("Rappe/ant ses engagements,", "rappeler", True, "a stroke for an l"),
    ("Se félicitan t des progrès,", "se féliciter", False, "a space inside a word"),
    ("Réajjirmant son appui,", "réaffirmer", True, "ff read as jj"),
    ("A_vant examiné le rapport,", "examiner", True, "Ayant read as A_vant"),
    ("N otant les progrès,", "noter", False, "a space behind the capital"),
]


@pytest.mark.parametrize(("text", "lemma", "guessed"), [d[:3] for d in DAMAGED], ids=[d[3] for d in DAMAGED])
def test_damaged_openers_are_recognised(pipeline: Pipeline, text: str, lemma: str, guessed: bool) -> None:
    found = match(pipeline, text, "preambular")
    assert [m.lemma for m in found] == [lemma]
    assert found[0].needs_review is guessed
    assert text.startswith(found[0].text)


CUT = [
    "Convenant que l’expérience peut être intéressante et potentiellement",
    "Rappelant le rapport et le",
    "1. Décide d’agir, et en outre",
    "1. Décide d’agir. Nous",
    "1. Décide d’agir et y",
]


@pytest.mark.parametrize("text", CUT)
def test_a_paragraph_may_be_cut_off_behind_a_conjunction(pipeline: Pipeline, text: str) -> None:
    kind = "operative" if text.startswith("1.") else "preambular"
    assert [m.lemma for m in match(pipeline, text, kind)] == [
        {"C": "convenir", "R": "rappeler", "1": "décider"}[text[0]]
    ]


def test_words_that_are_no_openers_are_not_mended(pipeline: Pipeline) -> None:
    assert match(pipeline, "Mesures nationales de coopération", "operative") == []


@given(st.text(alphabet="RrappelantDécideé ,;.«»\"'’et1)qui que note 𝒜\n", max_size=120))
def test_offsets_hold_in_any_text(pipeline: Pipeline, text: str) -> None:
    for kind in ("preambular", "operative"):
        last = -1
        for found in match(pipeline, text or "x", kind):
            assert text[found.start : found.end] == found.text != ""
            assert found.start > last
            last = found.end - 1
            assert found.complement_start is None or found.end <= found.complement_start
