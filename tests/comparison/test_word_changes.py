"""What was changed in the words of a paragraph."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from clausier.comparison.word_changes import find_kept_words, find_word_changes
from clausier.comparison.words import Word

CASES = [
    ("invite les etats a agir", "invite les etats a agir", [], "the same words"),
    (
        "invite les etats a agir",
        "demande aux etats d agir",
        [("replaced", "invite les", "demande aux"), ("replaced", "a", "d")],
        "a verb takes its preposition with it",
    ),
    ("inspecter les ponts", "inspecter chaque annee les ponts", [("added", "", "chaque annee")], "words were added"),
    ("agir a titre volontaire sans delai", "agir sans delai", [("dropped", "a titre volontaire", "")], "and dropped"),
    (
        "le groupe de vienne se reunit",
        "la mission de prague se reunit",
        [("replaced", "le groupe de vienne", "la mission de prague")],
        "a short word that stays between two changes does not cut them to pieces",
    ),
    (
        "le groupe regional de vienne se reunit",
        "la mission regional de prague se reunit",
        [("replaced", "le groupe", "la mission"), ("replaced", "vienne", "prague")],
        "a word with a meaning that stays does",
    ),
    ("", "decide", [("added", "", "decide")], "a paragraph that had no words"),
]


def words(text: str) -> list[Word]:
    return [Word(key, n, n + 1) for n, key in enumerate(text.split())]


@pytest.mark.parametrize(("first", "second", "expected", "why"), CASES)
def test_changes(first: str, second: str, expected: list[tuple[str, str, str]], why: str) -> None:
    found = [
        (change.kind, " ".join(w.key for w in change.a), " ".join(w.key for w in change.b))
        for change in find_word_changes(words(first), words(second))
    ]
    assert found == expected, why


texts = st.lists(st.sampled_from(["le", "groupe", "de", "vienne", "agit", "sans", "delai"]), max_size=12).map(" ".join)


@given(texts, texts)
def test_the_changes_lead_from_one_paragraph_to_the_other(first: str, second: str) -> None:
    a, b = words(first), words(second)
    rebuilt: list[str] = []
    index = 0
    for change in find_word_changes(a, b):
        start = change.b[0].start - len(rebuilt) + index if change.b and not change.a else None
        begin = change.a[0].start if change.a else start
        assert begin is not None
        rebuilt += [w.key for w in a[index:begin]] + [w.key for w in change.b]
        index = begin + len(change.a)
    rebuilt += [w.key for w in a[index:]]
    assert rebuilt == [w.key for w in b]


@given(texts, texts)
def test_words_that_stay_are_the_same_and_in_order(first: str, second: str) -> None:
    a, b = words(first), words(second)
    index_pairs = find_kept_words(a, b)
    assert all(a[i].key == b[j].key for i, j in index_pairs)
    assert index_pairs == sorted(index_pairs)
    assert len({i for i, _ in index_pairs}) == len({j for _, j in index_pairs}) == len(index_pairs)
