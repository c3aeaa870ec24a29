"""The rows of the tables, one frozen class a table.

The meaning, type and allowed values of each column are defined once, in ``tables/variables.csv``; field order
here is column order there (a test compares them). Offsets are 0-based, end-exclusive, in Unicode code
points of the document text, so that ``text == document_text[start:end]``.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Document:
    """One decision, declaration or resolution."""

    doc_id: str
    symbol: str
    organisation: str
    body: str
    kind: str
    number: str
    year: int | None
    title: str
    adopted_on: str
    place: str
    meeting: str
    journal: str
    agenda_item: str
    language: str
    original_language: str
    corrigendum: str
    source_path: str
    source_format: str
    source_sha256: str
    page_count: int | None
    character_count: int
    preambular_count: int
    operative_count: int
    model: str
    model_version: str
    software_version: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its offsets in the document and in the source text."""

    doc_id: str
    paragraph_id: str
    order: int
    part: str
    part_number: int | None
    kind: str
    label: str
    number: str
    level: int
    parent_id: str
    start: int
    end: int
    source_start: int
    source_end: int
    page: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Action:
    """What the issuing body does by saying it: "Rappelant", "Prend note avec intérêt"."""

    doc_id: str
    paragraph_id: str
    action_id: str
    rank: int
    start: int
    end: int
    text: str
    lemma: str
    form: str
    modifiers: str
    concept: str
    category: str
    strength: int | None
    complement_kind: str
    complement_verb: str
    complement_start: int | None
    complement_end: int | None
    rule_id: str
    origin: str
    needs_review: bool


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with its dependents, minus the clauses nested in it."""

    doc_id: str
    paragraph_id: str
    clause_id: str
    parent_id: str
    kind: str
    start: int
    end: int
    segments: str
    text: str
    head: str
    head_start: int | None
    head_lemma: str
    verb_form: str
    connective: str
    subject: str
    depth: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A named body, State, group of States, place, person, event, role, programme, fund, or a date."""

    doc_id: str
    paragraph_id: str
    entity_id: str
    start: int
    end: int
    text: str
    label: str
    subtype: str
    canonical_id: str
    canonical_name: str
    origin: str
    rule_id: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of an instrument, with what it was resolved to."""

    doc_id: str
    paragraph_id: str
    reference_id: str
    start: int
    end: int
    text: str
    kind: str
    organisation: str
    body: str
    number: str
    year: int | None
    date: str
    place: str
    title: str
    symbol: str
    canonical_id: str
    pinpoint: str
    citing_action: str
    anaphoric: bool
    status: str
    candidates: str
    target_doc_id: str
    rule_id: str


@dataclass(frozen=True, slots=True)
class Citation:
    """An edge between documents: an act of a paragraph that cites an instrument, and what it does with it."""

    doc_id: str
    paragraph_id: str
    citation_id: str
    reference_id: str
    canonical_id: str
    target_doc_id: str
    citing_action: str
    concept: str
    function: str
    rule_id: str
    count: int


@dataclass(frozen=True, slots=True)
class Problem:
    """An error or a warning about a file, a document or a paragraph."""

    source_path: str
    doc_id: str
    paragraph_id: str
    code: str
    severity: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """All rows of one document, with the text that their offsets point into.

    Citations follow from references and actions once references are linked; there are none before.
    """

    text: str
    document: Document
    paragraphs: tuple[Paragraph, ...] = ()
    actions: tuple[Action, ...] = ()
    clauses: tuple[Clause, ...] = ()
    entities: tuple[Entity, ...] = ()
    references: tuple[Reference, ...] = ()
    citations: tuple[Citation, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
