"""Finding a document by the name that a person gives it."""

from difflib import get_close_matches

from clausier.corpus.document_rows import DocumentRows
from clausier.corpus.reading import Corpus
from clausier.errors import ClausierError
from clausier.records import Document

MOST_LISTED = 10
"""How many names an error lists at most."""


def find_document(corpus: Corpus, name: str) -> DocumentRows | None:
    """Return the document of a folder of tables that a name stands for.

    Args:
        corpus: The tables.
        name: Its ``doc_id``, or its symbol; case does not matter.

    Returns:
        The document, None if there is none.

    Raises:
        ClausierError: E168, several documents have this symbol; what ``Corpus.rows`` raises.
    """
    named = name.casefold()
    # Symbols are read from the table only if no document is called so.
    found = [doc_id for doc_id in corpus.doc_ids() if doc_id.casefold() == named] or [
        doc_id for doc_id in corpus.doc_ids() if _is_symbol(corpus.document(doc_id), named)
    ]
    if len(found) > 1:
        raise ClausierError("E168", name=name, documents=", ".join(found))
    return corpus.rows(found[0]) if found else None


def nearest_names(corpus: Corpus, name: str) -> str:
    """Return the names of documents that resemble one that is none, as a message lists them; the first ones if none does.

    Args:
        corpus: The tables.
        name: What was looked for.
    """
    folded = {doc_id.casefold(): doc_id for doc_id in corpus.doc_ids()}
    near = get_close_matches(name.casefold().replace("/", "-"), folded, n=MOST_LISTED)
    listed = [folded[n] for n in near] or list(folded.values())
    return ", ".join(listed[:MOST_LISTED]) + (", …" if len(listed) > MOST_LISTED else "")


def _is_symbol(document: Document, named: str) -> bool:
    return document.symbol.casefold() == named != ""
