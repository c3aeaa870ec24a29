"""What the nodes of a network say of themselves."""

from collections import Counter
from collections.abc import Callable, Sequence

from clausier.citation_network.records import Node
from clausier.records import Document, Reference

DOCUMENT, INSTRUMENT, BODY = "document", "instrument", "body"


def node_id(type_: str, name: str) -> str:
    """Return the key of a node: its type is part of it, since a file may be called like an instrument.

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
        year=year_of(document),
    )


def instrument_node(canonical_id: str, mentions: Sequence[Reference]) -> Node:
    """Return the node of an instrument that is no document of the run: of each column, what most mentions say.

    Args:
        canonical_id: Its symbol or key.
        mentions: Mentions of it, in the order of reading.
    """
    has_symbol = any(mention.symbol == canonical_id for mention in mentions)
    title = _usual(mentions, lambda mention: mention.title)
    date = _usual(mentions, lambda mention: mention.date)
    year = _usual(mentions, lambda mention: str(mention.year or mention.date[:4]))
    return Node(
        id=node_id(INSTRUMENT, canonical_id),
        type=INSTRUMENT,
        label=canonical_id if has_symbol else title or canonical_id,
        canonical_id=canonical_id,
        title=title,
        organisation=_usual(mentions, lambda mention: mention.organisation),
        body=_usual(mentions, lambda mention: mention.body),
        kind=_usual(mentions, lambda mention: mention.kind),
        date=date,
        year=int(year) if year else None,
    )


def body_node(name: str, organisation: str) -> Node:
    """Return the node of a body.

    Args:
        name: Its French name.
        organisation: Whose body it is.
    """
    return Node(id=node_id(BODY, name), type=BODY, label=name, body=name, organisation=organisation)


def year_of(document: Document) -> int | None:
    """Return the year of a document: that of its number, else of its adoption.

    Args:
        document: The document.
    """
    if document.year is not None:
        return document.year
    return int(document.adopted_on[:4]) if document.adopted_on else None


def _usual(mentions: Sequence[Reference], said: Callable[[Reference], str]) -> str:
    """What most mentions say, the first of them where several are told as often; empty if none says anything."""
    told = Counter(filter(None, map(said, mentions)))
    return told.most_common(1)[0][0] if told else ""
