"""A parse as plain lists that rules may change, without touching the Doc."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from clausier.folding import fold


@dataclass(slots=True)
class Tree:
    """The parse of a paragraph; all lists are in the order of its tokens.

    Attributes:
        words: The tokens in lower case without accents, with a plain apostrophe.
        forms: The tokens in lower case.
        pos: Universal parts of speech.
        relations: Universal dependency relations, without subtypes, in lower case.
        heads: Places of the governors; a root governs itself.
        morphs: ``VerbForm`` and ``Tense`` as "Part.Past", "Inf.", "Fin.Pres"; empty if there is none.
    """

    words: list[str]
    forms: list[str]
    pos: list[str]
    relations: list[str]
    heads: list[int]
    morphs: list[str]

    def __len__(self) -> int:
        """Number of tokens."""
        return len(self.words)

    def children(self) -> list[list[int]]:
        """Return the dependents of each token, in order."""
        found: list[list[int]] = [[] for _ in self.words]
        for place, head in enumerate(self.heads):
            if head != place:
                found[head].append(place)
        return found

    def above(self, place: int) -> Iterator[int]:
        """Yield the governors of a token, from its own to the root."""
        while self.heads[place] != place:
            place = self.heads[place]
            yield place

    def word(self, place: int) -> str:
        """Return a word, empty outside of the paragraph."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def tag(self, place: int) -> str:
        """Return a part of speech, empty outside of the paragraph."""
        return self.pos[place] if 0 <= place < len(self.pos) else ""

    def attach(self, place: int, head: int, relation: str) -> None:
        """Give a token another governor, unless that would make a circle."""
        if head != place and place not in self.above(head):
            self.heads[place] = head
            self.relations[place] = relation

    def lift(self, place: int, head: int) -> None:
        """Put a token in the place of its governor, which becomes its dependent ``head``'s relation aside."""
        governor = self.heads[head]
        relation = self.relations[head]
        self.heads[place] = place if governor == head else governor
        self.relations[place] = relation
        self.heads[head] = place


def read_tree(doc: Doc) -> Tree:
    """Copy the parse of a Doc."""
    return Tree(
        words=[fold(token.lower_).replace("’", "'") for token in doc],
        forms=[token.lower_ for token in doc],
        pos=[token.pos_ for token in doc],
        relations=[token.dep_.partition(":")[0].lower() for token in doc],
        heads=[token.head.i for token in doc],
        morphs=[_morph(token.morph.to_dict()) for token in doc],
    )


def _morph(features: dict[str, str]) -> str:
    form = features.get("VerbForm", "")
    return f"{form}.{features.get('Tense', '')}" if form else ""
