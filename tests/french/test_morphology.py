"""Forms of verbs and adjectives."""

import pytest

from clausier.french.morphology import analyse, inflect, inflect_adjective

FORMS = [
    ("rappeler", "rappelle", "rappellent", "rappelons", "rappelant", "rappele"),
    ("prendre", "prend", "prennent", "prenons", "prenant", "pris"),
    ("convenir", "convient", "conviennent", "convenons", "convenant", "convenu"),
    ("reconnaître", "reconnait", "reconnaissent", "reconnaissons", "reconnaissant", "reconnu"),
    ("accueillir", "accueille", "accueillent", "accueillons", "accueillant", "accueilli"),
    ("engager", "engage", "engagent", "engageons", "engageant", "engage"),
    ("appuyer", "appuie", "appuient", "appuyons", "appuyant", "appuye"),
    ("établir", "etablit", "etablissent", "etablissons", "etablissant", "etabli"),
    ("souscrire", "souscrit", "souscrivent", "souscrivons", "souscrivant", "souscrit"),
    ("avoir", "a", "ont", "avons", "ayant", "eu"),
    ("savoir", "sait", "savent", "savons", "sachant", "su"),
    ("réitérer", "reitere", "reiterent", "reiterons", "reiterant", "reitere"),
]


@pytest.mark.parametrize(
    ("infinitive", "singular", "plural", "first", "participle", "past"), FORMS, ids=[f[0] for f in FORMS]
)
def test_verbs(infinitive: str, singular: str, plural: str, first: str, participle: str, past: str) -> None:
    forms = inflect(infinitive)
    assert forms["indicative_3s"] == {singular}
    assert forms["indicative_3p"] == {plural}
    assert forms["first_person_plural"] == {first}
    assert forms["present_participle"] == {participle}
    assert past in forms["past_participle"]


def test_no_verb_is_lost() -> None:
    assert len(FORMS) >= 12


def test_adjectives() -> None:
    assert inflect_adjective("conscient") == {"conscient", "consciente", "conscients", "conscientes"}
    assert inflect_adjective("désireux") == {"desireux", "desireuse", "desireuses"}
    assert inflect_adjective("attentif") == {"attentif", "attentive", "attentifs", "attentives"}


def test_words_are_analysed_without_accents() -> None:
    assert ("évaluer", "present_participle") in analyse("evaluant")
    assert ("renforcer", "first_person_plural") in analyse("renforcons")
    assert analyse("commission") == ()
