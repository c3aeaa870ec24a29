"""A parse as plain lists that rules may change, without touching the Doc."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from spacy.tokens import Doc

from clausier.components.clauses.patterns import CLITIC_PRONOUNS
from clausier.french.folding import fold


@dataclass(slots=True)
class Tree:
    """The parse of a paragraph; all lists are in the order of its tokens.

    Change it only through its methods: they keep the dependents up to date and record which rule changed which token.

    Attributes:
        words: The tokens in lower case without accents, with a plain apostrophe.
        forms: The tokens in lower case.
        pos: Universal parts of speech.
        relations: Universal dependency relations, without subtypes, in lower case.
        heads: Index of each token's head; a root is its own head.
        morphs: ``VerbForm`` and ``Tense`` as "Part.Past", "Inf.", "Fin.Pres"; empty if there is none.
        agreement: Gender and number as "Fem.Sing"; an unknown one is empty.
        lemmas: Lemmas that do not come from the lemmatizer, by index.
        rule: Name of the rule that is being applied.
        changed_by: For each token that a rule has changed, the last such rule.
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
    changed_by: dict[int, str] = field(default_factory=dict)
    _children: list[list[int]] | None = None

    def __len__(self) -> int:
        """Number of tokens."""
        return len(self.words)

    def children(self) -> list[list[int]]:
        """Return the dependents of each token, in order, at the time of the call; later changes do not affect the list."""
        if self._children is None:
            self._children = [[] for _ in self.words]
            for i, head in enumerate(self.heads):
                if head != i:
                    self._children[head].append(i)
        return self._children

    def ancestors(self, i: int) -> Iterator[int]:
        """Yield the governors of a token, from its head to the root."""
        while self.heads[i] != i:
            i = self.heads[i]
            yield i

    def subtree(self, i: int) -> set[int]:
        """Return a token and its direct and indirect dependents."""
        children = self.children()
        members, stack = {i}, [i]
        while stack:
            dependents = children[stack.pop()]
            members.update(dependents)
            stack.extend(dependents)
        return members

    def word_at(self, i: int) -> str:
        """Return a word, empty outside of the paragraph."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def pos_at(self, i: int) -> str:
        """Return a part of speech, empty outside of the paragraph."""
        return self.pos[i] if 0 <= i < len(self.pos) else ""

    def is_root(self, i: int) -> bool:
        """Whether a token heads its sentence."""
        return self.heads[i] == i

    def is_finite(self, i: int) -> bool:
        """Whether a verb, or its auxiliary or copula, is finite."""
        if self.morphs[i].startswith("Fin"):
            return True
        return any(self.morphs[c].startswith("Fin") for c in self.dependents(i, "aux", "cop"))

    def gerund_marker(self, i: int) -> int:
        """Return the index of the "en" of a gerund, which pronouns may follow: "en s'y référant"; -1 if there is none."""
        if not self.morphs[i].startswith("Part.Pres"):
            return -1
        before = i - 1
        while before >= 0 and self.words[before] in CLITIC_PRONOUNS and i - before < 4:
            before -= 1
        return before if self.word_at(before) == "en" else -1

    def dependents(self, i: int, *relations: str) -> list[int]:
        """Return the dependents of a token in any of the given relations."""
        return [child for child in self.children()[i] if self.relations[child] in relations]

    def set_relation(self, i: int, relation: str) -> None:
        """Set the relation of a token to its head."""
        self.relations[i] = relation
        self.changed_by[i] = self.rule

    def set_pos(self, i: int, pos: str, morph: str = "") -> None:
        """Set the part of speech and the verb form of a token."""
        self.pos[i], self.morphs[i] = pos, morph
        self.changed_by[i] = self.rule

    def attach(self, i: int, head: int, relation: str) -> None:
        """Set the head of a token, unless that would make a cycle."""
        if head != i and i not in self.ancestors(head):
            self.heads[i] = head
            self._children = None
            self.set_relation(i, relation)

    def promote(self, i: int, governor: int, relation: str) -> None:
        """Exchange a token with one of its governors, which becomes its dependent.

        Args:
            i: The token; it takes over head and relation of the governor.
            governor: A token that governs it, directly or not.
            relation: The relation of the former governor to it.
        """
        head = self.heads[governor]
        self.heads[i] = i if head == governor else head
        self.heads[governor] = i
        self._children = None
        self.set_relation(i, self.relations[governor])
        self.set_relation(governor, relation)

    def make_root(self, i: int) -> None:
        """Make a token the head of its sentence; its former governors are left to the caller."""
        self.heads[i] = i
        self._children = None
        self.set_relation(i, "root")


def read_tree(doc: Doc) -> Tree:
    """Copy the parse of a Doc.

    Args:
        doc: A paragraph with parts of speech, morphology and dependencies.

    Returns:
        The parse; changes to it do not affect the Doc.
    """
    # As arrays, and each value read once: reading attributes token by token takes as long as the parse.
    lower, tags, relations, heads, morphs = doc.to_array(["LOWER", "POS", "DEP", "HEAD", "MORPH"]).T
    strings = doc.vocab.strings
    forms = [strings[key] for key in lower.tolist()]
    # Tags recur: each is looked up once a paragraph.
    pos = {key: strings[key] for key in set(tags.tolist())}
    relation = {key: _main_relation(strings[key]) for key in set(relations.tolist())}
    features = {key: _features(strings[key]) for key in set(morphs.tolist())}
    return Tree(
        words=[form if form.isascii() else fold(form) for form in forms],
        forms=forms,
        pos=[pos[key] for key in tags.tolist()],
        relations=[relation[key] for key in relations.tolist()],
        heads=(heads.astype("int64") + np.arange(len(doc))).tolist(),
        morphs=[features[key][0] for key in morphs.tolist()],
        agreement=[features[key][1] for key in morphs.tolist()],
        lemmas={},
    )


@lru_cache(maxsize=256)
def _main_relation(relation: str) -> str:
    return relation.partition(":")[0].lower()


@lru_cache(maxsize=1024)
def _features(morphology: str) -> tuple[str, str]:
    """Verb form with tense, and gender with number, of a morphology in Universal Dependencies' format."""
    features = dict(pair.split("=", 1) for pair in morphology.split("|") if "=" in pair)
    form = features.get("VerbForm", "")
    morph = f"{form}.{features.get('Tense', '')}" if form else ""
    return morph, f"{features.get('Gender', '')}.{features.get('Number', '')}"
