"""Page furniture is dropped; what looks like it is kept."""

import pytest

from clausier.structure.furniture import is_distribution, is_furniture, page_heads
from clausier.structure.lines import read_lines

FURNITURE = ["- 2 -", "-2-", "PCOFJ560", "MC23FW79", "FSCFJ611", "LISBO96F", "________________", "17", "2/5", "05-43960 (F)",
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
    assert is_furniture(line)


@pytest.mark.parametrize("line", TEXT)
def test_text(line: str) -> None:
    assert not is_furniture(line)


def test_distribution_block() -> None:
    assert is_distribution("Distr. générale")
    assert is_distribution("Original : ANGLAIS")
    assert not is_distribution("Distribution générale des documents aux délégations")


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
    heads = page_heads(lines)
    assert [lines[i].text for i in sorted(heads)] == ["PC.DEC/9476", "23 mai 2002"]
    assert PAGES[lines[min(heads)].start :].startswith("PC.DEC/9476\n23 mai 2002\ndécisions")
