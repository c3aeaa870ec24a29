"""What mentions of invented decisions become, with the reason for each case."""

import pytest

from clausier.annotation.pipeline import Pipeline
from tests.marked_text import read
from tests.resolution.decision_texts import compare_targets, write_decision

BASE = write_decision("MC.DEC/34/08", "5 décembre 2008")
CORRECTED = write_decision("MC.DEC/34/08/Corr.1", "12 décembre 2008")
REVISED = write_decision("MC.DEC/34/08/Rev.1", "3 mars 2010")
TWICE = write_decision("MC.DEC/34/08/Rev.2", "8 juin 2011")
ADDED = write_decision("MC.DEC/34/08/Add.1", "9 mars 2009")
UNDATED = write_decision("PC.DEC/557", "")
UNDATED_REVISED = write_decision("PC.DEC/557/Rev.1", "")
ARCHIVES = write_decision("PC.DEC/901", "4 juin 2009", "CONSERVATION DES ARCHIVES AUDIOVISUELLES DE L’ORGANISATION")
TWIN = write_decision("PC.DEC/901", "4 juin 2009", "CONSERVATION DES ARCHIVES AUDIOVISUELLES DE L’ORGANISATION")
ASSEMBLY = write_decision("A/RES/38/48", "7 décembre 1983", "Question des archives")

VERSIONS = {
    "the only one": ([BASE], "2012", "la [Décision No 34/08 du Conseil ministériel|MC.DEC-34-08]"),
    "a corrigendum prints the whole text anew and replaces the decision": (
        [BASE, CORRECTED],
        "2012",
        "la [Décision No 34/08 du Conseil ministériel|MC.DEC-34-08-Corr.1]",
    ),
    "the order of the files says nothing": (
        [REVISED, CORRECTED, BASE],
        "2012",
        "la [Décision No 34/08 du Conseil ministériel|MC.DEC-34-08-Rev.1]",
    ),
    "of two revisions the later": (
        [TWICE, BASE, REVISED],
        "2012",
        "la [Décision No 34/08 du Conseil ministériel|MC.DEC-34-08-Rev.2]",
    ),
    "a revision that came later is not what was cited": (
        [BASE, CORRECTED, REVISED, TWICE],
        "2010",
        "la [Décision No 34/08 du Conseil ministériel|MC.DEC-34-08-Rev.1]",
    ),
    "a document without date cites the newest": (
        [BASE, CORRECTED, REVISED],
        "",
        "la [Décision No 34/08 du Conseil ministériel|MC.DEC-34-08-Rev.1]",
    ),
    "issues without date are in the order of their numbers": (
        [UNDATED_REVISED, UNDATED],
        "2012",
        "la [Décision No 557 du Conseil permanent|PC.DEC-557-Rev.1]",
    ),
    "a printed suffix is that issue": (
        [BASE, CORRECTED, REVISED],
        "2012",
        "la [Décision MC.DEC/34/08/Corr.1|MC.DEC-34-08-Corr.1]",
    ),
    "an issue that is not there is not another": ([BASE, REVISED], "2012", "la [Décision MC.DEC/34/08/Corr.1|=]"),
    "beside its revision, the bare number is the first issue": (
        [UNDATED, UNDATED_REVISED],
        "2012",
        "les [Décisions Nos 557|PC.DEC-557] et [557/Rev.1 du Conseil permanent|PC.DEC-557-Rev.1]",
    ),
    "beside its revision, the bare number is nothing if the first issue is not there": (
        [UNDATED_REVISED],
        "2012",
        "les [Décisions Nos 557|=] et [557/Rev.1 du Conseil permanent|PC.DEC-557-Rev.1]",
    ),
    "where only a corrigendum is there, it is meant": (
        [CORRECTED],
        "2012",
        "la [Décision No 34/08 du Conseil ministériel|MC.DEC-34-08-Corr.1]",
    ),
    "where only a later revision is there, none is meant": (
        [REVISED],
        "2009",
        "la [Décision No 34/08 du Conseil ministériel|=]",
    ),
    "an addendum is another document": (
        [BASE, ADDED],
        "2012",
        "la [Décision No 34/08 du Conseil ministériel|MC.DEC-34-08]",
    ),
    "an addendum does not stand for its decision": (
        [ADDED],
        "2012",
        "la [Décision No 34/08 du Conseil ministériel|=]",
    ),
    "what is dated later cannot be cited": ([BASE], "2004", "la [Décision No 34/08 du Conseil ministériel|=]"),
}

EVIDENCE = {
    "the date agrees": ([ARCHIVES], "la [Décision No 901 du Conseil permanent du 4 juin 2009|PC.DEC-901]"),
    "the date is another": ([ARCHIVES], "la [Décision No 901 du Conseil permanent du 11 juin 2009|? PC.DEC-901]"),
    "the year agrees": ([ARCHIVES], "la [Décision No 901 (2009) du Conseil permanent|PC.DEC-901]"),
    "the year is another": ([ARCHIVES], "la [Décision No 901 (2008) du Conseil permanent|? PC.DEC-901]"),
    "a document without date contradicts none": (
        [UNDATED],
        "la [Décision No 557 du Conseil permanent du 11 juin 2003|PC.DEC-557]",
    ),
    "the title agrees, though in capitals": (
        [ARCHIVES],
        "la [Décision No 901, intitulée « Conservation des archives audiovisuelles de l’Organisation »|PC.DEC-901]",
    ),
    "a title that is cut short does not contradict": (
        [ARCHIVES],
        "la [Décision No 901, intitulée « Conservation des archives »|PC.DEC-901]",
    ),
    "a title whose wording differs a little does not contradict": (
        [ARCHIVES],
        "la [Décision No 901, intitulée « Préservation des archives audiovisuelles »|PC.DEC-901]",
    ),
    "the title is another": (
        [ARCHIVES],
        "la [Décision No 901, intitulée « Mandat du Représentant pour la liberté des médias »|? PC.DEC-901]",
    ),
    "the date is that of an issue that has been replaced": (
        [BASE, REVISED],
        "la [Décision No 34/08 du 5 décembre 2008 du Conseil ministériel|? MC.DEC-34-08; MC.DEC-34-08-Rev.1]",
    ),
    "the model's own date of a known instrument is nothing that the mention says": (
        [write_decision("MC.DOC/1/06", "4 décembre 2006", "RÈGLES DE PROCÉDURE")],
        "les [Règles de procédure de l’OSCE|MC.DOC-1-06]",
    ),
    "two documents have the symbol": (
        [ARCHIVES, TWIN],
        "la [Décision No 901 du Conseil permanent|? PC.DEC-901; PC.DEC-901-2]",
    ),
    "what points back is no surer than what it points to": (
        [ARCHIVES],
        "la [Décision No 901 (2008) du Conseil permanent|? PC.DEC-901], et vu que [ladite décision|? PC.DEC-901] reste",
    ),
    "two series have the number, one document and its date fit": (
        [ASSEMBLY],
        "la [résolution 38/48 du 7 décembre 1983|A-RES-38-48]",
    ),
    "two series have the number, one document is there, nothing else is said": (
        [ASSEMBLY],
        "la [résolution 38/48|? A/RES/38/48; A/HRC/RES/38/48]",
    ),
    "two series have the number, the date is not that of the one document": (
        [ASSEMBLY],
        "la [résolution 38/48 du 6 juillet 2018|? A/RES/38/48; A/HRC/RES/38/48]",
    ),
    "two series have the number, two documents of one symbol are there": (
        [ASSEMBLY, ASSEMBLY],
        "la [résolution 38/48 du 7 décembre 1983|? A/RES/38/48; A/HRC/RES/38/48]",
    ),
}

BRIDGES = write_decision("MC.DEC/17/04", "7 décembre 2004", "RENFORCEMENT DES PONTS TRANSFRONTIÈRES")
BRIDGES_REVISED = write_decision("MC.DEC/17/04/Rev.1", "7 décembre 2004", "RENFORCEMENT DES PONTS TRANSFRONTIÈRES")
RIVERS = write_decision("MC.DEC/18/04", "7 décembre 2004", "RENFORCEMENT DES PONTS TRANSFRONTIÈRES")
GUARDS = write_decision("MC.DEC/19/04", "7 décembre 2004", "FORMATION DES GARDES-FRONTIÈRES EN ASIE CENTRALE")
DECLARATION = (
    "MC.DOC/1/11\n7 décembre 2011\n\nDÉCLARATION DE VILNIUS SUR LES PONTS TRANSFRONTIÈRES\n\n"
    "Nous, membres du Conseil ministériel, réaffirmons que les ponts qui relient nos pays sont utiles à tous.\n"
)
LATER = DECLARATION.replace("MC.DOC/1/11", "MC.DOC/2/11")
PLAN = DECLARATION.replace("DÉCLARATION DE VILNIUS SUR LES PONTS TRANSFRONTIÈRES", "DÉCLARATION MINISTÉRIELLE")
TITLED = (
    "Décision sur le renforcement des ponts transfrontières, adoptée le {} décembre 2004 par le Conseil ministériel"
)

NAMES = {
    "a name that is a title": (
        [DECLARATION, BASE],
        "la [Déclaration de Vilnius sur les ponts transfrontières|MC.DOC-1-11]",
    ),
    "with its date": (
        [DECLARATION],
        "la [Déclaration de Vilnius sur les ponts transfrontières du 7 décembre 2011|MC.DOC-1-11]",
    ),
    "with its year": ([DECLARATION], "la [Déclaration de Vilnius sur les ponts transfrontières de 2011|MC.DOC-1-11]"),
    "with another date": ([DECLARATION], "la [Déclaration de Vilnius sur les ponts transfrontières du 8 mai 2010|]"),
    "with the date of its adoption": (
        [DECLARATION],
        "la [Déclaration de Vilnius sur les ponts transfrontières|MC.DOC-1-11], adoptée le 7 décembre 2011",
    ),
    "with another date of adoption": (
        [DECLARATION],
        "la [Déclaration de Vilnius sur les ponts transfrontières|], adoptée le 8 mai 2010",
    ),
    "a name that is longer is another": (
        [DECLARATION],
        "la [Déclaration de Vilnius sur les ponts transfrontières des autoroutes|]",
    ),
    "two documents have the title": (
        [DECLARATION, LATER],
        "la [Déclaration de Vilnius sur les ponts transfrontières|? MC.DOC-1-11; MC.DOC-2-11]",
    ),
    "a name that many instruments have": ([PLAN], "la [Déclaration ministérielle|]"),
    "title and date": ([BRIDGES, GUARDS], f"la [{TITLED.format(7)}|MC.DEC-17-04]"),
    "the title with another date": ([BRIDGES, GUARDS], f"la [{TITLED.format(3)}|]"),
    "title and date of two decisions": ([BRIDGES, RIVERS], f"la [{TITLED.format(7)}|? MC.DEC-17-04; MC.DEC-18-04]"),
    "title and date of two issues of one decision": (
        [BRIDGES, BRIDGES_REVISED],
        f"la [{TITLED.format(7)}|MC.DEC-17-04-Rev.1]",
    ),
    "another title, shortened, of the one decision of that body and day": (
        [BRIDGES, ARCHIVES],
        "la [décision sur les ponts, adoptée par le Conseil ministériel le 7 décembre 2004|MC.DEC-17-04]",
    ),
    "another title than that of the one decision of that body and day": ([GUARDS], f"la [{TITLED.format(7)}|]"),
    "another body on that day": (
        [BRIDGES],
        "la [décision sur les ponts, adoptée par le Conseil permanent le 7 décembre 2004|]",
    ),
}


@pytest.mark.parametrize("step", [1, -1], ids=["in order", "reversed"])
@pytest.mark.parametrize("reason", VERSIONS)
def test_the_issue_is_meant_that_the_citing_document_can_know(reason: str, step: int, pipeline: Pipeline) -> None:
    corpus, year, preamble = VERSIONS[reason]
    date = f"7 décembre {year}" if year else ""
    symbol = f"MC.DEC/93/{year[2:]}" if year else "PC.DEC/9300"
    found, expected = compare_targets(corpus[::step], symbol, date, preamble, pipeline)
    assert found == expected


@pytest.mark.parametrize("reason", EVIDENCE | NAMES)
def test_what_a_mention_says_is_borne_out(reason: str, pipeline: Pipeline) -> None:
    corpus, preamble = (EVIDENCE | NAMES)[reason]
    found, expected = compare_targets(corpus, "PC.DEC/9300", "6 juin 2019", preamble, pipeline)
    assert found == expected


def test_every_kind_of_resolution_has_a_case() -> None:
    assert VERSIONS
    assert EVIDENCE
    assert NAMES
    assert EVIDENCE.keys().isdisjoint(NAMES)
    preambles = [case[-1] for case in (*VERSIONS.values(), *EVIDENCE.values(), *NAMES.values())]
    labels = [label for preamble in preambles for _, _, label in read(preamble).marks]
    assert {label[:1] for label in labels} >= {"", "=", "?", "M", "P", "A"}
