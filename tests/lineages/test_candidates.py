"""Near-verbatim pairs are found, and which are found depends on nothing but the texts."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausier.comparison.similarity import WordEncoder, similarity
from clausier.lineages.candidates import find_candidates
from clausier.lineages.neighbours import find_neighbours, required_similarity
from tests.builders import make_decision
from tests.lineages.lineage_summaries import make_lineage

Texts = list[tuple[str, ...]]

words = st.sampled_from(
    "le la des ponts digues crues de et à décide invite états rapport plan carte fleuve rive mai".split()
)
sentences = st.lists(words, min_size=10, max_size=40).map(tuple)


def pairs(texts: Texts) -> set[frozenset[tuple[str, ...]]]:
    return {frozenset((texts[i], texts[j])) for i, others in enumerate(find_candidates(texts)) for j in others}


@given(sentences, st.data())
def test_a_text_with_one_word_changed_is_found(text: tuple[str, ...], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(text) - 1))
    changed = (*text[:index], "autre", *text[index + 1 :])
    assert pairs([text, changed]) == {frozenset((text, changed))}


@given(st.lists(sentences, unique=True, max_size=8), st.randoms(use_true_random=False))
def test_the_candidates_do_not_depend_on_the_order_of_texts(texts: Texts, shuffling: random.Random) -> None:
    found = pairs(texts)
    shuffling.shuffle(texts)
    assert pairs(texts) == found


@given(st.lists(sentences, unique=True, max_size=8))
def test_neighbours_are_those_candidates_that_are_alike_and_both_ways(texts: Texts) -> None:
    encoder = WordEncoder()
    encoded = [encoder.encode(text) for text in texts]
    expected = {
        (i, j, score)
        for later, others in enumerate(find_candidates(texts))
        for other in others
        for i, j in ((later, other), (other, later))
        if (score := similarity(encoded[i], encoded[j]))
        >= required_similarity(len(texts[i]), len(texts[j]), score, 0.6)
    }
    found = {(i, n.index, n.similarity) for i, others in enumerate(find_neighbours(texts, 0.6)) for n in others}
    assert found == expected


@pytest.mark.parametrize(
    ("score", "at_least", "required"),
    [
        pytest.param(0.75, 0.6, 0.6, id="15 shared words are enough"),
        pytest.param(0.70, 0.6, 0.8, id="14 shared words are few"),
        pytest.param(0.70, 0.9, 0.9, id="the threshold is higher anyway"),
    ],
)
def test_texts_that_share_few_words_must_be_more_similar(score: float, at_least: float, required: float) -> None:
    assert required_similarity(20, 20, score, at_least) == required


def test_texts_of_lone_surrogates_or_nothing_harm_nothing() -> None:
    """Tables are anybody's; a text that no file can hold still has a signature."""
    assert list(find_candidates([("\ud800",) * 5, ("a",), ()])) == [[], [], []]


clauses = st.sampled_from(
    [
        "Invite les États participants à inspecter régulièrement les ponts qui franchissent leurs frontières",
        "Demande aux États participants d’inspecter régulièrement les ponts qui franchissent leurs frontières",
        "Décide de rester saisi de la question",
        "Décide de demeurer saisi de la question",
        "Prie le Secrétaire général de rendre compte au Conseil permanent de l’application de la présente décision",
        "Charge le Secrétaire général de rendre compte au Conseil permanent de l’application de la présente décision",
    ]
)
dates = st.sampled_from(["2009-12-17", "2010-12-16", "2010-12-17", ""])
decisions = st.lists(st.tuples(dates, st.lists(clauses, min_size=1, max_size=3)), min_size=1, max_size=6)


@settings(max_examples=50)
@given(decisions, st.randoms(use_true_random=False))
def test_a_lineage_does_not_depend_on_the_order_of_documents(
    corpus: list[tuple[str, list[str]]], shuffling: random.Random
) -> None:
    rows = [make_decision(f"D{n}", date, *texts) for n, (date, texts) in enumerate(corpus)]
    found = make_lineage(*rows)
    shuffling.shuffle(rows)
    again = make_lineage(*rows)
    assert sorted(again.links, key=str) == sorted(found.links, key=str)
    assert again.formulae == found.formulae
    assert again.members == found.members
    assert sorted(again.novelty, key=str) == sorted(found.novelty, key=str)


@settings(max_examples=50)
@given(decisions)
def test_what_holds_of_every_lineage(corpus: list[tuple[str, list[str]]]) -> None:
    rows = [make_decision(f"D{n}", date, *texts) for n, (date, texts) in enumerate(corpus)]
    found = make_lineage(*rows, ancestors=2)
    assert all(link.ancestor_date < link.date for link in found.links)
    assert all(link.rank <= 2 for link in found.links)
    assert len({(link.paragraph_id, link.ancestor_doc_id) for link in found.links}) == len(found.links)
    with_ancestor = {link.paragraph_id for link in found.links}
    assert {row.paragraph_id for row in found.novelty if row.similarity is not None} == with_ancestor
    members = [member.paragraph_id for member in found.members]
    assert len(members) == len(set(members))
    assert {row.paragraph_id for row in found.novelty if row.formula_id} == set(members)
    assert sum(formula.paragraph_count for formula in found.formulae) == len(members)
