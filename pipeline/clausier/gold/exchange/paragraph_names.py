"""Ids of paragraphs that a person has added in a tool."""

from collections.abc import Collection

from clausier.tables.csv_format import Value


def new_paragraph_id(doc_id: str, given: str, label: Value, kind: Value, taken: Collection[str]) -> str:
    """Return an id that no other paragraph of the document has.

    Args:
        doc_id: The document.
        given: The id that a person wrote; empty if none.
        label: The label of the paragraph, if a person gave one: the id is made from it, as in the tables.
        kind: Its kind, if a person gave one: without a label, the id is made from it, as in the tables.
        taken: The ids of the other paragraphs.
    """
    wanted = given or f"{doc_id}:{label or kind or 'added'}"
    if wanted not in taken and (given or label):
        return wanted
    return next(name for n in range(1, len(taken) + 2) if (name := f"{wanted}-{n}") not in taken)
