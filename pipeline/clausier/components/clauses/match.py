"""The match of a clause, as the matcher returns it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseMatch:
    """A clause in a paragraph; the fields are those of the ``clauses`` table.

    Offsets are in characters of the paragraph. ``parent`` is the index of the clause that it depends on in the list of
    the paragraph's clauses, None for a root. ``rule_id`` names the relation of the head to its governor and, where a
    correction changed it, the correction: "acl", "acl<passive_participles".
    """

    start: int
    end: int
    segments: tuple[tuple[int, int], ...]
    text: str
    parent: int | None
    depth: int
    rule_id: str
    kind: str = "verbless"
    head: str = ""
    head_start: int | None = None
    head_lemma: str = ""
    verb_form: str = ""
    connective: str = ""
    subject: str = ""
