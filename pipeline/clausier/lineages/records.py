"""The rows of the tables of a lineage, one frozen class a table.

``tables/variables.csv`` defines the columns, in the order of the fields.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Novelty:
    """A paragraph, and whether its language is new."""

    doc_id: str
    paragraph_id: str
    label: str
    kind: str
    date: str
    body: str
    word_count: int
    status: str
    similarity: float | None
    formula_id: str


@dataclass(frozen=True, slots=True)
class AncestorLink:
    """A paragraph and one of its earlier ancestors."""

    doc_id: str
    paragraph_id: str
    label: str
    date: str
    body: str
    rank: int
    ancestor_doc_id: str
    ancestor_paragraph_id: str
    ancestor_label: str
    ancestor_date: str
    ancestor_body: str
    similarity: float
    band: str
    years_apart: int
    text: str
    ancestor_text: str


@dataclass(frozen=True, slots=True)
class Formula:
    """A recurring formula."""

    formula_id: str
    text: str
    paragraph_id: str
    paragraph_count: int
    document_count: int
    verbatim_count: int
    first_doc_id: str
    first_paragraph_id: str
    first_date: str
    last_doc_id: str
    last_date: str
    year_count: int
    years: str
    body_count: int
    bodies: str


@dataclass(frozen=True, slots=True)
class FormulaMember:
    """A paragraph that is an occurrence of a formula."""

    formula_id: str
    doc_id: str
    paragraph_id: str
    label: str
    date: str
    body: str
    similarity: float
    band: str
