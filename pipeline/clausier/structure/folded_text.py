"""A stretch of text as the rules of structure look at it: folded once, however many rules ask."""

from dataclasses import dataclass
from functools import cached_property

from clausier.french.folding import fold, squeeze


class FoldedText:
    """Something with a text that knows the text's folded forms. Lines and units are; ``PlainText`` is for other strings."""

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
        """The folded text without any white space: what repeated lines are recognised by."""
        return "".join(self.folded.split())


@dataclass(frozen=True)
class PlainText(FoldedText):
    """A string that is no line and no unit of its own.

    Attributes:
        text: The string.
    """

    text: str
