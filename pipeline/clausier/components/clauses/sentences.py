"""The component `clausier_sentences`: tells the parser that a paragraph is one sentence unless punctuation says not."""

from typing import cast

import numpy as np
from spacy.tokens import Doc
from thinc.types import Ints2d

ENDS = frozenset(". ? ! …".split())
"""What ends a sentence."""

BEGINS, GOES_ON = 1, -1
"""The values that spaCy gives ``SENT_START``."""


class SentenceMarker:
    """Presets where sentences begin; the parser keeps to it."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark the tokens of a paragraph that begin a sentence."""
        marks = np.full((len(doc), 1), GOES_ON, dtype="int64")
        marks[:1] = BEGINS
        # As an array: setting an attribute of every token in turn takes as long as a component of the base model.
        ends = np.isin(doc.to_array("ORTH"), [doc.vocab.strings[sign] for sign in ENDS])
        for place in np.flatnonzero(ends[:-1]) + 1:
            if _begins(doc, int(place)):
                marks[place] = BEGINS
        return doc.from_array(["SENT_START"], cast(Ints2d, marks.astype("uint64")))


def _begins(doc: Doc, place: int) -> bool:
    """A word with a capital behind a full stop; a single letter or a number before it makes the stop part of a label."""
    if place < 2 or not doc[place].text[0].isupper():
        return False
    word = doc[place - 2].text
    return doc[place - 1].text != "." or (len(word) > 1 and not word.isdigit())
