"""Quoted stretches: what they say is no act of the document."""

from clausier.components.words import Words

OPENING = frozenset({"«", "“"})
CLOSING = frozenset({"»", "”"})
MARKS = OPENING | CLOSING | {'"'}


def quoted(words: Words) -> tuple[bool, ...]:
    """Tell for each word whether it stands between quotation marks.

    A mark that is not closed in the paragraph quotes nothing: it was lost, or the quotation runs on.

    Args:
        words: The words of a paragraph.
    """
    inside = [False] * len(words)
    if words.distinct.isdisjoint(MARKS):
        return tuple(inside)
    opened: int | None = None
    for index, word in enumerate(words.folded):
        if opened is None and (word in OPENING or word == '"'):
            opened = index
        elif opened is not None and (word in CLOSING or word == '"'):
            inside[opened : index + 1] = [True] * (index + 1 - opened)
            opened = None
    return tuple(inside)
