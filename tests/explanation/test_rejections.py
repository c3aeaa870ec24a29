"""What the matchers left out, as ``[text|reason]``."""

import csv

import pytest

from clausier.annotation.pipeline import Pipeline
from clausier.components.context import ParagraphContext
from clausier.components.rejection import Rejecting
from clausier.explanation.rules import explain_rule
from tests.conftest import ROOT

NO_ACTIONS = [
    ("preambular", "Saluant les mesures en notant les besoins,", "notant", "is governed by “en”: it says how something is done"),
    ("preambular", "Rappelant « Soulignant la paix » de 1999,", "Soulignant", "is quoted"),
    ("preambular", "Convaincue de ce but et désireux de progresser,", "désireux", "does not agree with “Convaincue”"),
    ("preambular", "Saluant les mesures, visant à agir,", "visant", "says what anybody does: it belongs to the noun before it"),
    ("preambular", "Saluant la paix, invitant chacun,", "invitant", "addresses nobody, and neither “;” nor a conjunction stands before it"),
    ("preambular", "Rappelant la paix et décide de rien,", "décide", "is a third person singular: further acts of a preamble are participles or adjectives"),
    ("operative", "Note que le Comité, comme prévu, soutient les États ;", "soutient", "stands in a clause of its own (“que …”)"),
    ("operative", "Note que le Comité agit, et offre son aide ;", "offre", "stands in a clause of its own (“que …”) and says what anybody does"),
    ("operative", "Salue le Centre qui forme les experts et encourage les échanges ;", "encourage", "stands in a clause of its own (“qui …”)"),
    ("operative", "Salue le Centre qui encourage les échanges ;", "encourage", "stands in a clause of its own (“qui …”)"),
    ("operative", "Approuve le budget, la note et la demande du Comité ;", "demande", "is a noun here, among nouns"),
    ("operative", "Demande des fonds, et invitent les États à agir ;", "invitent", "belongs to another subject: it is a third person plural, the issuer's verb is a third person singular"),
    ("operative", "Invite les États à agir, visant la paix ;", "visant", "says what anybody does: it belongs to the noun before it"),
    ("operative", "Invite les États à encourager ces projets ;", "encourager", "is an infinitive, which does not act by itself"),
    ("operative", "Les services encouragent les projets.", "encouragent", "stands in a paragraph that no act opens"),
    ("operative", "Télescope les procédures et invite les États ;", "invite", "stands behind an opener that the lexicon does not know: no further acts are looked for"),
    ("title", "Invite", "Invite", "stands in a paragraph of kind title, in which the issuing body does not act"),
]  # fmt: skip

NO_REFERENCES = [
    ("la Décision du Comité", "Décision", "has no number or symbol behind it that such an instrument may have"),
    ("dans la Convention, et", "Convention", "is a short form: no words of a name follow"),
    ("le Programme et autres", "Programme", "names an instrument only with one of: d'action, de developpement, mondial, de travail"),
    ("l’acte final de helsinki", "acte", "begins the name of helsinki-final-act-1975, but in lower case"),
    ("les Règles de procédure de l’OSCE (MC.DOC/1/06)", "MC.DOC/1/06", "overlaps “Règles de procédure de l’OSCE (MC.DOC/1/06)”, found before it by registry:osce-rules-of-procedure-2006"),
    ("Protocole relatif à la paix", "Protocole", "opens the paragraph: its capital tells nothing"),
]  # fmt: skip


def rejected(pipeline: Pipeline, component: str, text: str, kind: str) -> list[tuple[str, str]]:
    doc = pipeline.nlp.make_doc(text)
    doc._.paragraph = ParagraphContext(kind=kind)
    pipe = pipeline.nlp.get_pipe(component)
    assert isinstance(pipe, Rejecting)
    found = pipe.rejected(doc)
    assert all(text[r.start : r.end] == r.text for r in found)
    return [(r.text, r.reason) for r in found]


@pytest.mark.parametrize(("kind", "text", "verb", "reason"), NO_ACTIONS)
def test_verbs_that_are_no_actions(kind: str, text: str, verb: str, reason: str, pipeline: Pipeline) -> None:
    assert (verb, reason) in rejected(pipeline, "clausier_actions", text, kind)


@pytest.mark.parametrize(("text", "mention", "reason"), NO_REFERENCES)
def test_mentions_that_are_no_references(text: str, mention: str, reason: str, pipeline: Pipeline) -> None:
    assert (mention, reason) in rejected(pipeline, "clausier_references", text, "preambular")


def test_what_is_accepted_is_not_left_out(pipeline: Pipeline) -> None:
    text = "Salue ces efforts, souligne leur utilité et prie les États de les poursuivre ;"
    assert [verb for verb, _ in rejected(pipeline, "clausier_actions", text, "operative")] == ["poursuivre"]


def test_every_rule_of_the_committed_tables_has_words() -> None:
    rules = set()
    for table in ("actions", "references"):
        for corpus in ("osce", "specimens"):
            with (ROOT / "annotations" / corpus / f"{table}.csv").open(encoding="utf-8", newline="") as file:
                rules |= {row["rule_id"] for row in csv.DictReader(file)}
    assert len(rules) > 50
    assert [rule for rule in sorted(rules) if not explain_rule(rule, {}).does] == []
