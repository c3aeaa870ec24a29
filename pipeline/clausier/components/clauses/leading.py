"""What is known of a paragraph's main clause: the leading action heads it."""

from spacy.tokens import Doc, Span

from clausier.components.clauses.tree import Tree
from clausier.components.extensions import matches


def head_of_leading_action(doc: Doc) -> int | None:
    """Return the place of the leading action's verb or adjective, None if the paragraph has no leading action.

    Args:
        doc: A paragraph; ``doc.spans["actions"]`` tells its actions.
    """
    if not matches(doc, "actions") or matches(doc, "actions")[0].rank != 1:
        return None
    span: Span = doc.spans["actions"][0]
    verbs: list[int] = [token.i for token in span if token.pos_ == "VERB"]
    words: list[int] = [token.i for token in span if token.pos_ in ("ADJ", "NOUN", "AUX", "PROPN")]
    return (verbs or words or [int(span.start)])[0]


def lead(tree: Tree, action: int) -> None:
    """Make a word the root of its sentence, and what stands before it its dependents.

    Args:
        tree: A corrected parse; it is changed.
        action: The head of the leading action.
    """
    root = next(reversed(list(tree.above(action))), action)
    tree.heads[action], tree.relations[action] = action, "root"
    if root != action:
        tree.heads[root] = action
        tree.relations[root] = "ccomp" if tree.pos[root] == "VERB" and root > action else "obl"
    for place in range(action):
        if tree.heads[place] == place:
            tree.attach(place, action, "dep")
