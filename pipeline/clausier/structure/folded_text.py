"""Texts with cached folded forms: a line or unit is folded once, however many rules read it."""

from dataclasses import dataclass
from functools import cached_property

from clausier.french.folding import fold, squeeze


class FoldedText:
    """Base class of objects with a text: caches its folded forms. ``Line``, ``Unit`` and, for other strings, ``PlainText``."""

    text: str

    @cached_property
    def folded(self) -> str:
        """The text in unaccented lower case, of the same length (see ``fold``)."""
        return fold(self.text)

    @cached_property
    def squeezed(self) -> str:
        """The folded text with single spaces, none at its ends; offsets are lost."""
        return squeeze(self.folded)

    @cached_property
    def unspaced(self) -> str:
        """The folded text without any white space; repeated lines are compared by it."""
        return "".join(self.folded.split())


@dataclass(frozen=True)
class PlainText(FoldedText):
    """A string that is neither a line nor a unit.

    Attributes:
        text: The string.
    """

    text: str
