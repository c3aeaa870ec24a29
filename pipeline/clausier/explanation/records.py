"""The records of an explanation. Offsets are in the document text, as in the tables."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Observation:
    """An observation on a paragraph, with its weight for each kind."""

    name: str
    weights: dict[str, float]


@dataclass(frozen=True, slots=True)
class KindReason:
    """The reason for the kind of a paragraph.

    Attributes:
        reason: In words.
        observations: The observations that were weighed; none if the kind was read off a fixed line.
        scores: The sum of the weights for each kind.
    """

    reason: str
    observations: tuple[Observation, ...]
    scores: dict[str, float]


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """An entry of a model's pattern file.

    Attributes:
        file: Name of the file.
        line: Its line there, from 1.
        id: Its id.
        pattern: Its pattern, as JSON.
        provenance: Its source.
    """

    file: str
    line: int
    id: str
    pattern: str
    provenance: str


@dataclass(frozen=True, slots=True)
class Rule:
    """The rule behind a row: its ``rule_id``, what it does, and the entry that it used, if any."""

    rule_id: str
    does: str
    entry: LexiconEntry | None


@dataclass(frozen=True, slots=True)
class MatchedToken:
    """A token that a row covers; lemma, pos and morph are empty where no component of the layer gives them."""

    text: str
    lemma: str
    pos: str
    morph: str


@dataclass(frozen=True, slots=True)
class ExplainedRow:
    """A row of a layer.

    Attributes:
        layer: The table.
        row_id: Its id there.
        start: Offset of its first character in the document text.
        end: Offset after its last character.
        text: Its characters.
        fields: Its other columns, without empty ones.
        rule: The rule behind it.
        tokens: The tokens that it covers in the paragraph; none if it lies outside of it.
    """

    layer: str
    row_id: str
    start: int
    end: int
    text: str
    fields: dict[str, str | int | bool]
    rule: Rule
    tokens: tuple[MatchedToken, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A span that is no row of a layer, with the rule or entry that it was considered for and the reason."""

    layer: str
    start: int
    end: int
    text: str
    rule_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A paragraph, the reason for its kind, its rows, and the spans that are no rows."""

    doc_id: str
    paragraph_id: str
    label: str
    kind: str
    number: str
    start: int
    end: int
    text: str
    why: KindReason
    layers: tuple[str, ...]
    rows: tuple[ExplainedRow, ...]
    rejected: tuple[LeftOut, ...]
