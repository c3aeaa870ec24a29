"""The component `clausier_clauses`: clauses from the parse, corrected by rules."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc, Token

from clausier.components.clauses.acts import apply_acts, read_acts
from clausier.components.clauses.corrections import correct
from clausier.components.clauses.kinds import connective, kind, verb_form
from clausier.components.clauses.match import ClauseMatch
from clausier.components.clauses.segment import owners, predicates, runs
from clausier.components.clauses.tree import Tree, read_tree
from clausier.components.extensions import set_spans, text_of

SPAN_KEY = "clauses"
"""Name of the span group."""

GAP = " … "
"""Stands between the segments of a clause."""


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a paragraph that belongs to one clause.

    Attributes:
        head: Its predicate, or the head of its sentence where there is none.
        has_predicate: Whether the head is a predicate.
        words: Its own words, in order.
        runs: First and last word of each run of own words.
        parent: The place of its parent among the paragraph's clauses, None for a root.
        depth: How many clauses it is nested in.
    """

    head: int
    has_predicate: bool
    words: Sequence[int]
    runs: Sequence[tuple[int, int]]
    parent: int | None
    depth: int


class ClauseMatcher:
    """Finds the clauses of a paragraph; every word belongs to exactly one of them.

    Args:
        lemmatizer: The base model's; it is asked about the heads of clauses, a tenth of the words.
    """

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer

    def __call__(self, doc: Doc) -> Doc:
        """Write the clauses of a parsed paragraph to ``doc.spans["clauses"]``."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[ClauseMatch]:
        """Return the clauses of a parsed paragraph, by their first words.

        Args:
            doc: A paragraph with parts of speech, morphology and dependencies; its actions in
                ``doc.spans["actions"]`` head their clauses.

        Returns:
            The clauses; the Doc is not changed.
        """
        tree = read_tree(doc)
        acts = read_acts(doc)
        apply_acts(tree, acts)
        correct(tree)
        apply_acts(tree, acts)
        words = [token.i for token in doc if is_word(token)]
        heads = predicates(tree) | {act.place for act in acts}
        text = text_of(doc)
        parts = list(_parts(tree, heads, words))
        lemmas = {p.head: tree.lemmas.get(p.head) or self._lemma(doc[p.head]) for p in parts if p.has_predicate}
        return [_clause(doc, text, tree, part, lemmas.get(part.head, "")) for part in parts]

    def _lemma(self, token: Token) -> str:
        return str(self._lemmatizer.lemmatize(token)[0])

    def set_annotations(self, doc: Doc, matches: Sequence[ClauseMatch]) -> None:
        """Write matches to ``doc.spans["clauses"]``.

        Args:
            doc: The paragraph.
            matches: What ``match`` gives.
        """
        set_spans(doc, SPAN_KEY, "clause", matches)


def is_word(token: Token) -> bool:
    """Tell whether a token must belong to a clause: whether it is neither punctuation nor white space."""
    if token.is_space or token.is_punct:
        return False
    return token.pos_ != "PUNCT" or any(character.isalnum() for character in token.text)


def _parts(tree: Tree, heads: frozenset[int], words: Sequence[int]) -> Iterator[Part]:
    """Divide the words of a paragraph among its clauses, in the order of their first words."""
    owner = owners(tree, heads)
    segments: dict[int, list[tuple[int, int]]] = {}
    for of, first, last in runs(owner, words):
        segments.setdefault(of, []).append((first, last))
    own: dict[int, list[int]] = {of: [] for of in segments}
    for place in words:
        own[owner[place]].append(place)
    places = {of: number for number, of in enumerate(segments)}
    parents = {of: _parent(tree, owner, of, own) for of in segments}
    depths: dict[int, int] = {}
    for of, spans in segments.items():
        parent = parents[of]
        yield Part(
            head=of,
            has_predicate=of in heads,
            words=own[of],
            runs=spans,
            parent=None if parent is None else places[parent],
            depth=_depth(of, parents, depths),
        )


def _parent(tree: Tree, owner: Sequence[int], of: int, own: Mapping[int, object]) -> int | None:
    """The clause that a clause's predicate depends on, None for a root; one without words of its own is passed over."""
    for above in tree.above(of):
        if owner[above] != of and owner[above] in own:
            return owner[above]
    return None


def _depth(of: int, parents: Mapping[int, int | None], known: dict[int, int]) -> int:
    chain = []
    at: int | None = of
    while at is not None and at not in known:
        chain.append(at)
        at = parents[at]
    depth = -1 if at is None else known[at]
    for passed in reversed(chain):
        depth += 1
        known[passed] = depth
    return known[of]


def _clause(doc: Doc, text: str, tree: Tree, part: Part, lemma: str) -> ClauseMatch:
    segments = tuple((_start(doc[first]), _end(doc[last])) for first, last in part.runs)
    verbless = ClauseMatch(
        start=segments[0][0],
        end=segments[-1][1],
        segments=segments,
        text=GAP.join(text[start:end] for start, end in segments),
        parent=part.parent,
        depth=part.depth,
        rule_id=_rule(tree, part.head),
    )
    return _predicated(verbless, doc, text, tree, part, lemma) if part.has_predicate else verbless


def _predicated(clause: ClauseMatch, doc: Doc, text: str, tree: Tree, part: Part, lemma: str) -> ClauseMatch:
    """Say of a clause what its predicate tells."""
    form = verb_form(tree, part.head)
    return replace(
        clause,
        kind=kind(tree, part.head, form, part.words),
        head=doc[part.head].text,
        head_start=_start(doc[part.head]),
        head_lemma=lemma,
        verb_form=form,
        connective=connective(tree, part.head, part.words),
        subject=_subject(doc, text, tree, part),
    )


def _rule(tree: Tree, head: int) -> str:
    """The relation of a clause's head, and the correction that gave it: "acl", "acl<passive_participles"."""
    correction = tree.changes.get(head)
    return f"{tree.relations[head]}<{correction}" if correction else tree.relations[head]


def _start(token: Token) -> int:
    """Offset of a token without the hyphen or quotation mark that the tokenizer leaves before it."""
    bare = token.text.lstrip("-–—\"'(/[«“")
    return int(token.idx + len(token.text) - len(bare)) if bare else int(token.idx)


def _end(token: Token) -> int:
    return int(token.idx + len(token))


def _subject(doc: Doc, text: str, tree: Tree, part: Part) -> str:
    """The subject with its dependents, as far as they belong to the clause and stand together."""
    subjects = tree.having(part.head, "nsubj")
    if not subjects:
        return ""
    below = tree.below(subjects[0])
    under = [word for word in part.words if word in below]
    if subjects[0] not in under:
        return ""
    first = last = under.index(subjects[0])
    while first > 0 and under[first - 1] == under[first] - 1:
        first -= 1
    while last + 1 < len(under) and under[last + 1] == under[last] + 1:
        last += 1
    return text[_start(doc[under[first]]) : _end(doc[under[last]])]
