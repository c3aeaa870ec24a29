"""Functions of citations in single paragraphs, as ``[mention|function]``; empty where no rule may assign one."""

import pytest

from clausier.annotation.pipeline import Pipeline
from clausier.citations.act_rules import ACT_RULES
from clausier.citations.following_cues import FOLLOWING_CUES
from clausier.citations.function_types import FUNCTIONS
from clausier.citations.preceding_cues import PRECEDING_CUES
from clausier.citations.rule_types import ActRule, FollowingCue, PrecedingCue
from clausier.tables.schema import schema
from tests.citations.read_citations import annotated, citations
from tests.marked_text import read

RULES: tuple[PrecedingCue | FollowingCue | ActRule, ...] = (*PRECEDING_CUES, *FOLLOWING_CUES, *ACT_RULES)


def test_rules_have_names_of_their_own_and_functions_of_the_closed_set() -> None:
    assert len({rule.rule_id for rule in RULES}) == len(RULES)
    assert {rule.function for rule in RULES} | {"requests_under"} == set(FUNCTIONS)
    (allowed,) = (column.allowed for column in schema()["citations"] if column.name == "function")
    assert allowed == tuple(FUNCTIONS)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.rule_id)
def test_the_example_of_a_rule_is_one(rule: PrecedingCue | FollowingCue | ActRule, pipeline: Pipeline) -> None:
    assert rule.example.count("[") == rule.example.count("]") == 1
    cited = citations(rule.example.replace("[", "").replace("]", ""), pipeline)
    assert (rule.rule_id, rule.function) in {(c.rule_id, c.function) for c in cited}


CASES = {
    # The act alone.
    "recalled, all of a list": "Rappelant les [résolutions 1325 (2000)|recalls], [1888 (2009)|recalls] et [2242 (2015)|recalls] sur les femmes,",
    "what is recalled of it": "Rappelle que la [résolution 1325 (2000)|recalls] invite les États à agir ;",
    "a past participle is what another text did": "Rappelant la [résolution 1888 (2009)|recalls], par laquelle il a prorogé le mandat,",
    "each act has its own": "Rappelant la [résolution 1325 (2000)|recalls], et prenant note de la [résolution 1888 (2009)|acknowledges],",
    "noted that": "Considérant que la [résolution 1325 (2000)|acknowledges] a porté ses fruits,",
    "noted, and not what lies behind it": "Constate que les femmes sont plus nombreuses depuis l’adoption de la [résolution 1325 (2000)|] ;",
    "regret says nothing of it": "Regrette que la [résolution 1325 (2000)|] soit méconnue ;",
    # The words that govern a mention decide before the act.
    "recalled that it be applied": "Rappelle qu’il importe d’appliquer la [résolution 1325 (2000)|implements] ;",
    "reaffirmed will to apply": "Réaffirmant sa volonté d’appliquer pleinement la [résolution 1325 (2000)|implements],",
    "adverb between verb and object": "Invite les États à mettre pleinement en œuvre la [résolution 1325 (2000)|implements] ;",
    "adjectives behind the noun": "Souligne l’importance de la mise en œuvre intégrale et effective de la [résolution 1325 (2000)|implements] ;",
    "an adjunct between commas": "Appuie la mise en œuvre, par les États participants, de la [résolution 1325 (2000)|implements] ;",
    "passive behind": "Demande que les dispositions de la [résolution 1325 (2000)|implements] soient appliquées sans retard ;",
    # A request, and something done, under an instrument.
    "a request under it": "Prie le Secrétaire général de rendre compte, en application de la [résolution 1325 (2000)|requests_under] ;",
    "as it asks": "Invite les États à agir comme le demande la [résolution 1325 (2000)|requests_under] ;",
    "a decision under it": "Décide, conformément à la [résolution 1325 (2000)|implements], de créer un poste ;",
    "a request to apply it is no request under it": "Demande aux États de respecter la [résolution 1325 (2000)|implements] ;",
    "the act itself rests on it": "Agissant en vertu du chapitre VIII de la [Charte des Nations Unies|grounds],",
    # What something is named by.
    "the body that it created": "Encourage le Comité créé par la [résolution 1267 (1999)|specifies] à poursuivre ses travaux ;",
    "its task in the name of a body": "Prie l’Équipe de surveillance de l’application de la [résolution 1267 (1999)|specifies] d’aider le Comité ;",
    "its task told in full": "Ayant examiné le rapport du Comité spécial chargé d’étudier la situation en ce qui concerne l’application de la [Décision No 571|specifies],",
    "to put into application": "Rappelant les mesures que les États prennent pour mettre en application la [résolution 1540 (2004)|implements],",
    "the scope of application is no application": "Se félicitant que les armes légères entrent dans le champ d’application de la [Convention d’Ottawa|],",
    "Parties to a treaty": "Invite les États parties à la [Convention d’Ottawa|specifies] à verser des contributions ;",
    "to become a party": "Exhorte les États à devenir parties à la [Convention d’Ottawa|implements] ;",
    "a mandate that is extended": "Décide de proroger jusqu’au 30 juin 2010 le mandat de la Mission, tel que défini dans la [Décision No 571|extends] ;",
    "a group that is extended": "Proroge d’un an le mandat du groupe institué par la [Décision No 571|extends] ;",
    "exchanges that are ended": "Met fin à l’échange d’informations institué par sa [Décision No 571|repeals] ;",
    "measures that are lifted": "Décide de lever les mesures imposées par la [résolution 1267 (1999)|repeals] ;",
    "an application that is suspended": "Suspend l’application de sa [Décision No 571|modifies] ;",
    "commitments that are reaffirmed": "Réaffirmant les engagements énoncés dans la [Charte de Paris|reaffirms],",
    "principles that guide": "Guidé par les principes que les États ont énoncés dans la [Charte de Paris|grounds],",
    "praise of a body that it created is no praise of it": "Se félicite des travaux du Comité créé par la [résolution 1267 (1999)|specifies] ;",
    "conclusions that are noted": "Prenant note des conclusions figurant dans le [document PC.ACMF/46/09|acknowledges],",
    "guidelines that are approved": "Approuve les lignes directrices figurant dans le [document PC.ACMF/46/09|endorses] ;",
    # Coordination.
    "de is repeated": "Souligne l’importance de l’application de la [Charte de Paris|implements] et de la [résolution 1325 (2000)|implements] ;",
    "not repeated: the list goes on": "Rappelant la [Décision No 571|recalls] sur l’application de la [Charte de Paris|implements], ainsi que la [résolution 1325 (2000)|recalls],",
    "dans need not be repeated": "Regrette l’oubli des engagements pris dans la [Charte de Paris|specifies] et le [Document de Copenhague|specifies] ;",
    "another preposition is another governor": "S’appuyant sur les conclusions, telles qu’elles figurent dans le [document PC.ACMF/46/09|grounds], ainsi que sur la [résolution 1325 (2000)|grounds],",
    "in particular": "Décide, sur la base des résolutions pertinentes, notamment la [résolution 1325 (2000)|grounds], de créer un poste ;",
    # Annexes.
    "without an act that adopts": "Invite les États à consulter la liste qui figure en annexe à la présente décision ;",
    "the annex of another text": "Rappelant le Plan qui figure en annexe à la [résolution 1325 (2000)|recalls],",
    # Nothing is known.
    "without prejudice": "Charge le Secrétaire général d’agir, sans préjudice de la [Charte de Paris|] ;",
    "an ambiguous mention is no citation": "Rappelant la Décision No 54/06 sur les mines,",
}  # fmt: skip


@pytest.mark.parametrize("reason", CASES)
def test_functions(reason: str, pipeline: Pipeline) -> None:
    sentence = read(CASES[reason])
    annotation = annotated(sentence.text, pipeline)
    base = annotation.text.index(sentence.text)
    starts = {r.reference_id: r.start - base for r in annotation.references}
    found = [(starts[c.reference_id], c.function) for c in citations(sentence.text, pipeline)]
    marks = [(start, function) for start, _, function in sentence.marks]
    assert [function for _, function in found] == [function for _, function in marks]
    ends = [start + len(text) for start, text, _ in sentence.marks]
    assert all(start <= at < end for (at, _), (start, _), end in zip(found, marks, ends, strict=True))


def test_the_cases_show_mentions_without_a_function_and_all_functions_but_that_of_annexes() -> None:
    """Those of annexes need a mention of the document itself: the examples of the rules show them."""
    functions = {label for case in CASES.values() for _, _, label in read(case).marks}
    assert functions == {"", *FUNCTIONS} - {"adopts_annex"}
