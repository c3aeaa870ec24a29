"""What the clause matcher finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClauseMatch:
    """A clause in a paragraph; the fields are those of the ``clauses`` table.

    Offsets are in characters of the paragraph. ``parent`` is the place of the clause that it depends on in the list of
    the paragraph's clauses, None for a root.
    """

    start: int
    end: int
    segments: tuple[tuple[int, int], ...]
    text: str
    kind: str
    head: str
    head_start: int | None
    head_lemma: str
    verb_form: str
    connective: str
    subject: str
    parent: int | None
    depth: int
    rule_id: str
