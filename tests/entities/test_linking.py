"""Abbreviations and short forms over a whole document."""

from collections.abc import Sequence

import pytest

from clausier.components.entities.linking import ParagraphMentions, link_entities
from clausier.components.entities.match import EntityMatch
from tests.marked_text import read

NAMED = {
    "name": ("head:conseil", "grammar", ""),
    "known": ("gazetteer:key", "gazetteer", "key"),
    "model": ("recogniser", "model", ""),
    "place": ("gazetteer:place", "gazetteer", "place"),
}

CASES: dict[str, tuple[Sequence[str], str, list[tuple[str, str]]]] = {
    "an abbreviation is linked to its name": (
        ["Le [Bureau des institutions|known] (BIDDH) agit.", "Prie le BIDDH d’agir."],
        "",
        [("Bureau des institutions", "key"), ("BIDDH", "key"), ("BIDDH", "key")],
    ),
    "also before it is introduced": (
        ["Prie le BIDDH d’agir.", "Le [Bureau des institutions|known] (BIDDH) agit."],
        "",
        [("BIDDH", "key"), ("Bureau des institutions", "key"), ("BIDDH", "key")],
    ),
    "what the recogniser says of it gives way": (
        ["Le [Bureau des institutions|known] (BIDDH) agit.", "Prie le [BIDDH|model] d’agir."],
        "",
        [("Bureau des institutions", "key"), ("BIDDH", "key"), ("BIDDH", "key")],
    ),
    "a place has no abbreviation": (
        ["La mission au [Soudan|place] (MINUS) agit."],
        "",
        [("Soudan", "place")],
    ),
    "a longer word is another": (
        ["Le [Bureau des institutions|known] (BIDDH) agit.", "Prie le BIDDH-Varsovie d’agir."],
        "",
        [("Bureau des institutions", "key"), ("BIDDH", "key")],
    ),
    "of several names none is chosen": (
        ["Le [Comité de sécurité|known] et le [Comité spécial|name] agissent.", "Prie le [Comité|short] d’agir."],
        "",
        [("Comité de sécurité", "key"), ("Comité spécial", ""), ("Comité", "")],
    ),
    "a short form takes the only name of its noun": (
        ["Le [Comité de sécurité|known] agit.", "Prie le [Comité|short] d’agir."],
        "",
        [("Comité de sécurité", "key"), ("Comité", "key")],
    ),
    "nothing before it, no name": (["Prie le [Comité|short] d’agir."], "", []),
    "an indefinite one is new": (
        ["Le [Comité de sécurité|known] agit.", "Crée un [Comité|short]."],
        "",
        [("Comité de sécurité", "key")],
    ),
    "the issuing body stays, once named": (
        ["Le [Conseil permanent|known],", "Rappelle le [Conseil de tutelle|name].", "Prie le [Conseil|short] d’agir."],
        "Conseil permanent",
        [("Conseil permanent", "key"), ("Conseil de tutelle", ""), ("Conseil", "key")],
    ),
    "a name cut short is the longer one": (
        ["Le [Programme commun sur le sida|known] agit.", "Prie le [Programme commun|name] d’agir."],
        "",
        [("Programme commun sur le sida", "key"), ("Programme commun", "key")],
    ),
}


def mentions(sentence: str, body: str) -> ParagraphMentions:
    marked = read(sentence)
    entities, short = [], []
    for start, text, name in marked.marks:
        rule, origin, key = NAMED.get(name, ("head:short", "grammar", ""))
        full = body if key and text == body else text if key else ""
        match = EntityMatch(
            start, start + len(text), text, "LOC" if name == "place" else "ORG", rule, origin, "", key, full
        )
        (short if name == "short" else entities).append(match)
    return ParagraphMentions(marked.text, tuple(entities), tuple(short), ())


@pytest.mark.parametrize("reason", CASES)
def test_linking(reason: str) -> None:
    paragraphs, body, expected = CASES[reason]
    linked = link_entities([mentions(paragraph, body) for paragraph in paragraphs], body)
    assert [(match.text, match.canonical_id) for found in linked for match in found] == expected
    for paragraph, found in zip(paragraphs, linked, strict=True):
        text = read(paragraph).text
        assert [text[match.start : match.end] for match in found] == [match.text for match in found]


def test_no_case_of_linking_is_lost() -> None:
    assert len(CASES) >= 11
