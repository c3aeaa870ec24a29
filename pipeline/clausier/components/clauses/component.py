"""The component `clausier_clauses`: clauses from the parse, corrected by rules."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from clausier.components.clauses.correct import correct
from clausier.components.clauses.kinds import connective, kind, verb_form
from clausier.components.clauses.leading import head_of_leading_action, lead
from clausier.components.clauses.match import ClauseMatch
from clausier.components.clauses.segment import owners, predicates, runs
from clausier.components.clauses.tree import Tree, read_tree
from clausier.components.extensions import set_spans

SPAN_KEY = "clauses"
GAP = " … "
"""Stands between the segments of a clause."""


class ClauseMatcher:
    """Finds the clauses of a paragraph; every word belongs to exactly one of them."""

    def __call__(self, doc: Doc) -> Doc:
        """Write the clauses of a parsed paragraph to ``doc.spans["clauses"]``."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[ClauseMatch]:
        """Return the clauses of a parsed paragraph, by their first words.

        Args:
            doc: A paragraph with parts of speech, morphology, lemmas and dependencies.
        """
        tree = read_tree(doc)
        correct(tree)
        heads = predicates(tree)
        action = head_of_leading_action(doc)
        if action is not None:
            lead(tree, action)
            heads = predicates(tree) | {action}
        words = [token.i for token in doc if is_word(token)]
        owner = owners(tree, heads)
        segments: dict[int, list[tuple[int, int]]] = {}
        for of, first, last in runs(owner, words):
            segments.setdefault(of, []).append((first, last))
        places = {of: number for number, of in enumerate(segments)}
        children = tree.children()
        own: dict[int, list[int]] = {of: [] for of in segments}
        for place in words:
            own[owner[place]].append(place)
        depths: dict[int, int] = {}
        parents = {of: _parent(tree, owner, of, places) for of in segments}
        return [
            _clause(
                doc,
                tree,
                of,
                spans,
                own[of],
                children[of],
                of in heads,
                _place(parents[of], places),
                _depth(of, parents, depths),
            )
            for of, spans in segments.items()
        ]

    def set_annotations(self, doc: Doc, matches: Sequence[ClauseMatch]) -> None:
        """Write matches to ``doc.spans["clauses"]``."""
        set_spans(doc, SPAN_KEY, "clause", matches)


def is_word(token: Token) -> bool:
    """Tell whether a token must belong to a clause: whether it is neither punctuation nor white space."""
    if token.is_space or token.is_punct:
        return False
    return token.pos_ != "PUNCT" or any(character.isalnum() for character in token.text)


def _parent(tree: Tree, owner: Sequence[int], of: int, places: dict[int, int]) -> int | None:
    """The clause that a clause's predicate depends on, None for a root; one without words of its own is passed over."""
    at = of
    while tree.heads[at] != at:
        at = tree.heads[at]
        if owner[at] != of and owner[at] in places:
            return owner[at]
    return None


def _place(parent: int | None, places: dict[int, int]) -> int | None:
    return None if parent is None else places[parent]


def _depth(of: int, parents: dict[int, int | None], known: dict[int, int]) -> int:
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


def _clause(
    doc: Doc,
    tree: Tree,
    head: int,
    spans: Sequence[tuple[int, int]],
    words: Sequence[int],
    children: Sequence[int],
    has_predicate: bool,
    parent: int | None,
    depth: int,
) -> ClauseMatch:
    segments = tuple((_start(doc[first]), doc[last].idx + len(doc[last])) for first, last in spans)
    form = verb_form(tree, head, children) if has_predicate else ""
    named = kind(tree, head, form, words[0]) if has_predicate else "verbless"
    return ClauseMatch(
        start=segments[0][0],
        end=segments[-1][1],
        segments=segments,
        text=GAP.join(doc.text[start:end] for start, end in segments),
        kind=named,
        head=doc[head].text if has_predicate else "",
        head_start=_start(doc[head]) if has_predicate else None,
        head_lemma=doc[head].lemma_ if has_predicate else "",
        verb_form=form,
        connective=connective(tree, words, head) if has_predicate else "",
        subject=_subject(doc, tree, words, children) if has_predicate else "",
        parent=parent,
        depth=depth,
        rule_id=f"clause:{tree.relations[head]}",
    )


def _start(token: Token) -> int:
    """Offset of a token without the hyphen or quotation mark that the tokenizer leaves before it."""
    bare = token.text.lstrip("-–—\"'(/[«“")
    return int(token.idx + len(token.text) - len(bare)) if bare else int(token.idx)


def _subject(doc: Doc, tree: Tree, words: Sequence[int], children: Sequence[int]) -> str:
    """The subject with its dependents, as far as they belong to the clause and stand together."""
    noun = next((c for c in children if tree.relations[c] == "nsubj"), None)
    if noun is None:
        return ""
    under = [w for w in words if w == noun or noun in tree.above(w)]
    if noun not in under:
        return ""
    at = under.index(noun)
    first, last = at, at
    while first > 0 and under[first - 1] >= under[first] - 1:
        first -= 1
    while last + 1 < len(under) and under[last + 1] <= under[last] + 1:
        last += 1
    return doc.text[_start(doc[under[first]]) : doc[under[last]].idx + len(doc[under[last]])]
