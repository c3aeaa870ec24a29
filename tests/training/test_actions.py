"""Learning actions from gold. All sentences are invented; ``[text|lemma]`` is a gold row."""

from typing import Any

import pytest

from clausier.components.actions.lexicon import CATEGORIES, PROPERTIES
from clausier.model_files.contents import ModelContents, read_contents
from clausier.training.actions.learn import learn_actions
from clausier.training.actions.lemma_patterns import id_of_pattern, patterns_of_lemma
from clausier.training.changes import LearnedChange
from clausier.training.settings import TrainingSettings
from tests.builders import make_adjective_entry, make_model, make_verb_entry
from tests.conftest import ROOT
from tests.training.training_examples import make_example

RECALL = make_verb_entry("rappeler", "recall", "assertive")
NOTE = make_verb_entry("noter", "note", "assertive")
AGAIN = {
    "label": "adverbial",
    "id": "a-nouveau",
    "pattern": [{"NORM": "a"}, {"NORM": "nouveau"}],
    "provenance": "usage",
}


def learn(base: ModelContents, *documents: tuple[str, ...], **settings: Any) -> dict[str, LearnedChange]:
    examples = [make_example(base, f"D{number}", *paragraphs) for number, paragraphs in enumerate(documents, start=1)]
    changes = learn_actions(examples, base, TrainingSettings(**settings), "gold: essai")
    assert len({(c.file, c.id) for c in changes}) == len(changes)
    return {change.id: change for change in changes}


def after(change: LearnedChange) -> dict[str, Any]:
    assert change.after is not None
    return change.after


VERB, ADJ, DET, FILL = {"POS": "VERB"}, {"POS": "ADJ"}, {"POS": "DET"}, {"POS": "ADJ", "OP": "*"}
LEARNED: dict[str, tuple[str, str, list[dict[str, str]]]] = {
    "a verb, from one of its forms": (
        "Avalisant ainsi le plan du Comité,", "avaliser", [{"LEMMA": "avaliser", **VERB}],
    ),
    "a reflexive verb": ("Se gardant de tout jugement,", "se garder", [{"LEMMA": "se", "POS": "PRON"}, {"LEMMA": "garder", **VERB}]),
    "an adjective with any copula": ("Inquiet des retards,", "être inquiet", [{"LEMMA": "inquiet", **ADJ}]),
    "a possessive leaves room for adjectives": (
        "Portant sa plus vive attention au sort des réfugiés,", "porter son attention",
        [{"LEMMA": "porter", **VERB}, DET, FILL, {"NORM": "attention"}],
    ),
    "a fixed phrase": ("Donnant quitus au Secrétaire général,", "donner quitus", [{"LEMMA": "donner", **VERB}, {"NORM": "quitus"}]),
    "a noun of feeling leaves room for adjectives": (
        "Apprenant avec une vive tristesse la mort du Président,", "apprendre avec tristesse",
        [{"LEMMA": "apprendre", **VERB}, {"NORM": "avec"}, FILL, {"NORM": "tristesse"}],
    ),
    "a preposition": ("Au vu des rapports reçus,", "au vu", [{"NORM": "au"}, {"NORM": "vu"}]),
}  # fmt: skip


@pytest.mark.parametrize("case", LEARNED)
def test_one_row_teaches_the_pattern_of_its_lemma(case: str) -> None:
    sentence, lemma, pattern = LEARNED[case]
    opener = {
        "avaliser": "Avalisant", "se garder": "Se gardant", "être inquiet": "Inquiet", "donner quitus": "Donnant quitus",
        "porter son attention": "Portant sa plus vive attention", "au vu": "Au vu",
        "apprendre avec tristesse": "Apprenant avec une vive tristesse",
    }[lemma]  # fmt: skip
    assert sentence.startswith(opener)
    learned = learn(
        make_model([RECALL]), (f"[{opener}|{lemma};concept=c;category=assertive]{sentence[len(opener) :]}",)
    )
    (change,) = learned.values()
    entry = after(change)
    assert (entry["pattern"], entry["lemma"], entry["concept"]) == (pattern, lemma, "c")
    assert (entry["provenance"], change.kind, change.support) == ("gold: essai", "added", 1)


def test_most_shipped_entries_have_the_pattern_and_the_id_that_follow_from_their_lemma() -> None:
    entries = read_contents(ROOT / "models" / "fr_osce_decisions").entries["actions.jsonl"].values()
    derived = [
        entry for entry in entries if entry["pattern"] in [pattern for pattern, _ in patterns_of_lemma(entry["lemma"])]
    ]
    assert len(entries) > 380
    assert len(derived) > 0.94 * len(entries)
    with_derived_id = [entry for entry in derived if id_of_pattern(entry["pattern"]) == entry["id"]]
    assert len(with_derived_id) > 0.99 * len(derived)


def test_what_the_lexicon_knows_is_not_learned_again() -> None:
    assert (
        learn(make_model([RECALL, NOTE]), ("[Rappelant|rappeler] ses décisions, et [notant|noter] le rapport,",)) == {}
    )


def test_meaning_is_that_of_most_rows_and_of_entries_with_the_same_concept() -> None:
    learned = learn(
        make_model([RECALL]),
        ("[Évoquant|évoquer;concept=recall] la paix,", "[Évoquant|évoquer;concept=recall] la guerre,"),
        ("[Évoquant|évoquer;concept=note] le passé,",),
    )
    entry = after(learned["evoquer"])
    assert (entry["concept"], entry["category"], entry["strength"]) == ("recall", "assertive", None)


def test_a_learned_entry_has_the_properties_of_its_concept_but_no_nouns_of_other_verbs() -> None:
    known = RECALL | {"performed_by": "issuer", "takes_clause": True, "also_noun": ["rappel"]}
    rows = ("[Évoquant|évoquer;concept=recall] la paix,", "[Évoquant|évoquer;concept=recall] la guerre,")
    entry = after(learn(make_model([known, NOTE | {"performed_by": "anyone"}]), rows)["evoquer"])
    assert {name: entry[name] for name in PROPERTIES if name in entry} == {
        "performed_by": "issuer",
        "takes_clause": True,
    }


def test_a_changed_entry_keeps_its_properties() -> None:
    properties = {"performed_by": "issuer", "also_noun": ["note"]}
    entry = after(learn(make_model([NOTE | properties]), many("[Notant|noter;concept=observe] les faits,", 8))["noter"])
    assert {name: entry[name] for name in PROPERTIES if name in entry} == properties


def test_without_a_concept_none_is_invented() -> None:
    entry = after(learn(make_model([RECALL]), ("[Évoquant|évoquer] la paix,",))["evoquer"])
    assert (entry["concept"], entry["category"], entry["strength"]) == ("", "", None)
    assert entry["category"] not in CATEGORIES


REFUSED = {
    "a lemma that does not explain the words": ("[Évoquant|décider] la paix,",),
    "words without any lemma": ("[Tunis|] appelle à la paix,",),
    "a verb that elsewhere opens paragraphs without acting": (
        "[Évoquant|évoquer] la paix,", "Évoquant la guerre,", "Évoquant le passé,",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_not_learned(case: str) -> None:
    assert learn(make_model([RECALL]), REFUSED[case]) == {}


def test_a_wording_that_the_lemma_does_not_explain_needs_two_rows() -> None:
    once = ("[Ayant présentes à l’esprit|avoir présent à l'esprit] ces règles,",)
    assert learn(make_model([RECALL]), once) == {}
    learned = learn(make_model([RECALL]), once, once)
    assert [token.get("NORM", token.get("LEMMA")) for token in after(learned["avoir-presentes-a-l-esprit"])["pattern"]] == [
        "avoir", "presentes", "a", "l'", "esprit",
    ]  # fmt: skip


def test_min_support() -> None:
    once = ("[Évoquant|évoquer] la paix,",)
    assert learn(make_model([RECALL]), once, min_support=2) == {}
    assert list(learn(make_model([RECALL]), once, once, min_support=2)) == ["evoquer"]


def test_an_adjunct_is_learned_from_two_rows_that_include_it() -> None:
    included = ("[Notant à bon droit|noter] les faits,", "[Rappelant à bon droit|rappeler] les règles,")
    learned = learn(make_model([RECALL, NOTE]), included)
    assert after(learned["a-bon-droit"])["pattern"] == [{"NORM": "a"}, {"NORM": "bon"}, {"NORM": "droit"}]
    assert learn(make_model([RECALL, NOTE]), included[:1]) == {}
    excluded = tuple("[Notant|noter] à bon droit les faits," for _ in range(3))
    assert learn(make_model([RECALL, NOTE]), included, excluded) == {}


def test_an_adjunct_of_feeling_is_learned_as_its_noun() -> None:
    included = ("[Notant avec une vive fierté|noter] les faits,", "[Rappelant avec fierté|rappeler] les règles,")
    assert after(learn(make_model([RECALL, NOTE]), included)["feeling-fierte"])["pattern"] == [{"NORM": "fierte"}]


def test_a_word_that_is_included_by_mistake_is_no_adjunct() -> None:
    mistakes = ("[Notant la|noter] hausse,", "[Rappelant la|rappeler] baisse,", "[Notant la|noter] paix,")
    assert learn(make_model([RECALL, NOTE]), mistakes) == {}


def test_what_known_adjuncts_explain_is_not_learned() -> None:
    rows = ("[Notant à nouveau|noter] les faits,", "[Notant à nouveau|noter] les règles,")
    assert learn(make_model([NOTE], [AGAIN]), rows) == {}


def many(sentence: str, number: int) -> tuple[str, ...]:
    return tuple(sentence for _ in range(number))


def test_a_meaning_is_corrected_only_if_the_gold_is_significant() -> None:
    sure = many("[Notant|noter;concept=observe] les faits,", 8)
    assert after(learn(make_model([NOTE]), sure)["noter"])["concept"] == "observe"
    unsure = (*many("[Notant|noter;concept=observe] les faits,", 3), *many("[Notant|noter;concept=note] les faits,", 2))
    assert learn(make_model([NOTE]), unsure) == {}


def test_an_action_with_another_lemma_does_not_change_the_entry_that_matches_it() -> None:
    # Without its accent "Encourage" is read as the adjective; the verb gets an entry of its own.
    learned = learn(
        make_model([make_adjective_entry("encouragé", "be-encouraged", "expressive")]),
        many("1. [Encourage|encourager] les progrès ;", 8),
    )
    assert [(change.kind, change.id) for change in learned.values()] == [("added", "encourager")]


def test_an_entry_that_is_precise_in_one_kind_of_paragraph_is_restricted_to_it() -> None:
    right = many("1. [Note|noter] les faits ;", 8)
    wrong = many("Notant les faits,", 20)
    change = learn(make_model([NOTE]), right, wrong)["noter"]
    assert after(change)["where"] == {"kinds": ["operative"]}
    assert change.reason == "20 of its 28 actions in the training documents are none"


def test_an_entry_that_is_precise_nowhere_is_dropped() -> None:
    change = learn(make_model([NOTE]), many("Notant les faits,", 9))["noter"]
    assert change.kind == "dropped"


def test_few_wrong_rows_leave_an_entry_of_the_base_model_alone() -> None:
    assert learn(make_model([NOTE]), many("Notant les faits,", 2)) == {}
    assert (
        learn(make_model([NOTE | {"provenance": "gold: essai"}]), many("Notant les faits,", 2))["noter"].kind
        == "dropped"
    )


def test_where_is_read_and_obeyed() -> None:
    restricted = make_model([RECALL, NOTE | {"where": {"ranks": ["coordinated"]}}])
    predicted = make_example(
        restricted, "D", "Notant les faits,", "[Rappelant|rappeler] la paix, et [notant|noter] les faits,"
    ).predicted
    assert [(action.text, action.rank) for action in predicted.actions] == [("Rappelant", 1), ("notant", 2)]
