"""What an explanation says. Offsets are in the document text, as in the tables."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Observation:
    """Something that a paragraph shows, with what it adds to the score of each kind."""

    name: str
    weights: dict[str, float]


@dataclass(frozen=True, slots=True)
class KindReason:
    """Why a paragraph is of its kind.

    Attributes:
        reason: In words.
        observations: What was weighed; none if the kind was read off a fixed line.
        scores: The sum of the weights for each kind.
    """

    reason: str
    observations: tuple[Observation, ...]
    scores: dict[str, float]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a model's pattern file.

    Attributes:
        file: Name of the file.
        line: Its line there, from 1.
        id: Its id.
        pattern: Its pattern, as JSON.
        provenance: Where it comes from.
    """

    file: str
    line: int
    id: str
    pattern: str
    provenance: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What made a row: its ``rule_id``, what that rule does, and the entry that it used, if any."""

    rule_id: str
    does: str
    entry: Entry | None


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
        end: Offset behind its last character.
        text: Its characters.
        fields: Its other columns that are not empty.
        rule: What made it.
        tokens: The tokens that it covers in the paragraph; none if it stands outside of it.
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
    """A stretch that is no row of a layer, with the rule or entry it was looked at for and the reason."""

    layer: str
    start: int
    end: int
    text: str
    rule_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A paragraph, why it is of its kind, its rows, and what is no row."""

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
