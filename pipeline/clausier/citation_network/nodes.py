"""The nodes of a network: documents, instruments and bodies."""

from collections import Counter
from collections.abc import Callable, Sequence

from clausier.citation_network.records import Node
from clausier.records import Document, Reference

DOCUMENT, INSTRUMENT, BODY = "document", "instrument", "body"


def node_id(type_: str, name: str) -> str:
    """Return the id of a node. It includes the type, since a file may have the name of an instrument.

    Args:
        type_: ``document``, ``instrument`` or ``body``.
        name: A doc_id, a canonical_id or the name of a body.
    """
    return f"{type_}:{name}"


def document_node(document: Document) -> Node:
    """Return the node of a document of the run.

    Args:
        document: The document.
    """
    return Node(
        id=node_id(DOCUMENT, document.doc_id),
        type=DOCUMENT,
        label=document.symbol or document.doc_id,
        doc_id=document.doc_id,
        canonical_id=document.symbol,
        title=document.title,
        organisation=document.organisation,
        body=document.body,
        kind=document.kind,
        date=document.adopted_on,
        year=document_year(document),
    )


def instrument_node(canonical_id: str, mentions: Sequence[Reference]) -> Node:
    """Return the node of an instrument that is no document of the run, each column with the value of most mentions.

    Args:
        canonical_id: Its canonical id.
        mentions: Mentions of it, in the order of documents and text.
    """
    has_symbol = any(mention.symbol == canonical_id for mention in mentions)
    title = _most_frequent(mentions, lambda mention: mention.title)
    date = _most_frequent(mentions, lambda mention: mention.date)
    year = _most_frequent(mentions, lambda mention: str(mention.year or mention.date[:4]))
    return Node(
        id=node_id(INSTRUMENT, canonical_id),
        type=INSTRUMENT,
        label=canonical_id if has_symbol else title or canonical_id,
        canonical_id=canonical_id,
        title=title,
        organisation=_most_frequent(mentions, lambda mention: mention.organisation),
        body=_most_frequent(mentions, lambda mention: mention.body),
        kind=_most_frequent(mentions, lambda mention: mention.kind),
        date=date,
        year=int(year) if year else None,
    )


def body_node(name: str, organisation: str) -> Node:
    """Return the node of a body.

    Args:
        name: Its French name.
        organisation: The organisation that it belongs to.
    """
    return Node(id=node_id(BODY, name), type=BODY, label=name, body=name, organisation=organisation)


def document_year(document: Document) -> int | None:
    """Return the year of a document: that of its number, else that of its adoption; None if neither is known.

    Args:
        document: The document.
    """
    if document.year is not None:
        return document.year
    return int(document.adopted_on[:4]) if document.adopted_on else None


def _most_frequent(mentions: Sequence[Reference], value_of: Callable[[Reference], str]) -> str:
    """The most frequent value, of equally frequent ones the first; empty if no mention has one."""
    values = Counter(filter(None, map(value_of, mentions)))
    return values.most_common(1)[0][0] if values else ""
