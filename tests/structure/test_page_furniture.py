"""Page furniture is dropped; what looks like it is kept."""

import pytest

from clausier.structure.folded_text import PlainText
from clausier.structure.lines import read_lines
from clausier.structure.page_furniture import find_furniture, find_page_heads, is_distribution, is_furniture
from clausier.structure.structurer import Structurer

FURNITURE = ["- 2 -", "-2-", "- iii -", "PCOFJ560", "MC23FW79", "FSCFJ611", "LISBO96F", "________________", "17", "2/5", "05-43960 (F)",
             "Page 3: Décision sur les partenaires", "*0543960*"]  # fmt: skip
TEXT = [
    "PC.DEC/571",
    "2011",
    "(2002)",
    "OSCE",
    "–",
    "1.",
    "a)",
    "*",
    "Annexe",
    "MC.DEC/4/08/Corr.1*",
    "COVID-19",
    "10 heures",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line: str) -> None:
    assert is_furniture(PlainText(line))


@pytest.mark.parametrize("line", TEXT)
def test_text(line: str) -> None:
    assert not is_furniture(PlainText(line))


def test_distribution_block() -> None:
    assert is_distribution(PlainText("Distr. générale"))
    assert is_distribution(PlainText("Original : ANGLAIS"))
    assert not is_distribution(PlainText("Distribution générale des documents aux délégations"))


PAGES = """\
Conseil permanent
PC.DEC/9476
23 mai 2002

DÉCISION No 9476
CALENDRIER

Le Conseil permanent,

Rappelant les engagements pris dans le domaine de la sécurité et les
PC.DEC/9476
23 mai 2002
décisions qui les ont suivis,

1. Décide de publier le calendrier, conformément au document PC.DEC/9475
du 9 mai 2002.

PC.DEC/9476
23 mai 2002
Annexe
"""


def test_repeated_header_lines_are_heads_but_for_those_of_an_annex() -> None:
    lines = read_lines(PAGES)
    heads = find_page_heads(lines)
    assert [lines[i].text for i in sorted(heads)] == ["PC.DEC/9476", "23 mai 2002"]
    assert PAGES[lines[min(heads)].start :].startswith("PC.DEC/9476\n23 mai 2002\ndécisions")


RUNNING = {
    "the title at the head of each page, with the page number below": (
        """\
Recueil des décisions
Rappelant que la coopération entre les États repose sur la

Recueil des décisions
3

confiance, et réaffirmant le rôle que jouent à cet égard les

Recueil des décisions
4

institutions de l’Organisation,
""",
        ["Recueil des décisions", "3", "Recueil des décisions", "4"],
    ),
    "a foot with another number on each page": (
        """\
Rappelant que la coopération entre les États repose sur la

Volume de 2016, page 3

confiance, et réaffirmant le rôle que jouent à cet égard les

Volume de 2016, page 4

institutions de l’Organisation,
""",
        ["Volume de 2016, page 3", "Volume de 2016, page 4"],
    ),
    "headings that recur between paragraphs": (
        "Mise en œuvre\n\nLe Secrétariat applique le programme.\n\nMise en œuvre\n\nLe Bureau en rend compte.\n",
        [],
    ),
    "a line of a paragraph that is cut twice at the same words": (
        """\
Rappelant les engagements que les États participants ont pris,
les États participants

Invite les délégations et les bureaux à coopérer avec tous
les États participants
""",
        [],
    ),
}


@pytest.mark.parametrize("reason", RUNNING)
def test_running_heads_are_told_by_repetition_where_pages_end(reason: str) -> None:
    text, expected = RUNNING[reason]
    lines = read_lines(text)
    assert [lines[i].text for i in sorted(find_furniture(lines))] == expected


CONTENTS = """\
TABLE DES MATIÈRES

Décision sur la présidence en 2018 ............................ 8
DÉCISION No 92/16 SUR LES ARCHIVES ET SUR LA CONSERVATION
DES DOCUMENTS . . . . . . . . . . . . . . . . . . 9
Déclarations ………… iii

Traitements ............ 946 200
"""


def test_tables_of_contents_are_furniture_but_no_rows_of_figures() -> None:
    lines = read_lines(CONTENTS)
    kept = [line.text for index, line in enumerate(lines) if index not in find_furniture(lines)]
    assert kept == ["Traitements ............ 946 200"]


def test_a_table_of_contents_begins_no_document(structurer: Structurer) -> None:
    volume = CONTENTS + "\nDÉCISION No 92/16\nARCHIVES\n\nLe Conseil ministériel,\n\nDécide de tenir des archives.\n"
    (document,) = structurer.structure(volume)
    assert (document.header.number, document.header.title) == ("92", "ARCHIVES")


def test_a_footnote_ends_where_the_page_does(structurer: Structurer) -> None:
    (document,) = structurer.structure(
        "DÉCISION No 9500\n\nLe Conseil permanent,\n\nDécide de poursuivre la lutte contre le terrorisme1 dans tous les\n\n"
        "________________\n1 Voir la Charte de Porto.\n2 Voir aussi\nla Charte de Paris.\n- 2 -\ndomaines.\n"
    )
    assert [p.text for p in document.paragraphs[2:]] == [
        "Décide de poursuivre la lutte contre le terrorisme dans tous les domaines.",
        "1 Voir la Charte de Porto.",
        "2 Voir aussi la Charte de Paris.",
    ]
