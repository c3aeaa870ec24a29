"""Entities of single paragraphs, as ``[text|LABEL id]``; the id is left out where there is none."""

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from clausier.annotation.pipeline import Pipeline
from clausier.components.context import ParagraphContext
from clausier.components.entities.component import EntityMatcher
from clausier.components.entities.gazetteer import read_gazetteer
from clausier.components.entities.match import EntityMatch
from clausier.components.extensions import matches
from tests.marked_text import read

OSCE = ParagraphContext("operative", organisation="OSCE", body="Conseil permanent")
UN = ParagraphContext("operative", organisation="ONU", body="Assemblée générale")

GAZETTEER = {
    "a body": (OSCE, "Prie le [Conseil permanent|ORG osce.permanent-council] de rester saisi de la question."),
    "no accents": (OSCE, "Invite les [Etats participants|MISC osce.participating-states] à agir."),
    "plural and feminine": (
        OSCE,
        "Charge la [Représentante personnelle du Président en exercice|PER osce.personal-representatives] d’agir.",
    ),
    "an abbreviation is no common word": (OSCE, "Charge le [BIDDH|ORG osce.odihr] d’aider chaque pam et chaque cei."),
    "a lower-case designation": (OSCE, "Prie les [structures exécutives|ORG osce.executive-structures] d’agir."),
    "the longer name": (
        OSCE,
        "Prie la [Mission de l’OSCE en Bosnie-Herzégovine|ORG osce.mission-bih] d’agir.",
    ),
    "an older name of a field operation": (OSCE, "Prie le [Centre d’Almaty|ORG osce.programme-office-astana] d’agir."),
    "with its organisation": (OSCE, "Prie le [Conseil permanent de l’OSCE|ORG osce.permanent-council] d’agir."),
    "the Secretary General of the OSCE": (OSCE, "Charge le [Secrétaire général|PER osce.secretary-general] d’agir."),
    "and that of the United Nations": (UN, "Prie le [Secrétaire général|PER un.secretary-general] d’agir."),
    "that of another organisation is nobody known": (
        UN,
        "Remercie le [Secrétaire général de la Ligue des États arabes|PER] de son appui.",
    ),
    "a deputy is another one": (UN, "Remercie le [Secrétaire général adjoint|PER] de son appui."),
    "an apostrophe before a small letter": (OSCE, "Remercie le Gouvernement de l’[allemagne|LOC DEU] de son appui."),
    "a hyphen lost by extraction": (OSCE, "Se félicite du dialogue en [BosnieHerzégovine|LOC BIH] et ailleurs."),
    "a place within another name": (UN, "Rappelle la réunion tenue à [Porto-Novo|LOC] au printemps."),
    "two names that a hyphen joins": (
        OSCE,
        "Entend la [Slovénie|LOC SVN]-[Union européenne|ORG eu] à ce sujet.",
    ),
    "a State's own government": (UN, "Engage le [Gouvernement afghan|ORG AFG] à poursuivre ses réformes."),
    "its authorities, in the feminine": (UN, "Engage les [autorités libyennes|ORG LBY] à poursuivre leurs réformes."),
    "States one by one": (
        OSCE,
        "Remercie l’[Albanie|LOC ALB], la [Finlande|LOC FIN] et les [États-Unis d’Amérique|LOC USA] de leur appui.",
    ),
    "a long form": (UN, "Engage la [République islamique d’Iran|LOC IRN] à coopérer."),
    "a theme of the OSCE": (OSCE, "Rappelle le rôle des [mesures de confiance et de sécurité|MISC osce.csbm]."),
    "one State is no group": (OSCE, "Invite chaque État participant à agir."),
    "the dollar is no State": (UN, "Note que 29 milliards de dollars des États-Unis sont nécessaires."),
}
GRAMMAR = {
    "adjectives and a complement": (
        UN,
        "Remercie le [Comité spécial des opérations de maintien de la paix|ORG] de son rapport.",
    ),
    "an ordinal before an event": (
        OSCE,
        "Convoque la [douzième Réunion du Conseil ministériel|MISC] sans tarder.",
    ),
    "an ordinal of two words": (UN, "Prend note de la [trente et unième Conférence internationale|MISC] tenue hier."),
    "the subject of an event": (UN, "Salue la [Conférence mondiale sur les peuples autochtones|MISC], tenue hier."),
    "the subject of a report is not the body's": (UN, "Note les débats du [Conseil d’administration|ORG] sur la paix."),
    "a role with its place": (UN, "Appuie l’[Envoyé spécial du Secrétaire général pour le Yémen|PER] dans sa tâche."),
    "an adjective before its noun": (UN, "Appuie l’[Équipe spéciale de haut niveau|ORG] dans sa tâche."),
    "an infinitive ends the name": (UN, "Prie la [Commission nationale d’enquête|ORG] d’achever ses travaux."),
    "a participle with a complement ends it": (
        UN,
        "Appuie le [Groupe d’experts|ORG] créé hier.",
    ),
    "up to the abbreviation": (
        UN,
        "Appuie la [Mission intégrée de soutien à la transition au Soudan|ORG] ([MISTS|ORG]) dans sa tâche.",
    ),
    "a programme of action is an instrument": (UN, "Appuie le Programme d’action dans son ensemble."),
    "what a body is given is no part of its name": (
        UN,
        "Prie l’[Équipe de surveillance|ORG] de présenter au Comité des rapports.",
    ),
    "a verb is no adjective": (UN, "Note que l’[Équipe de surveillance|ORG] est placée sous son autorité."),
    "a pronoun ends it": (UN, "Prie le [Rapporteur spécial|PER] de lui rendre compte."),
    "two subjects": (
        UN,
        "Appuie le [Rapporteur spécial sur la liberté de religion ou de conviction|PER] dans sa tâche.",
    ),
    "another noun with a participle": (
        UN,
        "Salue le rôle de l’[Alliance des civilisations|ORG] et des programmes menés.",
    ),
    "a title behind an event": (UN, "Salue la [Conférence ministérielle « Au cœur de l’Asie »|MISC] tenue hier."),
    "two places of a plural": (UN, "Salue les [Conférences de Kaboul et de Tokyo|MISC], tenues hier."),
    "a compound that no table knows": (UN, "Appuie le [Service de la lutte antimines|ORG] dans sa tâche."),
    "a verb without accent": (UN, "Note que le [Groupe de contact international|ORG] a adopté son plan."),
    "en matière": (UN, "Appuie le [Comité d’experts de la coopération en matière fiscale|ORG] dans sa tâche."),
    "another secretariat": (UN, "Remercie le [Secrétariat technique|ORG] de son appui."),
    "a person behind a title": (UN, "Remercie M. [Kofi Annan|PER] et Mme [Mary Robinson|PER] de leurs efforts."),
}
DATES = {
    "a day": (OSCE, "Fixe la date au [19 juillet 2001|DATE 2001-07-19]."),
    "the first": (OSCE, "Fixe la date au [1er juin 2001|DATE 2001-06-01]."),
    "a stretch of days": (OSCE, "Se réunit du [19 au 21 mai 2010|DATE 2010-05-19/2010-05-21] à huis clos."),
    "over two months": (OSCE, "Se réunit du [28 juin au 3 juillet 2005|DATE 2005-06-28/2005-07-03] à huis clos."),
    "over two years": (
        OSCE,
        "Se réunit du [30 décembre 2004 au 2 janvier 2005|DATE 2004-12-30/2005-01-02] à huis clos.",
    ),
    "two days": (OSCE, "Se réunit les [4 et 5 octobre 2010|DATE 2010-10-04/2010-10-05] à huis clos."),
    "two days in two months": (
        OSCE,
        "Se réunit les [31 janvier|DATE 2014-01-31] et [13 mars 2014|DATE 2014-03-13] à huis clos.",
    ),
    "a month": (OSCE, "Se réunit en [mai 2010|DATE 2010-05] à huis clos."),
    "months": (OSCE, "Se réunit de [janvier à mars 2007|DATE 2007-01/2007-03] à huis clos."),
    "years": (OSCE, "Fixe le budget de la période [2001-2003|DATE 2001/2003]."),
    "a list of years": (OSCE, "Fixe le budget pour [2008|DATE 2008], [2010|DATE 2010] et [2011|DATE 2011]."),
    "a day that is not in the calendar": (OSCE, "Fixe la date au [31 juin 2004|DATE]."),
    "a digit misread": (OSCE, "Rappelle la réunion du [l0 juillet 1990|DATE 1990-07-10] à huis clos."),
    "an amount is no year": (OSCE, "Approuve 946 200 euros et 2000 euros pour 2010 observateurs."),
    "nor is a number of a document": (OSCE, "Rappelle la Décision No 2004 du Conseil permanent."),
}
NOISE = {
    "the capital of an opener": (OSCE, "Conscient des processus de transition,"),
    "a century": (OSCE, "Rappelle les défis du XXIe siècle."),
    "what a reference holds": (OSCE, "Rappelle la Déclaration ministérielle de Madrid sur les partenaires de l’OSCE."),
    "the subject of a cited decision": (
        OSCE,
        "Rappelle la Décision No 17/04 du Conseil ministériel sur l’OSCE et le BIDDH.",
    ),
    "a chapter": (UN, "Agit en vertu du Chapitre VII, section IV."),
    "a title in English": (UN, "Accueille le rapport Financing for Sustainable Development."),
    "capitals throughout": (OSCE, "RENFORCEMENT DU RÈGLEMENT PACIFIQUE DES DIFFÉRENDS"),
    "a short form of nothing": (UN, "Prie le Comité et la Commission de poursuivre."),
}
ALL = {f"{name}: {reason}": case for name, cases in (("gazetteer", GAZETTEER), ("grammar", GRAMMAR), ("date", DATES), ("noise", NOISE)) for reason, case in cases.items()}  # fmt: skip


def find(pipeline: Pipeline, text: str, context: ParagraphContext) -> tuple[EntityMatch, ...]:
    doc = pipeline.nlp.make_doc(text)
    doc._.paragraph = context
    for _, component in pipeline.nlp.pipeline:
        doc = component(doc)
    return matches(doc, "entities")


@pytest.mark.parametrize("reason", ALL)
def test_entities(reason: str, entity_pipeline: Pipeline) -> None:
    context, sentence = ALL[reason]
    gold = read(sentence)
    found = find(entity_pipeline, gold.text, context)
    assert tuple((e.start, e.text, f"{e.label} {e.canonical_id}".strip()) for e in found) == gold.marks


def test_no_case_is_lost_and_none_takes_the_name_of_another() -> None:
    assert len(GAZETTEER) >= 23
    assert len(GRAMMAR) >= 23
    assert len(DATES) >= 15
    assert len(NOISE) >= 8
    assert len(ALL) == len(GAZETTEER) + len(GRAMMAR) + len(DATES) + len(NOISE)


class Recorder:
    """Stands for the recogniser and keeps what it is asked about."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        for doc in docs:
            self.asked.append(doc.text)
            yield doc


def test_the_recogniser_is_asked_only_where_nothing_explains_a_capital(entity_pipeline: Pipeline) -> None:
    recorder = Recorder()
    gazetteer = read_gazetteer(entity_pipeline.folder.path / "entities.jsonl")
    matcher = EntityMatcher(gazetteer, recorder)
    unexplained = "Se félicite de la réunion tenue à Porto-Novo au printemps."
    texts = [
        unexplained,
        "Se félicite de la réunion tenue au Bénin par l’Union africaine.",
        "Les États et leurs Gouvernements agissent.",
        "RÉUNION TENUE À PORTO-NOVO",
    ]
    done = list(matcher.pipe(map(entity_pipeline.nlp.make_doc, texts), batch_size=3))
    assert [doc.text for doc in done] == texts
    assert recorder.asked == [unexplained]


PIECES = st.sampled_from(
    "Conseil Comité OSCE l’ Organisation des Nations Unies de du le la et ( ) , . 2003 19 au 21 mai Albanie - Corée Sud BIDDH"
    " M. Kofi Annan Secrétaire général adjoint pour sur Mission spéciale d’observation en Ukraine 𝒜 \u00a0 XXIe siècle".split(
        " "
    )
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_names_in_any_order_never_overlap(entity_pipeline: Pipeline, text: str) -> None:
    last = 0
    for match in find(entity_pipeline, text, OSCE):
        assert match.text == text[match.start : match.end] != ""
        assert match.start >= last
        last = match.end


def test_a_name_has_an_end_however_many_capitals_follow(entity_pipeline: Pipeline) -> None:
    """Each of many names in a row would else reach to the end of the paragraph, and time grow with the square."""
    found = find(entity_pipeline, "1. Invite le Comité " + "Africain " * 60 + "à agir ;", ParagraphContext("operative"))
    assert max(len(m.text.split()) for m in found) <= 20
