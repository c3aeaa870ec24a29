"""Learning entities from gold. All sentences and names are invented; ``[text|canonical_id]`` is a gold row."""

from typing import Any

import pytest

from clausier.model_files.contents import ModelContents
from clausier.training.changes import LearnedChange
from clausier.training.entities.learn import learn_entities
from clausier.training.settings import TrainingSettings
from tests.builders import make_model, make_name_entry
from tests.training.training_examples import make_example

LEAGUE = make_name_entry("league", "Ligue des ports")
NORLAND = make_name_entry("NOR", "Norlande", label="LOC", subtype="state")


def learn(
    base: ModelContents, *documents: tuple[str, ...], organisation: str = "OSCE", **settings: Any
) -> dict[str, LearnedChange]:
    examples = [
        make_example(base, f"D{number}", *paragraphs, table="entities", organisation=organisation)
        for number, paragraphs in enumerate(documents, start=1)
    ]
    changes = learn_entities(examples, base, TrainingSettings(**settings), "gold: essai")
    assert len({change.id for change in changes}) == len(changes)
    return {change.id: change for change in changes}


def after(change: LearnedChange) -> dict[str, Any]:
    assert change.after is not None
    return change.after


def test_an_unknown_name_is_added_with_the_values_of_its_rows() -> None:
    cells = "league;subtype=igo;canonical_name=Ligue des ports"
    learned = learn(make_model(), (f"Saluant la [Ligue des ports|{cells}],", f"Saluant la [LDP|{cells}],"))
    assert after(learned["league"]) == {
        "label": "ORG", "id": "league", "name": "Ligue des ports", "pattern": ["Ligue des ports", "LDP"], "subtype": "igo",
        "provenance": "gold: essai",
    }  # fmt: skip


def test_a_name_without_a_canonical_id_in_its_rows_gets_none() -> None:
    (change,) = learn(make_model(), ("Saluant l’[Union de l’Èbre|;subtype=igo],",)).values()
    entry = after(change)
    assert (change.id, entry["name"], entry["keyless"]) == ("org.union-de-l-ebre", "Union de l’Èbre", True)
    predicted = make_example(
        make_model(entities=[entry]), "D", "Notant le plan de l’Union de l’Èbre,", table="entities"
    ).predicted
    assert [(e.text, e.canonical_id, e.rule_id) for e in predicted.entities] == [
        ("Union de l’Èbre", "", "gazetteer:org.union-de-l-ebre")
    ]


def test_forms_of_one_name_without_a_canonical_id_are_one_entry() -> None:
    cells = ";canonical_name=Union de l’Èbre"
    (change,) = learn(make_model(), (f"Saluant l’[Union de l’Èbre|{cells}] et l’[UDE|{cells}],",)).values()
    assert after(change)["pattern"] == ["Union de l’Èbre", "UDE"]


def test_a_new_form_joins_the_others_of_its_canonical_id() -> None:
    learned = learn(make_model(entities=[LEAGUE]), ("Saluant la [Ligue internationale des ports|league],",))
    assert after(learned["league"])["pattern"] == ["Ligue des ports", "Ligue internationale des ports"]


def test_a_lower_case_name_is_known_in_lower_case() -> None:
    (change,) = learn(make_model(), ("Saluant les [gardiens du fleuve|guards;label=MISC],",)).values()
    assert after(change)["any_case"] is True


def test_adjectives_of_states_follow_from_their_organs() -> None:
    learned = learn(make_model(entities=[NORLAND]), ("Saluant le [Gouvernement norlandais|NOR],",))
    assert after(learned["NOR"])["adjective"] == ["norlandais"]
    assert learn(make_model(entities=[NORLAND]), ("Saluant le [Gouvernement de|NOR] la Norlande,",)) == {}


REFUSED = {
    "what is known": ("Saluant la [Ligue des ports|league],",),
    "a date, which a grammar matches": ("Saluant le [3 mai 2009|2009-05-03;label=DATE],",),
    "a common noun that stands alone: what it names depends on its document": ("Saluant le [Comité|league],",),
    "a date with another label": ("Saluant le [15 janvier 1991|;label=MISC],",),
    "a person that one row names": ("Saluant M. [Jean Dupuis|;label=PER;subtype=person],",),
    "an article that is included by mistake": ("Saluant la [Ligue des ports et la|league],",),
    "a word too many that is included by mistake": ("Saluant la [Ligue des ports européens|league],",),
    "a form that shares no word with the others of its id": ("Saluant le [Cercle bleu|league],",),
    "a form that the gazetteer has with another id": ("Saluant la [Ligue des ports|circle],",),
    "a form that mostly names nothing": (
        "Saluant le [Cercle bleu|circle],", "Notant le Cercle bleu,", "Voyant le Cercle bleu,",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_not_learned(case: str) -> None:
    assert learn(make_model(entities=[LEAGUE]), REFUSED[case]) == {}


def test_a_single_wrong_row_adds_no_form_to_an_id_that_is_learned_with_it() -> None:
    learned = learn(
        make_model(), ("Saluant l’[Union de l’Èbre|ebro], le [Cercle bleu|ebro] et l’[Union ébraïque|ebro],",)
    )
    assert after(learned["ebro"])["pattern"] == ["Union de l’Èbre", "Union ébraïque"]


def test_an_ambiguous_form_is_learned_after_the_word_that_disambiguates_it() -> None:
    learned = learn(
        make_model(),
        ("Saluant la mission du [Cercle bleu|circle],", "Notant le rapport du [Cercle bleu|circle],"),
        ("Traversant le Cercle bleu,", "Franchissant le Cercle bleu,", "Décrivant un Cercle bleu,"),
    )
    entry = after(learned["circle"])
    assert "pattern" not in entry
    assert entry["pattern_after"] == {"du": ["Cercle bleu"]}


def test_an_ambiguous_form_is_learned_for_the_documents_of_one_organisation() -> None:
    base = make_model()
    gold = [
        make_example(base, f"D{n}", "Notant le [Cercle bleu|circle],", table="entities", organisation="OSCE")
        for n in (1, 2)
    ]
    others = [
        make_example(base, f"E{n}", "Notant le Cercle bleu,", table="entities", organisation="ONU") for n in (1, 2, 3)
    ]
    others = [
        make_example(base, f"E{n}", "Notant le Cercle bleu,", table="entities", organisation="ONU") for n in (1, 2, 3)
    ]
    (change,) = learn_entities([*gold, *others], base, TrainingSettings(), "gold: essai")
    assert after(change)["pattern_in"] == {"OSCE": ["Cercle bleu"]}


def test_a_form_that_significantly_often_names_something_else_is_dropped() -> None:
    wrong = tuple("Traversant la Ligue des ports," for _ in range(9))
    assert learn(make_model(entities=[LEAGUE]), wrong)["league"].kind == "dropped"
    two_forms = LEAGUE | {"pattern": ["Ligue des ports", "LDP"]}
    assert after(learn(make_model(entities=[two_forms]), wrong)["league"])["pattern"] == ["LDP"]
    assert learn(make_model(entities=[LEAGUE]), wrong[:2]) == {}


def test_a_label_is_corrected_only_if_the_gold_is_significant() -> None:
    rows = tuple("Saluant la [Ligue des ports|league;subtype=event]," for _ in range(8))
    assert after(learn(make_model(entities=[LEAGUE]), rows)["league"])["subtype"] == "event"
    assert learn(make_model(entities=[LEAGUE]), rows[:1]) == {}


def test_a_wrong_label_is_corrected_and_no_form_is_lost() -> None:
    base = make_model(entities=[LEAGUE | {"pattern": ["Ligue des ports", "LDP"]}])
    rows = tuple("Saluant la [Ligue des ports|league;label=MISC]," for _ in range(12))
    entry = after(learn(base, rows)["league"])
    assert (entry["label"], entry["pattern"], entry["subtype"]) == ("MISC", ["Ligue des ports", "LDP"], "igo")


def test_a_form_after_one_word_is_matched_only_there() -> None:
    entry = make_name_entry("circle", "Cercle bleu") | {"pattern_after": {"du": ["Cercle"]}, "pattern": ["Cercle bleu"]}
    predicted = make_example(
        make_model(entities=[entry]), "D", "Notant un Cercle, et le rapport du Cercle,", table="entities"
    ).predicted
    assert [(entity.text, entity.start) for entity in predicted.entities] == [("Cercle", 35)]
