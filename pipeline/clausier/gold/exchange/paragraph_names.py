"""Names for paragraphs that a person has added in a tool."""

from collections.abc import Collection

from clausier.tables.csv_format import Value


def paragraph_name(doc_id: str, told: str, label: Value, kind: Value, taken: Collection[str]) -> str:
    """Return a name that no other paragraph of the document has.

    Args:
        doc_id: The document.
        told: What a person wrote as its name; empty if nothing.
        label: Its label, if a person gave one: names are made of it, as in the tables.
        kind: Its kind, if a person gave one: else names are made of it, as in the tables.
        taken: The names of the other paragraphs.
    """
    wanted = told or f"{doc_id}:{label or kind or 'added'}"
    if wanted not in taken and (told or label):
        return wanted
    return next(name for n in range(1, len(taken) + 2) if (name := f"{wanted}-{n}") not in taken)
