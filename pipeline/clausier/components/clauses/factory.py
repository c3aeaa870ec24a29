"""spaCy factories of `clausier_sentences` and `clausier_clauses`."""

from spacy.language import Language

from clausier.components.clauses.component import ClauseMatcher
from clausier.components.clauses.sentences import SentenceMarker
from clausier.components.extensions import register


@Language.factory("clausier_sentences", assigns=["token.is_sent_start"])
def create_sentences(nlp: Language, name: str) -> SentenceMarker:
    """Build the component that runs before the parser."""
    return SentenceMarker()


@Language.factory(
    "clausier_clauses", assigns=["doc.spans"], requires=["token.dep", "token.pos", "token.morph", "token.lemma"]
)
def create_clauses(nlp: Language, name: str) -> ClauseMatcher:
    """Build the component that runs behind the parser."""
    register()
    return ClauseMatcher()
