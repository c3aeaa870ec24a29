"""The rows of the tables of a comparison; ``tables/variables.csv`` defines the columns."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AlignmentRow:
    """Two paragraphs that correspond, or one that has no counterpart."""

    pair_id: str
    doc_id_a: str
    paragraph_id_a: str
    label_a: str
    doc_id_b: str
    paragraph_id_b: str
    label_b: str
    relation: str
    similarity: float | None
    part: str
    moved: bool | None
    words_a: int | None
    words_b: int | None
    words_kept: int | None
    verb_shift: str
    lemma_a: str
    concept_a: str
    strength_a: int | None
    lemma_b: str
    concept_b: str
    strength_b: int | None
    references_shared: str
    entities_shared: str
    text_a: str
    text_b: str


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One change between two paragraphs that correspond."""

    pair_id: str
    difference_id: str
    paragraph_id_a: str
    paragraph_id_b: str
    layer: str
    change: str
    start_a: int | None
    end_a: int | None
    text_a: str
    value_a: str
    concept_a: str
    strength_a: int | None
    start_b: int | None
    end_b: int | None
    text_b: str
    value_b: str
    concept_b: str
    strength_b: int | None


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """A count in both documents, with its share."""

    measure: str
    item: str
    count_a: int
    share_a: float | None
    count_b: int
    share_b: float | None
