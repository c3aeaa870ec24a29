"""The list of known lemmas that the base model's lemmatizer looks words up in."""

from typing import cast

from spacy.language import Language
from spacy.pipeline import Lemmatizer

TABLE = "lemma_index"


def index_lemmas(nlp: Language) -> None:
    """Have the lemmatizer look words up by their hash.

    spaCy's French lemmatizer keeps the lemmas of each part of speech in a list and searches it from the beginning for every
    new word: a quarter of the time that clauses took. The keys of a dictionary are the same words, and can be written
    to disk as the list can.

    Args:
        nlp: A loaded pipeline; its lemmatizer, if it has one, is changed.
    """
    if "lemmatizer" not in nlp.component_names:
        return
    lookups = cast(Lemmatizer, nlp.get_pipe("lemmatizer")).lookups
    if lookups.has_table(TABLE):
        table = lookups.get_table(TABLE)
        for part_of_speech, lemmas in list(table.items()):
            table[part_of_speech] = dict.fromkeys(lemmas)
