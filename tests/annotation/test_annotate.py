"""Acts that items take from their lead-in; a paragraph without end."""

import pytest

from clausier.annotation.annotate import annotate_source
from clausier.annotation.pipeline import Pipeline
from clausier.readers.source import Source

FRAME = "Le Conseil permanent,\n\nRappelant sa décision n° 12/05,\n\n{lead_in}\n\na) {item} ;\n\nb) {item}.\n"
ITEMS = {
    "an infinitive takes the lead-in's act": (
        "1. Prie le Secrétaire général :",
        "De faire rapport au Conseil",
        ["prier"],
    ),
    "of two acts it takes the last": (
        "1. Se félicite du rapport et prie le Secrétaire général :",
        "De faire rapport au Conseil",
        ["prier"],
    ),
    "participles of the addressees stand between": (
        "1. Demande que tous les pays, soulignant leur attachement à ces principes :",
        "De faire rapport au Conseil",
        ["demander"],
    ),
    "a plural verb is the addressees' subjunctive": (
        "1. Demande que tous les pays :",
        "Renforcent l'action régionale",
        ["demander"],
    ),
    "a verb of the issuer's own stands for itself": (
        "1. En ce qui concerne le rapport, décide ce qui suit :",
        "Souligne que les moyens manquent",
        ["souligner"],
    ),
}


def source(text: str) -> Source:
    return Source("essai.txt", "essai", "text", text, "0" * 64, "utf-8", len(text))


@pytest.mark.parametrize("reason", ITEMS)
def test_acts_of_items(reason: str, pipeline: Pipeline) -> None:
    lead_in, item, lemmas = ITEMS[reason]
    text = FRAME.format(lead_in=lead_in, item=item)
    (annotation,) = annotate_source(source(text), pipeline)
    actions = [a for a in annotation.actions if ":OP1(a)." in a.action_id]
    assert [a.lemma for a in actions] == lemmas
    assert (actions[0].form == "inherited") == (item.split()[0] != "Souligne")


def test_a_paragraph_without_end_is_told_and_not_read(pipeline: Pipeline) -> None:
    text = "Le Conseil permanent,\n\nRappelant la paix,\n\n1. Décide que " + "la paix et le droit " * 6000 + ";\n"
    (annotation,) = annotate_source(source(text), pipeline)
    assert [problem.code for problem in annotation.problems if problem.code.startswith("W3")] == ["W304"]
    assert {action.paragraph_id.partition(":")[2] for action in annotation.actions} == {"PP1"}
    assert len(annotation.paragraphs[-1].text) > 100_000
