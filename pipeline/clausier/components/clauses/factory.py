"""spaCy factories of `clausier_sentences` and `clausier_clauses`."""

from spacy.language import Language
from spacy.pipeline import Lemmatizer

from clausier.components.clauses.component import ClauseMatcher
from clausier.components.clauses.sentences import SentenceMarker
from clausier.components.extensions import register_extensions


@Language.factory("clausier_sentences", assigns=["token.is_sent_start"])
def create_sentences(nlp: Language, name: str) -> SentenceMarker:
    """Build the component that runs before the parser."""
    return SentenceMarker()


@Language.factory("clausier_clauses", assigns=["doc.spans"], requires=["token.dep", "token.pos", "token.morph"])
def create_clauses(nlp: Language, name: str, lemmatizer: str) -> ClauseMatcher:
    """Build the component that runs after the parser.

    The lemmatizer is taken from the pipeline by its name and disabled there: only the heads of clauses need a lemma.

    Raises:
        ValueError: It is no lemmatizer.
    """
    register_extensions()
    component = nlp.get_pipe(lemmatizer)
    if not isinstance(component, Lemmatizer):
        raise ValueError(f"{lemmatizer} is no lemmatizer")
    nlp.disable_pipe(lemmatizer)
    return ClauseMatcher(component)
