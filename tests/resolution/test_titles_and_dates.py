"""What titles, dates and symbols are compared by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.resolution.date_matching import is_compatible, is_later
from clausier.resolution.symbol_parsing import parse_symbol
from clausier.resolution.title_matching import is_different_title, is_same_title, is_specific_name, name_keys, title_key

SYMBOLS = {
    "MC.DEC/34/08": ("mc.dec/34/08", 0, 0),
    "MC.DEC/34/08/Corr.1*": ("mc.dec/34/08", 0, 1),
    "MC(9).DEC/1/Corr.": ("mc(9).dec/1", 0, 1),
    "A/RES/70/1/Rev.1": ("a/res/70/1", 1, 0),
    "PC.DEC/557/Rev.1/Corr.2": ("pc.dec/557", 1, 2),
    "MC.DEC/34/08/Add.1": ("mc.dec/34/08/add.1", 0, 0),
    "MC.DEC/34/08/Add.1/Corr.1": ("mc.dec/34/08/add.1", 0, 1),
    "S/RES/1540(2004)": ("s/res/1540(2004)", 0, 0),
    "S/RES/1540 (2004)": ("s/res/1540(2004)", 0, 0),
    "helsinki-final-act-1975": ("helsinki-final-act-1975", 0, 0),
    "Corr.1": ("corr.1", 0, 0),
}


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_symbols_are_read(symbol: str) -> None:
    parsed = parse_symbol(symbol)
    assert (parsed.decision, *parsed.issue) == SYMBOLS[symbol]


def test_issues_replace_each_other_in_order() -> None:
    suffixes = ["", "/Corr.1", "/Corr.2", "/Rev.1", "/Rev.1/Corr.1", "/Rev.2", "/Rev.10"]
    issues = [parse_symbol(f"PC.DEC/557{suffix}").issue for suffix in suffixes]
    assert issues == sorted(issues)
    assert len(set(issues)) == len(suffixes)


DATES = st.sampled_from(["", "2004", "2008", "2008-03-01", "2008-12-05", "2009-01-01"])


@given(DATES, DATES)
def test_dates_that_may_be_one_day_are_not_later_than_each_other(first: str, second: str) -> None:
    assert is_compatible(first, second) == is_compatible(second, first)
    assert not (is_later(first, second) and is_later(second, first))
    assert is_compatible(first, second) == (not is_later(first, second) and not is_later(second, first))


@given(st.text(max_size=60), st.text(max_size=60))
def test_titles_do_not_agree_and_contradict(first: str, second: str) -> None:
    keys = title_key(first), title_key(second)
    assert is_same_title(*keys) == is_same_title(*reversed(keys))
    assert is_different_title(*keys) == is_different_title(*reversed(keys))
    assert not (is_same_title(*keys) and is_different_title(*keys))


@pytest.mark.parametrize("title", ["LE RÔLE DE L’ŒUVRE : UN BILAN", "Rôle de l'œuvre – un bilan"])
def test_titles_are_one_in_capitals_and_with_another_apostrophe(title: str) -> None:
    assert title_key(title) == "role de l oeuvre un bilan"


NAME_KEYS = {
    "Document de Vienne 2011": ("document de vienne 2011", "document de vienne"),
    "Déclaration de Vilnius du 7 décembre 2011": (
        "declaration de vilnius du 7 decembre 2011",
        "declaration de vilnius",
    ),
    "Déclaration d’Astana (2010)": ("declaration d astana 2010", "declaration d astana"),
    "Charte de sécurité européenne": ("charte de securite europeenne",),
}


@pytest.mark.parametrize("name", NAME_KEYS)
def test_a_name_is_looked_up_with_and_without_its_date(name: str) -> None:
    assert name_keys(name) == NAME_KEYS[name]


SPECIFIC = {
    "Déclaration de Vilnius": True,
    "Déclaration ministérielle": False,
    "Plan d’action mondial": False,
    "Plan d’action pour la promotion de l’égalité entre hommes et femmes": True,
    "Accord de paix": False,
    "": False,
}


@pytest.mark.parametrize("name", SPECIFIC)
def test_a_name_tells_one_instrument_by_a_proper_noun_or_by_much(name: str) -> None:
    assert is_specific_name(name) == SPECIFIC[name]
