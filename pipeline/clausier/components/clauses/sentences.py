"""The component `clausier_sentences`: tells the parser that a paragraph is one sentence unless punctuation says not."""

from spacy.tokens import Doc

ENDS = frozenset(". ? ! …".split())
"""What ends a sentence."""


class SentenceMarker:
    """Presets where sentences begin; the parser keeps to it."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark the tokens of a paragraph that begin a sentence."""
        for token in doc:
            token.is_sent_start = token.i == 0 or _begins(doc, token.i)
        return doc


def _begins(doc: Doc, place: int) -> bool:
    """A word with a capital behind a full stop; a single letter or a number before it makes the stop part of a label."""
    before = doc[place - 1]
    if before.text not in ENDS or not doc[place].text[0].isupper() or place < 2:
        return False
    word = doc[place - 2].text
    return before.text != "." or (len(word) > 1 and not word.isdigit())
