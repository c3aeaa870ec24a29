"""The component `clausier_sentences`: presets sentence starts for the parser, from punctuation alone."""

from typing import cast

import numpy as np
from spacy.tokens import Doc
from thinc.types import Ints2d

from clausier.components.clauses.patterns import SENTENCE_FINAL_MARKS

SENT_START, NOT_SENT_START = 1, -1
"""spaCy's values of the attribute ``SENT_START``."""


class SentenceMarker:
    """Presets where sentences begin; the parser respects it."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark the tokens of a paragraph that begin a sentence."""
        starts = np.full((len(doc), 1), NOT_SENT_START, dtype="int64")
        starts[:1] = SENT_START
        # As an array: setting an attribute token by token takes as long as a component of the base model.
        ends = np.isin(doc.to_array("ORTH"), [doc.vocab.strings[mark] for mark in SENTENCE_FINAL_MARKS])
        for i in np.flatnonzero(ends[:-1]) + 1:
            if _begins_sentence(doc, int(i)):
                starts[i] = SENT_START
        return doc.from_array(["SENT_START"], cast(Ints2d, starts.astype("uint64")))


def _begins_sentence(doc: Doc, i: int) -> bool:
    """Whether a word after a final mark has a capital; a stop after a single letter or a number is part of a label."""
    if i < 2 or not doc[i].text[0].isupper():
        return False
    word = doc[i - 2].text
    return doc[i - 1].text != "." or (len(word) > 1 and not word.isdigit())
