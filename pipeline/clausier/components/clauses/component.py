"""The component `clausier_clauses`: clauses from the parse, corrected by rules."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc

from clausier.components.clauses.action_predicates import apply_action_predicates, read_action_predicates
from clausier.components.clauses.corrections import correct
from clausier.components.clauses.kinds import clause_kind, connective, verb_form
from clausier.components.clauses.match import ClauseMatch
from clausier.components.clauses.segment import contiguous_runs, find_clause_heads, find_predicates
from clausier.components.clauses.tree import Tree, read_tree
from clausier.components.extensions import set_spans, text_of

SPAN_KEY = "clauses"
"""Name of the span group."""

SEGMENT_SEPARATOR = " … "
"""Printed between the segments of a discontinuous clause."""


LEADING_MARKS = "-–—\"'(/[«“"
"""Hyphens, brackets and quotation marks that the tokenizer leaves at the beginning of a word."""


@dataclass(frozen=True, slots=True)
class ClauseNode:
    """A clause in the tree of a paragraph's clauses.

    Attributes:
        head: Index of its predicate, or of the root of its sentence if there is none.
        has_predicate: Whether the head is a predicate.
        tokens: Indices of its own tokens, in order.
        runs: First and last token of each contiguous run of own tokens.
        parent: Index of its parent among the paragraph's clauses, None for a root.
        depth: Number of clauses that it is nested in.
    """

    head: int
    has_predicate: bool
    tokens: Sequence[int]
    runs: Sequence[tuple[int, int]]
    parent: int | None
    depth: int


class ClauseMatcher:
    """Finds the clauses of a paragraph; every word belongs to exactly one of them.

    Args:
        lemmatizer: The base model's; it runs on the heads of clauses only, a tenth of the words.
    """

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer

    def __call__(self, doc: Doc) -> Doc:
        """Write the clauses of a parsed paragraph to ``doc.spans["clauses"]``."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[ClauseMatch]:
        """Return the clauses of a parsed paragraph, in the order of their first words.

        Args:
            doc: A paragraph with parts of speech, morphology and dependencies; its actions in
                ``doc.spans["actions"]`` head their clauses.

        Returns:
            The clauses; the Doc is not changed.
        """
        tree = read_tree(doc)
        actions = read_action_predicates(doc)
        apply_action_predicates(tree, actions)
        correct(tree)
        apply_action_predicates(tree, actions)
        tokens = words_of(doc)
        predicates = find_predicates(tree) | {action.head for action in actions}
        text = text_of(doc)
        spans = token_spans(doc, text)
        return [
            _clause(spans, text, tree, node, self._head_lemma(doc, tree, node))
            for node in _nodes(tree, predicates, tokens)
        ]

    def _head_lemma(self, doc: Doc, tree: Tree, node: ClauseNode) -> str:
        """The lemma of a predicate, empty for a clause without one."""
        if not node.has_predicate:
            return ""
        return tree.lemmas.get(node.head) or str(self._lemmatizer.lemmatize(doc[node.head])[0])

    def set_annotations(self, doc: Doc, matches: Sequence[ClauseMatch]) -> None:
        """Write matches to ``doc.spans["clauses"]``.

        Args:
            doc: The paragraph.
            matches: The clauses, from ``match``.
        """
        set_spans(doc, SPAN_KEY, "clause", matches)


def words_of(doc: Doc) -> list[int]:
    """Return the indices of the tokens that must belong to a clause: those that are neither punctuation nor white space.

    Args:
        doc: A paragraph with parts of speech.
    """
    is_space, is_punct, pos = doc.to_array(["IS_SPACE", "IS_PUNCT", "POS"]).T
    candidates = np.flatnonzero((is_space == 0) & (is_punct == 0))
    is_tagged_punct = (pos == doc.vocab.strings["PUNCT"]).tolist()
    return [
        i
        for i in candidates.tolist()
        if not is_tagged_punct[i] or any(character.isalnum() for character in doc[i].text)
    ]


@dataclass(frozen=True, slots=True)
class TokenSpans:
    """The offsets of the tokens of a paragraph, as lists: reading them token by token takes many times as long.

    Attributes:
        bare_starts: Without the hyphen or quotation mark that the tokenizer leaves at the beginning of a token.
        starts: Offsets of their first characters.
        ends: Offsets after their last characters.
    """

    bare_starts: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]


def token_spans(doc: Doc, text: str) -> TokenSpans:
    """Return the offsets of the tokens of a paragraph.

    Args:
        doc: The paragraph.
        text: Its text.
    """
    starts, lengths = doc.to_array(["IDX", "LENGTH"]).T.astype("int64")
    ends = (starts + lengths).tolist()
    starts = starts.tolist()
    bare_starts = [
        start if text[start] not in LEADING_MARKS else _bare_start(text, start, end)
        for start, end in zip(starts, ends, strict=True)
    ]
    return TokenSpans(bare_starts, starts, ends)


def _bare_start(text: str, start: int, end: int) -> int:
    bare = text[start:end].lstrip(LEADING_MARKS)
    return end - len(bare) if bare else start


def _nodes(tree: Tree, predicates: frozenset[int], tokens: Sequence[int]) -> Iterator[ClauseNode]:
    """Assign the tokens of a paragraph to its clauses, in the order of their first tokens."""
    clause_heads = find_clause_heads(tree, predicates)
    runs: dict[int, list[tuple[int, int]]] = {}
    for head, first, last in contiguous_runs(clause_heads, tokens):
        runs.setdefault(head, []).append((first, last))
    own_tokens: dict[int, list[int]] = {head: [] for head in runs}
    for i in tokens:
        own_tokens[clause_heads[i]].append(i)
    indices = {head: index for index, head in enumerate(runs)}
    parents = {head: _parent(tree, clause_heads, head, own_tokens) for head in runs}
    depths: dict[int, int] = {}
    for head, own_runs in runs.items():
        parent = parents[head]
        yield ClauseNode(
            head=head,
            has_predicate=head in predicates,
            tokens=own_tokens[head],
            runs=own_runs,
            parent=None if parent is None else indices[parent],
            depth=_depth(head, parents, depths),
        )


def _parent(tree: Tree, clause_heads: Sequence[int], head: int, own_tokens: Mapping[int, object]) -> int | None:
    """The head of the clause that a clause depends on, None for a root; one without tokens of its own is skipped."""
    for ancestor in tree.ancestors(head):
        if clause_heads[ancestor] != head and clause_heads[ancestor] in own_tokens:
            return clause_heads[ancestor]
    return None


def _depth(head: int, parents: Mapping[int, int | None], depths: dict[int, int]) -> int:
    """The depth of a clause; ``depths`` is filled for the clause and its ancestors."""
    chain = []
    current: int | None = head
    while current is not None and current not in depths:
        chain.append(current)
        current = parents[current]
    depth = -1 if current is None else depths[current]
    for clause in reversed(chain):
        depth += 1
        depths[clause] = depth
    return depths[head]


def _clause(spans: TokenSpans, text: str, tree: Tree, node: ClauseNode, lemma: str) -> ClauseMatch:
    segments = tuple((spans.bare_starts[first], spans.ends[last]) for first, last in node.runs)
    predicate = _predicate_fields(spans, text, tree, node, lemma) if node.has_predicate else {}
    return ClauseMatch(
        start=segments[0][0],
        end=segments[-1][1],
        segments=segments,
        text=SEGMENT_SEPARATOR.join(text[start:end] for start, end in segments),
        parent=node.parent,
        depth=node.depth,
        rule_id=_rule_id(tree, node.head),
        **predicate,
    )


def _predicate_fields(spans: TokenSpans, text: str, tree: Tree, node: ClauseNode, lemma: str) -> dict[str, Any]:
    """The fields of a clause that follow from its predicate."""
    head = node.head
    form = verb_form(tree, head)
    return {
        "kind": clause_kind(tree, head, form, node.tokens),
        "head": text[spans.starts[head] : spans.ends[head]],
        "head_start": spans.bare_starts[head],
        "head_lemma": lemma,
        "verb_form": form,
        "connective": connective(tree, head, node.tokens),
        "subject": _subject(spans, text, tree, node),
    }


def _rule_id(tree: Tree, head: int) -> str:
    """The relation of a clause's head, and the correction that set it: "acl", "acl<passive_participles"."""
    correction = tree.changed_by.get(head)
    return f"{tree.relations[head]}<{correction}" if correction else tree.relations[head]


def _subject(spans: TokenSpans, text: str, tree: Tree, node: ClauseNode) -> str:
    """The subject with its dependents, limited to the contiguous tokens of the clause around it."""
    subjects = tree.dependents(node.head, "nsubj")
    if not subjects:
        return ""
    subtree = tree.subtree(subjects[0])
    own = [i for i in node.tokens if i in subtree]
    if subjects[0] not in own:
        return ""
    first = last = own.index(subjects[0])
    while first > 0 and own[first - 1] == own[first] - 1:
        first -= 1
    while last + 1 < len(own) and own[last + 1] == own[last] + 1:
        last += 1
    return text[spans.bare_starts[own[first]] : spans.ends[own[last]]]
