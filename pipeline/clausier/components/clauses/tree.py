"""A parse as plain lists that rules may change, without touching the Doc."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from spacy.tokens import Doc

from clausier.french.folding import fold

CLITICS = frozenset("le la les l' lui leur y se s' me m' te t' nous vous".split())
"""Pronouns that stand before their verb."""


@dataclass(slots=True)
class Tree:
    """The parse of a paragraph; all lists are in the order of its tokens.

    Change it only through its methods: they keep the dependents up to date and note which rule changed what.

    Attributes:
        words: The tokens in lower case without accents, with a plain apostrophe.
        forms: The tokens in lower case.
        pos: Universal parts of speech.
        relations: Universal dependency relations, without subtypes, in lower case.
        heads: Places of the governors; a root governs itself.
        morphs: ``VerbForm`` and ``Tense`` as "Part.Past", "Inf.", "Fin.Pres"; empty if there is none.
        agreement: Gender and number as "Fem.Sing"; what is not known is empty.
        lemmas: Lemmas that are known otherwise than from the lemmatizer, by place.
        rule: Name of the rule that is at work.
        changes: For each token that a rule has changed, the last such rule.
    """

    words: list[str]
    forms: list[str]
    pos: list[str]
    relations: list[str]
    heads: list[int]
    morphs: list[str]
    agreement: list[str]
    lemmas: dict[int, str]
    rule: str = ""
    changes: dict[int, str] = field(default_factory=dict)
    _children: list[list[int]] | None = None

    def __len__(self) -> int:
        """Number of tokens."""
        return len(self.words)

    def children(self) -> list[list[int]]:
        """Return the dependents of each token, in order, as they are now; a later change does not reach the list."""
        if self._children is None:
            self._children = [[] for _ in self.words]
            for place, head in enumerate(self.heads):
                if head != place:
                    self._children[head].append(place)
        return self._children

    def above(self, place: int) -> Iterator[int]:
        """Yield the governors of a token, from its own to the root."""
        while self.heads[place] != place:
            place = self.heads[place]
            yield place

    def below(self, place: int) -> set[int]:
        """Return a token and all that depends on it, directly or not."""
        children = self.children()
        found, waiting = {place}, [place]
        while waiting:
            deeper = children[waiting.pop()]
            found.update(deeper)
            waiting.extend(deeper)
        return found

    def word(self, place: int) -> str:
        """Return a word, empty outside of the paragraph."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def tag(self, place: int) -> str:
        """Return a part of speech, empty outside of the paragraph."""
        return self.pos[place] if 0 <= place < len(self.pos) else ""

    def is_root(self, place: int) -> bool:
        """Tell whether a token heads its sentence."""
        return self.heads[place] == place

    def is_finite(self, place: int) -> bool:
        """Tell whether a verb, or its auxiliary or copula, is finite."""
        if self.morphs[place].startswith("Fin"):
            return True
        return any(self.morphs[c].startswith("Fin") for c in self.having(place, "aux", "cop"))

    def gerund_mark(self, place: int) -> int:
        """Return the place of the "en" of a gerund, behind which pronouns may stand: "en s'y référant"; -1 if none."""
        if not self.morphs[place].startswith("Part.Pres"):
            return -1
        before = place - 1
        while before >= 0 and self.words[before] in CLITICS and place - before < 4:
            before -= 1
        return before if self.word(before) == "en" else -1

    def having(self, place: int, *relations: str) -> list[int]:
        """Return the dependents of a token that stand in one of some relations."""
        return [child for child in self.children()[place] if self.relations[child] in relations]

    def relate(self, place: int, relation: str) -> None:
        """Give a token another relation to its governor."""
        self.relations[place] = relation
        self.changes[place] = self.rule

    def tag_as(self, place: int, pos: str, morph: str = "") -> None:
        """Give a token another part of speech and verb form."""
        self.pos[place], self.morphs[place] = pos, morph
        self.changes[place] = self.rule

    def attach(self, place: int, head: int, relation: str) -> None:
        """Give a token another governor, unless that would make a circle."""
        if head != place and place not in self.above(head):
            self.heads[place] = head
            self._children = None
            self.relate(place, relation)

    def lift(self, place: int, head: int, relation: str) -> None:
        """Put a token in the place of one of its governors, which becomes its dependent.

        Args:
            place: The token.
            head: A token that governs it, directly or not.
            relation: The relation of the former governor to it.
        """
        governor = self.heads[head]
        self.heads[place] = place if governor == head else governor
        self.heads[head] = place
        self._children = None
        self.relate(place, self.relations[head])
        self.relate(head, relation)

    def make_root(self, place: int) -> None:
        """Make a token the head of its sentence; its former governors are left to the caller."""
        self.heads[place] = place
        self._children = None
        self.relate(place, "root")


def read_tree(doc: Doc) -> Tree:
    """Copy the parse of a Doc.

    Args:
        doc: A paragraph with parts of speech, morphology and dependencies.

    Returns:
        The parse; nothing that is done to it changes the Doc.
    """
    # As arrays, and each value read once: asking every token in turn takes as long as the parse.
    lower, tags, relations, governors, morphs = doc.to_array(["LOWER", "POS", "DEP", "HEAD", "MORPH"]).T
    strings = doc.vocab.strings
    forms = [strings[key] for key in lower.tolist()]
    features = [_features(strings[key]) for key in morphs.tolist()]
    return Tree(
        words=[form if form.isascii() else fold(form) for form in forms],
        forms=forms,
        pos=[strings[key] for key in tags.tolist()],
        relations=[_bare(strings[key]) for key in relations.tolist()],
        heads=(governors.astype("int64") + np.arange(len(doc))).tolist(),
        morphs=[morph for morph, _ in features],
        agreement=[agreement for _, agreement in features],
        lemmas={},
    )


@lru_cache(maxsize=256)
def _bare(relation: str) -> str:
    return relation.partition(":")[0].lower()


@lru_cache(maxsize=1024)
def _features(printed: str) -> tuple[str, str]:
    """Verb form with tense, and gender with number, of a morphology in Universal Dependencies' format."""
    features = dict(pair.split("=", 1) for pair in printed.split("|") if "=" in pair)
    form = features.get("VerbForm", "")
    morph = f"{form}.{features.get('Tense', '')}" if form else ""
    return morph, f"{features.get('Gender', '')}.{features.get('Number', '')}"
