"""Clauses of single paragraphs: the head of each, as ``[head|kind connective]``, and the text of each."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from clausier.annotation.pipeline import Pipeline
from clausier.components.clauses.component import ClauseMatcher, words_of
from clausier.components.clauses.match import ClauseMatch
from clausier.components.context import ParagraphContext
from clausier.components.extensions import matches
from tests.marked_text import read

PREAMBULAR = {
    "participles behind a noun and behind a comma": "[Rappelant|main] la Stratégie de l’OSCE [visant|participial] à [réduire|infinitive à] les risques, [adoptée|participial] en 2003 par le Conseil, à Maastricht,",
    "a gerund of the issuer": "[Convenant|main] que le dialogue est [utile|completive que], tout en [tenant|gerundive tout en] pleinement compte de leurs besoins,",
    "a coordinated action": "Pleinement [convaincu|main] que la paix est [indivisible|completive que], et [réaffirmant|coordinated et] son engagement,",
    "qui behind a comma is relative": "[Rappelant|main] la Déclaration d’Astana, qui a [souligné|relative qui] ce point,",
    "a relative pronoun with its preposition": "[Rappelant|main] la Charte, dans laquelle il est [énoncé|relative dans laquelle] que le dialogue [continue|completive que],",
    "a participle with its agent": "[Saluant|main] les efforts [accomplis|participial] par la société civile,",
    "y compris is no clause": "Se [félicitant|main] des mesures [prises|participial], y compris la formation des experts,",
    "the auxiliary belongs to the clause": "Ayant [examiné|main] le rapport du Comité,",
    "tout en opens the main clause": "Tout en se [félicitant|main tout en] des progrès [accomplis|participial],",
    "a participle inside a completive": "[Notant|main] que le plan, [adopté|participial] en 2004, [reste|completive que] utile,",
    "que behind a participle": "[Constatant|main] que les fonds [manquent|completive que],",
    "a past participle leads": "[Préoccupé|main] par les retards,",
}
OPERATIVE = {
    "gerunds in a row": "1. [Décide|main] de [renforcer|infinitive de] le Partenariat en [élargissant|gerundive en] le dialogue, en [intensifiant|gerundive en] les consultations et en [continuant|coordinated et en] le travail ;",
    "a coordinated action behind an infinitive": "2. [Encourage|main] les structures à [coopérer|infinitive à] si nécessaire et [invite|coordinated et] les partenaires à [agir|infinitive à] ;",
    "coordinated infinitives and afin de": "4. [Invite|main] la Présidence à [renforcer|infinitive à] et à [développer|coordinated et à] le dialogue afin d’[améliorer|infinitive afin d’] la compréhension ;",
    "an adverbial before the verb": "4. À cet égard, [invite|main] les partenaires à [participer|infinitive à] ;",
    "a verb that the parser takes for a noun": "5. [Demande|main] aux structures, dans la limite de leurs mandats, de [faciliter|infinitive de] l’accès, en [recourant|gerundive en] au fonds ;",
    "a parenthesis between a verb and its object": "6. [Charge|main] le Secrétaire général d’[explorer|infinitive d’] les options et de [présenter|coordinated et de], selon qu’il [conviendra|adverbial selon qu’], des propositions ;",
    "infinitives of the same preposition": "7. [Prie|main] le Conseil de [rester|infinitive de] [saisi|participial] de la question et d’[examiner|coordinated et d’] les options ;",
    "a nouveau is no conjunction": "9. [Confirme|main] à nouveau qu’il est [ouvert|completive qu’] à cet examen.",
    "three actions": "3. [Salue|main] ces efforts, [souligne|coordinated] leur utilité et [prie|coordinated et] les États de les [poursuivre|infinitive de] ;",
    "selon que at the end": "2. [Demande|main] au Secrétaire général de lui [rendre|infinitive de] compte, selon qu’il [conviendra|adverbial selon qu’] ;",
    "a condition inside a completive": "3. [Souligne|main] que, si les fonds [manquent|adverbial si], le projet sera [retardé|completive que] ;",
}
GENERAL = {
    "what follows ne is a verb": "Personne ne les [aide|main].",
    "what carries its subject is a verb": "[Puis|main]-je [savoir|infinitive] la raison ?",
    "a bare noun behind a predicate is a verb": "La glace est encore [présente|main] et [risque|coordinated et] de [durer|infinitive de].",
    "a finite verb heads the noun before it": "L’article 105, paragraphe 6 du traité, [stipule|main] que le Conseil [décide|completive que].",
    "a copula with an adjective": "Votre appartenance à un groupe est [importante|main].",
    "the copula of a completive": "Le problème est que les fonds [manquent|main].",
    "the copula of an infinitive": "La question est de [savoir|main] qui [paiera|completive].",
    "an adverb inside a compound tense": "Il a longuement [examiné|main] le dossier.",
    "a participle that looks like a noun": "Les photos [reprises|participial] par la presse sont [fausses|main].",
    "faire is an auxiliary of infinitives": "Le médecin [veut|main] faire [évoluer|infinitive] la loi.",
    "avoir with an object": "Il [dit|main] que le groupe [avait|completive que] un siège en Chine.",
    "an adjective that was a participle": "Les mesures appropriées seront [prises|main].",
    "the pronoun is the infinitive's": "La ligne qu’elle [vient|relative] de [définir|infinitive de] est [claire|main].",
    "an insertion behind qui": "Une lettre qui, selon lui, avait été [volée|relative qui] a été [retrouvée|main].",
    "il y a deux ans is an adverbial": "Il y a deux ans, le Conseil a [adopté|main] un plan.",
    "a participle before its object": "Les produits [couvrant|participial] les risques sont [chers|main].",
    "an adverbial clause comes first": "Quand le Conseil se [réunit|adverbial quand], les États [participent|main].",
    "a conjunction of two words": "Deux hommes ont [quitté|main] la ville parce que la guerre [approchait|adverbial parce que].",
    "où is a relative pronoun": "La ville où il [habite|relative où] est [petite|main].",
    "a noun phrase has no predicate": "Un rapport annuel sur les activités",
    "the predicate behind an adverbial": "Le juge est en réalité un [criminel|main].",
    "pour que": "Il [travaille|main] pour que les autres se [reposent|adverbial pour que].",
    "the first person": "Nous [rappelons|main] nos engagements et [réaffirmons|coordinated et] notre appui.",
    "an impersonal predicate": "Il est [clair|main] que la paix [exige|completive que] du temps.",
    "avoir trait": "La raison qui [a|relative qui] trait au respect des traités est [sérieuse|main].",
    "sans with an infinitive": "Ils sont [partis|main] sans [saluer|infinitive sans] leurs hôtes.",
    "infinitives with the same preposition": "Il [promet|main] de [venir|infinitive de] et de [travailler|coordinated et de].",
    "a passive infinitive": "Un rapport [doit|main] être bien [préparé|infinitive].",
    "coordinated completives": "Le ministre [affirme|main] que la réforme [avance|completive que] et que le budget [augmente|coordinated et que].",
    "a relative object": "L’homme que tu [vois|relative que] est mon [père|main].",
    "the noun behind a conjunction is a subject": "La gare [attend|main] des lampadaires pour que scolaires et conducteurs se [sentent|adverbial pour que] en sécurité.",
    "an infinitive before the main verb": "Pour [réussir|infinitive pour], il [faut|main] [travailler|infinitive].",
}
CASES = [
    *(("preambular", *case) for case in PREAMBULAR.items()),
    *(("operative", *case) for case in OPERATIVE.items()),
    *(("other", *case) for case in GENERAL.items()),
]


def parsed(pipeline: Pipeline, text: str, kind: str) -> Doc:
    doc = pipeline.nlp.make_doc(text)
    number = text.split(" ")[0] if text[:1].isdigit() else ""
    doc._.paragraph = ParagraphContext(kind=kind, number=number)
    for _, component in pipeline.nlp.pipeline:
        doc = component(doc)
    return doc


def clauses(pipeline: Pipeline, text: str, kind: str) -> list[ClauseMatch]:
    doc = parsed(pipeline, text, kind)
    return [span._.clause for span in doc.spans["clauses"]]


@pytest.mark.parametrize(("kind", "reason", "sentence"), CASES, ids=[reason for _, reason, _ in CASES])
def test_heads_kinds_and_connectives(full_pipeline: Pipeline, kind: str, reason: str, sentence: str) -> None:
    marked = read(sentence)
    found = [c for c in clauses(full_pipeline, marked.text, kind) if c.head_start is not None]
    by_place = sorted((c.head_start or 0, c.head.lstrip("-"), f"{c.kind} {c.connective}".rstrip()) for c in found)
    assert by_place == list(marked.marks), reason


def test_no_case_is_lost_or_there_twice() -> None:
    assert len(CASES) >= 55
    assert len({read(sentence).text for _, _, sentence in CASES}) == len(CASES)
    assert len(TEXTS) >= 6
    assert len(RULES) >= 5


TEXTS = [
    # kind, paragraph, texts of its clauses, reason
    (
        "preambular",
        "Rappelant la Stratégie de l’OSCE visant à réduire les risques, adoptée en 2003 par le Conseil, à Maastricht,",
        [
            "Rappelant la Stratégie de l’OSCE",
            "visant",
            "à réduire les risques",
            "adoptée en 2003 par le Conseil, à Maastricht",
        ],
        "the place belongs to the dated participle",
    ),
    (
        "operative",
        "4. À cet égard, invite les partenaires à participer ;",
        ["4. À cet égard, invite les partenaires", "à participer"],
        "the printed number and the adverbial belong to the main clause",
    ),
    (
        "operative",
        "5. Demande aux structures, dans la limite de leurs mandats, de faciliter l’accès, en recourant au fonds ;",
        ["5. Demande aux structures, dans la limite de leurs mandats", "de faciliter l’accès", "en recourant au fonds"],
        "a gerund takes nothing from before it",
    ),
    (
        "operative",
        "6. Charge le Secrétaire d’explorer les options et de présenter, selon qu’il conviendra, des propositions ;",
        [
            "6. Charge le Secrétaire",
            "d’explorer les options",
            "et de présenter … des propositions",
            "selon qu’il conviendra",
        ],
        "a parenthesis cuts its clause in two segments",
    ),
    (
        "other",
        "L’homme que tu vois est mon père.",
        ["L’homme … est mon père", "que tu vois"],
        "a relative cuts the main clause",
    ),
    (
        "preambular",
        "Se félicitant des mesures prises, y compris la formation des experts,",
        ["Se félicitant des mesures", "prises, y compris la formation des experts"],
        "y compris goes on with the clause before",
    ),
]


@pytest.mark.parametrize(("kind", "text", "expected", "reason"), TEXTS, ids=[case[3] for case in TEXTS])
def test_texts(full_pipeline: Pipeline, kind: str, text: str, expected: list[str], reason: str) -> None:
    assert [c.text for c in clauses(full_pipeline, text, kind)] == expected, reason


def test_coordinated_actions_depend_on_the_leading_one(full_pipeline: Pipeline) -> None:
    text = "2. Encourage les structures à coopérer en donnant des avis et invite les partenaires à agir ;"
    found = clauses(full_pipeline, text, "operative")
    invite = next(c for c in found if c.head == "invite")
    assert (found[0].head, invite.parent, invite.depth, invite.kind) == ("Encourage", 0, 1, "coordinated")
    assert found[0].head_lemma == "encourager"


def test_actions_of_another_sentence_head_it(full_pipeline: Pipeline) -> None:
    text = "Nous saluons ces efforts. Nous rejetons toute violence et condamnons ces actes."
    found = clauses(full_pipeline, text, "operative")
    assert [(c.head, c.kind, c.parent) for c in found] == [
        ("saluons", "main", None),
        ("rejetons", "main", None),
        ("condamnons", "coordinated", 1),
    ]


def test_a_printed_number_is_no_subject(full_pipeline: Pipeline) -> None:
    found = clauses(full_pipeline, "3. Regrette que les ressources soient restées insuffisantes ;", "operative")
    assert [(c.text, c.subject) for c in found[:1]] == [("3. Regrette", "")]


RULES = [
    ("Saluant les efforts accomplis par la société civile,", "preambular", "accomplis", "acl"),
    ("Personne ne les aide.", "other", "aide", "root<negated_verbs"),
    ("5. Demande aux structures de faciliter l’accès ;", "operative", "Demande", "root<leading_action"),
    ("3. Salue ces efforts et souligne leur utilité ;", "operative", "souligne", "conj<coordinated_actions"),
    ("Les produits couvrant les risques sont chers.", "other", "couvrant", "acl<present_participles"),
]


@pytest.mark.parametrize(("text", "kind", "head", "rule"), RULES)
def test_the_rule_that_made_a_clause_is_named(
    full_pipeline: Pipeline, text: str, kind: str, head: str, rule: str
) -> None:
    assert [c.rule_id for c in clauses(full_pipeline, text, kind) if c.head == head] == [rule]


def test_subjects_and_verb_forms(full_pipeline: Pipeline) -> None:
    found = clauses(full_pipeline, "Quand le Conseil de l’OSCE se réunit, les États viennent sans avoir voté.", "other")
    assert [(c.subject, c.verb_form) for c in found] == [
        ("le Conseil de l’OSCE", "finite"),
        ("les États", "finite"),
        ("", "infinitive"),
    ]


PIECES = st.sampled_from(
    "1. Décide Rappelant de renforcer , ; . « » ( ) et ou en intensifiant tout y compris afin que qu’il est être a adoptée "
    "par le Conseil à Maastricht -je ne pas qui dont où lequel conviendra selon visant 2003 - ci dessus 𝒜 \n".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.lists(PIECES, min_size=1, max_size=25).map(" ".join), st.text(min_size=1, max_size=120)))
def test_every_word_is_in_exactly_one_clause(full_pipeline: Pipeline, text: str) -> None:
    doc = parsed(full_pipeline, text, "operative")
    component = full_pipeline.nlp.get_pipe("clausier_clauses")
    assert isinstance(component, ClauseMatcher)
    found = component.match(doc)
    for clause in found:
        assert clause.text == " … ".join(text[start:end] for start, end in clause.segments)
        assert (clause.start, clause.end) == (clause.segments[0][0], clause.segments[-1][1])
        assert clause.parent is None or found[clause.parent].depth == clause.depth - 1
    words = frozenset(words_of(doc))
    for token in doc:
        middle = token.idx + len(token) - 1
        holding = [c for c in found if any(start <= middle < end for start, end in c.segments)]
        if token.i in words:
            assert len(holding) == 1, (token, holding)


@pytest.mark.parametrize(
    "text", ["a) d’établir un inventaire ;", "2. Décide d’appliquer les alinéas a) à d) de son paragraphe 3 ;"]
)
def test_labels_of_items_are_no_verbs(full_pipeline: Pipeline, text: str) -> None:
    (doc,) = full_pipeline.nlp.pipe([text])
    heads = {clause.head for clause in matches(doc, "clauses")}
    assert heads & {"établir", "appliquer"}
    assert not heads & {"a", "d"}


def test_a_rule_that_its_trigger_words_hold_back_would_have_changed_nothing(
    full_pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    component = full_pipeline.nlp.get_pipe("clausier_clauses")
    assert isinstance(component, ClauseMatcher)
    docs = [parsed(full_pipeline, text, "operative") for text, *_ in RULES]
    held_back = [component.match(doc) for doc in docs]
    monkeypatch.setattr("clausier.components.clauses.corrections.TRIGGER_WORDS", {})
    assert held_back == [component.match(doc) for doc in docs]
