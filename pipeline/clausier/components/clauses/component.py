"""The component `clausier_clauses`: clauses from the parse, corrected by rules."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc, Token

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
        tokens = [token.i for token in doc if is_word(token)]
        predicates = find_predicates(tree) | {action.head for action in actions}
        text = text_of(doc)
        nodes = list(_nodes(tree, predicates, tokens))
        lemmas = {n.head: tree.lemmas.get(n.head) or self._lemma(doc[n.head]) for n in nodes if n.has_predicate}
        return [_clause(doc, text, tree, node, lemmas.get(node.head, "")) for node in nodes]

    def _lemma(self, token: Token) -> str:
        return str(self._lemmatizer.lemmatize(token)[0])

    def set_annotations(self, doc: Doc, matches: Sequence[ClauseMatch]) -> None:
        """Write matches to ``doc.spans["clauses"]``.

        Args:
            doc: The paragraph.
            matches: The clauses, from ``match``.
        """
        set_spans(doc, SPAN_KEY, "clause", matches)


def is_word(token: Token) -> bool:
    """Whether a token must belong to a clause: whether it is neither punctuation nor white space."""
    if token.is_space or token.is_punct:
        return False
    return token.pos_ != "PUNCT" or any(character.isalnum() for character in token.text)


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


def _clause(doc: Doc, text: str, tree: Tree, node: ClauseNode, lemma: str) -> ClauseMatch:
    segments = tuple((_start(doc[first]), _end(doc[last])) for first, last in node.runs)
    verbless = ClauseMatch(
        start=segments[0][0],
        end=segments[-1][1],
        segments=segments,
        text=SEGMENT_SEPARATOR.join(text[start:end] for start, end in segments),
        parent=node.parent,
        depth=node.depth,
        rule_id=_rule_id(tree, node.head),
    )
    return _with_predicate(verbless, doc, text, tree, node, lemma) if node.has_predicate else verbless


def _with_predicate(clause: ClauseMatch, doc: Doc, text: str, tree: Tree, node: ClauseNode, lemma: str) -> ClauseMatch:
    """Fill the fields of a clause that follow from its predicate."""
    form = verb_form(tree, node.head)
    return replace(
        clause,
        kind=clause_kind(tree, node.head, form, node.tokens),
        head=doc[node.head].text,
        head_start=_start(doc[node.head]),
        head_lemma=lemma,
        verb_form=form,
        connective=connective(tree, node.head, node.tokens),
        subject=_subject(doc, text, tree, node),
    )


def _rule_id(tree: Tree, head: int) -> str:
    """The relation of a clause's head, and the correction that set it: "acl", "acl<passive_participles"."""
    correction = tree.changed_by.get(head)
    return f"{tree.relations[head]}<{correction}" if correction else tree.relations[head]


def _start(token: Token) -> int:
    """Offset of a token without the hyphen or quotation mark that the tokenizer leaves at its beginning."""
    bare = token.text.lstrip("-–—\"'(/[«“")
    return int(token.idx + len(token.text) - len(bare)) if bare else int(token.idx)


def _end(token: Token) -> int:
    return int(token.idx + len(token))


def _subject(doc: Doc, text: str, tree: Tree, node: ClauseNode) -> str:
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
    return text[_start(doc[own[first]]) : _end(doc[own[last]])]
