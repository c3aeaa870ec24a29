"""The forms of a word share a key."""

import pytest

from clausier.french.inflection import uninflected

FORMS = {
    "plural": "representant representants",
    "feminine": "representant representante representantes",
    "-al": "general generale generaux generales",
    "-teur": "coordonnateur coordonnatrice coordonnatrices",
    "-eur": "rapporteur rapporteuse rapporteurs",
    "-ien": "canadien canadienne canadiens canadiennes",
    "-ais": "albanais albanaise albanaises",
    "-e": "mediterranee mediterranees",
}


@pytest.mark.parametrize("kind", FORMS)
def test_forms_of_one_word_have_one_key(kind: str) -> None:
    assert len({uninflected(form) for form in FORMS[kind].split()}) == 1


def test_short_words_are_their_own_keys() -> None:
    assert [uninflected(word) for word in ("les", "aux", "l'", "des", "2003")] == ["les", "aux", "l'", "des", "2003"]


def test_no_word_is_lost() -> None:
    assert len(FORMS) >= 8
