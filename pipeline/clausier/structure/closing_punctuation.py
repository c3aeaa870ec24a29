"""Closing punctuation: whether a paragraph, a sentence or an item may end where a line ends."""

from clausier.structure import patterns

MAX_SUFFIX_LENGTH = 60
"""Number of characters at the end of a line that are searched."""


def ends_unit(text: str) -> bool:
    """Return whether a text ends in closing punctuation; a footnote call, a quotation mark or "et" may follow it."""
    return bool(patterns.UNIT_END.search(text[-MAX_SUFFIX_LENGTH:]))


def ends_sentence(text: str) -> bool:
    """Return whether a text ends as sentences and items do; a comma is not enough."""
    return bool(patterns.SENTENCE_END.search(text[-MAX_SUFFIX_LENGTH:]))


def ends_in_full_stop(text: str) -> bool:
    """Return whether a text ends in a full stop after a word too long for an abbreviation, or in "?" or "!"."""
    return bool(patterns.FINAL_STOP.search(text[-MAX_SUFFIX_LENGTH:]))


def ends_item(text: str) -> bool:
    """Return whether a text ends in a semicolon or colon, as items and lead-ins do."""
    return bool(patterns.ITEM_END.search(text[-MAX_SUFFIX_LENGTH:]))
