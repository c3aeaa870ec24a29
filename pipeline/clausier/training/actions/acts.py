"""The gold actions of training documents, word by word, beside what the model found of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausier.components.words import Words, read_words
from clausier.evaluation.pairing import pair_rows
from clausier.french.morphology import analyse
from clausier.gold.records import GoldDocument, GoldRow
from clausier.records import Action
from clausier.training.example import Example

KINDS = frozenset({"preambular", "operative", "bridge"})
"""Kinds of paragraphs in which a body acts."""


@dataclass(frozen=True, slots=True)
class Place:
    """A checked paragraph in which a body may act.

    Attributes:
        doc_id: Its document.
        row: The paragraph.
        words: Its words.
        opening: Index of the first word behind the printed number.
    """

    doc_id: str
    row: GoldRow
    words: Words
    opening: int


@dataclass(frozen=True, slots=True)
class GoldAct:
    """An action that a person has vouched for.

    Attributes:
        place: Its paragraph.
        row: Its row.
        first: Index of its first word in the paragraph.
        behind: Index behind its last word.
        leads: Whether it is the leading action.
        found: What the model found there, None if nothing.
    """

    place: Place
    row: GoldRow
    first: int
    behind: int
    leads: bool
    found: Action | None

    @property
    def lemma(self) -> str:
        """Its lemma: as told, else as the model or the form of its first word tells; empty if nothing does."""
        if told := self.row.cell_text("lemma"):
            return told
        if self.found is not None and self.found.start == self.row.start:
            return self.found.lemma
        readings = analyse(self.place.words.at(self.first))
        return readings[0][0] if readings else ""

    @property
    def is_known(self) -> bool:
        """Whether an entry of the lexicon found it, at its place and with its lemma."""
        found = self.found
        return (
            found is not None
            and found.origin == "lexicon"
            and (found.start, found.end) == self.row.span
            and found.lemma == self.lemma
        )

    @property
    def entry(self) -> str:
        """The id of the entry that found it, empty if none did."""
        return entry_of_rule(self.found) if self.found is not None else ""


def entry_of_rule(action: Action) -> str:
    """Return the id of the entry that an action was found by; empty if its form alone told it."""
    return action.rule_id.rpartition(":")[2] if action.origin == "lexicon" else ""


def acting_paragraphs(document: GoldDocument) -> list[GoldRow]:
    """Return the checked paragraphs in which a body may act.

    Args:
        document: A gold document.
    """
    return [row for row in document.checked_paragraphs("actions") if row.cell_text("kind") in KINDS]


def places(document: GoldDocument) -> dict[str, Place]:
    """Return the checked paragraphs in which a body may act, word by word, by their names.

    Args:
        document: A gold document.
    """
    found = {}
    for row in acting_paragraphs(document):
        words = read_words(row.text)
        number = len(row.cell_text("number"))
        opening = next((i for i, start in enumerate(words.starts) if start >= number), len(words))
        found[row.paragraph_id] = Place(document.doc_id, row, words, opening)
    return found


def gold_acts(examples: Sequence[Example], read: Sequence[Mapping[str, Place]]) -> Iterator[GoldAct]:
    """Give the gold actions of training documents, in order; those inside words are left out.

    Args:
        examples: The documents.
        read: The ``places`` of each of them.
    """
    for example, known in zip(examples, read, strict=True):
        for pair in pair_rows(example.gold, example.found, "actions"):
            row = pair.gold
            if row is None or row.cell_text("form") == "inherited" or row.paragraph_id not in known:
                continue
            place = known[row.paragraph_id]
            starts = {offset: index for index, offset in enumerate(place.words.starts)}
            ends = {offset: index for index, offset in enumerate(place.words.ends)}
            first, last = starts.get(row.start - place.row.start), ends.get(row.end - place.row.start)
            if first is not None and last is not None:
                found = pair.found if isinstance(pair.found, Action) else None
                yield GoldAct(place, row, first, last + 1, first == place.opening, found)
