"""Characters that extraction damaged are repaired, others left; every character is found again in the source."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausier.structure.character_repair import repair_characters
from clausier.structure.structurer import Structurer

REPAIRED = [
    # source, repaired text, reason
    ("l’eﬃcacité, la ﬁn et le ﬂux", "l’efficacité, la fin et le flux", "ligatures are letters"),
    ("de l GLYPH<31> enfant", "de l’enfant", "a glyph without a name behind an elided word is its apostrophe"),
    ("lGLYPH<31>Union et d(cid:31)une", "l’Union et d’une", "the same without spaces, and as another tool writes it"),
    ("Lorsqu GLYPH<146> il", "Lorsqu’il", "a longer elided word"),
    ("L 'Assemblée et d' une", "L'Assemblée et d'une", "spaces around an apostrophe"),
    ("afin d\n'évaluer, et l'\nAssemblée", "afin d'évaluer, et l'Assemblée", "a line's end beside an apostrophe"),
    ("à I'\nAssemblée", "à l'Assemblée", "an l misread at a line's end"),
    ("ce qu ’elle", "ce qu’elle", "the printed apostrophe stays the same character"),
    ("de !'Organisation et à I' Assemblée", "de l'Organisation et à l'Assemblée", "an l misread before an apostrophe"),
    ("la mise en place d observateurs de l OSCE", "la mise en place d’observateurs de l’OSCE", "a lost apostrophe"),
    ("le rôle de lOSCE", "le rôle de l’OSCE", "a lost apostrophe before a name in capitals"),
    ("la mise en ?uvre et le c?ur", "la mise en œuvre et le cœur", "no question mark stands before a u"),
    ("H A M B O U R G 2016", "HAMBOURG 2016", "letter-spacing"),
    ("D É C I S I O N No 5/11", "DÉCISION No 5/11", "the letter-spaced word ends before one of two letters"),
    ("dans ce domaine, PCOFJ560\net", "dans ce domaine, \net", "a job code at the end of a line"),
    ("PCOFD9500 Décide ;", " Décide ;", "a job code before other text"),
    ("fin.    MC23FW79\n", "fin.    \n", "a job code far behind"),
    ("fin.MC23FW79\n", "fin.\n", "a job code without a space"),
    ("le terrorisme1 et\n1 Voir A/1.\n", "le terrorisme et\n1 Voir A/1.\n", "a call whose note follows"),
    ("1373 (2001)1, et\n1 Voir A/1.\n", "1373 (2001), et\n1 Voir A/1.\n", "a call behind a year"),
    ("le droit et ce droit2\n2 Voir A/1.\n", "le droit et ce droit\n2 Voir A/1.\n", "the word stands elsewhere without it"),
]  # fmt: skip

LEFT = [
    ("l’homme et d'une", "nothing is wrong"),
    ("PCOFJ560\n", "a job code alone on its line is furniture, as page numbers are"),
    ("PC.DEC/571 et COVID-19, RCSNU1325", "symbols and names in capitals are no job codes"),
    ("l’alinéa d examiné hier", "a letter that numbers an item"),
    ("les annexes A B C D E", "an alphabet is no word"),
    ("X X X X X", "marks in a table are no word"),
    ("Quel succès ! L’avenir", "an exclamation mark with its space"),
    ("Pourquoi ? une raison", "a question mark with its space"),
    ("https://example.org/?u=1", "a question mark of an address"),
    ("le gaz CO2 et le terrorisme1", "no note has these numbers"),
    ("la sessio2 de juillet\n2 Voir A/1.\n", "a misread letter: the word stands nowhere without it"),
    ("au total2.5 et\n2 Voir A/1.\n", "a decimal"),
    ("ses travaux1\n1 Décembre 2004\n", "a date is no note"),
]


@pytest.mark.parametrize(("source", "expected"), [m[:2] for m in REPAIRED], ids=[m[2] for m in REPAIRED])
def test_damage_is_repaired(source: str, expected: str) -> None:
    assert repair_characters(source).text == expected


@pytest.mark.parametrize("source", [source for source, _ in LEFT], ids=[reason for _, reason in LEFT])
def test_what_is_sound_is_left(source: str) -> None:
    assert repair_characters(source).text == source
    assert repair_characters(source).offsets is None


def test_no_case_of_damage_is_lost() -> None:
    assert len(REPAIRED) >= 21
    assert len(LEFT) >= 13


PIECES = st.lists(
    st.sampled_from(["ﬁ", " lOSCE", "l GLYPH<31> ", "d' ", "une", " c?ur", " P A R I S ", " PCOFJ560", "\n", "mot", " mot1", "\n1 Voir", "𝒜"])
).map("".join)  # fmt: skip


@given(PIECES)
def test_offsets_lead_back_and_forth(source: str) -> None:
    repaired = repair_characters(source)
    if repaired.offsets is None:
        assert repaired.text == source
        return
    origins = [repaired.offsets.to_source(index) for index in range(len(repaired.text))]
    assert origins == sorted(origins)
    for index, origin in enumerate(origins):
        kept = source[origin] == repaired.text[index]
        assert kept or repaired.text[index] in "fi’'œ"
        if kept:
            assert repaired.from_source(origin) == index


@settings(deadline=None)
@given(PIECES)
def test_paragraphs_of_repaired_texts_are_found_in_the_source(structurer: Structurer, pieces: str) -> None:
    source = f"Le Conseil permanent,\n\nRappelant {pieces} la paix,\n\nDécide d’agir."
    for document in structurer.structure(source):
        for p in document.paragraphs:
            assert source[p.source_start] == p.text[0] or p.text[0] in "fœ"
            assert source[p.source_end - 1] == p.text[-1] or p.text[-1] in "iœ’'"
            assert p.source_start < p.source_end


@pytest.mark.parametrize("at", [0, 3, 7])
def test_an_offset_of_a_sound_text_is_its_own(at: int) -> None:
    assert repair_characters("Décide d’agir").from_source(at) == at
