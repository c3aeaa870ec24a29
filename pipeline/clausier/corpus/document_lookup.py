"""Lookup of a document by the name or symbol that a user gives."""

from difflib import get_close_matches

from clausier.corpus.document_rows import DocumentRows
from clausier.corpus.table_corpus import TableCorpus
from clausier.errors import ClausierError
from clausier.records import Document

MAX_LISTED_NAMES = 10
"""Names that an error message lists."""


def find_document(corpus: TableCorpus, name: str) -> DocumentRows | None:
    """Return the document of a folder of tables with a name or symbol.

    Args:
        corpus: The tables.
        name: Its ``doc_id``, or its symbol; case does not matter.

    Returns:
        The document; None if there is none.

    Raises:
        ClausierError: E168, several documents have this symbol; and what ``TableCorpus.rows`` raises.
    """
    folded = name.casefold()
    # Symbols are read from the table only if no doc_id matches.
    matches = [doc_id for doc_id in corpus.doc_ids() if doc_id.casefold() == folded] or [
        doc_id for doc_id in corpus.doc_ids() if _has_symbol(corpus.document(doc_id), folded)
    ]
    if len(matches) > 1:
        raise ClausierError("E168", name=name, documents=", ".join(matches))
    return corpus.rows(matches[0]) if matches else None


def similar_names(corpus: TableCorpus, name: str) -> str:
    """Return the names of documents that resemble an unknown name, as a message lists them; the first names if none does.

    Args:
        corpus: The tables.
        name: The unknown name.
    """
    folded = {doc_id.casefold(): doc_id for doc_id in corpus.doc_ids()}
    similar = get_close_matches(name.casefold().replace("/", "-"), folded, n=MAX_LISTED_NAMES)
    listed = [folded[n] for n in similar] or list(folded.values())
    return ", ".join(listed[:MAX_LISTED_NAMES]) + (", …" if len(listed) > MAX_LISTED_NAMES else "")


def _has_symbol(document: Document, folded: str) -> bool:
    return document.symbol.casefold() == folded != ""
